import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND =
  /(?<!\p{L})(?:ne\s|n['’])(?!\p{L}+\s(?:pas|jamais|plus|rien|aucun))[\p{L}'’-]{1,20}(?:\s(?!pas\s|plus\s|jamais\s)[\p{L}'’-]{1,20}){0,2}\s(?:que\s|qu['’])/giu;

/** « ne … que »: looks like a no, and is none. */
export const only: Check = {
  id: 'only',
  guideline: '40 · Pas de « ne … que » (COSLA)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (
        sentence.spanAt(start, end, 'quote') ||
        /\s(?:pas|jamais|plus|rien|aucune?|savez|sais|sait|dit|pense|faut)\s/i.test(found)
      )
        continue;
      yield { start, end, advice: `« ${found.trim()} » : écrivez plutôt « seulement ».` };
    }
  }),
};
