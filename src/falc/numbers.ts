import { patternOf } from './pattern.js';
const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  nonante: 90,
};
const WORDS = [...UNITS.slice(2), 'une', 'un', ...Object.keys(TENS), 'cent', 'cents', 'mille'].sort(
  (a, b) => b.length - a.length,
);

const WORD = `(?:${WORDS.join('|')})`;

/** A number written in words, two or more: `trois`, `vingt et un`, `quatre-vingt-dix-sept`, `deux cents`; never `un` alone. */
export const NUMBER_WORDS = patternOf(
  `(?<![\\p{L}\\p{N}’'-])(?!une?(?![\\p{L}-]))${WORD}(?:(?:-et-|-| et | )${WORD})*(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** Value of a number in words; null where it is none, or several side by side (`deux trois jours`). */
export function valueOfWords(words: string): number | null {
  let total = 0;
  let part = 0;
  let last = Infinity;
  for (const word of words.toLowerCase().split(/-et-|[- ](?:et )?/)) {
    if (word === 'mille') {
      if (total) return null;
      total = (part || 1) * 1000;
      part = 0;
      last = Infinity;
    } else if (word === 'cent' || word === 'cents') {
      if (part >= 10) return null;
      part = (part || 1) * 100;
      last = 100;
    } else if (word.startsWith('vingt') && part % 100 === 4) {
      part += 76;
      last = 20;
    } else {
      const value = TENS[word] ?? (word === 'une' ? 1 : UNITS.indexOf(word));
      if (value < 0) return null;
      // After `soixante` and `quatre-vingt`, up to sixteen; after another ten, up to nine.
      const room = part % 20 === 0 && part % 100 >= 60 ? 20 : last;
      if (value >= room) return null;
      part += value;
      last = value >= 20 ? 10 : value === 10 ? 10 : 0;
    }
  }
  return total + part;
}
