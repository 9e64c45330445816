import { expect } from '@open-wc/testing';
import { isZone, offsetAt, ownZone, ZONES } from '../../src/contact/zones.js';

const HOUR = 3_600_000;

/** What `Intl` says, asked here apart. */
function offsetOf(instant: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const shown = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const { year, month, day, hour, minute, second } = shown as Record<string, number>;
  return Date.UTC(2000 + year!, month! - 1, day!, hour!, minute!, second!) - instant;
}

/** As a page may have it: absent, or a name of its own. */
function withTemporal(value: unknown, act: () => void): void {
  const known = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');
  Object.defineProperty(globalThis, 'Temporal', { value, configurable: true, writable: true });
  try {
    act();
  } finally {
    if (known) Object.defineProperty(globalThis, 'Temporal', known);
    else delete (globalThis as { Temporal?: unknown }).Temporal;
  }
}

describe('the clock of the town, in a browser', () => {
  it('is the same by Temporal and by Intl, in each zone, around each change of clocks', () => {
    for (const zone of new Set([...Object.values(ZONES), 'America/New_York', 'Asia/Kathmandu']))
      for (let year = 2024; year <= 2031; year++)
        for (const [month, day] of [
          [2, 8],
          [2, 28],
          [9, 26],
          [10, 2],
        ] as const)
          for (let hour = 0; hour < 72; hour += 6) {
            const instant = Date.UTC(year, month, day) + hour * HOUR;
            const expected = offsetOf(instant, zone);
            if (offsetAt(instant, zone) !== expected)
              expect(
                offsetAt(instant, zone),
                `${zone} ${new Date(instant).toISOString()}`,
              ).to.equal(expected);
          }
  });

  it('knows zones from other words, whatever the page calls Temporal', () => {
    for (const value of [
      (globalThis as { Temporal?: unknown }).Temporal,
      undefined,
      'mine',
      { Now: {}, Instant: {} },
      { Now: { timeZoneId: () => undefined }, Instant: { fromEpochMilliseconds: () => null } },
    ])
      withTemporal(value, () => {
        expect(isZone('Indian/Reunion')).to.equal(true);
        expect(isZone('Europe/Nulle-Part')).to.equal(false);
        expect(isZone('')).to.equal(false);
        expect(ownZone()).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
      });
  });

  it('reads an offset without Temporal', () => {
    // An instant that nobody has asked before: offsets are kept.
    const instant = Date.UTC(2033, 6, 14, 12);
    withTemporal(undefined, () => expect(offsetAt(instant, 'Europe/Paris')).to.equal(2 * HOUR));
    withTemporal({ Now: {}, Instant: {} }, () =>
      expect(offsetAt(instant, 'Indian/Mayotte')).to.equal(3 * HOUR),
    );
  });
});
