import { patternOf } from './pattern.js';

/** Participle (masculine singular): infinitive, il, ils. */
export const VERBS: Readonly<Record<string, readonly [string, string, string]>> = {
  ...Object.fromEntries(
    (
      'délivr accord vers attribu fix envoy+envoi renvoy+renvoi adress étudi sign pay+pai rembours organis gér+gèr décid assur ' +
      'calcul contrôl vérifi enregistr désign nomm présid vot propos financ examin réalis distribu programm ' +
      'collect anim aid effectu détermin rédig prononc déclar valid affich publi convoqu célébr+célèbr nettoy+nettoi ' +
      'livr contact renouvel+renouvell rénov captur compt mesur coup décor imprim gagn taill apport jou chant film relev+relèv réserv aménag subventionn sélectionn évalu analys alert dépann form interrog tri recycl broy surveill encadr refus accept approuv ferm command achet+achèt dirig cré dessin cuisin prêt test photographi répar remplac gard prélev+prélèv présent ramass stock conserv trait recens décor plant arros invit appel+appell install inform recrut prépar accompagn lou donn vaccin dépos adopt élabor communiqu diffus transport expos expédi guid signal chang pilot pos convi conseill arrêt félicit récompens remerci balay+balai supprim modifi'
    )
      .split(' ')
      .map((stems) => {
        const [stem, strong = stem] = stems.split('+') as [string, string?];
        return [`${stem}é`, [`${stem}er`, `${strong}e`, `${strong}ent`]] as const;
      }),
  ),
  prévenu: ['prévenir', 'prévient', 'préviennent'],
  averti: ['avertir', 'avertit', 'avertissent'],
  rempli: ['remplir', 'remplit', 'remplissent'],
  construit: ['construire', 'construit', 'construisent'],
  détruit: ['détruire', 'détruit', 'détruisent'],
  soutenu: ['soutenir', 'soutient', 'soutiennent'],
  recueilli: ['recueillir', 'recueille', 'recueillent'],
  tenu: ['tenir', 'tient', 'tiennent'],
  rendu: ['rendre', 'rend', 'rendent'],
  vendu: ['vendre', 'vend', 'vendent'],
  offert: ['offrir', 'offre', 'offrent'],
  servi: ['servir', 'sert', 'servent'],
  écrit: ['écrire', 'écrit', 'écrivent'],
  reçu: ['recevoir', 'reçoit', 'reçoivent'],
  conduit: ['conduire', 'conduit', 'conduisent'],
  fait: ['faire', 'fait', 'font'],
  suivi: ['suivre', 'suit', 'suivent'],
  pris: ['prendre', 'prend', 'prennent'],
  élu: ['élire', 'élit', 'élisent'],
  accueilli: ['accueillir', 'accueille', 'accueillent'],
  entretenu: ['entretenir', 'entretient', 'entretiennent'],
  remis: ['remettre', 'remet', 'remettent'],
  transmis: ['transmettre', 'transmet', 'transmettent'],
  établi: ['établir', 'établit', 'établissent'],
  instruit: ['instruire', 'instruit', 'instruisent'],
  choisi: ['choisir', 'choisit', 'choisissent'],
  défini: ['définir', 'définit', 'définissent'],
  fourni: ['fournir', 'fournit', 'fournissent'],
};

/** Gender and number of the one who acts. */
export type Kind = 'm' | 'f' | 'mp' | 'fp';
type Agent = readonly [pattern: string, kind: Kind];

