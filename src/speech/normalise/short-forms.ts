/** How a short form is said, and where it is one. */
export interface Short {
  readonly said: string;
  /** `must`: only with its full stop; `may`: with or without; `no`: a full stop is not its own. */
  readonly stop: 'must' | 'may' | 'no';
  /** What must come next, after the full stop and a space. */
  readonly next?: RegExp;
  readonly previous?: RegExp;
  /** As written: `Me`, not `me`. */
  readonly exact?: boolean;
  /** A sentence may end with it. */
  readonly ends?: boolean;
}

const CAPITAL = /^[A-ZÀ-ÖØ-ÞŒŸ]/;
const DIGIT = /^\d/;
const NAME = /^(?:de |du |des |de la |d['’]|la |le |l['’])?[A-ZÀ-ÖØ-ÞŒŸ]/;
const NUMBERED = /^(?:n°\s?)?(?:\d|[A-Z](?![A-Za-zÀ-ÖØ-öø-ɏ]))/;
const STREET = /^(?:de |du |des |de la |d['’]|la |le |les |l['’]|n°|[A-ZÀ-ÖØ-ÞŒŸ]|\d)/;
const LIST = /^[\d,;:.)(]|^[a-zß-öø-ÿœ]/;
const OFFICER =
  /\b(?:du|au|le|de|rue|place|av\.|avenue|bd|boulevard|[ée]cole|quai)[ \u00a0\u202f]$/i;
