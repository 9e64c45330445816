import { dateOf, dayOf, weekdayOf, type Day } from './calendar.js';
import { dayWords, hourWords, type Language } from './date-words.js';
import { holidayOn } from './holidays.js';
import { readInstant, stateOf, type OpeningState } from './hours.js';
import type { HoursPlace, OpeningHours } from './opening-hours.js';
import { scheduleOf, type Schedule } from './schedule.js';
import { isZone, localTime, offsetAt } from './zones.js';

export interface WordsOptions {
  /** @default 'fr' */
  readonly language?: Language;
  /** IANA zone of the visitor's device: times are said in both where they differ. */
  readonly visitorZone?: string;
  readonly place?: HoursPlace;
}

export interface OpeningWords extends OpeningState {
  /** `Ouvert` */
  readonly word: string;
  /** `Fermé. Ouvre demain, mardi 3 mars, à 9 h.` */
  readonly text: string;
  /** Why it is closed today, where it is not so every week: `fête nationale`. */
  readonly reason?: string;
  /** The same time by the clock of the visitor, where it is another. */
  readonly own?: string;
}

/** The state of a place in easy words, for who reads it at this instant. */
export function openingWords(
  hours: OpeningHours | string,
  instant: Date | string | number,
  { language = 'fr', visitorZone, place }: WordsOptions = {},
): OpeningWords {
  const schedule = scheduleOf(hours, place);
  const now = readInstant(instant, schedule.zone);
  const state = stateOf(schedule, now);
  const today = localTime(now, schedule.zone).day;
  const reason = state.open ? undefined : reasonOf(schedule, today, language);
  const event = (state.open ? state.until : state.next)?.getTime();
  const words = WORDS[language];
  // « Demain » is another day for a visitor whose clock has passed midnight, or has not yet.
  const isSameDay = !isZone(visitorZone) || localTime(now, visitorZone).day === today;
  const own =
    event !== undefined && isZone(visitorZone)
      ? ownTime(event, schedule, visitorZone, language)
      : '';
  return {
    ...state,
    word: state.open ? words.open : words.closed,
    text: state.open
      ? openText(schedule, today, event, language)
      : closedText(schedule, { today, isSameDay }, event, reason, language),
    ...(reason && { reason }),
    ...(own && { own }),
  };
}

const NB = '\u00a0';
const WORDS = {
  fr: {
    open: 'Ouvert',
    closed: 'Fermé',
    always: 'Ouvert jour et nuit, tous les jours.',
    until: (when: string) => `Ouvert jusqu’à ${when}.`,
    tonight: (hour: string) => `${hour}, cette nuit`,
    on: (day: string, hour: string) => `${day}, à ${hour}`,
    untilOn: (day: string, hour: string) => `Ouvert jusqu’au ${day}, à ${hour}.`,
    today: 'aujourd’hui',
    tomorrow: (day: string) => `demain, ${day}`,
    afterTomorrow: (day: string) => `après-demain, ${day}`,
    next: (weekday: string, date: string) => `${weekday} prochain, ${date}`,
    afterFeasts: (day: string) => `après les fêtes${NB}: le ${day}`,
    later: (day: string) => `le ${day}`,
    closedFor: (reason: string) => `Fermé aujourd’hui${NB}: ${reason}.`,
    opens: (when: string, hour: string) => `Ouvre ${when}, à ${hour}.`,
    never: 'Nous ne savons pas quand ce sera ouvert.',
    own: (when: string) => `Chez vous, ce sera ${when}.`,
  },
  en: {
    open: 'Open',
    closed: 'Closed',
    always: 'Open day and night, every day.',
    until: (when: string) => `Open until ${when}.`,
    tonight: (hour: string) => `${hour} tonight`,
    on: (day: string, hour: string) => `${day}, at ${hour}`,
    untilOn: (day: string, hour: string) => `Open until ${day}, at ${hour}.`,
    today: 'today',
    tomorrow: (day: string) => `tomorrow, ${day}`,
    afterTomorrow: (day: string) => `on ${day}`,
    next: (weekday: string, date: string) => `next ${weekday}, ${date}`,
    afterFeasts: (day: string) => `after the holidays, on ${day}`,
    later: (day: string) => `on ${day}`,
    closedFor: (reason: string) => `Closed today: ${reason}.`,
    opens: (when: string, hour: string) => `Opens ${when}, at ${hour}.`,
    never: 'We do not know when it will open.',
    own: (when: string) => `Where you are, it will be ${when}.`,
  },
} as const;

