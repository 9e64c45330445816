import { PATTERNS } from './french-patterns.js';

/** Letters of a pattern, and the weight of a cut before each of them and after the last. */
const patterns = new Map<string, readonly number[]>();
let longest = 0;
for (const pattern of PATTERNS.split(' ')) {
  const letters = pattern.replace(/\d/g, '');
  const weights = Array.from({ length: letters.length + 1 }, () => 0);
  let at = 0;
  for (const sign of pattern) {
    if (/\d/.test(sign)) weights[at] = Number(sign);
    else at++;
  }
  patterns.set(letters, weights);
  longest = Math.max(longest, letters.length);
}

/**
 * Where the syllables of a French word begin, the first left out: `mairie` gives `[3]`. The way of Liang
 * (1983), which the npm package `hyphen` follows too: its module is not used, only its patterns, since it
 * hands itself to an AMD loader where the page has one.
 */
export function splitSyllables(word: string): number[] {
  const dotted = `.${word.toLowerCase()}.`;
  if (dotted.length !== word.length + 2) return [];
  const weights = new Array<number>(dotted.length + 1).fill(0);
  for (let start = 0; start < dotted.length; start++) {
    for (let end = start + 1; end <= Math.min(dotted.length, start + longest); end++) {
      patterns.get(dotted.slice(start, end))?.forEach((weight, index) => {
        weights[start + index] = Math.max(weights[start + index]!, weight);
      });
    }
  }
  const cuts: number[] = [];
  for (let at = 1; at < word.length - 1; at++) if (weights[at + 1]! % 2 === 1) cuts.push(at);
  return cuts;
}
