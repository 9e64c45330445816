import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openingState, OpeningHoursError, type OpeningHours } from '../../src/contact/index.js';

const WEEK: OpeningHours = {
  weekly: {
    mo: [
      ['09:00', '12:00'],
      ['14:00', '17:30'],
    ],
    tu: [['09:00', '12:00']],
    th: [['14:00', '19:00']],
    fr: [['22:00', '02:00']],
  },
  exceptions: [
    { from: '2026-12-24', to: '2026-12-31', reason: 'Noël' },
    { from: '2026-12-28', hours: [['10:00', '11:00']], reason: 'permanence' },
    { from: '2026-07-14', hours: [['09:00', '10:00']] },
    { from: '2026-08-01', to: '2026-08-31', weekly: { mo: [['08:00', '13:00']] }, reason: 'été' },
  ],
};
const said = (
  hours: OpeningHours | string,
  instant: Date | string | number,
  place?: Parameters<typeof openingState>[2],
) => {
  const { open, until, next } = openingState(hours, instant, place);
  return `${open ? 'open' : 'closed'} ${(until ?? next)?.toISOString() ?? 'for ever'}`;
};

describe('a place with hours', () => {
  it('is open from the first minute, and closed at the last', () => {
    assert.equal(said(WEEK, '2026-03-02T08:59'), 'closed 2026-03-02T08:00:00.000Z');
    assert.equal(said(WEEK, '2026-03-02T09:00'), 'open 2026-03-02T11:00:00.000Z');
    assert.equal(said(WEEK, '2026-03-02T11:59'), 'open 2026-03-02T11:00:00.000Z');
    assert.equal(said(WEEK, '2026-03-02T12:00'), 'closed 2026-03-02T13:00:00.000Z');
  });

  it('is open after midnight where its night goes on', () => {
    assert.equal(said(WEEK, '2026-03-06T23:00'), 'open 2026-03-07T01:00:00.000Z');
    assert.equal(said(WEEK, '2026-03-07T01:59'), 'open 2026-03-07T01:00:00.000Z');
    assert.equal(said(WEEK, '2026-03-07T02:00'), 'closed 2026-03-09T08:00:00.000Z');
  });

  it('follows its exceptions first, then holidays, then its week', () => {
    // A holiday: closed; a holiday with an exception: open.
    assert.equal(said(WEEK, '2026-04-06T09:30'), 'closed 2026-04-07T07:00:00.000Z');
    assert.equal(said(WEEK, '2026-07-14T09:30'), 'open 2026-07-14T08:00:00.000Z');
    // The shortest exception is the most precise.
    assert.equal(said(WEEK, '2026-12-28T10:30'), 'open 2026-12-28T10:00:00.000Z');
    assert.equal(said(WEEK, '2026-12-29T10:30'), 'closed 2027-01-04T08:00:00.000Z');
    // Without the care for holidays.
    assert.equal(
      said({ ...WEEK, closedOnHolidays: false }, '2026-04-06T09:30'),
      'open 2026-04-06T10:00:00.000Z',
    );
  });

  it('has a season with a week of its own, where holidays are still holidays', () => {
    assert.equal(said(WEEK, '2026-08-03T12:30'), 'open 2026-08-03T11:00:00.000Z');
    assert.equal(said(WEEK, '2026-08-04T10:00'), 'closed 2026-08-10T06:00:00.000Z');
    const saturdays = {
      weekly: {},
      exceptions: [{ from: '2026-08-01', to: '2026-08-31', weekly: { sa: [['09:00', '10:00']] } }],
    };
    assert.equal(
      said(saturdays as unknown as OpeningHours, '2026-08-15T09:30'),
      'closed 2026-08-22T07:00:00.000Z',
    );
  });

  it('goes by the clock of its territory, with its holidays', () => {
    const here = { weekly: { mo: [['08:00', '12:00']], tu: [['08:00', '12:00']] } } as OpeningHours;
    assert.equal(
      said({ ...here, territory: 'martinique' }, '2026-03-02T12:30:00Z'),
      'open 2026-03-02T16:00:00.000Z',
    );
    assert.equal(
      said({ ...here, territory: 'la-reunion' }, '2026-03-02T12:30:00Z'),
      'closed 2026-03-03T04:00:00.000Z',
    );
    assert.equal(
      said({ ...here, territory: 'nouvelle-caledonie' }, '2026-03-01T21:30:00Z'),
      'open 2026-03-02T01:00:00.000Z',
    );
    assert.equal(
      said({ ...here, zone: 'America/Cayenne' }, '2026-03-02T12:30:00Z'),
      'open 2026-03-02T15:00:00.000Z',
    );
    // Tuesday 22 May 2029: a working day in Paris, the abolition of slavery in Martinique.
    assert.equal(said(here, '2029-05-22T10:00'), 'open 2029-05-22T10:00:00.000Z');
    assert.equal(
      said({ ...here, territory: 'martinique' }, '2029-05-22T10:00'),
      'closed 2029-05-28T12:00:00.000Z',
    );
    // Good Friday in Strasbourg, not in Paris.
    const friday = { weekly: { fr: [['09:00', '12:00']] } } as OpeningHours;
    assert.equal(openingState(friday, '2027-03-26T10:00').open, true);
    assert.equal(
      openingState({ ...friday, territory: 'alsace-moselle' }, '2027-03-26T10:00').open,
      false,
    );
    assert.equal(
      openingState('Fr 09:00-12:00; PH off', '2027-03-26T10:00', { territory: 'alsace-moselle' })
        .open,
      false,
    );
  });

  it('is right in the nights when clocks are changed', () => {
    const night = { weekly: { su: [['01:00', '04:00']] }, closedOnHolidays: false } as OpeningHours;
    assert.equal(said(night, '2027-03-28T00:30:00Z'), 'open 2027-03-28T02:00:00.000Z');
    assert.equal(said(night, '2027-10-31T00:30:00Z'), 'open 2027-10-31T03:00:00.000Z');
    // From 2.00 to 2.30, twice on the same night: the clock on the wall decides.
    const half = { weekly: { su: [['02:00', '02:30']] } } as OpeningHours;
    assert.equal(said(half, '2027-10-31T00:15:00Z'), 'open 2027-10-31T00:30:00.000Z');
    assert.equal(said(half, '2027-10-31T00:45:00Z'), 'closed 2027-10-31T01:00:00.000Z');
    assert.equal(said(half, '2027-10-31T01:15:00Z'), 'open 2027-10-31T01:30:00.000Z');
    assert.equal(
      said({ ...half, closedOnHolidays: false }, '2027-03-28T00:30:00Z'),
      'closed 2027-04-04T00:00:00.000Z',
    );
  });

  it('takes an instant as a date, a number, or a text; without an offset, that of its clock', () => {
    const instant = Date.UTC(2026, 2, 2, 8, 30);
    for (const same of [
      instant,
      new Date(instant),
      '2026-03-02T08:30:00Z',
      '2026-03-02T09:30:00+01:00',
      '2026-03-02T09:30',
      '2026-03-02 09:30',
      '2026-03-02T09:30:00',
    ])
      assert.equal(said(WEEK, same), 'open 2026-03-02T11:00:00.000Z', String(same));
    // 2.30 is not shown on that night: as 3.30.
    assert.equal(said('24/7', '2027-03-28T02:30'), 'open for ever');
    assert.throws(() => openingState(WEEK, 'demain'), OpeningHoursError);
    assert.throws(() => openingState(WEEK, '2026-02-30T10:00'), OpeningHoursError);
  });

  it('finds the next opening within 400 days, and says none beyond', () => {
    assert.equal(
      said('2027 Dec 24 09:00-12:00', '2026-12-01T10:00'),
      'closed 2027-12-24T08:00:00.000Z',
    );
    assert.equal(said('2028 Dec 24 09:00-12:00', '2026-12-01T10:00'), 'closed for ever');
    assert.equal(said('off', '2026-12-01T10:00'), 'closed for ever');
    assert.equal(said({ weekly: {} }, '2026-12-01T10:00'), 'closed for ever');
    assert.equal(
      said(
        {
          weekly: Object.fromEntries(
            ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((day) => [day, [['00:00', '24:00']]]),
          ),
          closedOnHolidays: false,
        } as OpeningHours,
        '2026-12-01T10:00',
      ),
      'open for ever',
    );
  });

  it('reads a text as it stands, unless the town says that holidays are closed', () => {
    assert.equal(openingState('Mo-Fr 09:00-12:00', '2026-12-25T10:00').open, true);
    assert.equal(
      openingState('Mo-Fr 09:00-12:00', '2026-12-25T10:00', { closedOnHolidays: true }).open,
      false,
    );
    assert.equal(
      openingState('Mo-Fr,PH 09:00-12:00', '2026-12-25T10:00', { closedOnHolidays: true }).open,
      true,
    );
  });

  it('keeps for a night what began it, whatever the next day is', () => {
    // opening_hours closes it at midnight; nobody who came in at 22.00 is put out for that.
    assert.equal(
      said('Mo-Su 22:00-02:00; PH off', '2026-12-24T23:00'),
      'open 2026-12-25T01:00:00.000Z',
    );
    assert.equal(
      said('Mo-Su 22:00-02:00; PH off', '2026-12-25T23:00'),
      'closed 2026-12-26T21:00:00.000Z',
    );
  });
});

