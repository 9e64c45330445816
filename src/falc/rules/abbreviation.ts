import { patternOf } from '../pattern.js';
import type { Proposal, Rule } from '../rule.js';
import { asIn } from '../wording.js';

type Reading = readonly [RegExp, string | ((match: RegExpMatchArray) => string | null)];

const STREET = "(?=\\s(?!J\\.)(?:de\\s|du\\s|des\\s|d[’']|de la\\s|de l[’'])?\\p{Lu})";
const DAY = '(?=\\s(?:\\d{1,2}(?!\\d)))';
/** Not before a new sentence: the stop of `max.` may end one. */
const STOP = '(?:\\.(?=\\s*[\\p{Ll}\\d,;:)]))?';

const DAYS: Readonly<Record<string, string>> = {
  lun: 'lundi',
  mar: 'mardi',
  mer: 'mercredi',
  jeu: 'jeudi',
  ven: 'vendredi',
  sam: 'samedi',
  dim: 'dimanche',
};
const MONTHS: Readonly<Record<string, string>> = {
  janv: 'janvier',
  févr: 'février',
  fév: 'février',
  avr: 'avril',
  juil: 'juillet',
  sept: 'septembre',
  oct: 'octobre',
  nov: 'novembre',
  déc: 'décembre',
};

const SURNAME = "(?=\\s(?:(?:Le|La|De|Du|Des|d['’]|de)\\s?)?\\p{Lu}[\\p{L}’'-]*\\p{Ll})";
/** « le docteur Petit » */
const titleAt = ({ input, index }: RegExpMatchArray) =>
  /(?<!\p{L})(?:le|du|au|un)\s$/iu.test(input!.slice(Math.max(0, index! - 4), index))
    ? 'docteur'
    : 'Docteur';
const TITLES: readonly Reading[] = (
  [
    ['M\\.', 'Monsieur'],
    ['Mr\\.?', 'Monsieur'],
    ['MM\\.', 'Messieurs'],
    ['Mme\\.?', 'Madame'],
    ['Mmes', 'Mesdames'],
    ['Mlle\\.?', 'Mademoiselle'],
    ['Dr\\.?', titleAt],
  ] as const
).map(([short, long]) => [patternOf(`(?<![\\p{L}\\d'’.-]|\\.\\s)${short}${SURNAME}`, 'gu'), long]);
/** « 1 min » */
const alone = ({ input, index }: RegExpMatchArray) =>
  /(?<![\d,.])[01]\s?$/.test(input!.slice(0, index));