/** Who acts, and its gender: only those are known to be someone, and not a means (« par courrier »). */
const AGENTS: readonly Agent[] = [
  [
    'le (?:maire|préfet|juge|notaire|médecin|département|greffe|bailleur|propriétaire|directeur|syndicat|procureur de la République|ministère de l’intérieur|comité des fêtes|centre de loisirs|secrétariat)',
    'm',
  ],
  ['le conseil (?:municipal|départemental|régional|communautaire|d’école|d’administration)', 'm'],
  [
    'le (?:président|préfet) (?:du conseil (?:départemental|régional)|de département|du département)',
    'm',
  ],
  ['le tribunal(?: (?:administratif|judiciaire|de commerce))?', 'm'],
  [
    'le service (?:instructeur|urbanisme|technique|scolaire|social|enfance|jeunesse|état civil|de l’état civil|de l’urbanisme|des impôts|des sports|de l’eau|des eaux|culturel|municipal|départemental|de restauration|périscolaire)',
    'm',
  ],
  ['le (?:CCAS|CIAS|SDIS|SIVOM|Trésor public|trésor public|consulat)', 'm'],
  ['le directeur (?:de l’école|d’école|du collège|du centre)', 'm'],
  ['le chef d’établissement', 'm'],
  ['(?:l’|un )officier (?:d’|de l’)état civil', 'm'],
  ['(?:le|un) maître-nageur', 'm'],
  ['l’(?:État|agent municipal|employeur|organisme|assureur|enseignant|établissement)', 'm'],
  [
    '(?:un|le) (?:notaire|médecin|vétérinaire|agent de la mairie|agent municipal|élu|juge|professionnel|animateur|conducteur|avocat|vétérinaire|traiteur|demandeur|locataire)',
    'm',
  ],
  [
    'la (?:mairie|commune|préfecture|sous-préfecture|région|ville|directrice|présidente|métropole|gendarmerie|police municipale|communauté de communes|communauté d’agglomération|commission|trésorerie|médiathèque|bibliothèque|CAF|Caf|CPAM|MDPH|MSA|DDT|CDAPH|Carsat|maire)',
    'f',
  ],
  ['l’(?:école|association|ANTS|ARS|Ofii|OFII|intercommunalité|agence)', 'f'],
  ['votre (?:mairie|commune|CAF|Caf|préfecture|caisse de retraite)', 'f'],
  ['votre (?:département|bailleur|médecin|employeur|notaire)', 'm'],
  [
    'les (?:services (?:techniques|municipaux|fiscaux|de la mairie|de l’État|sociaux)|agents municipaux|conseillers municipaux|pompiers|élus|bénévoles|parents|enseignants|habitants|départements)',
    'mp',
  ],
  ['les (?:communes|mairies|associations|préfectures|régions)', 'fp'],
];
/** People and offices, one by one: `un habitant`, `une entreprise`. */
const MEN =
  'maire préfet juge notaire médecin département bailleur propriétaire directeur syndicat ministère secrétariat président conseil comité tribunal service centre chef agent employeur organisme enseignant établissement vétérinaire élu professionnel animateur conducteur avocat traiteur locataire club groupe collège lycée artiste artisan commerçant bibliothécaire jardinier musée professeur gardien policier gendarme facteur habitant bénévole voisin prestataire fournisseur exploitant organisateur adjoint conseiller collectif gestionnaire pôle greffe office photographe architecte géomètre menuisier agriculteur assistant éducateur élève enfant parent jeune résident pompier étudiant spécialiste scrutateur huissier plombier électricien maçon paysagiste technicien personnel intervenant médiateur cuisinier officier infirmier livreur secouriste formateur soignant ouvrier jury sous-préfet cabinet acheteur vendeur traducteur surveillant bailleur couvreur peintre éboueur assureur comptable administré conseiller ambassadeur chasseur pêcheur exposant'.split(
    ' ',
  );
const WOMEN =
  'mairie commune préfecture sous-préfecture région ville directrice présidente métropole gendarmerie police communauté commission trésorerie médiathèque bibliothèque école association agence intercommunalité caisse secrétaire entreprise société cuisine crèche équipe municipalité assistante infirmière institutrice adjointe conseillère troupe chorale compagnie fanfare fédération régie direction collectivité chambre coopérative paroisse gardienne animatrice conductrice famille artiste bénévole habitante intervenante éducatrice puéricultrice architecte cuisinière régisseuse cantine ludothèque mission maison formatrice infirmière députée sénatrice maîtresse'.split(
    ' ',
  );
