import { patternOf } from './pattern.js';
/**
 * What follows `de` or `à` once they are gone: « du dossier » → « le dossier », « d’une carte » → « une carte »,
 * « aux familles » → « les familles ». Each gives the words to read and the words to write.
 */
export interface Linked {
  readonly length: number;
  readonly after: string;
}

const OWN =
  "(?:un|une|votre|vos|notre|nos|son|sa|ses|leur|leurs|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|chaque|tout|toute|tous|toutes)(?![\\p{L}'’])";

const AFTER_DE: readonly (readonly [RegExp, string])[] = [
  [/^du\s(?=\p{L})/iu, 'le '],
  [/^des\s(?=\p{L})/iu, 'les '],
  [/^de\sla\s(?=\p{L})/iu, 'la '],
  [/^de\sl['’](?=\p{L})/iu, 'l’'],
  [patternOf(`^de\\s(?=${OWN})`, 'iu'), ''],
  [patternOf(`^d['’](?=${OWN})`, 'iu'), ''],
];

const AFTER_A: readonly (readonly [RegExp, string])[] = [
  [/^au\s(?=\p{L})/iu, 'le '],
  [/^aux\s(?=\p{L})/iu, 'les '],
  [/^à\sla\s(?=\p{L})/iu, 'la '],
  [/^à\sl['’](?=\p{L})/iu, 'l’'],
  [patternOf(`^à\\s(?=${OWN})`, 'iu'), ''],
];

/** Reads `de` with its article at the start of a text; null where what follows has none (« de documents »). */
export const withoutDe = (text: string): Linked | null => read(text, AFTER_DE);

/** Reads `à` with its article at the start of a text; null where what follows has none. */
export const withoutA = (text: string): Linked | null => read(text, AFTER_A);

function read(text: string, patterns: typeof AFTER_DE): Linked | null {
  for (const [pattern, after] of patterns) {
    const found = text.match(pattern)?.[0];
    if (found !== undefined) return { length: found.length, after };
  }
  return null;
}
