import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND = /\p{L}+\u00ad\p{L}+/gu;

/** A word cut at the end of a line, or a hidden hyphen. */
export const hyphenation: Check = {
  id: 'hyphenation',
  guideline: '61 · Ne pas couper les mots (RLS 1.8)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail')) continue;
      yield {
        start,
        end,
        advice: `« ${found.replaceAll('\u00ad', '')} » contient un trait d’union caché : gardez le mot entier sur sa ligne.`,
      };
    }
  }),
};
