import { patternOf, quick } from './pattern.js';
import { ANOTHER_TO } from './locution-traps.js';
import { DUE } from './jargon-verbs.js';
import { anyOf, END, keyOf, START } from './wording.js';

/** Adjectives that may stand before the noun. */
export const BEFORE_NOUN =
  '(?:(?:nouvelle|nouveau|nouvel|premi(?:er|ère)|même|autre|première|simple|éventuelles?|différentes?|ancien|ancienne|double)\\s)?';

/** « … et d’un livret » : the second « de » would be left alone. */
export const ANOTHER_DE = /^[^.;:]*?(?:\s(?:et|ou|ni|ainsi que)|,)\s(?:de\s|d['’]|du\s|des\s)/;

/** Expressions: verb and preposition together. `$1` is what is kept. */
export interface JargonPhrase {
  /** One of these is in the text, in lower case: the pattern is spared else. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
  readonly say: (match: RegExpMatchArray, before: string, after: string) => string | null;
  readonly short: string;
  /** Modals that it answers for. */
  readonly allows?: readonly string[];
}
const DE: Readonly<Record<string, string>> = {
  'de la ': 'la ',
  'de l’': 'l’',
  'du ': 'le ',
  'des ': 'les ',
  'd’un ': 'un ',
  'd’une ': 'une ',
  'de votre ': 'votre ',
  'de vos ': 'vos ',
  'de son ': 'son ',
  'de sa ': 'sa ',
  'de ses ': 'ses ',
  'de leur ': 'leur ',
  'de leurs ': 'leurs ',
  'de ce ': 'ce ',
  'de cette ': 'cette ',
  'de ces ': 'ces ',
  'de tout ': 'tout ',
  'de toute ': 'toute ',
  'de toutes ': 'toutes ',
  'de tous ': 'tous ',
};
const DE_WORDS = anyOf(Object.keys(DE));
/** Things whose name has a « de ». */
const OWN_NAME =
  /\s(?:de (?:famille|domicile|santé|identité|naissance|mariage|conduire|séjour|vaccination|bain|sport|loyer|recyclage|vote)|d['’](?:identité|imposition|inscription|assurance|eau|électeur))(?!\p{L})/giu;
const ANOTHER_THING = patternOf(`((?:\\set|,)\\s)(${DE_WORDS}|de\\s|d['’])`, 'giu');

/** « munissez-vous de votre carte et d’un stylo »: each thing after the first loses its « de »; null where one cannot. */
export function alsoBrought(text: string, from: number) {
  const clause = text.slice(from).split(/[.;:()?!]/u, 1)[0]!;
  if (/numérique|scan|électronique|mot de passe|adresse/iu.test(clause)) return null;
  // « la copie de votre carte et de votre passeport »: a copy of both?
  const first = clause.split(/,|\s(?:et|ou)\s/u, 1)[0]!.replace(OWN_NAME, ' ');
  if (/\s(?:de|du|des)\s|\sd['’]/iu.test(first) || /\sou\s/iu.test(clause)) return null;
  const things = [...clause.matchAll(ANOTHER_THING)];
  return things
    .map(({ 0: found, 1: link, 2: of, index }) => {
      const de = DE[keyOf(of!)];
      return de === undefined
        ? null
        : {
            start: from + index + link!.length,
            end: from + index + found.length,
            after: de,
          };
    })
    .reduce<{ start: number; end: number; after: string }[] | null>(
      (all, one) => (all && one ? [...all, one] : null),
      [],
    );
}

const UNTO =
  "(?=(?:à|aux?|dans|chez|sur|à l['’])\\s|à\\sl['’]|en\\s(?:mairie|préfecture|sous-préfecture|France|agence|boutique|magasin|gendarmerie|commissariat))";
/** What one is given, and has then; of the rest (« bénéficier d’une formation ») people say it otherwise. */
const GRANTED = quick(
  /^une?\s(?:nouvelle\s|nouveau\s|seconde\s)?(?:exonérations?|autorisation|aides?|allocation|réduction|indemni\p{L}+|décharge|demi-part|demi|prime|pension|logement|tarif|rente|bourse|remise|crédit|délai|place|abattement|dégrèvement|prêt|subvention|majoration|congé|droit|garantie|remboursement|avantage|carte|dérogation|repas|prestation|complément|gratuité|dispense|accompagnement|suivi|retraite|entretien|rendez-vous)(?!\p{L})/iu,
);
/** « disposer d’un bien »: to sell it, to give it. */
const OTHERWISE = quick(/^une?\s(?:biens?|immeuble|corps|organe|héritage|patrimoine)(?!\p{L})/iu);
const GO_TRAP = /^(?:à\sl['’]évidence|à la (?:police|raison)|aux? (?:ennemi|autorités|forces))/i;

export const JARGON_PHRASES: readonly JargonPhrase[] = [
  {
    // « munissez-vous de votre carte »
    words: ['munissez'],
    pattern: patternOf(`${START}(munissez-vous\\s)(${DE_WORDS})`, 'giu'),
    say: ([, , de]) => `apportez ${DE[keyOf(de!)]}`,
    short: 'apporter',
  },
  {
    words: ['munir'],
    pattern: patternOf(`${START}((?:se|vous)\\smunir\\s)(${DE_WORDS})`, 'giu'),
    say: ([, , de]) => `apporter ${DE[keyOf(de!)]}`,
    short: 'apporter',
  },
  {
    // « venir muni de »; a door « munie d’une serrure » stays.
    words: ['muni'],
    pattern: patternOf(
      `(?<=(?:présent|ven|vien|rend)\\p{L}*(?:-vous)?(?:\\s[\\p{L}’']+){0,5}\\s)munie?s?\\s(d['’]|de\\s)(?=une?\\s|votre|vos|leurs?|son|sa|ses|la\\s|l['’]|cette?|ces)`,
      'giu',
    ),
    say: () => 'avec ',
    short: 'avec',
  },
  {
    words: ['acquitter'],
    pattern: patternOf(
      `${START}(s['’]|vous\\s)acquitter\\s(${DE_WORDS})(?=${BEFORE_NOUN}(?:${DUE})${END})`,
      'giu',
    ),
    say: ([, , de]) => `payer ${DE[keyOf(de!)]}`,
    short: 'payer',
  },
  {
    words: ['acquitte'],
    pattern: patternOf(
      `${START}s['’](acquitte|acquittent)\\s(${DE_WORDS})(?=${BEFORE_NOUN}(?:${DUE})${END})`,
      'giu',
    ),
    say: ([, verb, de]) => `${/nt$/.test(verb!) ? 'paient' : 'paie'} ${DE[keyOf(de!)]}`,
    short: 'payer',
  },
  {
    words: ['acquittez'],
    pattern: patternOf(
      `${START}acquittez-vous\\s(${DE_WORDS})(?=${BEFORE_NOUN}(?:${DUE})${END})`,
      'giu',
    ),
    say: ([, de]) => `payez ${DE[keyOf(de!)]}`,
    short: 'payer',
  },
  {
    words: ['rendre'],
    pattern: patternOf(`${START}(?:se|vous)\\srendre\\s${UNTO}`, 'giu'),
    say: (_, __, after) => (GO_TRAP.test(after) ? null : 'aller '),
    short: 'aller',
  },
  {
    words: ['rend'],
    pattern: patternOf(`${START}(se\\srend|se\\srendent|vous\\svous\\srendez)\\s${UNTO}`, 'giu'),
    say: ([, verb], _, after) =>
      GO_TRAP.test(after)
        ? null
        : `${{ d: 'va', t: 'vont', z: 'vous allez' }[verb!.at(-1)!.toLowerCase()]} `,
    short: 'aller',
  },
  {
    // « bénéficier d’une aide », « disposer d’un délai ».
    words: ['bénéfici', 'dispos'],
    pattern: patternOf(
      `${START}(bénéficier|disposer|bénéficiez|disposez|bénéficient|disposent|bénéficierez|disposerez)\\sd['’](?=une?\\s)`,
      'giu',
    ),
    say: ([, verb], before, after) => {
      const ending = verb!.toLowerCase().replace(/^(?:bénéfici|dispos)/, '');
      if (
        /(?:qu['’]ils|qu['’]elles|que\s\p{L}+|que\s\p{L}+\s\p{L}+)\s$/iu.test(before) &&
        ending === 'ent'
      )
        return null;
      // « ne pouvez pas bénéficier d’une exonération »: « avoir d’exonération », or « avoir une »?
      if (
        /(?<!\p{L})(?:(?:ne\s|n['’])[^.;:()]*|(?:sans|pas|plus|ni|jamais)\s(?:\p{L}+\s)?)$/iu.test(
          before,
        )
      )
        return null;
      if (/^bénéfici/i.test(verb!) && !GRANTED.test(after)) return null;
      if (OTHERWISE.test(after)) return null;
      return `${{ er: 'avoir', ez: 'avez', ent: 'ont', erez: 'aurez' }[ending]} `;
    },
    short: 'avoir',
  },
  {
    words: ['complét'],
    pattern: patternOf(
      `${START}(complét)(er|ez|é)\\s?(?=(?:\\s?(?:l[ea]s?|un|votre|vos|ce|des|cet)\\s|\\s?l['’])(?:formulaires?|imprimés?|questionnaires?|bulletin|cerfa)${END})`,
      'giu',
    ),
    say: ([, , ending], before) =>
      ending === 'er'
        ? 'remplir '
        : ending === 'ez'
          ? 'remplissez '
          : /(?:avez|a|ont|avoir)\s$/.test(before)
            ? 'rempli '
            : null,
    short: 'remplir',
  },
  {
    // « les chasseurs sont tenus de prévenir »
    words: ['tenu', 'obligation de', 'obligation d'],
    pattern: patternOf(
      `${START}(est|sont|sera|seront)\\s(?:tenue?s?|dans\\sl['’]obligation)\\s(?:de\\s|d['’])(?=(?:(?:l[ae]s?|lui|leur|y|en|vous|se)\\s|[ls]['’])?\\p{L}+(?:er|ir|re)${END})`,
      'giu',
    ),
    say: ([, be], before, after) =>
      /(?:n['’]|ne\s|\by\s|en\s|s['’]|se\s|c['’])$/iu.test(before) ||
      /(?<!\p{L})(?:nul|nulle|aucune?|personne|si|ni)(?!\p{L})/iu.test(before) ||
      ANOTHER_TO.test(after)
        ? null
        : `${{ est: 'doit', sont: 'doivent', sera: 'devra', seront: 'devront' }[be!.toLowerCase()]} `,
    short: 'devoir',
    allows: ['must'],
  },
  {
    // « dûment complété »: filled in.
    words: ['dûment'],
    pattern: patternOf(
      `${START}dûment\\s(complét|renseign|rempl|sign|dat)(é|ée|és|ées|i|ie|is|ies)${END}`,
      'giu',
    ),
    say: ([, stem, ending]) =>
      /^(?:complét|renseign|rempl)$/i.test(stem!)
        ? `rempli${ending!.replace(/^[éi]/i, '')}`
        : `${stem}${ending}`,
    short: 'rempli',
  },
  {
    // « la commune dispose d’un gymnase »
    words: ['dispose', 'bénéficie'],
    pattern: patternOf(`${START}(dispose|bénéficie)\\sd['’](?=une?\\s)`, 'giu'),
    say: ([, verb], before, after) =>
      /(?<!\p{L})(?:je|j['’]|que|qu['’]|ne|n['’]|moi)(?!\p{L})[^.;:,]*$/iu.test(before) ||
      !/\p{L}\s$/u.test(before) ||
      OTHERWISE.test(after) ||
      (/^b/i.test(verb!) && !GRANTED.test(after))
        ? null
        : 'a ',
    short: 'avoir',
  },
  {
    words: ['requis'],
    pattern: patternOf(
      `(?<=${START}(?:documents|pièces|justificatifs|papiers|document|pièce|justificatif|informations)\\s)requis(e|es)?${END}`,
      'giu',
    ),
    say: ([, ending], before) =>
      ending ? `demandé${ending}` : /s\s$/.test(before) ? 'demandés' : 'demandé',
    // Of papers, « demandé » is an order too.
    allows: ['must'],
    short: 'demandé',
  },
];
