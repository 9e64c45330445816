import { type Day } from './calendar.js';
import { openSpans, readInstant } from './hours.js';
import type { HoursPlace, OpeningHours } from './opening-hours.js';
import { scheduleOf } from './schedule.js';
import { localTime, writeInstant } from './zones.js';

export interface SlotOptions {
  /** Length of a slot. @default 30 */
  readonly minutes?: number;
  /** How many calls the town makes in one slot. @default 1 */
  readonly capacity?: number;
  /** How long before its start a slot may still be asked for. @default 60 */
  readonly leadMinutes?: number;
  /** How many are taken, by id of slot. */
  readonly taken?: ReadonlyMap<string, number> | Readonly<Record<string, number>>;
  readonly place?: HoursPlace;
}

/** A time when the town calls back. */
export interface Slot {
  /** `20270329T0700Z-30`: its start in UTC and its length; the same whatever the hours become. */
  readonly id: string;
  /** With the offset of the town: `2027-03-29T09:00:00+02:00`. */
  readonly start: string;
  readonly end: string;
  /** 0 where it is full. */
  readonly remaining: number;
}

/** More days than this are asked by mistake. */
const LONGEST = 62;

/** The slots in the opening hours of so many days of the town, the day of `from` first. */
export function slotsOf(
  hours: OpeningHours | string,
  from: Date | string | number,
  days: number,
  { minutes = 30, capacity = 1, leadMinutes = 60, taken = {}, place }: SlotOptions = {},
): readonly Slot[] {
  const length = minutes * 60_000;
  if (!(length >= 60_000)) throw new RangeError(`A slot of ${minutes} minutes`);
  const schedule = scheduleOf(hours, place);
  const { zone } = schedule;
  const now = readInstant(from, zone);
  const earliest = now + leadMinutes * 60_000;
  const first: Day = localTime(now, zone).day;
  const last = first + Math.min(LONGEST, Math.max(0, days)) - 1;
  const slots: Slot[] = [];
  // A night belongs to the day it begins, and so do its slots after midnight.
  for (const span of openSpans(schedule, first - 1, last)) {
    for (let start = span.start; start + length <= span.end; start += length) {
      if (start < earliest) continue;
      const { day } = localTime(start, zone);
      if (day > last) break;
      const id = slotId(start, minutes);
      const used = (taken instanceof Map ? taken.get(id) : own(taken, id)) ?? 0;
      slots.push({
        id,
        start: writeInstant(start, zone),
        end: writeInstant(start + length, zone),
        remaining: Math.max(0, capacity - used),
      });
    }
  }
  return slots;
}

export function slotId(start: number, minutes: number): string {
  return `${new Date(start).toISOString().slice(0, 16).replace(/[-:]/g, '')}Z-${minutes}`;
}

/** The instants of a slot by its id; null where it is none. Whether the town has it, `slotsOf` says. */
export function readSlotId(id: unknown): { readonly start: number; readonly end: number } | null {
  const found = typeof id === 'string' && /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z-(\d{1,4})$/.exec(id);
  if (!found) return null;
  const [, year, month, date, hour, minute, minutes] = found.map(Number);
  const start = Date.UTC(year!, month! - 1, date!, hour!, minute!);
  return slotId(start, minutes!) === id && minutes! > 0
    ? { start, end: start + minutes! * 60_000 }
    : null;
}

function own(record: object, key: string): number | undefined {
  return Object.hasOwn(record, key) ? (record as Record<string, number>)[key] : undefined;
}
