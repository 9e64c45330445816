import { NUMBER_WORDS, valueOfWords } from './numbers.js';
import { quick } from './pattern.js';
import { fold } from './tokens.js';

/** What a text says that may never change: each list is sorted, and counts what comes twice. */
export interface Facts {
  /** Numbers, dates, hours, amounts, phones, addresses, in one form each: `date 2026-02-01`, `hour 8:30`, `12.5`. */
  readonly numbers: readonly string[];
  /** Words with a capital inside a sentence, and acronyms. */
  readonly names: readonly string[];
  /** `not`, `only`, `without`, `never`… */
  readonly negations: readonly string[];
  /** `must`, `may`, `forbidden`; `request` for « veuillez ». */
  readonly modals: readonly string[];
  /** `if`, `unless`, `or`, and what bounds: `at least`, `before`… */
  readonly conditions: readonly string[];
}

export type FactKind = keyof Facts;

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const MONTH = `${MONTHS.join('|')}|fevrier|aout|decembre`;

type Reading = readonly [RegExp, (match: RegExpMatchArray) => string];

const readings = (list: readonly Reading[]): readonly Reading[] =>
  list.map(([pattern, say]) => [quick(pattern), say]);

const monthNumber = (name: string) => {
  const at = MONTHS.indexOf(
    name.replace('fevrier', 'février').replace('aout', 'août').replace('decembre', 'décembre'),
  );
  return String(at + 1).padStart(2, '0');
};
const year = (text: string | undefined) => (text ? (text.length === 2 ? `20${text}` : text) : '');
const day = (text: string) => String(parseInt(text)).padStart(2, '0');

