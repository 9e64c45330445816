import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const DOUBLE =
  /(?<!\p{L})(?:(?:ne\s|n['’])[\p{L}'’-]+(?:\s[\p{L}'’-]+)?\s(?:pas|jamais|plus)\s(?:sans|impossible|interdit|inutile|rare|exclu|illégal|incompatible)|(?:ne\s|n['’])(?:pouvez|pourrez|peut|peuvent|pouvoir)\spas\sne\spas|non\s(?:in|im|dé)\p{L}{4,}|pas\s(?:non\splus\s)?sans)(?!\p{L})/giu;

/** « pas sans », « n’est pas impossible »: a no that undoes another. */
export const doubleNegation: Check = {
  id: 'double-negation',
  guideline: '18 · Pas de double négation (COSLA)',
  severities: ['warning'],
  look: inSentences(function* ({ text, start: from }) {
    for (const { found, start, end } of matchesOf(DOUBLE, text, from))
      yield {
        start,
        end,
        advice: `« ${found} » dit non deux fois : écrivez ce qui est possible ou ce qu’il faut faire.`,
      };
  }),
};