describe('hours that cannot be read', () => {
  const cases: readonly (readonly [OpeningHours | string, RegExp])[] = [
    ['Lu-Ve 9h-12h', /trouvé « Lu »\. Écrire Mo \(/],
    ['Mo-Fr 9h-12h', /« 9h-12h »\. Écrire les heures comme "09:00-12:00"/],
    ['Mo-Fr sunrise-sunset', /« sunrise »\. Écrire une heure/],
    ['SH off', /vacances scolaires/],
    [
      'Mo-Fr 09:00-12:00 "sur rendez-vous"',
      /« sur rendez-vous »\. Écrire les mots entre guillemets dans une note/,
    ],
    ['Mo-Fr 09:00+', /l’heure de fin/],
    ['Mo 09:00-12:00 || Tu off', /point-virgule/],
    ['Mo-Fr 09:00-25:61', /une heure comme "09:00"/],
    ['Mo[9] 09:00-12:00', /un rang de 1 à 5/],
    ['week 60 Mo 09:00-12:00', /des semaines de 1 à 53/],
    ['Dec 32 off', /un jour du mois, de 1 à 31/],
    ['Mo-Fr', /les heures après les jours/],
    ['fermé', /"off" pour : fermé/],
    ['', /des horaires comme/],
    ['x'.repeat(3000), /2000 lettres au plus/],
    [{ weekly: { lu: [] } } as never, /un jour en deux lettres/],
    [{ weekly: { mo: [['9h', '12h']] } } as never, /le début et la fin/],
    [{ weekly: { mo: '09:00-12:00' } } as never, /une liste comme/],
    [{ weekly: {}, territory: 'corse' } as never, /un de : metropole/],
    [{ weekly: {}, zone: 'Europe/Paname' }, /un fuseau comme/],
    [{ weekly: {}, exceptions: [{ from: '24/12/2026' }] }, /une date comme "2026-12-24"/],
    [
      { weekly: {}, exceptions: [{ from: '2026-12-24', to: '2026-12-20' }] },
      /une fin \(to\) après/,
    ],
    [{} as never, /weekly/],
  ];
  for (const [hours, expected] of cases)
    it(`say what was found and what to write: ${JSON.stringify(hours).slice(0, 60)}`, () => {
      assert.throws(
        () => openingState(hours, '2026-03-02T10:00'),
        (error: unknown) => {
          assert.ok(error instanceof OpeningHoursError);
          assert.match(error.message, expected);
          assert.ok(error.found.length <= 200 && error.expected);
          return true;
        },
      );
    });

  it('never hang or break otherwise, whatever the text', () => {
    const parts = [
      'Mo',
      '-',
      ',',
      ';',
      '09:00',
      '12:00',
      'PH',
      'off',
      'Dec',
      '24',
      '[',
      ']',
      'week',
      '/',
      '2027',
      'easter',
      '+',
      '"',
      ' ',
      ':',
      'é',
      '\u0000',
    ];
    let state = 7;
    const random = (below: number) =>
      (state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647) % below;
    let read = 0;
    for (let round = 0; round < 4000; round++) {
      const text = Array.from({ length: 1 + random(9) }, () => parts[random(parts.length)]!).join(
        random(2) ? ' ' : '',
      );
      try {
        openingState(text, 1_800_000_000_000);
        read += 1;
      } catch (error) {
        assert.ok(error instanceof OpeningHoursError, `${text}: ${String(error)}`);
      }
    }
    assert.ok(read > 20, `${read}`);
  });
});
