import { readDay, readHour, type Day } from './calendar.js';
import { OpeningHoursError, type HoursPlace, type OpeningHours } from './opening-hours.js';
import { scheduleOf, type Schedule } from './schedule.js';
import { instantsOf, localTime, spansOf, wallAt, type Span } from './zones.js';

export interface OpeningState {
  readonly open: boolean;
  /** When it closes, where it is open and does. */
  readonly until?: Date;
  /** When it opens, where it is closed and will, within 400 days. */
  readonly next?: Date;
}

/** How far the next opening is looked for, in days: a year, and what a forgotten month adds. */
const HORIZON = 400;

/**
 * Whether a place is open at an instant: the clock on its wall decides, whatever that of the visitor or of the
 * server, and the hour that autumn repeats is twice what it is once.
 *
 * @param instant a text without an offset (`2027-03-28T12:00`) is what the clock of the town shows
 */
export function openingState(
  hours: OpeningHours | string,
  instant: Date | string | number,
  place?: HoursPlace,
): OpeningState {
  const schedule = scheduleOf(hours, place);
  return stateOf(schedule, readInstant(instant, schedule.zone));
}

export function stateOf(schedule: Schedule, now: number): OpeningState {
  const { day } = localTime(now, schedule.zone);
  for (const days of [8, 40, HORIZON]) {
    const spans = openSpans(schedule, day - 2, day + days);
    const limit = wallAt({ day: day + days - 1, minute: 0 });
    const current = spans.find(({ start, end }) => start <= now && now < end);
    if (current) {
      if (current.end < limit) return { open: true, until: new Date(current.end) };
      if (days === HORIZON) return { open: true };
      continue;
    }
    const next = spans.find(({ start }) => start > now);
    if (next) return { open: false, next: new Date(next.start) };
  }
  return { open: false };
}

/** When the place is open, between two days (the last one included), from one closing to the next. */
export function openSpans(schedule: Schedule, first: Day, last: Day): readonly Span[] {
  const spans: Span[] = [];
  for (let day = first; day <= last; day++)
    for (const [from, to] of schedule.on(day))
      spans.push(
        ...spansOf(
          { start: wallAt({ day, minute: from }), end: wallAt({ day, minute: to }) },
          schedule.zone,
        ),
      );
  spans.sort((one, other) => one.start - other.start);
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before && span.start <= before.end)
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Throws an OpeningHoursError where there is no such instant. */
export function readInstant(instant: Date | string | number, zone: string): number {
  const local =
    typeof instant === 'string' &&
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::00(?:\.0+)?)?)?$/.exec(instant);
  if (local) {
    const day = readDay(local[1]);
    const minute = readHour(local[2] ?? '00:00');
    if (day !== null && minute !== null) {
      // In the hour that spring leaves out: as the clock shows it once it has been changed.
      return (
        instantsOf({ day, minute }, zone)[0] ?? instantsOf({ day, minute: minute + 60 }, zone)[0]!
      );
    }
  }
  const found = local ? NaN : new Date(instant).getTime();
  if (Number.isNaN(found))
    throw new OpeningHoursError(
      String(instant),
      'un instant comme "2027-03-29T09:00:00+02:00", ou une date',
    );
  return found;
}
