import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const NUMBER =
  /(?<![\p{L}\d.,/])\d{1,3}(?:[\s.]\d{3})+(?:,\d+)?(?![\d])|(?<![\p{L}\d.,/])\d{4,}(?:,\d+)?(?![\p{L}\d])|\d+(?:,\d+)?\s?(?:%|pour\scent|pourcents?)/giu;

/** A number over 1 000, or a percentage. An amount is a right: it is explained, never rounded. */
export const bigNumber: Check = {
  id: 'big-number',
  guideline: '43 · Éviter les grands nombres et les pourcentages (RLS 5.2)',
  severities: ['advice'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(NUMBER, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'phone', 'date', 'law')) continue;
      const value = parseInt(found.replace(/[\s.]/g, ''));
      const isShare = /[%p]/i.test(found);
      if (!isShare && value <= 1000) continue;
      // A year, a post code.
      if (/^(?:1[89]|20)\d{2}$|^\d{5}$/.test(found)) continue;
      yield {
        start,
        end,
        advice: isShare
          ? `« ${found} » est un pourcentage : dites-le autrement, par exemple « la moitié », « 1 personne sur 10 ». Gardez le nombre exact si c’est un droit.`
          : `« ${found} » est un grand nombre : ajoutez un exemple pour le comprendre. Gardez le nombre exact si c’est un droit.`,
      };
    }
  }),
};