const PERSON =
  /^(?:(?:le|la|les|l['’])[ \u00a0\u202f]?|(?:ou|et)[ \u00a0\u202f](?:M\.|Mme|Mlle|Mr)|de |du |d['’])?(?:[A-ZÀ-ÖØ-ÞŒŸ]|M\.|Mme)|^(?:le|la|l['’]|ou|et|X)|^\/ ?M/;

const title = (said: string): Short => ({ said, stop: 'may', next: NAME, exact: true });
const street = (said: string): Short => ({ said, stop: 'must', next: STREET });
const must = (said: string, ends = false): Short => ({ said, stop: 'must', ends });
const may = (said: string): Short => ({ said, stop: 'may' });

/** Keys in lower case, but for those that are `exact`. One key, several readings: the first that fits. */
export const SHORTS: Readonly<Record<string, readonly Short[]>> = {
  M: [
    { said: 'Monsieur', stop: 'must', next: PERSON, exact: true },
    {
      said: 'Monsieur',
      stop: 'may',
      previous: /\bMme[ \u00a0\u202f]?(?:\/|ou|et)[ \u00a0\u202f]?$/,
      exact: true,
    },
    { said: 'Monsieur', stop: 'no', next: /^\/ ?Mme|^(?:ou|et) Mme/, exact: true },
  ],
  Mr: [title('Monsieur')],
  MM: [{ said: 'Messieurs', stop: 'must', next: PERSON, exact: true }],
  Mme: [{ said: 'Madame', stop: 'may', exact: true }],
  Mmes: [{ said: 'Mesdames', stop: 'may', exact: true }],
  Mlle: [{ said: 'Mademoiselle', stop: 'may', exact: true }],
  Mlles: [{ said: 'Mesdemoiselles', stop: 'may', exact: true }],
  mme: [may('madame')],
  mr: [title('monsieur')],
  mlle: [may('mademoiselle')],
  Mgr: [{ said: 'Monseigneur', stop: 'may', exact: true }],
  Dr: [title('Docteur')],
  Drs: [title('Docteurs')],
  Pr: [title('Professeur')],
  Me: [{ said: 'Maître', stop: 'may', next: CAPITAL, exact: true }],
  Mes: [{ said: 'Maîtres', stop: 'must', next: CAPITAL, exact: true }],
  St: [{ said: 'Saint', stop: 'may', next: CAPITAL, exact: true }],
  Ste: [{ said: 'Sainte', stop: 'may', next: CAPITAL, exact: true }],
  Sts: [{ said: 'Saints', stop: 'may', next: CAPITAL, exact: true }],
  Stes: [{ said: 'Saintes', stop: 'may', next: CAPITAL, exact: true }],
  Gal: [{ said: 'Général', stop: 'may', next: NAME, previous: OFFICER, exact: true }],
  Mal: [{ said: 'Maréchal', stop: 'may', next: CAPITAL, previous: OFFICER, exact: true }],
  Cdt: [{ said: 'Commandant', stop: 'may', next: CAPITAL, exact: true }],
  Cne: [{ said: 'Capitaine', stop: 'may', next: CAPITAL, exact: true }],
  Col: [
    {
      said: 'Colonel',
      stop: 'may',
      next: CAPITAL,
      previous: /\b(?:du|rue|av\.|avenue)[ \u00a0\u202f]$/i,
      exact: true,
    },
  ],
  Lt: [{ said: 'Lieutenant', stop: 'may', next: CAPITAL, exact: true }],
  Pdt: [{ said: 'Président', stop: 'may', next: CAPITAL, exact: true }],
  Ets: [{ said: 'Établissements', stop: 'may', exact: true }],
  Sté: [{ said: 'Société', stop: 'may', exact: true }],
  Cie: [{ said: 'Compagnie', stop: 'may', exact: true }],
  Vve: [title('Veuve')],
  av: [
    { said: 'avant', stop: 'must', next: /^J\.?-?\s?C/ },
    { said: 'avenue', stop: 'must', next: STREET },
    {
      said: 'avenue',
      stop: 'no',
      next: STREET,
      previous: /(?:\d,?|bis,?|ter,?|^|[,:(])[ \u00a0\u202f]*$/,
    },
  ],
  ave: [
    {
      said: 'avenue',
      stop: 'may',
      next: STREET,
      previous: /(?:\d,?|bis,?|ter,?|^|[,:(])[ \u00a0\u202f]*$/,
    },
  ],
  bd: [may('boulevard')],
  bld: [may('boulevard')],
  blvd: [may('boulevard')],
  boul: [must('boulevard')],
  pl: [
    street('place'),
    { said: 'place', stop: 'no', next: STREET, previous: /(?:\d,?|bis,?)[ \u00a0\u202f]$/ },
  ],
  rte: [may('route')],
  ch: [
    { said: 'chemin', stop: 'must', next: /^(?:de |du |des |d['’]|la |les? |[A-ZÀ-ÖØ-ÞŒŸ])/ },
    { said: 'chambre', stop: 'must', next: DIGIT },
    {
      said: 'chemin',
      stop: 'no',
      next: /^(?:de |du |des |d['’])/,
      previous: /(?:\d,?|bis,?)[ \u00a0\u202f]$/,
    },
  ],
  chem: [street('chemin')],
  che: [street('chemin')],
  imp: [
    street('impasse'),
    { said: 'impasse', stop: 'no', next: STREET, previous: /(?:\d,?|bis,?)[ \u00a0\u202f]$/ },
  ],
  all: [
    street('allée'),
    { said: 'allée', stop: 'no', next: STREET, previous: /(?:\d,?|bis,?)[ \u00a0\u202f]$/ },
  ],
  sq: [
    street('square'),
    { said: 'square', stop: 'no', next: STREET, previous: /(?:\d,?|bis,?)[ \u00a0\u202f]$/ },
  ],
  fg: [{ said: 'faubourg', stop: 'may', next: STREET }],
  fbg: [{ said: 'faubourg', stop: 'may', next: STREET }],
  lot: [{ said: 'lotissement', stop: 'must', next: NAME }],
  rés: [{ said: 'résidence', stop: 'must', next: NAME }],
  res: [{ said: 'résidence', stop: 'must', next: NAME }],
  qu: [{ said: 'quai', stop: 'must', next: NAME }],
  r: [
    { said: 'rue', stop: 'must', next: STREET, previous: /(?:\d,?|bis,?|ter,?)[ \u00a0\u202f]$/ },
  ],
  bât: [
    { said: 'bâtiment', stop: 'must' },
    { said: 'bâtiment', stop: 'no', next: NUMBERED },
  ],
  bat: [{ said: 'bâtiment', stop: 'must', next: NUMBERED }],
  imm: [{ said: 'immeuble', stop: 'must' }],
  esc: [
    { said: 'escalier', stop: 'must' },
    { said: 'escalier', stop: 'no', next: NUMBERED },
  ],
  ét: [{ said: 'étage', stop: 'must', previous: /\d(?:er|e|ème)?[ \u00a0\u202f]$/ }],
  apt: [{ said: 'appartement', stop: 'may', next: NUMBERED }],
  appt: [{ said: 'appartement', stop: 'may' }],
  app: [{ said: 'appartement', stop: 'must', next: NUMBERED }],
  rdc: [may('rez-de-chaussée')],
  cedex: [{ said: 'cédex', stop: 'no' }],
  dép: [
    { said: 'départementale', stop: 'must', previous: /\b(?:route|rte|voie)[ \u00a0\u202f]$/i },
    must('département'),
  ],
  dépt: [may('département')],
  dpt: [may('département')],
  dept: [may('département')],
  arr: [{ said: 'arrondissement', stop: 'must', previous: /\d(?:er|e|ème)[ \u00a0\u202f]$/ }],
  cne: [must('commune')],
  n: [
    { said: 'numéro', stop: 'must', next: /^[°º]?\d/, previous: /(?:^|[\s(])$/ },
    { said: 'numéro', stop: 'no', next: /^[°º]\s?[A-Za-zÀ-ÖØ-öø-ɏ\d]/ },
  ],
  no: [
    {
      said: 'numéro',
      stop: 'may',
      next: DIGIT,
      previous: /(?:^|\b(?:le|du|au|un|arrêté|décret|loi|bulletin|lot)|[(:,])[ \u00a0\u202f]?$/i,
    },
  ],
  nos: [{ said: 'numéros', stop: 'may', next: /^\d+(?: (?:et|à|ou) |, ?|-)\d/ }],
  p: [
    { said: 'par', stop: 'must', next: /^ex\b/ },
    { said: 'pages', stop: 'must', next: /^\d+(?:-| à | et )\d/ },
    { said: 'page', stop: 'must', next: DIGIT },
  ],
  pp: [{ said: 'pages', stop: 'must', next: DIGIT }],
  cat: [{ said: 'catégorie', stop: 'must', next: /^[A-DIVX\d]/ }],
  vol: [{ said: 'volume', stop: 'must', next: /^[\dIVX]/ }],
  chap: [{ said: 'chapitre', stop: 'must', next: /^[\dIVX]/ }],
  fig: [{ said: 'figure', stop: 'must', next: DIGIT }],
  al: [{ said: 'alinéa', stop: 'must', next: DIGIT }],
  art: [
    { said: 'article', stop: 'must', next: /^(?:[LRDA]|\d|I|V|X|premier|1er|n°)/ },
    { said: 'article', stop: 'no', next: /^(?:[LRD]\.|\d)/ },
  ],
  arts: [{ said: 'articles', stop: 'must', next: /^(?:[LRDA]|\d)/ }],
  cf: [may('confer')],
  etc: [{ said: 'et cétéra', stop: 'may', ends: true }],
  ex: [
    { said: 'exemple', stop: 'must' },
    { said: 'exemple', stop: 'no', next: /^:/ },
  ],
  exple: [may('exemple')],
  env: [must('environ')],
  approx: [must('approximativement')],
  max: [{ said: 'maximum', stop: 'may', ends: true }],
  min: [{ said: 'minimum', stop: 'may', ends: true }],
  maxi: [{ said: 'maximum', stop: 'no' }],
  mini: [
    {
      said: 'minimum',
      stop: 'no',
      previous: /\d[ \u00a0\u202f]?(?:€|ans|pers\.|personnes|mois|euros)?[ \u00a0\u202f]$/,
    },
  ],
  moy: [must('moyenne')],
  tél: [may('téléphone')],
  tel: [
    { said: 'téléphone', stop: 'must' },
    { said: 'téléphone', stop: 'no', next: /^(?::|\d|\+|portable|fixe|\/)/ },
  ],
  port: [{ said: 'portable', stop: 'must', next: /^(?::|\d)/ }],
  réf: [may('référence')],
  ref: [must('référence')],
  resp: [{ said: 'responsable', stop: 'may', next: /^(?::|A-ZÀ-ÖØ-ÞŒŸ|du |de |des )/ }],
  hab: [must('habitants', true)],
  pers: [must('personnes', true)],
  nb: [
    { said: 'nombre', stop: 'may', next: /^(?:de |d['’])/ },
    { said: 'nota bene', stop: 'may', next: /^:/ },
  ],
  nbre: [may('nombre')],
  qq: [{ said: 'quelques', stop: 'may' }],
  qqs: [{ said: 'quelques', stop: 'may' }],
  qqn: [{ said: "quelqu'un", stop: 'no' }],
  qqch: [{ said: 'quelque chose', stop: 'no' }],
  svp: [{ said: "s'il vous plaît", stop: 'no' }],
  stp: [{ said: "s'il te plaît", stop: 'no' }],
  rdv: [{ said: 'rendez-vous', stop: 'no' }],
  càd: [{ said: "c'est-à-dire", stop: 'no' }],
  vs: [may('versus')],
  apr: [{ said: 'après', stop: 'must', next: /^J\.?-?\s?C/ }],
  s: [{ said: 'siècle', stop: 'must', previous: /(?:[IVX]|\d)e[ \u00a0\u202f]$/ }],
  sem: [{ said: 'semaine', stop: 'must', next: LIST }],
  suppl: [must('supplément')],
  prof: [{ said: 'professeur', stop: 'must' }],
  dir: [{ said: 'directeur', stop: 'must', next: /^:|^A-ZÀ-ÖØ-ÞŒŸ/ }],
  adj: [{ said: 'adjoint', stop: 'must', next: /^(?:au |à |:|du )/ }],
  délib: [must('délibération')],
  circ: [{ said: 'circonscription', stop: 'must', previous: /\d(?:re|e|ère|ème)[ \u00a0\u202f]$/ }],
  trim: [{ said: 'trimestre', stop: 'must' }],
  qté: [may('quantité')],
  inscr: [must('inscriptions')],
  rens: [must('renseignements')],
  assoc: [must('association')],
};