/** In this order; what one has read is taken out for the next. The text is folded. */
const NUMBERS: readonly Reading[] = readings([
  [
    /(?:https?:\/\/|www\.)[^\s<>«»"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    ([url]) => `at ${url.replace(/[.,;:!?)]+$/, '')}`,
  ],
  [
    /(?:\+33\s?(?:\(0\)\s?)?|(?<!\d)0)([1-9](?:[\s.-]?\d{2}){4})(?!\d)/g,
    (match) => `phone ${match[1]!.replace(/\D/g, '')}`,
  ],
  [
    /(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/])/g,
    (match) => `date ${year(match[3])}-${day(match[2]!)}-${day(match[1]!)}`,
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:er)?\\s+(${MONTH})(?:\\s+(\\d{4}))?(?!\\d)`, 'g'),
    (match) => `date ${year(match[3])}-${monthNumber(match[2]!)}-${day(match[1]!)}`,
  ],
  [
    /(?<![\d,.])(\d{1,2})\s?(?:heures?|h)(?:\s?(?:et\s)?([0-5]\d)(?!\s?h)(?:\s?(?:minutes?|mn|min))?)?(?![\p{L}\d])/gu,
    (match) => `hour ${parseInt(match[1]!)}:${match[2] ?? '00'}`,
  ],
  [/(?<![\p{L}\d])([ivx]+)(?:e|ème|er)\s+siècles?/gu, (match) => String(roman(match[1]!))],
  [/\d+(?:[\s.]\d{3})*(?:,\d+)?|\d+\.\d+/g, ([number]) => plain(number)],
  [NUMBER_WORDS, ([words]) => String(valueOfWords(words) ?? words)],
]);

type Kind = readonly [name: string, pattern: RegExp];

const kinds = (list: readonly Kind[]): readonly Kind[] =>
  list.map(([name, pattern]) => [name, quick(pattern)]);

/** Kinds of word that decide what a text says, longest first where one holds another. */
const NEGATIONS = kinds([
  [
    'only',
    /(?<![\p{L}])(?:ne |n’)[\p{L}’ -]{1,40}? (?:que |qu’)|seulement|uniquement|exclusivement/gu,
  ],
  ['never', /(?<![\p{L}])jamais(?![\p{L}])/gu],
  ['none', /(?<![\p{L}])(?:aucune?s?|nulle?)(?![\p{L}])/gu],
  ['no more', /(?<![\p{L}])(?:ne |n’)[\p{L}’ -]{1,30}? plus(?![\p{L}])/gu],
  ['without', /(?<![\p{L}])(?:sans|hors)(?![\p{L}])/gu],
  ['nor', /(?<![\p{L}])ni(?![\p{L}])/gu],
  ['not', /(?<![\p{L}])pas(?![\p{L}])|(?<![\p{L}])non(?![\p{L}])/gu],
  ['ne', /(?<![\p{L}])(?:ne(?![\p{L}])|n’)/gu],
]);

const MODALS = kinds([
  ['request', /(?<![\p{L}])veuillez(?![\p{L}])/gu],
  [
    'forbidden',
    /(?<![\p{L}])(?:interdi(?:t|te|ts|tes|re|ction|ctions)|défen(?:se|du|due|dus|dues) d[e’])(?![\p{L}])|prohib[ée]/gu,
  ],
  [
    'must',
    /(?<![\p{L}])(?:il (?:faut|faudra|convient|conviendra|est (?:nécessaire|indispensable|impératif|obligatoire|obligé))|(?:est|sont|êtes|soit|être) (?:tenue?s?|obligée?s?) (?=d[e’])|(?:avez|a|ont|avoir) l’obligation|dois|doit|devons|devez|doivent|devoir|devra|devras|devrons|devrez|devront|obligatoire(?:ment|s)?|exig(?:e|ent|era|eront|eait|eaient|er|eant|ée?s?|ences?|ible|ibles)|requi(?:s|se|ses|ert|èrent)|obligations?|impérativement|nécessairement)(?![\p{L}])/gu,
  ],
  [
    'should',
    /(?<![\p{L}])(?:devrais|devrait|devrions|devriez|devraient|faudrait|conviendrait|recommandée?s?|conseillée?s?)(?![\p{L}])/gu,
  ],
  [
    'may',
    /(?<![\p{L}])(?:il (?:est|sera) possible|(?:avez|a|ont|avoir) la (?:possibilité|faculté)|peux|peut|pouvons|pouvez|peuvent|pouvoir|puisse|puissent|pourra|pourrez|pourront|pourrons|pourras|possibilités?|facultati(?:f|fs|ve|ves)|autorisée?s?)(?![\p{L}])/gu,
  ],
  [
    'might',
    /(?<![\p{L}])(?:pourrait|pourraient|pourriez|pourrais|éventuel(?:le|s|les|lement)?)(?![\p{L}])/gu,
  ],
]);

const CONDITIONS = kinds([
  [
    'unless',
    /(?<![\p{L}])(?:sauf(?: si| s’)?|excepté|à (?:moins|l’exception) d[eu’](?: ce)?|à moins qu[e’]|à l’exception d[eu’]s?|hormis)(?![\p{L}])/gu,
  ],
  ['provided', /(?<![\p{L}])(?:à condition|sous réserve|sous condition|pourvu)(?![\p{L}])/gu],
  [
    'if',
    /(?<![\p{L}])(?:si(?! (?:bien|possible))|s’ils?|dans (?:le|les) cas où|en cas d[e’]|au cas où|dès lors qu[e’]|le cas échéant)(?![\p{L}])/gu,
  ],
  ['when', /(?<![\p{L}])(?:lorsqu[e’]|quand)/gu],
  ['or', /(?<![\p{L}])(?:ou bien|soit|ou)(?![\p{L}])/gu],
  [
    'at most',
    /(?<![\p{L}])(?:au plus(?! tard| tôt)|au maximum|maximum|maximale?|plus de|n’excèd\p{L}+|dépass\p{L}+)(?![\p{L}])/gu,
  ],
  ['at least', /(?<![\p{L}])(?:au moins|au minimum|minimum|minimale?|moins de)(?![\p{L}])/gu],
  ['at the latest', /(?<![\p{L}])au plus tard(?![\p{L}])/gu],
  ['at the earliest', /(?<![\p{L}])au plus tôt(?![\p{L}])/gu],
  ['until', /(?<![\p{L}])jusqu(?:’|e)/gu],
  [
    'before',
    /(?<![\p{L}])(?:avant|préalablement à|antérieurement à|préalable(?:ment)?)(?![\p{L}])/gu,
  ],
  ['after', /(?<![\p{L}])(?:après|postérieurement à|à l’issue|au-delà)(?![\p{L}])/gu],
  ['from', /(?<![\p{L}])(?:à (?:partir|compter) d[eu’]|dès)(?![\p{L}])/gu],
  ['during', /(?<![\p{L}])(?:pendant|durant)(?![\p{L}])/gu],
]);

/** The facts of a text. Two texts that say the same have equal facts; the reverse is the rules' care. */
export function factsOf(text: string): Facts {
  // The minute of `8 h 30` and the like are read with white space of one kind.
  let rest = fold(text).replace(/[   ]/g, ' ');
  const numbers: string[] = [];
  for (const [pattern, say] of NUMBERS)
    rest = rest.replace(pattern, (...match) => {
      const groups = match.slice(
        0,
        match.findIndex((part) => typeof part === 'number'),
      );
      numbers.push(say(groups as RegExpMatchArray));
      return ' ¤ ';
    });
  return {
    numbers: numbers.sort(),
    names: namesOf(text),
    negations: count(NEGATIONS, rest),
    modals: count(MODALS, rest),
    conditions: count(CONDITIONS, rest),
  };
}

/** What two texts do not share; null where they say the same. `allowed` names differences that a rule answers for. */
export function differenceOf(
  before: Facts,
  after: Facts,
  allowed: Partial<Record<FactKind, readonly string[]>> = {},
): {
  readonly kind: FactKind;
  readonly lost: readonly string[];
  readonly added: readonly string[];
} | null {
  for (const kind of Object.keys(before) as FactKind[]) {
    const spared = allowed[kind] ?? [];
    const lost = less(before[kind], after[kind]).filter((fact) => !spared.includes(fact));
    const added = less(after[kind], before[kind]).filter((fact) => !spared.includes(fact));
    if (lost.length || added.length) return { kind, lost, added };
  }
  return null;
}

function namesOf(text: string): string[] {
  const names: string[] = [];
  for (const { 0: name, index } of text.matchAll(/\p{Lu}[\p{L}\p{N}’'.-]*/gu)) {
    const before = text.slice(0, index).trimEnd();
    const isStart =
      before === '' ||
      /[.!?…:\n•–—-]$|[.!?]\s*[»”")]$|^[\s«“"(]*$/.test(before) ||
      /\n\s*$/.test(text.slice(0, index));
    const isAcronym = /^\p{Lu}{2,}/u.test(name);
    if (!isStart || isAcronym) names.push(name.replace(/['’.-]+$/, '').replaceAll("'", '’'));
  }
  return names.sort();
}

function count(list: readonly Kind[], text: string): string[] {
  const found: string[] = [];
  let rest = text;
  for (const [name, pattern] of list)
    rest = rest.replace(pattern, (match) => {
      found.push(name);
      // A restriction is no negation; its words are read.
      return name === 'only' || name === 'no more'
        ? match.replace(/^(?:ne |n’)/, ' ').replace(/ (?:que |qu’|plus)$/, ' ')
        : ' ';
    });
  return found.sort();
}

function less(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function plain(number: string): string {
  const grouped = /^\d{1,3}(?:[\s.]\d{3})+(?:,\d+)?$/.test(number)
    ? number.replace(/[\s.]/g, '')
    : number;
  return grouped.replace(',', '.').replace(/^0+(?=\d)/, '');
}

function roman(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  return [...text].reduce((sum, letter, at) => {
    const value = values[letter]!;
    const next = values[text[at + 1] ?? ''] ?? 0;
    return sum + (value < next ? -value : value);
  }, 0);
}
