import type { Weekday } from './calendar.js';
import type { Territory } from './holidays.js';

/** `["09:00", "12:00"]`; an end before its start is on the next day. */
export type HourRange = readonly [from: string, to: string];

export type WeeklyHours = { readonly [day in Weekday]?: readonly HourRange[] };

/** Days that are not like the others: closed, or with hours of their own. */
export interface HoursException {
  /** `2026-12-24` */
  readonly from: string;
  /** Included; without it, one day. */
  readonly to?: string;
  /** Each day, holidays and Sundays too; absent or empty: closed. */
  readonly hours?: readonly HourRange[];
  /** A season with a week of its own; holidays are as in any week. */
  readonly weekly?: WeeklyHours;
  readonly reason?: string;
}

/** When a place is open, as a town writes it. */
export interface OpeningHours {
  /** IANA name; without it, that of the territory. */
  readonly zone?: string;
  /** @default 'metropole' */
  readonly territory?: Territory;
  /** @default true */
  readonly closedOnHolidays?: boolean;
  readonly weekly: WeeklyHours;
  /** Before holidays, which are before the week; the shortest first where several fit. */
  readonly exceptions?: readonly HoursException[];
}

/** Where the hours are: for a text of OpenStreetMap, which cannot say it, and for hours that do not. */
export interface HoursPlace {
  readonly zone?: string;
  readonly territory?: Territory;
  /** A text of OpenStreetMap says it by itself (`PH off`). True: closed on holidays where it says nothing of them. */
  readonly closedOnHolidays?: boolean;
}

/** Hours that cannot be read: what was found, and what to write (in French, for the webmaster). */
export class OpeningHoursError extends Error {
  override readonly name = 'OpeningHoursError';
  readonly found: string;
  readonly expected: string;

  constructor(found: string, expected: string) {
    super(`Horaires : trouvé « ${found} ». Écrire ${expected}.`);
    this.found = found;
    this.expected = expected;
  }
}
