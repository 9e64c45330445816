import { readDay, WEEKDAYS } from './calendar.js';
import type { Complain } from './complaints.js';
import { TERRITORIES } from './holidays.js';
import {
  OpeningHoursError,
  type HourRange,
  type HoursException,
  type HoursPlace,
  type OpeningHours,
  type WeeklyHours,
} from './opening-hours.js';
import { osmRules } from './osm-hours.js';
import { readRanges } from './schedule.js';
import { isZone } from './zones.js';

const EXAMPLE = '"Mo-Fr 09:00-12:00; PH off", ou { "weekly": { "mo": [["09:00", "12:00"]] } }';
const KEYS = ['zone', 'territory', 'closedOnHolidays', 'weekly', 'exceptions'];
const EXCEPTION_KEYS = ['from', 'to', 'hours', 'weekly', 'reason'];

/** The hours that can be read, in the place of the file; a day that cannot is closed, since nobody should come for nothing. */
export function readHours(
  value: unknown,
  path: string,
  complain: Complain,
  place: HoursPlace,
): OpeningHours | string | undefined {
  if (typeof value === 'string') return readText(value, path, complain);
  if (!isRecord(value)) return complain(path, value, EXAMPLE) as undefined;
  for (const key of Object.keys(value))
    if (!KEYS.includes(key)) complain(`${path}.${key}`, value[key], `une de : ${KEYS.join(', ')}`);
  if (!isRecord(value.weekly))
    return complain(
      `${path}.weekly`,
      value.weekly,
      '{ "mo": [["09:00", "12:00"]], "tu": … }',
    ) as undefined;
  const { zone, territory, closedOnHolidays } = value;
  const known = TERRITORIES.find((one) => one === territory);
  if (territory !== undefined && !known)
    complain(`${path}.territory`, territory, `un de : ${TERRITORIES.join(', ')}`);
  if (zone !== undefined && !isZone(zone))
    complain(`${path}.zone`, zone, 'un fuseau comme "Europe/Paris"');
  if (closedOnHolidays !== undefined && typeof closedOnHolidays !== 'boolean')
    complain(`${path}.closedOnHolidays`, closedOnHolidays, 'true ou false, sans guillemets');
  return {
    // A territory of its own has a clock of its own.
    ...(known ? { territory: known } : place),
    ...(isZone(zone) && { zone }),
    ...(typeof closedOnHolidays === 'boolean' && { closedOnHolidays }),
    weekly: readWeekly(value.weekly, `${path}.weekly`, complain),
    ...(value.exceptions !== undefined && {
      exceptions: readExceptions(value.exceptions, `${path}.exceptions`, complain),
    }),
  };
}

function readText(value: string, path: string, complain: Complain): string | undefined {
  try {
    const rules = osmRules(value);
    if (!rules.some(({ days }) => days?.holidays) && rules.some(({ off }) => !off))
      complain(
        path,
        value,
        'aussi les jours fériés, à la fin : "; PH off" si c’est fermé, "; PH 09:00-12:00" si c’est ouvert',
      );
    return value;
  } catch (error) {
    const told = error instanceof OpeningHoursError;
    return complain(path, told ? error.found : value, told ? error.expected : EXAMPLE) as undefined;
  }
}

function readWeekly(value: Record<string, unknown>, path: string, complain: Complain): WeeklyHours {
  const weekly: Record<string, readonly HourRange[]> = {};
  for (const key of Object.keys(value)) {
    if (!(WEEKDAYS as readonly string[]).includes(key))
      complain(`${path}.${key}`, value[key], `un jour en deux lettres : ${WEEKDAYS.join(', ')}`);
    else weekly[key] = rangesOf(value[key], `${path}.${key}`, complain);
  }
  return weekly;
}

function rangesOf(value: unknown, path: string, complain: Complain): readonly HourRange[] {
  if (!Array.isArray(value)) {
    complain(path, value, 'une liste comme [["09:00", "12:00"], ["14:00", "17:30"]]');
    return [];
  }
  return (value as HourRange[]).filter((range, at) => {
    try {
      return readRanges([range], path).length > 0;
    } catch {
      complain(`${path}[${at}]`, range, 'le début et la fin, comme ["09:00", "12:30"]');
      return false;
    }
  });
}

function readExceptions(
  value: unknown,
  path: string,
  complain: Complain,
): readonly HoursException[] {
  if (!Array.isArray(value)) {
    complain(path, value, 'une liste comme [{ "from": "2026-12-24", "to": "2026-12-31" }]');
    return [];
  }
  return value.slice(0, 200).flatMap((found: unknown, at) => {
    const place = `${path}[${at}]`;
    if (!isRecord(found)) {
      complain(place, found, 'un objet comme { "from": "2026-12-24" }');
      return [];
    }
    for (const key of Object.keys(found))
      if (!EXCEPTION_KEYS.includes(key))
        complain(`${place}.${key}`, found[key], `une de : ${EXCEPTION_KEYS.join(', ')}`);
    const { from, to, hours, weekly, reason } = found;
    const first = readDay(from);
    if (first === null) {
      complain(`${place}.from`, from, 'une date comme "2026-12-24"');
      return [];
    }
    const last = to === undefined ? first : readDay(to);
    // The first day at least is as the town says it.
    const hasEnd = last !== null && last >= first && to !== undefined;
    if (last === null) complain(`${place}.to`, to, 'une date comme "2026-12-31"');
    else if (last < first) complain(`${place}.to`, to, `une date après ${String(from)}`);
    if (reason !== undefined && typeof reason !== 'string')
      complain(`${place}.reason`, reason, 'un texte entre guillemets, comme "Noël"');
    return [
      {
        from: from as string,
        ...(hasEnd && { to: to as string }),
        ...(hours !== undefined && { hours: rangesOf(hours, `${place}.hours`, complain) }),
        ...(isRecord(weekly) && { weekly: readWeekly(weekly, `${place}.weekly`, complain) }),
        ...(typeof reason === 'string' && { reason: reason.slice(0, 120) }),
      },
    ];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
