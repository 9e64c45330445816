import { foldAnswer } from '../words.js';

export interface DayDate {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

export type DateFault =
  /** No date in it. */
  | 'unread'
  /** "3/7/85": 1985 or 2085. */
  | 'short-year'
  | 'no-year'
  /** "31/02/2020". */
  | 'not-a-day';

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const SHORT = ['janv', 'fev', 'fevr', 'mar', 'avr', 'jui', 'juil', 'sept', 'oct', 'nov', 'dec'];
const NAMES = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Reads a date as people write it: `3/7/1985`, `03.07.1985`, `3 juillet 1985`, `03071985`, `1985-07-03`. */
export function readDate(text: string): DayDate | DateFault {
  const clean = foldAnswer(text)
    .replace(/^(?:le|du|au|ne le|nee le)\s+/, '')
    .replace(/^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+/, '');
  let found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t.*)?$/.exec(clean);
  if (found) return dayDate(found[3]!, found[2]!, found[1]!);
  found = /^(\d{2})(\d{2})(\d{4})$/.exec(clean);
  if (found) return dayDate(found[1]!, found[2]!, found[3]!);
  found = /^(\d{1,2})\s*[-/., ]\s*(\d{1,2})\s*[-/., ]\s*(\d{2}|\d{4})$/.exec(clean);
  if (found)
    return found[3]!.length === 2 ? 'short-year' : dayDate(found[1]!, found[2]!, found[3]!);
  found = /^(\d{1,2})(?:er)?[\s\-./]*([a-z]+)\.?[\s\-./]*(\d{4}|\d{2})?$/.exec(clean);
  const month = found && monthNumber(found[2]!);
  if (found && month) {
    if (!found[3]) return 'no-year';
    return found[3].length === 2 ? 'short-year' : dayDate(found[1]!, String(month), found[3]);
  }
  return /^\d{1,2}\s*[-/. ]\s*\d{1,2}$/.test(clean) ? 'no-year' : 'unread';
}

/** 1 to 12; 0 for what is no month. */
export function monthNumber(text: string): number {
  const name = foldAnswer(text).replace(/\.$/, '');
  if (/^\d{1,2}$/.test(name)) return Number(name) <= 12 ? Number(name) : 0;
  const full = MONTHS.findIndex(
    (month) => month === name || (SHORT.includes(name) && month.startsWith(name)),
  );
  return full + 1;
}

/** A date that exists, from what stands in three fields. */
export function dayDate(day: string, month: string, year: string): DayDate | DateFault {
  if (/^\d{2}$/.test(year.trim())) return 'short-year';
  const date = { day: Number(day), month: monthNumber(month), year: Number(year) };
  if (!Number.isInteger(date.day) || !Number.isInteger(date.year) || !date.month)
    return 'not-a-day';
  return exists(date) && date.year >= 1000 && date.year <= 9999 ? date : 'not-a-day';
}

function exists({ day, month, year }: DayDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `1985-07-03`. */
export const isoDate = ({ day, month, year }: DayDate): string =>
  `${year}-${two(month)}-${two(day)}`;

/** `03/07/1985`. */
export const slashDate = ({ day, month, year }: DayDate): string =>
  `${two(day)}/${two(month)}/${year}`;

/** « 3 juillet 1985 ». */
export const showDate = ({ day, month, year }: DayDate): string =>
  `${day === 1 ? '1er' : day} ${NAMES[month - 1]} ${year}`;