const QUALITY =
  '(?:municip|commun|département|région|intercommun|soci|loc|centr|music|paroissi|médic|médico-soci)(?:ale?s?|aux)|techniques?|scolaires?|périscolaires?|publi(?:cs?|ques?)|privée?s?|sporti(?:fs?|ves?)|culturel(?:le)?s?|agréée?s?|spécialisée?s?|extérieure?s?|sanitaires?|compétente?s?|territoriale?s?|champêtres?|instructeurs?';
/** « de l’école », and not « du lundi au samedi ». */
const COMPLEMENT = `\\s(?:de\\sla\\s|de\\sl['’]|du\\s|des\\s|d['’]|de\\s(?:votre\\s|notre\\s)?)(?!(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|plus|moins|façon|manière|nouveau|suite|préférence|jour|nuit|matin|soir|début|fin|temps|main|office|urgence|avance|abord|ici|là|tout|tous|un|une|dates?|décision|suites?|résultats?|heure|lieu|réponse|avancement|la|le|les|l)(?!\\p{L}))(?:commune\\sde\\s)?[\\p{L}'’-]+(?:\\s(?:${QUALITY})(?!\\p{L})|\\sd['’](?:élèves|habitants|école|enfants|élus)(?!\\p{L}))?`;
const plurals = (nouns: readonly string[]) =>
  nouns
    .filter((noun) => !/(?:al|eau)$/.test(noun))
    .map((noun) => (/s$/.test(noun) ? noun : `${noun}s`));
const someone = (determiners: string, nouns: readonly string[]) =>
  `(?:${determiners})(?:${nouns.join('|')})(?:\\s(?:${QUALITY})(?![\\p{L}-]))?`;
const PEOPLE: readonly Agent[] = [
  [someone('le |un |votre |notre |l’|cet ', MEN), 'm'],
  [someone('la |une |votre |notre |l’|cette ', WOMEN), 'f'],
  [someone('les |des |vos |nos ', plurals(MEN)), 'mp'],
  [someone('les |des |vos |nos ', plurals(WOMEN)), 'fp'],
];
const ALL = [...AGENTS, ...PEOPLE];
const AGENT = patternOf(
  `^(?:${ALL.map(([pattern]) => `(${pattern.replaceAll('’', "['’]").replaceAll(' ', '\\s')})`).join('|')})(?![\\p{L}-])`,
  'u',
);
const WHOSE = patternOf(`^${COMPLEMENT}(?![\\p{L}-])`, 'u');

/** Who acts, at the start of a text, with what tells them from others: « la directrice de l’école ». */
export function agentAt(text: string): { readonly text: string; readonly kind: Kind } | null {
  const found = AGENT.exec(text);
  if (!found) return null;
  const kind = ALL[found.slice(1).findIndex(Boolean)]![1];
  const whose = WHOSE.exec(text.slice(found[0].length))?.[0] ?? '';
  return { text: found[0] + whose, kind };
}

/** « enverr- » of « enverra ». */
const FUTURE: Readonly<Record<string, string>> = {
  envoyer: 'enverr',
  renvoyer: 'renverr',
  faire: 'fer',
  payer: 'paier',
  nettoyer: 'nettoier',
  entretenir: 'entretiendr',
  accueillir: 'accueiller',
  recevoir: 'recevr',
  appeler: 'appeller',
  renouveler: 'renouveller',
  tenir: 'tiendr',
  prévenir: 'préviendr',
  soutenir: 'soutiendr',
  recueillir: 'recueiller',
  relever: 'relèver',
  acheter: 'achèter',
  prélever: 'prélèver',
};
/** The stem of the future: `signer-`, `prendr-`. */
export const futureOf = (infinitive: string): string =>
  FUTURE[infinitive] ?? infinitive.replace(/e$/, '');
