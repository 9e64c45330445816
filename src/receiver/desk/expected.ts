import { openSpans } from '../../contact/hours.js';
import { localTime } from '../../contact/zones.js';
import type { Schedule } from '../../contact/schedule.js';
import { DAY, MINUTE } from '../clock.js';

export interface Expected {
  readonly start: number;
  readonly end: number;
}

export type Choice = 'asap' | 'am' | 'pm';

/** An opening with less than this left is no time to call back, ms. */
const ENOUGH = 30 * MINUTE;
const NOON = 13 * 60;

/** When the town hall can call back: in its next opening, or in its next morning or afternoon. */
export function expectedOf(schedule: Schedule, choice: Choice, now: number): Expected {
  const { day } = localTime(now, schedule.zone);
  for (const days of [8, 60]) {
    const spans = openSpans(schedule, day - 1, day + days)
      .map(({ start, end }) => ({ start: Math.max(start, now), end }))
      .filter(({ start, end }) => end - start >= ENOUGH);
    const found =
      choice === 'asap'
        ? spans[0]
        : spans.map((span) => halfOf(span, choice, schedule.zone)).find((span) => span !== null);
    if (found) return found;
    // No afternoon is ever open: the next opening, rather than never.
    if (days === 60 && spans[0]) return spans[0];
  }
  // A town hall without hours: within three days.
  return { start: now, end: now + 3 * DAY };
}

/** The part of an opening before or after lunch. */
function halfOf(span: Expected, choice: 'am' | 'pm', zone: string): Expected | null {
  const { minute } = localTime(span.start, zone);
  const noon = span.start + (NOON - minute) * MINUTE;
  const half =
    choice === 'am'
      ? { start: span.start, end: Math.min(span.end, noon) }
      : { start: Math.max(span.start, noon), end: span.end };
  return half.end - half.start >= ENOUGH ? half : null;
}
