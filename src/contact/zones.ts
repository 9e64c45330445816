import { MINUTES_OF_DAY, type Day } from './calendar.js';
import type { Territory } from './holidays.js';

const MINUTE = 60_000;
const DAY = MINUTES_OF_DAY * MINUTE;

/** The clock of each territory. */
export const ZONES: { readonly [territory in Territory]: string } = {
  metropole: 'Europe/Paris',
  'alsace-moselle': 'Europe/Paris',
  guadeloupe: 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  'la-reunion': 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
  'saint-martin': 'America/Marigot',
  'saint-barthelemy': 'America/St_Barthelemy',
  'saint-pierre-et-miquelon': 'America/Miquelon',
  'nouvelle-caledonie': 'Pacific/Noumea',
  'polynesie-francaise': 'Pacific/Tahiti',
  'wallis-et-futuna': 'Pacific/Wallis',
};

/** What the clock on a wall of the town shows. */
export interface LocalTime {
  readonly day: Day;
  /** Whole minutes since midnight, as the clock counts them. */
  readonly minute: number;
}

/** From `start`, included, to `end`, not included; in ms. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is asked of Temporal here. */
interface Clock {
  readonly Now: { timeZoneId(): string };
  readonly Instant: {
    fromEpochMilliseconds(instant: number): {
      toZonedDateTimeISO(zone: string): { readonly offsetNanoseconds: number };
    };
  };
}

/**
 * What Temporal answers; undefined without it, where it throws, and where the name is the page's own. A browser takes
 * 15 ms to make its first `Intl.DateTimeFormat`, and Temporal one.
 */
function askTemporal<T>(ask: (clock: Clock) => T): T | undefined {
  try {
    return ask((globalThis as unknown as { Temporal: Clock }).Temporal);
  } catch {
    return undefined;
  }
}

/** The zone that the clock of this machine is set to. */
export function ownZone(): string {
  return (
    askTemporal(({ Now }) => Now.timeZoneId()) ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times its use. Throws a RangeError where there is no such zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  return clock;
}

export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string') return false;
  try {
    readOffset(0, zone);
    return true;
  } catch {
    return false;
  }
}

const QUARTER = 15 * MINUTE;
const offsets = new Map<string, number>();

/** How far the clocks of a zone are ahead of UTC at an instant, in ms. Clocks are only ever changed on a quarter. */
export function offsetAt(instant: number, zone: string): number {
  const quarter = Math.floor(instant / QUARTER) * QUARTER;
  const key = `${quarter}${zone}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size > 4000) offsets.clear();
    offset = readOffset(quarter, zone);
    offsets.set(key, offset);
  }
  return offset;
}

function readOffset(instant: number, zone: string): number {
  const known = askTemporal(
    ({ Instant }) =>
      Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds,
  );
  if (typeof known === 'number') return known / 1e6;
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) shown[type] = Number(value);
  const { year, month, day, hour, minute, second } = shown;
  return Date.UTC(year!, month! - 1, day!, hour! % 24, minute!, second!) - instant;
}

/** What the clock shows, written as though it were UTC: easy to add to and to compare. */
export function wallOf(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

export function wallAt({ day, minute }: LocalTime): number {
  return day * DAY + minute * MINUTE;
}

export function localTime(instant: number, zone: string): LocalTime {
  const wall = wallOf(instant, zone);
  const day = Math.floor(wall / DAY);
  return { day, minute: Math.floor((wall - day * DAY) / MINUTE) };
}

/** The instants when the clock shows this: none in the hour that spring leaves out, two in that autumn repeats. */
export function instantsOf(local: LocalTime, zone: string): readonly number[] {
  const wall = wallAt(local);
  const around = new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]);
  return [...around]
    .map((offset) => wall - offset)
    .filter((instant) => wallOf(instant, zone) === wall)
    .sort((one, other) => one - other);
}

/** The instants when the clock shows a time from `start` to `end`: in two parts where the clock was changed. */
export function spansOf({ start, end }: Span, zone: string): readonly Span[] {
  const before = offsetAt(start - DAY, zone);
  const after = offsetAt(end + DAY, zone);
  if (before === after) return [{ start: start - before, end: end - before }];
  const change = changeBetween(start - 2 * DAY, end + 2 * DAY, zone);
  return [
    { start: start - before, end: Math.min(end - before, change) },
    { start: Math.max(start - after, change), end: end - after },
  ].filter((span) => span.start < span.end);
}

/** The first instant of the new time, between two instants where the clock changes once. */
function changeBetween(from: number, to: number, zone: string): number {
  const before = offsetAt(from, zone);
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** `2027-03-29T09:00:00+02:00`: the clock of the zone, and how far it is from UTC. */
export function writeInstant(instant: number, zone: string): string {
  const offset = offsetAt(instant, zone);
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
