import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '../../src/contact/calendar.js';
import {
  instantsOf,
  isZone,
  localTime,
  offsetAt,
  spansOf,
  wallAt,
  writeInstant,
  ZONES,
} from '../../src/contact/zones.js';

const PARIS = 'Europe/Paris';
const at = (text: string) => new Date(text).getTime();
const iso = (instants: readonly number[]) => instants.map((one) => new Date(one).toISOString());
const clock = (year: number, month: number, date: number, hour: number, minute = 0) => ({
  day: dayOf(year, month, date),
  minute: hour * 60 + minute,
});

describe('the clock of the town', () => {
  it('shows no 2.30 on the night that spring takes an hour', () => {
    assert.deepEqual(iso(instantsOf(clock(2027, 3, 28, 2, 30), PARIS)), []);
    assert.deepEqual(iso(instantsOf(clock(2027, 3, 28, 1, 59), PARIS)), [
      '2027-03-28T00:59:00.000Z',
    ]);
    assert.deepEqual(iso(instantsOf(clock(2027, 3, 28, 3), PARIS)), ['2027-03-28T01:00:00.000Z']);
  });

  it('shows 2.30 twice on the night that autumn gives it back', () => {
    assert.deepEqual(iso(instantsOf(clock(2027, 10, 31, 2, 30), PARIS)), [
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ]);
    assert.deepEqual(iso(instantsOf(clock(2027, 10, 31, 3), PARIS)), ['2027-10-31T02:00:00.000Z']);
  });

  it('changes in Saint-Pierre-et-Miquelon on the days of America', () => {
    assert.deepEqual(iso(instantsOf(clock(2027, 3, 14, 2, 30), 'America/Miquelon')), []);
    assert.equal(instantsOf(clock(2027, 11, 7, 1, 30), 'America/Miquelon').length, 2);
  });

  it('cuts the hours of a night where it is changed', () => {
    const spans = (year: number, month: number, date: number, from: number, to: number) =>
      spansOf(
        {
          start: wallAt({ day: dayOf(year, month, date), minute: from }),
          end: wallAt({ day: dayOf(year, month, date), minute: to }),
        },
        PARIS,
      ).map(({ start, end }) => [...iso([start, end])].join(' '));
    assert.deepEqual(spans(2027, 3, 28, 60, 240), [
      '2027-03-28T00:00:00.000Z 2027-03-28T01:00:00.000Z',
      '2027-03-28T01:00:00.000Z 2027-03-28T02:00:00.000Z',
    ]);
    assert.deepEqual(spans(2027, 3, 28, 130, 160), []);
    assert.deepEqual(spans(2027, 10, 31, 120, 150), [
      '2027-10-31T00:00:00.000Z 2027-10-31T00:30:00.000Z',
      '2027-10-31T01:00:00.000Z 2027-10-31T01:30:00.000Z',
    ]);
  });

  it('is read back from what it shows, every quarter of an hour of a year', () => {
    for (const zone of new Set(Object.values(ZONES)))
      for (
        let instant = at('2027-01-01T00:00Z');
        instant < at('2028-01-01T00:00Z');
        instant += 2_700_000
      ) {
        const back = instantsOf(localTime(instant, zone), zone);
        assert.ok(back.includes(instant), `${zone} ${new Date(instant).toISOString()}`);
        assert.ok(back.length <= 2);
      }
  });

  it('is written with its offset', () => {
    assert.equal(writeInstant(at('2027-03-29T07:00Z'), PARIS), '2027-03-29T09:00:00+02:00');
    assert.equal(
      writeInstant(at('2027-03-29T07:00Z'), 'America/Martinique'),
      '2027-03-29T03:00:00-04:00',
    );
    assert.equal(
      writeInstant(at('2027-03-29T07:00Z'), 'Pacific/Noumea'),
      '2027-03-29T18:00:00+11:00',
    );
  });

  it('is known for each territory, and unknown zones are not', () => {
    for (const zone of Object.values(ZONES)) assert.ok(isZone(zone), zone);
    for (const wrong of ['Paris', 'Europe/Paname', '', null, 3]) assert.equal(isZone(wrong), false);
    assert.equal(offsetAt(at('2026-07-01T00:00Z'), 'Indian/Reunion'), 4 * 3_600_000);
  });
});
