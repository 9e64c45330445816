import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Territory } from '../../src/contact/index.js';
import { ZONES } from '../../src/contact/zones.js';
import { ask, type Question } from './support/questions.js';
import { VALUES } from './support/values.js';

const QUARTER = 900_000;
const DAY = 96 * QUARTER;

/** Territory, its name for opening_hours, and the clock of someone who looks from elsewhere. */
const TOWNS: readonly (readonly [Territory, string, string])[] = [
  ['metropole', 'Île-de-France', 'Pacific/Auckland'],
  ['alsace-moselle', 'Bas-Rhin', 'America/Los_Angeles'],
  ['martinique', 'Martinique', 'Europe/Paris'],
  ['la-reunion', 'La Réunion', 'America/St_Johns'],
  ['nouvelle-caledonie', 'Nouvelle-Calédonie', 'UTC'],
  ['saint-pierre-et-miquelon', 'Saint-Pierre-et-Miquelon', 'Australia/Eucla'],
];
/** Days when the clocks are changed: in Paris, then in Saint-Pierre. */
const CHANGES: readonly number[] = [
  Date.UTC(2027, 2, 28),
  Date.UTC(2027, 9, 31),
  Date.UTC(2027, 2, 14),
  Date.UTC(2027, 10, 7),
];

/** Thousands of quarters of hours from November 2026 to January 2028, then all those around the changes. */
function instantsFor(seed: number, some: number): readonly number[] {
  let state = seed;
  const random = () =>
    (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000;
  const spread = Array.from(
    { length: some },
    () => Date.UTC(2026, 10, 1) + Math.floor(random() * 430 * 96) * QUARTER,
  );
  const around = CHANGES.flatMap((change) =>
    Array.from({ length: 36 }, (_, at) => change - DAY / 2 + at * 4 * QUARTER),
  );
  return [...spread, ...around];
}

/**
 * Where opening_hours is not followed, only around the changes of clocks: after the day of 23 hours it leaves
 * Saturday's night open on Monday from 0.00 to 1.00, and it closes at 3.30 what closes at 2.30 in the hour that does
 * not exist, though nothing is open at 3.15 by its own state.
 */
function isFaultOfTheLibrary(value: string, instant: number): boolean {
  const isSpring = [CHANGES[0]!, CHANGES[2]!].some(
    (change) => instant > change - 2 * DAY && instant < change + 2 * DAY,
  );
  return isSpring && (/^Fr-Sa 22:00-/.test(value) || value.includes('02:30'));
}

describe('opening hours written as OpenStreetMap has them', () => {
  for (const [at, [territory, state, visitor]] of TOWNS.entries()) {
    it(`are those of opening_hours in ${territory}, for a visitor in ${visitor}`, () => {
      const instants = instantsFor(at + 1, 100);
      const question: Question = { values: VALUES, instants, territory, state };
      const theirs = ask('ask-library', ZONES[territory], question);
      const ours = ask('ask-ours', visitor, question);
      let compared = 0;
      const wrong: string[] = [];
      for (const [which, value] of VALUES.entries())
        for (const [when, instant] of instants.entries()) {
          if (isFaultOfTheLibrary(value, instant)) continue;
          const [open, change] = ours[which]![when]!;
          const [theirOpen, theirChange] = theirs[which]![when]!;
          compared += 1;
          const isSame = open === theirOpen && (theirChange === 'failed' || change === theirChange);
          if (!isSame)
            wrong.push(
              `${value} at ${new Date(instant).toISOString()}: ${open} ${String(change)}, they say ${theirOpen} ${String(theirChange)}`,
            );
        }
      assert.deepEqual(wrong.slice(0, 5), []);
      assert.ok(compared > 9_000, `${compared}`);
    });
  }

  it('are the same whatever the clock of the visitor', () => {
    const question: Question = {
      values: VALUES.filter((_, at) => at % 3 === 0),
      instants: instantsFor(99, 40),
      territory: 'metropole',
      state: '',
    };
    const [first, ...others] = [
      'UTC',
      'America/St_Johns',
      'Pacific/Kiritimati',
      'Europe/Paris',
    ].map((zone) => ask('ask-ours', zone, question));
    for (const other of others) assert.deepEqual(other, first);
  });
});
