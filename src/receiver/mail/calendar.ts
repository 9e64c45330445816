import type { Town } from '../config/config.js';
import { sayReason } from '../pages/say.js';
import type { Request } from '../tables/request.js';

/** A call, for the calendar of the secretariat or of the visitor: neither a name nor a number. RFC 5545. */
export function calendarOf(request: Request, town: Town, baseUrl: string): string {
  const host = new URL(baseUrl).hostname;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parvis//receiver//FR',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${request.id}@${host}`,
    `SEQUENCE:${Math.floor((request.updatedAt - request.createdAt) / 1000)}`,
    `DTSTAMP:${stamp(request.updatedAt)}`,
    `DTSTART:${stamp(request.expectedStart)}`,
    `DTEND:${stamp(request.expectedEnd)}`,
    `SUMMARY:${text(`Rappel ${request.reference} (${sayReason(town, request.reason)})`)}`,
    `LOCATION:${text(town.name)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');
}

const stamp = (instant: number): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const text = (value: string): string =>
  value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n');

/** No line over 75 bytes; a sign is not cut. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const sign of line) {
    const bytes = Buffer.byteLength(sign);
    if (length + bytes > 74) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += bytes;
  }
  return folded;
}
