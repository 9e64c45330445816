import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND = /;/g;

/** A semicolon: few readers know what it asks of them. */
export const semicolon: Check = {
  id: 'semicolon',
  guideline: '30 · Pas de point-virgule (RLS 4.2)',
  severities: ['error'],
  look: inSentences(function* (sentence) {
    for (const { start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail')) continue;
      yield {
        start,
        end,
        advice:
          'Point-virgule : mettez un point et commencez une nouvelle phrase, ou faites une liste.',
      };
    }
  }),
};
