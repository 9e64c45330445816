import type { FormModel, Question, QuestionKind } from './model.js';

/** Seconds that one question takes, for who is quick and for who takes time. */
const SECONDS: Readonly<Record<QuestionKind, readonly [number, number]>> = {
  text: [8, 30],
  textarea: [30, 150],
  number: [6, 20],
  date: [8, 30],
  time: [6, 20],
  select: [6, 25],
  radio: [5, 15],
  checkboxes: [8, 25],
  checkbox: [4, 15],
  consent: [6, 30],
  file: [40, 180],
  password: [15, 60],
};
/** Seconds to read a step and to press Continue; to check the answers. */
const STEP: readonly [number, number] = [5, 15];
const CHECK: readonly [number, number] = [20, 90];
const ROUND = [1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 60];

export interface Duration {
  /** Whole minutes, from 1. */
  readonly least: number;
  readonly most: number;
  /** Between both, as one would say it. */
  readonly minutes: number;
  /** « environ 10 minutes ». */
  readonly text: string;
}

/** About how long a form takes; questions that may never be asked count for half. */
export function durationOf({ questions, steps }: FormModel): Duration {
  const sum = (end: 0 | 1): number =>
    questions.reduce(
      (total, question) => total + secondsOf(question)[end] * (question.dormant ? 0.5 : 1),
      0,
    ) +
    steps.length * STEP[end] +
    CHECK[end];
  const least = Math.max(1, Math.round(sum(0) / 60));
  const most = Math.max(1, Math.ceil(sum(1) / 60));
  const minutes = roundMinutes((sum(0) + sum(1)) / 120);
  return { least, most, minutes, text: minutesText(minutes) };
}

/** « environ 10 minutes », also for a length that the town gives. */
export function minutesText(minutes: number): string {
  if (minutes >= 90) return `environ ${Math.round(minutes / 60)} heures`;
  if (minutes >= 60) return 'environ une heure';
  return minutes <= 1 ? 'environ une minute' : `environ ${minutes} minutes`;
}

const roundMinutes = (minutes: number): number =>
  ROUND.find((round) => minutes <= round * 1.1) ?? Math.ceil(minutes / 30) * 30;

/** Looking for one's number takes longer than writing one's name. */
function secondsOf({ kind, purpose }: Question): readonly [number, number] {
  const [least, most] = SECONDS[kind];
  const isLookedFor =
    purpose === 'iban' ||
    purpose === 'nir' ||
    purpose === 'caf' ||
    purpose === 'siret' ||
    purpose === 'plate';
  return isLookedFor ? [least + 30, most + 90] : [least, most];
}
