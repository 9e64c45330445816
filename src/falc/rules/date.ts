import { patternOf, quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';

const MONTHS =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

const FULL = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/]|\.\d)/g;
/** Without a year, only after a word that announces a day. */
const SHORT = quick(
  /(?<![\p{L}])((?:le|au|du|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)(\d{1,2})\/(0[1-9]|1[0-2])(?![\d/,]|\.\d|\s?[€%]|\sde\s(?!\d{1,2}\s?h))/giu,
);
/** « le 05 mars », « le 1 mars ». */
const ZERO = patternOf(`(?<![\\d/.,-])(0\\d|1)(\\s)(?=(?:${MONTHS.join('|')})(?!\\p{L}))`, 'giu');
/** A reference, no date. */
const REFERENCE = /(?:n°|no|n\.|réf\.?|référence|dossier|facture|version|article|lot)\s?:?\s?$/i;

/** « 01/02/2026 » → « 1er février 2026 ». Traps: dates that do not exist, references, two digits for the year. */
export const date: Rule = {
  id: 'date',
  guideline: '44 · Écrire les dates avec le mois en lettres (RLS 5.3)',
  touches: ['date', 'number'],
  *propose({ text }): Iterable<Proposal | Refusal> {
    const reason = 'Une date avec le nom du mois est plus facile à lire.';
    for (const { 0: found, 1: day, 3: month, 4: year, index } of text.matchAll(FULL)) {
      if (REFERENCE.test(text.slice(0, index))) {
        yield { abstain: `« ${found} » est une référence.` };
      } else if (!exists(+day!, +month!, +year!)) {
        yield { abstain: `« ${found} » n’est pas une date qui existe.` };
      } else {
        yield {
          start: index,
          end: index + found.length,
          after: `${said(+day!)} ${MONTHS[+month! - 1]} ${year}`,
          reason,
        };
      }
    }
    for (const { 0: found, 1: word, 2: day, 3: month, index } of text.matchAll(SHORT)) {
      if (!exists(+day!, +month!, 2024)) {
        yield { abstain: `« ${found} » n’est pas une date qui existe.` };
        continue;
      }
      yield {
        start: index + word!.length,
        end: index + found.length,
        after: `${said(+day!)} ${MONTHS[+month! - 1]}`,
        reason,
        allows: { numbers: [`${+day!}`, `${+month!}`, `date -${month}-${day!.padStart(2, '0')}`] },
      };
    }
    for (const { 0: found, 1: day, 2: space, index } of text.matchAll(ZERO))
      if (+day!)
        yield { start: index, end: index + found.length, after: `${said(+day!)}${space}`, reason };
  },
};

function said(day: number): string {
  return day === 1 ? '1er' : String(day);
}

function exists(day: number, month: number, year: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1600 || year > 2199) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return day <= days;
}
