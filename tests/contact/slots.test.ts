import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpeningHours } from '../../src/contact/opening-hours.js';
import { newReference, readReference, REFERENCES } from '../../src/contact/reference.js';
import { sayReference } from '../../src/contact/say-reference.js';
import { readSlotId, slotsOf } from '../../src/contact/slots.js';

const MONDAY: OpeningHours = {
  weekly: { mo: [['09:00', '10:15']], su: [['01:00', '04:00']] },
  closedOnHolidays: false,
};
const starts = (...asked: Parameters<typeof slotsOf>) =>
  slotsOf(...asked).map(({ start }) => start);

describe('the times when the town calls back', () => {
  it('are whole, in the opening hours, with the offset of the town', () => {
    assert.deepEqual(slotsOf(MONDAY, '2027-03-01T00:00', 1, { capacity: 2 }), [
      {
        id: '20270301T0800Z-30',
        start: '2027-03-01T09:00:00+01:00',
        end: '2027-03-01T09:30:00+01:00',
        remaining: 2,
      },
      {
        id: '20270301T0830Z-30',
        start: '2027-03-01T09:30:00+01:00',
        end: '2027-03-01T10:00:00+01:00',
        remaining: 2,
      },
    ]);
    assert.equal(slotsOf(MONDAY, '2027-03-01T00:00', 1, { minutes: 15 }).length, 5);
  });

  it('leave out 2.30 on the night that has none', () => {
    assert.deepEqual(starts(MONDAY, '2027-03-28T00:00', 1, { leadMinutes: 0 }), [
      '2027-03-28T01:00:00+01:00',
      '2027-03-28T01:30:00+01:00',
      '2027-03-28T03:00:00+02:00',
      '2027-03-28T03:30:00+02:00',
    ]);
  });

  it('keep both 2.30 apart on the night that has two', () => {
    const slots = slotsOf(MONDAY, '2027-10-31T00:00', 1, { leadMinutes: 0 });
    assert.deepEqual(
      slots.map(({ start }) => start.slice(11)),
      [
        '01:00:00+02:00',
        '01:30:00+02:00',
        '02:00:00+02:00',
        '02:30:00+02:00',
        '02:00:00+01:00',
        '02:30:00+01:00',
        '03:00:00+01:00',
        '03:30:00+01:00',
      ],
    );
    assert.equal(new Set(slots.map(({ id }) => id)).size, 8);
  });

  it('are far enough from now, and as many as are left', () => {
    assert.deepEqual(starts(MONDAY, '2027-03-01T08:45', 1, { leadMinutes: 30 }), [
      '2027-03-01T09:30:00+01:00',
    ]);
    const taken = new Map([
      ['20270301T0800Z-30', 1],
      ['20270301T0830Z-30', 5],
    ]);
    for (const counts of [taken, Object.fromEntries(taken)])
      assert.deepEqual(
        slotsOf(MONDAY, '2027-03-01T00:00', 1, { capacity: 2, taken: counts }).map(
          ({ remaining }) => remaining,
        ),
        [1, 0],
      );
  });

  it('cover so many days of the town, and no more', () => {
    const daily: OpeningHours = {
      weekly: Object.fromEntries(
        ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((day) => [day, [['09:00', '10:00']]]),
      ),
      closedOnHolidays: false,
    } as never;
    assert.equal(slotsOf(daily, '2027-03-01T00:00', 7, { minutes: 60 }).length, 7);
    assert.equal(slotsOf(daily, '2027-03-01T12:00', 7, { minutes: 60 }).length, 6);
    assert.equal(slotsOf(daily, '2027-03-01T00:00', 0).length, 0);
    assert.ok(slotsOf(daily, '2027-03-01T00:00', 9999, { minutes: 60 }).length <= 62);
    // It is already the 2nd in Nouméa.
    assert.equal(
      starts({ ...daily, territory: 'nouvelle-caledonie' }, '2027-03-01T20:00:00Z', 1, {
        minutes: 60,
      })[0],
      '2027-03-02T09:00:00+11:00',
    );
  });

  it('belong to the night that began them', () => {
    const night = { weekly: { mo: [['23:00', '01:00']] } } as OpeningHours;
    assert.deepEqual(starts(night, '2027-03-01T12:00', 2, { minutes: 60 }), [
      '2027-03-01T23:00:00+01:00',
      '2027-03-02T00:00:00+01:00',
    ]);
  });

  it('are read back from their id, and nothing else is', () => {
    assert.deepEqual(readSlotId('20270301T0800Z-30'), {
      start: Date.UTC(2027, 2, 1, 8),
      end: Date.UTC(2027, 2, 1, 8, 30),
    });
    for (const wrong of [
      '',
      '20270301T0800Z',
      '20271301T0800Z-30',
      '20270301T2500Z-30',
      '20270301T0800Z-0',
      null,
      3,
    ])
      assert.equal(readSlotId(wrong), null);
  });
});

describe('a reference', () => {
  it('can be said aloud, and is never rude or taken for another', () => {
    const seen = new Set<string>();
    for (let round = 0; round < 60_000; round++) seen.add(newReference(Math.random));
    for (const reference of seen) {
      assert.match(reference, /^[A-Z]{2}-\d\d$/);
      assert.doesNotMatch(reference, /[0125DGINOQSUVZ]/);
      assert.doesNotMatch(reference, /^(?:AH|CA|CT|FC|KK|PT|PC|WC|XX)/);
      assert.equal(sayReference(reference).split(', ').length, 4);
      assert.equal(readReference(reference.toLowerCase().replace('-', ' ')), reference);
    }
    assert.ok(
      seen.size > REFERENCES * 0.98 && seen.size <= REFERENCES,
      `${seen.size} of ${REFERENCES}`,
    );
    assert.ok(REFERENCES > 7000);
  });

  it('is said with a word for each letter', () => {
    assert.equal(sayReference('BX-47'), 'B comme Berthe, X comme Xavier, quatre, sept');
    assert.match(
      newReference(() => 0.999, 3),
      /^[A-Z]{2}-\d{3}$/,
    );
    assert.equal(readReference('bonjour'), null);
  });
});
