/** A day of the calendar, wherever: its number since 1 January 1970. */
export type Day = number;

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MINUTES_OF_DAY = 1440;
const DAY = 86_400_000;

/** @param month from 1 to 12 */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / DAY;
}

export interface CalendarDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  readonly date: number;
}

export function dateOf(day: Day): CalendarDate {
  const found = new Date(day * DAY);
  return {
    year: found.getUTCFullYear(),
    month: found.getUTCMonth() + 1,
    date: found.getUTCDate(),
  };
}

/** From 0, Monday, to 6, Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `2026-12-24` → its day; null where there is no such day. */
export function readDay(text: unknown): Day | null {
  const found = typeof text === 'string' && /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!found) return null;
  const day = dayOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return writeDay(day) === text ? day : null;
}

/** `2026-12-24` */
export function writeDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `09:00` → 540; `24:00` is the end of the day; null where it is no hour. */
export function readHour(text: unknown): number | null {
  const found = typeof text === 'string' && /^(\d\d?):(\d\d)$/.exec(text);
  if (!found) return null;
  const minute = Number(found[1]) * 60 + Number(found[2]);
  return Number(found[2]) < 60 && minute <= MINUTES_OF_DAY ? minute : null;
}

/** Week of ISO 8601, from 1 to 53: the week of a day is that of its Thursday. */
export function weekOf(day: Day): number {
  const thursday = day - weekdayOf(day) + 3;
  return 1 + Math.floor((thursday - dayOf(dateOf(thursday).year, 1, 1)) / 7);
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** Easter Sunday of the Gregorian calendar (the rule of Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const letter =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * letter) / 451);
  const sum = epact + letter - 7 * shift + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}
