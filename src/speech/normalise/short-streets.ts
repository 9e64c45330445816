import { type Short, DIGIT, NAME, may, must } from './short.js';

const NUMBERED = /^(?:n°\s?)?(?:\d|[A-Z](?![A-Za-zÀ-ÖØ-öø-ɏ]))/;
const STREET = /^(?:de |du |des |de la |d['’]|la |le |les |l['’]|n°|[A-ZÀ-ÖØ-ÞŒŸ]|\d)/;
const HOUR = /^(?:à )?\d{1,2} ?[h:]/;
const street = (said: string): Short => ({ said, stop: 'must', next: STREET });

/** Of addresses: streets, buildings, places. Keys in lower case. */
export const STREETS: Readonly<Record<string, readonly Short[]>> = {
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
    {
      said: 'places',
      stop: 'must',
      next: /^(?:dont|assises|libres|disponibles|maxi?m?|$|[,;:)])/,
      previous: /\d[ \u00a0\u202f]$/,
    },
    { said: 'place', stop: 'no', next: STREET, previous: /(?:\d,?|bis,?)[ \u00a0\u202f]$/ },
  ],
  rte: [may('route')],
  ch: [
    {
      said: 'charges',
      stop: 'must',
      previous: /(?:€|euros?)[ \u00a0\u202f](?:de|hors|\+)[ \u00a0\u202f]$|\bhors[ \u00a0\u202f]$/,
    },
    { said: 'charges', stop: 'must', next: /^compr/ },
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
  rés: [
    { said: 'réserve', stop: 'must', previous: /\bsous[ \u00a0\u202f]$/i },
    {
      said: 'réservation',
      stop: 'must',
      next: /^(?:obligatoire|conseill|souhait|en ligne|avant|:)/,
    },
    { said: 'résidence', stop: 'must', next: NAME },
  ],
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
    { said: 'départ', stop: 'must', next: HOUR },
    { said: 'départementale', stop: 'must', previous: /\b(?:route|rte|voie)[ \u00a0\u202f]$/i },
    must('département'),
  ],
  dépt: [may('département')],
  dpt: [may('département')],
  dept: [may('département')],
  arr: [
    { said: 'arrivée', stop: 'must', next: HOUR },
    { said: 'arrondissement', stop: 'must', previous: /\d(?:er|e|ème)[ \u00a0\u202f]$/ },
  ],
  cne: [must('commune')],
};
