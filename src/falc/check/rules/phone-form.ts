import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND = /(?<![\d.,+])0[1-9](?:[.-]?\d{2}){4}(?![\d])/g;

/** « 0299123456 », « 02.99.12.34.56 »: a phone number not in pairs with spaces. */
export const phoneForm: Check = {
  id: 'phone-form',
  guideline: '47 · Les numéros de téléphone par paires, avec des espaces (EU)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail')) continue;
      yield {
        start,
        end,
        advice: `« ${found} » : écrivez « ${found.replace(/\D/g, '').replace(/\B(?=(?:\d{2})+$)/g, ' ')} ».`,
      };
    }
  }),
};
