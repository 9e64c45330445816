import { fold, nameWords, oneLine } from './words.js';

/** What a field asks for. */
export type Purpose =
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'birth-name'
  | 'title'
  | 'gender'
  | 'email'
  | 'email-again'
  | 'tel'
  | 'fax'
  | 'street-address'
  | 'address-more'
  | 'postal-code'
  | 'city'
  | 'country'
  | 'birth-date'
  | 'birth-place'
  | 'date'
  | 'time'
  | 'year'
  | 'age'
  | 'iban'
  | 'bic'
  | 'nir'
  | 'caf'
  | 'siret'
  | 'plate'
  | 'organization'
  | 'school'
  | 'job'
  | 'url'
  | 'amount'
  | 'count'
  | 'message'
  | 'file'
  | 'consent'
  | 'password';

/** Whom a field is about: `self` is the person who fills the form. */
export type Subject = 'self' | 'child' | 'other';

export interface Asked {
  /** `control.type` of the first control. */
  readonly type: string;
  readonly autocomplete: string;
  /** Clean label of the question. */
  readonly label: string;
  readonly name: string;
  readonly id: string;
  readonly placeholder: string;
}

const BY_TOKEN: Readonly<Record<string, Purpose>> = {
  name: 'name',
  'given-name': 'given-name',
  'family-name': 'family-name',
  email: 'email',
  tel: 'tel',
  'tel-national': 'tel',
  'street-address': 'street-address',
  'address-line1': 'street-address',
  'address-line2': 'address-more',
  'address-line3': 'address-more',
  'postal-code': 'postal-code',
  'address-level2': 'city',
  country: 'country',
  'country-name': 'country',
  bday: 'birth-date',
  'bday-day': 'birth-date',
  'bday-month': 'birth-date',
  'bday-year': 'birth-date',
  organization: 'organization',
  sex: 'gender',
  'honorific-prefix': 'title',
  url: 'url',
};

type Rule = readonly [Purpose, RegExp];

