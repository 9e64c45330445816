import { foldAnswer } from '../words.js';

export interface DayHour {
  readonly hour: number;
  readonly minute: number;
}

/** Reads an hour as people write it: `14h30`, `14 h`, `14:30`, `1430`, `midi`, `2 heures et demie` is not tried. */
export function readHour(text: string): DayHour | null {
  const clean = foldAnswer(text)
    .replace(/^(?:a|vers)\s+/, '')
    .replace(/\s+/g, '');
  if (clean === 'midi') return { hour: 12, minute: 0 };
  if (clean === 'minuit') return { hour: 0, minute: 0 };
  const found =
    /^(\d{1,2})(?:h|heures?|:|\.)(\d{2})?(?:min|mn|m)?(?::\d{2})?$/.exec(clean) ??
    /^(\d{2})(\d{2})$/.exec(clean) ??
    /^(\d{1,2})$/.exec(clean);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  return (hour < 24 && minute < 60) || (hour === 24 && minute === 0)
    ? { hour: hour % 24, minute }
    : null;
}

/** « 14 h 30 ». */
export const showHour = ({ hour, minute }: DayHour): string =>
  `${hour}\u00a0h${minute ? `\u00a0${String(minute).padStart(2, '0')}` : ''}`;

/** `14:30`, as `<input type=time>` keeps it. */
export const clockHour = ({ hour, minute }: DayHour): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
