import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** The same date in words. */
function example(date: string): string {
  const [day = '', month = '', year = ''] = date.split(/[/.-]/);
  const number = parseInt(day);
  const full = year.length === 2 ? `20${year}` : year;
  return `${number === 1 ? '1er' : number} ${MONTHS[parseInt(month) - 1]} ${full}`.trim();
}

const FOUND =
  /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])(?:[/.-])(?:0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})(?![\d/.-]\d|\d)|(?<![\d/.\p{L}-])(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])(?![\d/])/gu;

/** « 12/03/2026 »: a date without its month in letters. */
export const numericDate: Check = {
  id: 'numeric-date',
  guideline: '44 · Les dates : le mois en lettres (RLS 5.3)',
  severities: ['error'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'phone', 'law')) continue;
      yield {
        start,
        end,
        advice: `« ${found} » : écrivez le mois en lettres, par exemple « ${example(found)} ».`,
      };
    }
  }),
};
