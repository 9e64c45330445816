import { weekdayOf, type Day } from './calendar.js';
import { capitalised, dayWords, intervalsWords, weekdayWord, type Language } from './date-words.js';
import { readInstant } from './hours.js';
import type { HoursPlace, OpeningHours } from './opening-hours.js';
import { reasonOf } from './opening-words.js';
import { scheduleOf, type Interval, type Schedule } from './schedule.js';
import { localTime } from './zones.js';

export interface HoursLine {
  /** `Lundi, mardi`, `Du lundi au vendredi` */
  readonly days: string;
  /** `de 9 h à 12 h et de 14 h à 17 h 30`, `fermé` */
  readonly hours: string;
  readonly isOpen: boolean;
}

export interface TableOptions {
  /** @default 'fr' */
  readonly language?: Language;
  readonly place?: HoursPlace;
}

const NB = '\u00a0';

/** The hours of the week of an instant, as they are when it is neither a holiday nor an exception. */
export function weeklyLines(
  hours: OpeningHours | string,
  instant: Date | string | number,
  { language = 'fr', place }: TableOptions = {},
): readonly HoursLine[] {
  const schedule = scheduleOf(hours, place);
  const { day } = localTime(readInstant(instant, schedule.zone), schedule.zone);
  const monday = day - weekdayOf(day);
  const lines = new Map<string, { weekdays: number[]; intervals: readonly Interval[] }>();
  for (let weekday = 0; weekday < 7; weekday++) {
    const intervals = schedule.usual(monday + weekday);
    const line = lines.get(String(intervals));
    if (line) line.weekdays.push(weekday);
    else lines.set(String(intervals), { weekdays: [weekday], intervals });
  }
  return [...lines.values()].map(({ weekdays, intervals }) => ({
    days: weekdaysWords(weekdays, language),
    hours: intervalsWords(intervals, language),
    isOpen: intervals.length > 0,
  }));
}

/** `Tous les jours`, `Du lundi au vendredi`, `Lundi, mardi` */
function weekdaysWords(weekdays: readonly number[], language: Language): string {
  const isFrench = language === 'fr';
  if (weekdays.length === 7) return isFrench ? 'Tous les jours' : 'Every day';
  const runs: number[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run && run.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  const said = runs.flatMap((run) => {
    const [first, last] = [run[0]!, run.at(-1)!].map((weekday) => weekdayWord(weekday, language));
    if (run.length < 3) return run.map((weekday) => weekdayWord(weekday, language));
    return [isFrench ? `du ${first} au ${last}` : `${first} to ${last}`];
  });
  return capitalised(said.join(', '));
}

export interface ComingException {
  /** Days since 1970, the last one included. */
  readonly from: Day;
  readonly to: Day;
  readonly isOpen: boolean;
  /** `Du jeudi 24 décembre au samedi 2 janvier : fermé (Noël).` */
  readonly text: string;
}

/** The days to come that are not as in other weeks, by so many days (60 without saying). */
export function upcomingExceptions(
  hours: OpeningHours | string,
  instant: Date | string | number,
  { language = 'fr', place, days = 60 }: TableOptions & { readonly days?: number } = {},
): readonly ComingException[] {
  const schedule = scheduleOf(hours, place);
  const today = localTime(readInstant(instant, schedule.zone), schedule.zone).day;
  const groups: { from: Day; to: Day; hours: string; reason: string | undefined }[] = [];
  for (let day = today; day < today + days; day++) {
    const [on, usual] = [schedule.on(day), schedule.usual(day)].map((found) =>
      intervalsWords(found, language),
    );
    if (on === usual) continue;
    const reason = reasonOf(schedule, day, language) ?? schedule.reason(day);
    const group = groups.at(-1);
    if (
      group &&
      group.hours === on &&
      group.reason === reason &&
      isClosedBetween(schedule, group.to, day)
    )
      group.to = day;
    else groups.push({ from: day, to: day, hours: on!, reason });
  }
  return groups.map((group) => ({
    from: group.from,
    to: group.to,
    isOpen: schedule.on(group.from).length > 0,
    text: exceptionText(group, language),
  }));
}

/** Sundays do not cut a closing in two. */
function isClosedBetween(schedule: Schedule, from: Day, to: Day): boolean {
  for (let day = from + 1; day < to; day++) if (schedule.on(day).length) return false;
  return to - from === 1 || schedule.on(from).length === 0;
}

function exceptionText(
  { from, to, hours, reason }: { from: Day; to: Day; hours: string; reason: string | undefined },
  language: Language,
): string {
  const isFrench = language === 'fr';
  const start = dayWords(from, language);
  const end = dayWords(to, language);
  const days = from === to ? start : isFrench ? `du ${start} au ${end}` : `${start} to ${end}`;
  const why = reason ? ` (${reason})` : '';
  return `${capitalised(days)}${isFrench ? NB : ''}: ${hours}${why}.`;
}
