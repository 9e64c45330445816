import { dateOf, MINUTES_OF_DAY, weekdayOf, type Day } from './calendar.js';
import type { Interval } from './schedule.js';

/** The languages that the ways to a person are said in. */
export type Language = 'fr' | 'en';

const NB = '\u00a0';
const DAYS = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
} as const;

/** `mardi` */
export function weekdayWord(weekday: number, language: Language): string {
  return DAYS[language][weekday]!;
}

/** `mardi 3 mars`, `jeudi 1er janvier 2028` */
export function dayWords(day: Day, language: Language, hasYear = false): string {
  return `${weekdayWord(weekdayOf(day), language)} ${dateWords(day, language, hasYear)}`;
}

/** `3 mars` */
export function dateWords(day: Day, language: Language, hasYear = false): string {
  const { year, month, date } = dateOf(day);
  const number = language === 'fr' && date === 1 ? '1er' : String(date);
  return `${number}${NB}${MONTHS[language][month - 1]}${hasYear ? ` ${year}` : ''}`;
}

/** `9 h`, `17 h 30`, `minuit`; `9 am`, `5:30 pm`, `midnight` */
export function hourWords(minutes: number, language: Language): string {
  const minute = minutes % MINUTES_OF_DAY;
  const hours = Math.floor(minute / 60);
  const rest = String(minute % 60).padStart(2, '0');
  if (minute === 0) return language === 'fr' ? 'minuit' : 'midnight';
  if (language === 'fr') return `${hours}${NB}h${rest === '00' ? '' : `${NB}${rest}`}`;
  if (minute === 720) return 'noon';
  const half = hours < 12 ? 'am' : 'pm';
  return `${hours % 12 || 12}${rest === '00' ? '' : `:${rest}`}${NB}${half}`;
}

/** `de 9 h à 12 h et de 14 h à 17 h 30`; `fermé` */
export function intervalsWords(intervals: readonly Interval[], language: Language): string {
  const isFrench = language === 'fr';
  if (!intervals.length) return isFrench ? 'fermé' : 'closed';
  const said = intervals.map(([from, to]) => {
    if (to - from >= MINUTES_OF_DAY) return isFrench ? 'toute la journée' : 'all day';
    const next = to > MINUTES_OF_DAY ? (isFrench ? ' le lendemain' : ' the next day') : '';
    const [start, end] = [hourWords(from, language), hourWords(to, language)];
    return isFrench ? `de ${start} à ${end}${next}` : `${start} to ${end}${next}`;
  });
  return listWords(said, language);
}

/** `a, b et c` */
export function listWords(items: readonly string[], language: Language): string {
  const and = language === 'fr' ? ' et ' : ' and ';
  return items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
