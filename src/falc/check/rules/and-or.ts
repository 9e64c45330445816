import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND = /(?<!\p{L})(?:et\s?\/\s?ou|ou\s?\/\s?et|et\s?\(ou\))(?!\p{L})/giu;

/** « et/ou »: two conditions in one word. */
export const andOr: Check = {
  id: 'and-or',
  guideline: '33 · Une seule condition à la fois (COSLA)',
  severities: ['error'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url')) continue;
      yield { start, end, advice: `« ${found} » : écrivez « ou », ou faites deux phrases.` };
    }
  }),
};