function openText(
  { zone }: Schedule,
  today: Day,
  until: number | undefined,
  language: Language,
): string {
  const words = WORDS[language];
  if (until === undefined) return words.always;
  const { day, minute } = localTime(until, zone);
  const hour = hourWords(minute, language);
  if (day === today || (day === today + 1 && minute === 0)) return words.until(hour);
  if (day === today + 1 && minute <= 6 * 60) return words.until(words.tonight(hour));
  return words.untilOn(dayWords(day, language, isFar(today, day)), hour);
}

function closedText(
  { zone }: Schedule,
  { today, isSameDay }: { readonly today: Day; readonly isSameDay: boolean },
  next: number | undefined,
  reason: string | undefined,
  language: Language,
): string {
  const words = WORDS[language];
  const closed = reason && isSameDay ? words.closedFor(reason) : `${words.closed}.`;
  if (next === undefined) return `${closed} ${words.never}`;
  const { day, minute } = localTime(next, zone);
  const when = isSameDay
    ? whenWords(today, day, language)
    : words.later(dayWords(day, language, isFar(today, day)));
  return `${closed} ${words.opens(when, hourWords(minute, language))}`;
}

/** Which day, said from today: the nearer, the simpler; always with the date, but for today. */
function whenWords(today: Day, day: Day, language: Language): string {
  const words = WORDS[language];
  const said = dayWords(day, language, isFar(today, day));
  const away = day - today;
  if (away <= 0) return words.today;
  if (away === 1) return words.tomorrow(said);
  if (away > 3 && crossesFeasts(today, day)) return words.afterFeasts(said);
  if (away <= 7 && weekdayOf(day) <= weekdayOf(today)) {
    const [weekday, ...date] = said.split(' ');
    return words.next(weekday!, date.join(' '));
  }
  return away === 2 ? words.afterTomorrow(said) : words.later(said);
}

/** Christmas or New Year's Day lies between. */
function crossesFeasts(today: Day, day: Day): boolean {
  const { year } = dateOf(day);
  return (
    [dayOf(year - 1, 12, 25), dayOf(year, 1, 1), dayOf(year, 12, 25)].some(
      (feast) => today <= feast && feast < day,
    ) && day - today < 31
  );
}

/** The year is said where one could take it for another. */
const isFar = (today: Day, day: Day): boolean =>
  dateOf(day).year !== dateOf(today).year && day - today > 60;

/** Why a day is closed that is open in other weeks. */
export function reasonOf(schedule: Schedule, day: Day, language: Language): string | undefined {
  if (schedule.on(day).length || !schedule.usual(day).length) return undefined;
  const said = schedule.reason(day);
  if (said) return said;
  const holiday = holidayOn(day, schedule.territory);
  return language === 'fr' ? holiday?.name : holiday?.english;
}

function ownTime(
  event: number,
  { zone }: Schedule,
  visitorZone: string,
  language: Language,
): string {
  if (offsetAt(event, zone) === offsetAt(event, visitorZone)) return '';
  const words = WORDS[language];
  const own = localTime(event, visitorZone);
  const hour = hourWords(own.minute, language);
  return words.own(
    own.day === localTime(event, zone).day ? hour : words.on(dayWords(own.day, language), hour),
  );
}
