import { MINUTES_OF_DAY, readDay, readHour, weekdayOf, WEEKDAYS, type Day } from './calendar.js';
import { holidayOn, TERRITORIES, type Territory } from './holidays.js';
import {
  OpeningHoursError,
  type HourRange,
  type HoursException,
  type HoursPlace,
  type OpeningHours,
  type WeeklyHours,
} from './opening-hours.js';
import { osmRules, type OsmRule } from './osm-hours.js';
import { fits, hoursBy, isDated } from './osm-rules.js';
import { isZone, ZONES } from './zones.js';

/** Minutes from midnight of a day; past 1440 on the next day. */
export type Interval = readonly [from: number, to: number];

/** Hours that can be asked about any day. */
export interface Schedule {
  readonly zone: string;
  readonly territory: Territory;
  /** Sorted; those that start on this day. */
  on(day: Day): readonly Interval[];
  /** As `on`, were the day neither a holiday nor an exception; in the week of its season. */
  usual(day: Day): readonly Interval[];
  /** Why a day is not as usual, as the town says it; undefined where it does not, or where it is a holiday. */
  reason(day: Day): string | undefined;
}

/** Throws an OpeningHoursError where the hours cannot be read. */
export function scheduleOf(hours: OpeningHours | string, place: HoursPlace = {}): Schedule {
  const said = typeof hours === 'string' ? place : { ...place, ...defined(hours) };
  const territory = said.territory ?? 'metropole';
  if (!TERRITORIES.includes(territory))
    throw new OpeningHoursError(String(territory), `un de : ${TERRITORIES.join(', ')}`);
  const zone = said.zone ?? ZONES[territory];
  if (!isZone(zone)) throw new OpeningHoursError(String(zone), 'un fuseau comme "Europe/Paris"');
  const where = { zone, territory };
  return typeof hours === 'string'
    ? ofRules(osmRules(hours), where, place.closedOnHolidays ?? false)
    : ofWeek(hours, where, said.closedOnHolidays ?? true);
}

function defined({ zone, territory, closedOnHolidays }: OpeningHours): HoursPlace {
  return {
    ...(zone !== undefined && { zone }),
    ...(territory !== undefined && { territory }),
    ...(closedOnHolidays !== undefined && { closedOnHolidays }),
  };
}

type Where = Pick<Schedule, 'zone' | 'territory'>;

function ofWeek(hours: OpeningHours, where: Where, closedOnHolidays: boolean): Schedule {
  const week = readWeek(hours.weekly, 'weekly');
  const exceptions = (hours.exceptions ?? [])
    .map(readException)
    .sort((one, other) => one.to - one.from - (other.to - other.from));
  const found = (day: Day) => exceptions.find(({ from, to }) => from <= day && day <= to);
  const season = (day: Day) =>
    exceptions.find(({ from, to, week }) => week && from <= day && day <= to)?.week ?? week;
  return {
    ...where,
    on(day) {
      const exception = found(day);
      if (exception?.hours) return exception.hours;
      if (closedOnHolidays && holidayOn(day, where.territory)) return [];
      return season(day)[weekdayOf(day)]!;
    },
    usual: (day) => season(day)[weekdayOf(day)]!,
    reason: (day) => found(day)?.reason,
  };
}

function ofRules(rules: readonly OsmRule[], where: Where, closedOnHolidays: boolean): Schedule {
  const saysHolidays = rules.some(({ days }) => days?.holidays);
  const usual = rules.filter((rule) => !isDated(rule));
  return {
    ...where,
    on(day) {
      const isHoliday = holidayOn(day, where.territory) !== undefined;
      if (isHoliday && closedOnHolidays && !saysHolidays) return [];
      return hoursBy(rules, day, isHoliday);
    },
    usual: (day) => hoursBy(usual, day, false),
    reason(day) {
      const isHoliday = holidayOn(day, where.territory) !== undefined;
      return rules.findLast((rule) => rule.reason && fits(rule, day, isHoliday))?.reason;
    },
  };
}

interface ReadException {
  readonly from: Day;
  readonly to: Day;
  readonly hours: readonly Interval[] | null;
  readonly week: readonly (readonly Interval[])[] | null;
  readonly reason: string | undefined;
}

function readException(exception: HoursException, at: number): ReadException {
  const place = `exceptions[${at}]`;
  const day = (text: unknown, key: string): Day => {
    const read = readDay(text);
    if (read === null)
      throw new OpeningHoursError(
        `${place}.${key} : ${JSON.stringify(text)}`,
        'une date comme "2026-12-24"',
      );
    return read;
  };
  const from = day(exception.from, 'from');
  const to = exception.to === undefined ? from : day(exception.to, 'to');
  if (to < from)
    throw new OpeningHoursError(
      `${place} : de ${exception.from} à ${exception.to}`,
      'une fin (to) après le début (from)',
    );
  const { hours, weekly, reason } = exception;
  return {
    from,
    to,
    hours: weekly && !hours ? null : readRanges(hours ?? [], `${place}.hours`),
    week: weekly && !hours ? readWeek(weekly, `${place}.weekly`) : null,
    reason,
  };
}

function readWeek(weekly: WeeklyHours, place: string): readonly (readonly Interval[])[] {
  if (typeof weekly !== 'object' || weekly === null)
    throw new OpeningHoursError(
      `${place} : ${String(weekly)}`,
      '{ "mo": [["09:00", "12:00"]], "tu": … }',
    );
  for (const key of Object.keys(weekly))
    if (!(WEEKDAYS as readonly string[]).includes(key))
      throw new OpeningHoursError(
        `${place}.${key}`,
        `un jour en deux lettres : ${WEEKDAYS.join(', ')} (lundi à dimanche)`,
      );
  return WEEKDAYS.map((day) => readRanges(weekly[day] ?? [], `${place}.${day}`));
}

/** Sorted, from `09:00` and `12:00` to minutes. */
export function readRanges(ranges: readonly HourRange[], place: string): readonly Interval[] {
  if (!Array.isArray(ranges))
    throw new OpeningHoursError(
      `${place} : ${JSON.stringify(ranges)}`,
      'une liste comme [["09:00", "12:00"], ["14:00", "17:30"]]',
    );
  return (ranges as readonly HourRange[])
    .map((range): Interval => {
      const from = Array.isArray(range) && range.length === 2 ? readHour(range[0]) : null;
      const to = Array.isArray(range) ? readHour(range[1]) : null;
      if (from === null || to === null || from === to || from === MINUTES_OF_DAY)
        throw new OpeningHoursError(
          `${place} : ${JSON.stringify(range)}`,
          'le début et la fin, comme ["09:00", "12:30"]',
        );
      return [from, to < from ? to + MINUTES_OF_DAY : to];
    })
    .sort((one, other) => one[0] - other[0]);
}
