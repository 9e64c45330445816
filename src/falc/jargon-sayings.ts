import type { JargonPhrase } from './jargon-phrases.js';
import { patternOf } from './pattern.js';
import { END, keyOf, START } from './wording.js';

const EVENT =
  'réunions?|permanences?|marchés?|conseils?|fêtes?|séances?|ateliers?|assemblées?|cérémonies?|expositions?|concerts?|élections?|votes?|scrutins?|spectacles?|brocantes?|vide-greniers?|forums?|stages?|commissions?|inscriptions?|rencontres?|animations?|conférences?|loto|tournois?|matchs?|braderie|kermesse|repas|visites?|collectes?|formations?|examens?|cours|enquêtes?';
/** The event, with what tells it from others: « La réunion publique du quartier ». */
const ABOUT = "(?:\\s(?!qui|que|où|et)(?:d['’]|l['’])?\\p{L}+){0,4}";
const HELD: Readonly<Record<string, string>> = {
  'se tient': 'a lieu',
  'se tiendra': 'aura lieu',
  'se tiennent': 'ont lieu',
  'se tiendront': 'auront lieu',
  'se déroule': 'a lieu',
  'se déroulera': 'aura lieu',
  'se déroulent': 'ont lieu',
  'se dérouleront': 'auront lieu',
};
const WENT: Readonly<Record<string, string>> = { est: 'a eu lieu', sont: 'ont eu lieu' };

const LIVE: Readonly<Record<string, string>> = { est: 'habite', sont: 'habitent', êtes: 'habitez' };
const WHERE = '(?=\\s(?:à|dans|en|sur|hors)\\s(?!CCAS))';

const SAME =
  '(?=\\s*(?:[.,;!]|$)|\\s(?:pour|partout|chaque|dans|toute|tous|à\\scelui|à\\scelle|en)(?!\\p{L}))';

const ENGLISH: Readonly<Record<string, string>> = {
  newsletter: 'lettre d’information',
  newsletters: 'lettres d’information',
  workshop: 'atelier',
  workshops: 'ateliers',
  flyer: 'prospectus',
  flyers: 'prospectus',
  meeting: 'réunion',
  meetings: 'réunions',
  deadline: 'date limite',
};

