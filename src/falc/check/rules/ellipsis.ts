import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND = /…|\.{3,}|(?<=[\p{L}\p{N},)»])\s[–—-]\s(?=[\p{L}\p{N}«(])/gu;

/** « … » and a part of a sentence between dashes. */
export const ellipsis: Check = {
  id: 'ellipsis',
  guideline: '32 · Pas de points de suspension ni de tirets dans la phrase (RLS 4.2)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (
        sentence.spanAt(start, end, 'quote', 'date', 'phone') ||
        (sentence.isTitle && !/[.…]/.test(found))
      )
        continue;
      yield {
        start,
        end,
        advice: /[.…]/.test(found)
          ? '« … » laisse deviner la suite : écrivez-la, ou mettez un point.'
          : 'Tiret dans la phrase : faites deux phrases.',
      };
    }
  }),
};
