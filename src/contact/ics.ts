export interface CalendarEvent {
  /** The same for all versions of the event: `BX-47@mairie.exemple.fr`. */
  readonly uid: string;
  readonly start: Date | string | number;
  readonly end: Date | string | number;
  /** When this version was written. */
  readonly stamp: Date | string | number;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  /** Higher at each change. @default 0 */
  readonly sequence?: number;
  readonly isCancelled?: boolean;
  /** A reminder, so many minutes before. */
  readonly remindMinutes?: number;
}

/**
 * One event as an .ics file (RFC 5545). Times are in UTC: right whatever the zone of the reader, and no zone rules to
 * grow old in the file.
 */
export function icsOf(event: CalendarEvent): string {
  const { uid, start, end, stamp, summary, description, location, url } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Parvis//Rappel//FR',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${event.sequence ?? 0}`,
    `DTSTAMP:${instant(stamp)}`,
    `DTSTART:${instant(start)}`,
    `DTEND:${instant(end)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(url ? [`URL:${url.replace(/[\u0000-\u0020\u007f]/g, encodeURIComponent)}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    ...(event.remindMinutes === undefined
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escaped(summary)}`,
          `TRIGGER:-PT${Math.round(event.remindMinutes)}M`,
          'END:VALARM',
        ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20270329T070000Z` */
function instant(value: Date | string | number): string {
  return `${new Date(value).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Lines of 75 bytes at most, never cut inside a letter. */
function folded(line: string): string {
  let width = 0;
  let result = '';
  for (const letter of line) {
    const bytes = bytesOf(letter);
    if (width + bytes > 75) {
      result += '\r\n ';
      width = 1;
    }
    result += letter;
    width += bytes;
  }
  return result;
}

/** In UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
