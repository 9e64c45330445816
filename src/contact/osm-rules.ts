import { daysInMonth, dateOf, dayOf, easterOf, weekdayOf, weekOf, type Day } from './calendar.js';
import type { OsmDate, OsmRule } from './osm-hours.js';
import type { Interval } from './schedule.js';

/** The hours of a day by the rules of OpenStreetMap: a later rule replaces the ones before on the days it names. */
export function hoursBy(
  rules: readonly OsmRule[],
  day: Day,
  isHoliday: boolean,
): readonly Interval[] {
  let hours: readonly Interval[] = [];
  for (const rule of rules) {
    if (!fits(rule, day, isHoliday)) continue;
    if (!rule.off) hours = rule.adds || isForAll(rule) ? [...hours, ...rule.times] : rule.times;
    else hours = rule.times.length ? without(hours, rule.times) : [];
  }
  return [...hours].sort((one, other) => one[0] - other[0]);
}

/** Hours that name no day: beside those of the rules before, as `opening_hours` has it. */
const isForAll = ({ years, dates, weeks, days }: OsmRule): boolean =>
  !years && !dates && !weeks && !days;

function without(hours: readonly Interval[], off: readonly Interval[]): readonly Interval[] {
  return off.reduce<readonly Interval[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]) =>
        [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(
          ([one, other]) => one < other,
        ),
      ),
    hours,
  );
}

export function fits(rule: OsmRule, day: Day, isHoliday: boolean): boolean {
  const { year } = dateOf(day);
  if (rule.years && !rule.years.some(([from, to]) => from <= year && year <= to)) return false;
  if (rule.dates && !rule.dates.some((dates) => inDates(day, dates))) return false;
  if (rule.weeks) {
    const week = weekOf(day);
    if (
      !rule.weeks.some(
        ({ from, to, step }) => from <= week && week <= to && !((week - from) % step),
      )
    )
      return false;
  }
  if (!rule.days) return true;
  return (
    (rule.days.holidays && isHoliday) ||
    rule.days.weekdays.some(
      ({ weekday, nth }) => weekday === weekdayOf(day) && (!nth || isNth(day, nth)),
    )
  );
}

/** Whether a rule is about days of the calendar or holidays, rather than about any week of a season. */
export function isDated(rule: OsmRule): boolean {
  return Boolean(
    rule.years?.length ||
    rule.dates?.some(
      ({ from, to }) => from.easter !== undefined || from.year || from.date || to.date,
    ) ||
    (rule.days?.holidays && rule.days.weekdays.length === 0),
  );
}

/** The first Monday of a month, or its last one (-1). */
function isNth(day: Day, nth: readonly number[]): boolean {
  const { year, month, date } = dateOf(day);
  const left = daysInMonth(year, month) - date;
  return nth.includes(Math.ceil(date / 7)) || nth.includes(-1 - Math.floor(left / 7));
}

function inDates(
  day: Day,
  { from, to }: { readonly from: OsmDate; readonly to: OsmDate },
): boolean {
  const { year } = dateOf(day);
  if (from.year) {
    const start = startOf(from, from.year);
    const end = endOf(to, to.year ?? from.year);
    return start <= day && day <= (end < start && !to.year ? endOf(to, from.year + 1) : end);
  }
  const start = startOf(from, year);
  const end = endOf(to, year);
  if (start <= end) return start <= day && day <= end;
  // From one year to the next: Dec 24-Jan 02.
  return day >= start || day <= end;
}

const startOf = (date: OsmDate, year: number): Day =>
  date.easter !== undefined
    ? easterOf(year) + date.easter
    : dayOf(year, date.month!, date.date ?? 1);

const endOf = (date: OsmDate, year: number): Day =>
  date.easter !== undefined
    ? easterOf(year) + date.easter
    : dayOf(year, date.month!, date.date ?? daysInMonth(year, date.month!));
