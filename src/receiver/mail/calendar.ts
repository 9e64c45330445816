import { icsOf } from '../../contact/ics.js';
import type { Town } from '../config/config.js';
import { sayReason } from '../pages/say.js';
import type { Request } from '../tables/request.js';

/** A call, for the calendar of the secretariat or of the visitor: neither a name nor a number. */
export function calendarOf(
  request: Request,
  town: Town,
  baseUrl: string,
  isCancelled = false,
): string {
  return icsOf({
    uid: `${request.id}@${new URL(baseUrl).hostname}`,
    start: request.expectedStart,
    end: request.expectedEnd,
    stamp: request.updatedAt,
    // One more at each change, which takes a second or more.
    sequence: Math.ceil((request.updatedAt - request.createdAt) / 1000),
    summary: `Rappel ${request.reference} (${sayReason(town, request.reason)})`,
    location: town.name,
    isCancelled,
  });
}
