import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Territory } from '../../../src/contact/index.js';

export interface Question {
  readonly values: readonly string[];
  readonly instants: readonly number[];
  readonly territory: Territory;
  /** Its name for opening_hours. */
  readonly state: string;
}

/** Open or closed, and the instant of the next change; null where there is none. */
export type Answer = readonly [open: boolean, change: number | null | 'failed'];

/** Asks a program in a process of its own, under a clock. */
export function ask(
  program: 'ask-ours' | 'ask-library',
  zone: string,
  question: Question,
): readonly (readonly Answer[])[] {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL(`${program}.ts`, import.meta.url))],
    {
      input: JSON.stringify(question),
      env: { ...process.env, TZ: zone, LC_ALL: 'C' },
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      timeout: 120_000,
    },
  );
  if (status !== 0) throw new Error(`${program} under ${zone}: ${stderr.slice(0, 2000)}`);
  const { zone: used, answers } = JSON.parse(stdout) as {
    zone: string;
    answers: readonly (readonly Answer[])[];
  };
  if (used !== zone) throw new Error(`Asked for the clock of ${zone}, got ${used}`);
  return answers;
}

/** The side of the process: reads the question, writes the answers. */
export function answer(give: (question: Question) => readonly (readonly Answer[])[]): void {
  const question = JSON.parse(readFileSync(0, 'utf8')) as Question;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  process.stdout.write(JSON.stringify({ zone: timeZone, answers: give(question) }));
}