/** Closed: what each stands for in any sentence, with the place where it stands. */
const READINGS: readonly Reading[] = [
  [/(?<![\p{L}\d'’-])(?:RDV|Rdv|rdv|R\.D\.V\.)(?![\p{L}\d'’-])/gu, 'rendez-vous'],
  [/(?<![\p{L}\d'’-])[Tt]él\.(?=\s*[:\d+(])/gu, 'téléphone'],
  [/(?<![\p{L}\d'’-])[Tt]él(?=\s?:|\s\d)/gu, 'téléphone'],
  [/(?<![\p{L}\d'’-])[Ee]x\.?(?=\s?:)/gu, 'exemple'],
  [/(?<![\p{L}\d'’-])[Pp]ar ex\.(?=\s?[\p{Ll},:])/gu, 'par exemple'],
  [patternOf(`(?<![\\p{L}\\d'’-])(?:bd|bld|Bd|Bld|boul)\\.?${STREET}`, 'gu'), 'boulevard'],
  [patternOf(`(?<![\\p{L}'’-])(?:av|ave|Av|Ave)\\.?${STREET}`, 'gu'), 'avenue'],
  [patternOf(`(?<![\\p{L}'’-])(?:pl|Pl)\\.${STREET}`, 'gu'), 'place'],
  [patternOf(`(?<![\\p{L}'’-])(?:rte|Rte)\\.?${STREET}`, 'gu'), 'route'],
  [patternOf(`(?<![\\p{L}'’-])(?:imp|Imp)\\.${STREET}`, 'gu'), 'impasse'],
  [patternOf(`(?<=\\d\\s?(?:(?:\\p{Ll}+|[€%])\\s?)?)max${STOP}(?![\\p{L}'’-])`, 'gu'), 'maximum'],
  [patternOf(`(?<=\\d\\s?(?:\\p{Ll}+\\s)?)min\\.(?=\\s*[\\p{Ll},;)])`, 'gu'), 'minimum'],
  [patternOf(`(?<=\\d\\s?)hab${STOP}(?![\\p{L}/²'’-])`, 'gu'), 'habitants'],
  [patternOf(`(?<=[2-9]\\s?|\\d\\d\\s?)pers${STOP}(?![\\p{L}'’-])`, 'gu'), 'personnes'],
  [patternOf(`(?<![\\p{L}\\d'’-])(lun|mar|mer|jeu|ven|sam|dim)\\.${DAY}`, 'giu'), dayOf],
  // « lun-ven 8h30 »
  [
    /(?<![\p{L}\d'’-])(?:du\s)?(lun|mar|mer|jeu|ven|sam|dim)\.?\s?[-–]\s?(lun|mar|mer|jeu|ven|sam|dim)\.?(?=\s?:|\s(?:de\s)?\d)/giu,
    (match) =>
      asIn(match[0], `du ${DAYS[match[1]!.toLowerCase()]} au ${DAYS[match[2]!.toLowerCase()]}`),
  ],
  // « du lun. au ven. »
  [/(?<=\bdu\s)(lun|mar|mer|jeu|ven|sam|dim)\.(?=\sau\s(?:lun|mar|mer|jeu|ven|sam|dim))/giu, dayOf],
  [
    /(?<=\bdu\s(?:lun|mar|mer|jeu|ven|sam|dim)\p{L}*\.?\sau\s)(lun|mar|mer|jeu|ven|sam|dim)(?:\.(?=\s*[\p{Ll}\d,;:)])|(?=\.?\s*$))/giu,
    dayOf,
  ],
  [patternOf(`(?<=\\bpar\\s)pers${STOP}(?![\\p{L}'’-])`, 'gu'), 'personne'],
  [
    /(?<=\d(?:er)?\s)(janv|févr|fév|avr|juil|sept|oct|nov|déc)\.(?=\s*[\p{Ll}\d,;:)(–-])/giu,
    (match) => MONTHS[match[1]!.toLowerCase()]!,
  ],
  [/(?<![\p{L}\d'’-])(?:svp|SVP|s\.v\.p\.)(?![\p{L}'’-])/gu, 's’il vous plaît'],
  [/(?<![\p{L}\d'’-])(?:càd|c\.-à-d\.|c-à-d)(?![\p{L}'’-])/gu, 'c’est-à-dire'],
  [/(?<![\p{L}\d'’-])(?:qq|qqs)\.?(?=\s\p{Ll}+s(?!\p{L}))/gu, 'quelques'],
  [/(?<=\d\s?)mn(?![\p{L}'’-])/gu, ' minutes'],
  [/(?<![\p{L}\d'’-])nb(?=\sde\s)/giu, 'nombre'],
  [/(?<![\p{L}\d'’.-])M\.(?=\set\sMme\.?\s\p{Lu}\p{L}*\p{Ll})/gu, 'Monsieur'],
  // Before a surname only: « la taille M. », « M. le maire » stay.
  ...TITLES,
  [/(?<=\d\s?)min(?![\p{L}.'’/-])/gu, (match) => (alone(match) ? ' minute' : ' minutes')],
  [patternOf(`(?<=€\\s?)\\/\\s?pers${STOP}(?![\\p{L}'’-])`, 'gu'), ' par personne'],
  [
    patternOf(
      `(?<=€\\s?)\\/\\s?(?=(?:personne|enfant|adulte|jour|mois|an|repas|nuit|semaine|heure|séance|famille)(?!\\p{L}))`,
      'gu',
    ),
    ' par ',
  ],
  [
    /(?<![\p{L}\d'’-])[Cc]f\.?(?=\s(?:l[ae]s?\s|l['’]|notre\s|votre\s|page\s|article\s|ci-))/gu,
    'voir',
  ],
  [/(?<![\p{L}\d'’-])(?:t\.l\.j\.|tlj)(?![\p{L}'’-])/giu, 'tous les jours'],
  [/(?<![\p{L}\d'’-])[Dd]oc\.(?=\s(?:d['’]identité|de\s|à\s))/gu, 'document'],
  [/(?<![\p{L}\d'’-])[Rr]ens\.(?=\s(?:en|à|au|auprès|et|sur|par)\s|\s?:)/gu, 'renseignements'],
  [
    /(?<![\p{L}\d'’-])[Ii]nscr\.(?=\s(?:en|à|au|auprès|sur|par|avant|obligatoire|gratuite)(?!\p{L})|\s?:)/gu,
    'inscription',
  ],
  [/(?<![\p{L}\d'’-])[Ee]nv\.(?=\s\d)/gu, 'environ'],
  [/(?<![\p{L}\d'’-])[Aa]ppt?\.(?=\s(?:n°\s?)?\d)/gu, 'appartement'],
  [/(?<![\p{L}\d'’-])[Bb][âa]t\.(?=\s(?:\p{Lu}|\d))/gu, 'bâtiment'],
];

/** Spares the sentences that hold none: the patterns above are many. */
const HINT =
  /rdv|r\.d\.v|t[ée]l|\bex\b|\bbl?d\b|\bboul\b|\bave?\b|\bpl\.|\brte\b|\bimp\.|\d.*(?:max|min|hab|pers|mn|€)|\bm(?:r|me|mes|m|lle)?\b|\bdr\b|\bcf\b|t\.?l\.?j|\bdoc\.|rens\.|inscr\.|\benv\.|app|b[âa]t\.|\b(?:lun|mar|mer|jeu|ven|sam|dim|janv|févr|fév|avr|juil|sept|oct|nov|déc)\.|par pers|(?:lun|mar|mer|jeu|ven|sam)\.?\s?[-–]\s?(?:mar|mer|jeu|ven|sam|dim)|svp|s\.v\.p|càd|c\.?-à-d|\bqqs?\b|\bnb\b/is;

/** After a stop, a name was read as the start of a sentence: « M. Le Goff ». */
const namesAfter = (text: string, end: number): string[] =>
  (/^(?:\s\p{Lu}[\p{L}\p{N}’'-]*){1,2}/u.exec(text.slice(end))?.[0] ?? '')
    .split(/\s/u)
    .map((name) => name.replaceAll("'", '’'));

/** « 12 sept. 2026 » is read as numbers (sept: 7), « 12 septembre 2026 » as a date. */
function dateOf(text: string, index: number, found: string): string[] {
  const at = Object.keys(MONTHS).indexOf(found.toLowerCase().replace('.', ''));
  const day = /(\d{1,2})(?:er)?\s$/.exec(text.slice(Math.max(0, index - 6), index))?.[1];
  if (at < 0 || !day) return [];
  const year = /^\s(\d{4})/.exec(text.slice(index + found.length))?.[1] ?? '';
  const month = [1, 2, 2, 4, 7, 9, 10, 11, 12][at]!;
  const pad = (number: number) => String(number).padStart(2, '0');
  return [String(+day), '7', year, `date ${year}-${pad(month)}-${pad(+day)}`];
}

function dayOf(match: RegExpMatchArray): string {
  return asIn(match[1]!, DAYS[match[1]!.toLowerCase()]!);
}

/**
 * « RDV » → « rendez-vous »: abbreviations of a closed list, each in the place where it can mean one thing.
 * Common on pages of agenda. Traps: « taille M. », « n° », « etc. », « 30 min. », a stop that ends the sentence,
 * « Av » in a name, « mar. » of nothing that follows.
 */
export const abbreviation: Rule = {
  id: 'abbreviation',
  guideline: '10 · Ne pas écrire d’abréviation (UE, RLS 6.4)',
  touches: ['name', 'date', 'measure', 'number'],
  *propose({ text }): Iterable<Proposal> {
    if (!HINT.test(text)) return;
    for (const [pattern, reading] of READINGS)
      for (const match of text.matchAll(pattern)) {
        const { 0: found, index } = match;
        const said = typeof reading === 'string' ? asIn(found, reading) : reading(match);
        if (!said) continue;
        const acronym = /^\p{Lu}{2}/u.test(found);
        const glued = /\d$/.test(text.slice(0, index));
        const after = acronym ? said.toLowerCase() : said;
        const out = reading === 'rendez-vous' && !/^Rdv/.test(found) ? 'rendez-vous' : after;
        yield {
          start: index,
          end: index + found.length,
          after:
            (glued || (/^\s/.test(out) && /\S$/.test(text.slice(0, index)))
              ? ` ${out.trim()}`
              : out.trim()) + (/^ par $/.test(out) ? ' ' : ''),
          reason: `« ${found} » veut dire « ${out.trim()} ».`,
          allows: {
            numbers: dateOf(text, index, found),
            names: [
              found,
              found.replace(/\.$/, ''),
              said,
              ...namesAfter(text, index + found.length),
            ],
            ...(said === 'maximum' && { conditions: ['at most'] }),
            ...(said === 'minimum' && { conditions: ['at least'] }),
            ...(said === 's’il vous plaît' && { conditions: ['if'] }),
          },
        };
      }
  },
};
