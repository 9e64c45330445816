import { dayWords, hourWords, type Language } from '../date-words.js';
import type { Slot } from '../slots.js';
import { isZone, localTime, offsetAt } from '../zones.js';

/** The hours that are free on one day of the town. */
export interface SlotDay {
  /** Days since 1970, as a text. */
  readonly id: string;
  /** `mardi 3 mars` */
  readonly label: string;
  readonly hours: readonly { readonly id: string; readonly label: string; readonly own?: string }[];
}

export interface Clocks {
  /** Of the town. */
  readonly zone: string;
  /** Of the visitor's device. */
  readonly visitorZone?: string | undefined;
  readonly language: Language;
}

/** Free slots, day by day, by the clock of the town; by that of the visitor too, where it is another. */
export function slotDays(slots: readonly Slot[], clocks: Clocks): readonly SlotDay[] {
  const days = new Map<number, Slot[]>();
  for (const slot of slots) {
    const { day } = localTime(Date.parse(slot.start), clocks.zone);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].map(([day, found]) => ({
    id: String(day),
    label: dayWords(day, clocks.language),
    hours: found.map(({ id, start }) => {
      const own = ownHour(Date.parse(start), clocks);
      return { id, label: hourAt(Date.parse(start), clocks), ...(own && { own }) };
    }),
  }));
}

/** `mardi 3 mars, à 9 h` */
export function instantWords(instant: number, { zone, language }: Clocks): string {
  const { day, minute } = localTime(instant, zone);
  return `${dayWords(day, language)}${language === 'fr' ? ', à ' : ', at '}${hourWords(minute, language)}`;
}

/** `mardi 3 mars, entre 9 h et 12 h`; from today to a later day where it is wider. */
export function spanWords(start: number, end: number, clocks: Clocks): string {
  const { zone, language } = clocks;
  const isFrench = language === 'fr';
  const from = localTime(start, zone);
  const to = localTime(end, zone);
  const [first, last] = [hourWords(from.minute, language), hourWords(to.minute, language)];
  if (from.day === to.day)
    return isFrench
      ? `${dayWords(from.day, language)}, entre ${first} et ${last}`
      : `${dayWords(from.day, language)}, between ${first} and ${last}`;
  const [day, other] = [dayWords(from.day, language), dayWords(to.day, language)];
  return isFrench ? `entre ${day} et ${other}` : `between ${day} and ${other}`;
}

/** The same instant by the visitor's clock; empty where it shows the same. */
export function ownHour(instant: number, { zone, visitorZone, language }: Clocks): string {
  if (!isZone(visitorZone) || offsetAt(instant, zone) === offsetAt(instant, visitorZone)) return '';
  const own = localTime(instant, visitorZone);
  const hour = hourWords(own.minute, language);
  return own.day === localTime(instant, zone).day
    ? hour
    : `${dayWords(own.day, language)}, ${hour}`;
}

function hourAt(instant: number, { zone, language }: Clocks): string {
  return hourWords(localTime(instant, zone).minute, language);
}