/** Tried on the label, then on the name, in this order: what is narrow comes first. */
const RULES: readonly Rule[] = [
  [
    'email-again',
    /(?:confirm|retape|ressaisi|resaisi|repete|verifi|deuxieme saisie).{0,30}(?:e-?mail|courriel|mel\b|electronique)|(?:e-?mail|mail|courriel)\w* (?:confirm|verif|bis|again|2\b)/,
  ],
  [
    'email',
    /\b(?:e ?-?mails?|mails?|mels?|courriels?|adresse electronique|messagerie electronique|emailaddress)\b/,
  ],
  ['fax', /\b(?:fax|telecopie)\b/],
  [
    'nir',
    /(?:numero|num|n[°ºo]|\bno|identifiant).{0,30}(?:securite sociale|secu\b|immatriculation sociale)|\b(?:nir|nss)\b|^(?:securite sociale|social security number)$|^(?:num ?)?secu(?: ?soc(?:iale)?)?$/,
  ],
  ['iban', /\b(?:iban|rib|numero de compte)\b/],
  ['bic', /\b(?:bic|swift)\b/],
  ['caf', /\ballocataire\b|\bcaf\b/],
  ['siret', /\b(?:siret|siren)\b/],
  ['plate', /immatriculation|plaque (?:mineralogique|du vehicule)/],
  ['birth-place', /(?:lieu|ville|commune|departement|pays) (?:de |de la )?naissance|birth ?place/],
  [
    'birth-name',
    /\bnom (?:de |a la |avant (?:le )?)?(?:jeune fille|naissance|mariage)|nom patronymique|birth ?name/,
  ],
  [
    'birth-date',
    /date (?:de )?naiss|(?<!\b(?:actes?|extraits?|copies?|declarations?|certificats?|avis|rang|poids|heure|noms?|prenoms?|conges?|primes?|listes?)\b.{0,20})naissance|\bnee?(?:\(e\)|e|·e|\.e)? le\b|birth ?(?:date|day)|\bbday\b|\bdob\b|date ?naiss/,
  ],
  ['tel', /\b(?:tel|tels|telephones?|phone|mobile|gsm|portable)\b(?! (?:informatique|ordinateur))/],
  ['postal-code', /code postal|\bcodepostal\b|\bcp\b|\bzip(?: ?code)?\b|post(?:al)? ?code/],
  ['url', /site (?:web|internet)|page web|\burl\b|adresse du site|lien (?:vers|internet)/],
  [
    'address-more',
    /complement|\bbatiment\b|\betage\b|\bresidence\b|address line 2|adresse 2\b|lieu-dit/,
  ],
  ['country', /\bpays\b|\bcountry\b|nationalite/],
  ['time', /\bheures?\b(?! (?:de|par|hebdo))|\bhoraires?\b|\bheure d[eu']|\bhour\b|\btime\b/],
  ['year', /^annee\b(?! scolaire)|annee de\b/],
  ['date', /\bdates?\b|\bjour (?:souhaite|de|du)\b|^(?:du|au|le|debut|fin|arrivee|depart)$/],
  ['age', /\bage\b/],
  [
    'street-address',
    /\badresse?\b(?! (?:ip|web|internet))|\baddress\b|\b(?:numero|n°|no) et (?:nom de (?:la )?)?(?:rue|voie)|^(?:rue|voie)\b|\bstreet\b/,
  ],
  ['city', /\b(?:ville|commune|localite|city|town)\b/],
  ['title', /\bcivilite\b/],
  ['gender', /^(?:sexe|genre|gender)\b/],
  ['school', /\b(?:ecole|etablissement scolaire|college|lycee|creche)\b/],
  [
    'organization',
    /\b(?:entreprise|association|societe|organisme|raison sociale|structure|organisation|company|employeur|collectivite)\b/,
  ],
  ['job', /\b(?:profession|metier|fonction|emploi)\b/],
  [
    'name',
    /\bnoms? ?(?:,|et|&|\/|-|complet)? ?(?:votre )?(?:prenoms?|complet)|prenoms?(?: ?(?:,|et|&|\/|-))? (?:votre )?nom\b|\b(?:full ?name|your ?name|name nom)\b/,
  ],
  ['given-name', /\bprenoms?\b|\b(?:first|given|fore) ?name\b|\bfirstname\b/],
  [
    'family-name',
    /\bnom (?:de famille|d'usage|d'epou|marital|usuel)|\b(?:last|family|sur) ?name\b|\blastname\b/,
  ],
  ['name', /\bnoms?\b|^name$|\bidentite\b/],
  ['amount', /\b(?:montant|revenus?|somme|prix|loyer|quotient)\b/],
  ['count', /\bnombre\b|\bcombien\b|\bquantite\b/],
];

/** What is not one line of text has a purpose of its own, or may be a date. */
export function purposeOf(asked: Asked): Purpose | null {
  const { type } = asked;
  if (type === 'file' || type === 'password') return type;
  const tokens = asked.autocomplete.toLowerCase().split(/\s+/);
  for (const token of tokens) if (Object.hasOwn(BY_TOKEN, token)) return BY_TOKEN[token]!;
  const label = fold(asked.label);
  if (type === 'email') return RULES[0]![1].test(label) ? 'email-again' : 'email';
  const words = [label, nameWords(asked.name), nameWords(asked.id), fold(asked.placeholder)];
  if (type === 'tel') {
    const told = firstRule(words.slice(0, 1));
    return told === 'fax' ||
      told === 'postal-code' ||
      told === 'nir' ||
      told === 'caf' ||
      told === 'siret'
      ? told
      : 'tel';
  }
  if (type === 'url') return 'url';
  if (type === 'date') return firstRule(words) === 'birth-date' ? 'birth-date' : 'date';
  if (type === 'datetime-local') return 'date';
  if (type === 'time') return 'time';
  if (type === 'textarea')
    return firstRule(words.slice(0, 1)) === 'street-address' ? 'street-address' : 'message';
  if (type === 'radio' || type === 'checkbox' || type.startsWith('select')) {
    const told = firstRule(words.slice(0, 1));
    return told && CHOSEN.has(told) ? told : null;
  }
  // A label that says nothing known is not overruled by a name that a program made.
  return shortEnough(label) ? firstRule(words) : null;
}

const CHOSEN = new Set<Purpose>(['title', 'gender', 'country', 'school', 'city', 'count']);
const shortEnough = (label: string): boolean => label.length <= 90;

function firstRule(texts: readonly string[]): Purpose | null {
  for (const text of texts) {
    if (!text) continue;
    if (/\?$/.test(text) && /^(?:avez|etes|souhaitez|voulez|pouvez|y a|est-ce|acceptez)/.test(text))
      continue;
    const clean = oneLine(text.replace(/\([^)]*\)/g, ' ')) || text;
    const found = RULES.find(([, pattern]) => pattern.test(clean));
    if (found) return refine(found[0], clean);
  }
  return null;
}

/** "Nom de l’école" asks for no person's name, "adresse du projet" for no home. */
function refine(purpose: Purpose, text: string): Purpose | null {
  const ofThing =
    /\bnom (?:de la |de l'|du |des |d'|de (?!l'|la ))(?!famille|usage|enfant|eleve|jeune|parent|pere|mere|responsable|epou|conjoint|demandeur|personne|naissance|contact|representant|medecin|mariee?|signataire|declarant)/;
  if (purpose === 'name' && ofThing.test(text)) {
    if (/ecole|etablissement|college|lycee/.test(text)) return 'school';
    return /association|entreprise|societe|organisme|structure/.test(text) ? 'organization' : null;
  }
  return purpose;
}

const CHILD = /\b(?:enfants?|eleves?|mineurs?|fils|fille|bebe|nourrisson|jeune)\b/;
const OTHER =
  /\b(?:conjointe?|epou(?:x|se)|concubine?|(?:parent|responsable|representant|tuteur)(?: legale?)? ?(?:n°|no)? ?[2-9]|(?:deuxieme|second|2e|2eme|autre) (?:parent|responsable|representant|personne|contact)|pere|mere|personnes? (?:a (?:prevenir|contacter|joindre)|autorisees?|de confiance|habilitees?)|autorisees? a|medecin|urgence|temoin|defunte?|presidente?|tresoriere?|secretaire|employeur|ecole|etablissement|entreprise|societe|association|beneficiaire|proprietaire|notaire|architecte|assurance|invites?|projet|travaux|manifestation|evenement|vehicule|terrain|arrivee|depart)\b/;
const SELF =
  /\b(?:vous|votre|vos|demandeur|declarant|signataire|(?:parent|responsable|representant)(?: legale?)?(?: ?(?:n°|no)? ?1)?)\b/;

/** Whom a field is about, from the nearest text that tells: its label, then its titles from the nearest. */
export function subjectOf(texts: readonly string[], names: readonly string[]): Subject {
  for (const words of [...texts.map(fold), ...names.map(nameWords)]) {
    const text = words.replace(/jeune fille/g, 'naissance');
    if (OTHER.test(text)) return 'other';
    if (
      /responsable|representant|parent/.test(text) &&
      !/\b(?:nom|prenom)s? de l'(?:enfant|eleve)/.test(text)
    )
      return 'self';
    if (CHILD.test(text)) return 'child';
    if (SELF.test(text)) return 'self';
  }
  return 'self';
}
