import { icsOf } from '../ics.js';
import type { Receipt } from './answers.js';

/** A browser may begin to save a moment after the press, in ms. */
const LONG_ENOUGH = 30_000;

export interface Saved {
  /** Address of who took the request. */
  readonly receiver: string;
  readonly startedAt: number;
  readonly summary: string;
  readonly location: string;
}

/** Gives the hour of a call as a file for the calendar of the device; nobody is asked anything. */
export function saveEvent(
  document: Document,
  { id, reference, start, end }: Receipt,
  { receiver, startedAt, summary, location }: Saved,
): void {
  const now = Date.now();
  const text = icsOf({
    // The same as in the letters of the receiver; what is saved last is the latest.
    uid: `${id}@${new URL(receiver, document.baseURI).hostname}`,
    sequence: Math.ceil((now - startedAt) / 1000),
    start: start!,
    end: end!,
    stamp: now,
    summary: `${summary} (${reference})`,
    location,
    remindMinutes: 10,
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  link.download = `rappel-${reference}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}
