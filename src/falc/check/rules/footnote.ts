import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND =
  /(?<=\p{L}\s?)(?:\[\d{1,2}\]|\(\d{1,2}\))(?=[\s.,;:!?]|$)|(?<=\p{L}{3})[¹²³⁴-⁹*]+(?![\p{L}\p{N}*])/gu;

/** « (1) », « ¹ »: a note elsewhere. */
export const footnote: Check = {
  id: 'footnote',
  guideline: '49 · Pas de notes de bas de page (RLS 4.4)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail')) continue;
      yield {
        start,
        end,
        advice: `« ${found} » renvoie à une note : dites la chose dans le texte.`,
      };
    }
  }),
};