/** As `JARGON_PHRASES`: what events do, where one lives, words from abroad. */
export const JARGON_SAYINGS: readonly JargonPhrase[] = [
  {
    words: ['se ti', 'se déroul'],
    pattern: patternOf(
      `(?<=${START}(?:${EVENT})${ABOUT}\\s)(se\\s(?:tient|tiendra|tiennent|tiendront|déroule|déroulera|déroulent|dérouleront))(?=\\s*[.,;]|\\s(?!bien|mal|prêt|comme|debout|à\\sjour|au\\scourant|informé)[\\p{L}\\d])`,
      'giu',
    ),
    say: ([, verb]) => HELD[keyOf(verb!)]!,
    short: 'avoir lieu',
  },
  {
    words: ['tenu', 'déroul'],
    pattern: patternOf(
      `(?<=${START}(?:${EVENT})${ABOUT}\\s)(?:s['’](est)|se\\s(sont))\\s(?:tenue?s?|déroulée?s?)(?=\\s*[.,;]|\\s(?!bien|mal|comme|sans|normalement|prêt|informé)[\\p{L}\\d])`,
      'giu',
    ),
    say: ([, one, many]) => WENT[keyOf((one ?? many)!)]!,
    short: 'avoir lieu',
  },
  {
    words: ['domicilié'],
    pattern: patternOf(`(?<=\\s)(est|sont|êtes)\\sdomiciliée?s?${WHERE}`, 'giu'),
    say: ([, be], before) =>
      /(?:ne\s|n['’]|c['’]|qui\s|compte\s)$/iu.test(before) && !/qui\s$/iu.test(before)
        ? null
        : LIVE[keyOf(be!)]!,
    short: 'habiter',
  },
  {
    words: ['domicilié'],
    pattern: patternOf(
      `(?<=${START}(?:personnes|familles|habitants|parents|enfants|élèves|jeunes|électeurs|foyers))\\sdomiciliée?s${WHERE}`,
      'giu',
    ),
    say: () => ' qui habitent',
    short: 'habiter',
  },
  {
    words: ['prohib'],
    pattern: patternOf(
      `(?<=(?:est|sont|sera|seront|strictement|formellement)\\s)prohibé(e?s?)${END}`,
      'giu',
    ),
    say: ([, ending]) => `interdit${ending}`,
    short: 'interdit',
  },
  {
    // « pour se procurer un sac »; « le service peut vous procurer un emploi » stays.
    words: ['procurer'],
    pattern: patternOf(
      `(?:${START}se\\s|(?<=${START}vous\\s(?:pouvez|devez|pourrez|devrez|souhaitez|voulez)\\s)vous\\s)procurer(?=\\s(?:l[ae]s?|une?|des|ce|cet|cette|ces|votre|vos|son|du)\\s|\\sl['’])`,
      'giu',
    ),
    say: () => 'obtenir',
    short: 'obtenir',
  },
  {
    words: ['procurez-vous'],
    pattern: patternOf(`${START}procurez-vous(?=\\s)`, 'giu'),
    say: () => 'obtenez',
    short: 'obtenir',
  },
  {
    // « une année supplémentaire »; « les heures supplémentaires » are another thing.
    words: ['supplémentaire'],
    pattern: patternOf(
      `(?<=(?:\\d|${START}(?:une?|deux|trois|quatre|cinq|dix))\\s(?!heures?\\s)\\p{Ll}{3,20}\\s)supplémentaires?(?=\\s*[.,;!]|$|\\s(?:pour|à|au|est|sont|sera|seront|coûte|coûtent|peut|peuvent|doit|doivent|vous|permet|ouvre|ouvrira|a|ont|par|avant|dans|en)(?!\\p{L}))`,
      'giu',
    ),
    say: () => 'de plus',
    short: 'de plus',
  },
  {
    words: ['identique'],
    pattern: patternOf(
      `(?<=^(?:(Le|Ce|Un)|(La|Cette|Une)|(Les|Ces|Vos|Nos))\\s[\\p{L}'’ ]{2,60}\\s(?:est|sont|sera|seront|reste|restent)\\s)identiques?${SAME}`,
      'gu',
    ),
    say: ([, man, woman]) => (man ? 'le même' : woman ? 'la même' : 'les mêmes'),
    short: 'le même',
  },
  {
    words: ['demeur'],
    pattern: patternOf(
      `${START}(demeurent|demeure|demeurera|demeureront)(?=\\s(?:ouvert|fermé|obligatoire|possible|interdit|gratuit|valable|responsable|en\\svigueur|inchangé|accessible|disponible|en\\sfonction|à\\svotre\\sdisposition|payant|limité)(?:e|s|es)?${END})`,
      'giu',
    ),
    say: ([, verb]) =>
      ({ demeure: 'reste', demeurent: 'restent', demeurera: 'restera', demeureront: 'resteront' })[
        keyOf(verb!)
      ]!,
    short: 'rester',
  },
  {
    words: ['newsletter', 'workshop', 'flyer', 'meeting', 'deadline'],
    pattern: patternOf(
      `(?<=(?:${START}(?:une?|la|le|les|des|cette|ce|ces|votre|notre|nos|vos|sa|son|leur|du|aux?|de\\sla|à\\sla))\\s)(newsletters?|workshops?|flyers?|meetings?|deadline)${END}`,
      'gu',
    ),
    say: ([word], before) =>
      /^workshop$/.test(word) && /(?:^|\s)(?:du|le|au|ce)\s$/iu.test(before)
        ? null
        : /^(?:meeting|deadline)/.test(word) && /(?:^|\s)(?:un|le|du|au|ce|son)\s$/iu.test(before)
          ? null
          : ENGLISH[word]!,
    short: 'un mot français',
  },
];
