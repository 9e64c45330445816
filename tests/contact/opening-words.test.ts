import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { upcomingExceptions, weeklyLines } from '../../src/contact/hours-table.js';
import type { OpeningHours } from '../../src/contact/opening-hours.js';
import { openingWords } from '../../src/contact/opening-words.js';

const HOURS: OpeningHours = {
  weekly: {
    mo: [
      ['09:00', '12:00'],
      ['14:00', '17:30'],
    ],
    tu: [
      ['09:00', '12:00'],
      ['14:00', '17:30'],
    ],
    we: [['09:00', '12:00']],
    th: [['14:00', '19:00']],
    fr: [['09:00', '12:00']],
  },
  exceptions: [
    { from: '2026-12-24', to: '2027-01-03', reason: 'vacances de Noël' },
    { from: '2026-12-05', hours: [['09:00', '12:00']], reason: 'marché de Noël' },
  ],
};
const plain = (text: string | undefined) => text?.replace(/\u00a0/g, ' ');

describe('the state of the town hall in words', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2026-03-02T10:00', 'Ouvert jusqu’à 12 h.', 'Open until noon.'],
    ['2026-03-02T15:00', 'Ouvert jusqu’à 17 h 30.', 'Open until 5:30 pm.'],
    ['2026-03-02T12:30', 'Fermé. Ouvre aujourd’hui, à 14 h.', 'Closed. Opens today, at 2 pm.'],
    [
      '2026-03-02T18:00',
      'Fermé. Ouvre demain, mardi 3 mars, à 9 h.',
      'Closed. Opens tomorrow, Tuesday 3 March, at 9 am.',
    ],
    [
      '2026-03-06T13:00',
      'Fermé. Ouvre lundi prochain, 9 mars, à 9 h.',
      'Closed. Opens next Monday, 9 March, at 9 am.',
    ],
    [
      '2026-02-28T13:00',
      'Fermé. Ouvre lundi prochain, 2 mars, à 9 h.',
      'Closed. Opens next Monday, 2 March, at 9 am.',
    ],
    [
      '2026-07-13T20:00',
      'Fermé. Ouvre après-demain, mercredi 15 juillet, à 9 h.',
      'Closed. Opens on Wednesday 15 July, at 9 am.',
    ],
    [
      '2026-07-14T10:00',
      'Fermé aujourd’hui : fête nationale. Ouvre demain, mercredi 15 juillet, à 9 h.',
      'Closed today: Bastille Day. Opens tomorrow, Wednesday 15 July, at 9 am.',
    ],
    [
      '2026-12-23T18:00',
      'Fermé. Ouvre après les fêtes : le lundi 4 janvier, à 9 h.',
      'Closed. Opens after the holidays, on Monday 4 January, at 9 am.',
    ],
    [
      '2026-05-31T10:00',
      'Fermé. Ouvre demain, lundi 1er juin, à 9 h.',
      'Closed. Opens tomorrow, Monday 1 June, at 9 am.',
    ],
  ];
  for (const [instant, french, english] of cases)
    it(`is easy to read on ${instant}`, () => {
      assert.equal(plain(openingWords(HOURS, instant).text), french);
      assert.equal(plain(openingWords(HOURS, instant, { language: 'en' }).text), english);
    });

  it('is said after the feasts of a town that is closed between them', () => {
    const closed = 'Mo-Fr 09:00-12:00; PH off; Dec 24-Jan 01 off';
    assert.equal(
      plain(openingWords(closed, '2023-12-24T10:00').text),
      'Fermé. Ouvre après les fêtes : le mardi 2 janvier, à 9 h.',
    );
  });

  it('says nights, midnight, and what never closes or never opens', () => {
    assert.equal(
      plain(openingWords('24/7', '2026-03-02T10:00').text),
      'Ouvert jour et nuit, tous les jours.',
    );
    assert.equal(
      plain(openingWords('Fr 22:00-02:00', '2026-03-06T23:00').text),
      'Ouvert jusqu’à 2 h, cette nuit.',
    );
    assert.equal(
      plain(openingWords('Fr 20:00-24:00', '2026-03-06T23:00').text),
      'Ouvert jusqu’à minuit.',
    );
    assert.equal(
      plain(openingWords('Fr-Su 00:00-24:00', '2026-03-06T23:00').text),
      'Ouvert jusqu’au lundi 9 mars, à minuit.',
    );
    assert.equal(
      plain(openingWords('off', '2026-03-06T23:00').text),
      'Fermé. Nous ne savons pas quand ce sera ouvert.',
    );
  });

  it('is said in the visitor’s own time too, where it is another', () => {
    const own = (zone: string, instant = '2026-03-02T18:00') =>
      plain(openingWords(HOURS, instant, { visitorZone: zone }).own);
    assert.equal(own('Europe/Madrid'), undefined);
    assert.equal(own('America/Martinique'), 'Chez vous, ce sera 4 h.');
    assert.equal(own('Pacific/Tahiti'), 'Chez vous, ce sera lundi 2 mars, à 22 h.');
    assert.equal(own('Nowhere/Land'), undefined);
  });

  it('says no « demain » to who is not on the same day', () => {
    const text = (zone: string) =>
      plain(openingWords(HOURS, '2026-03-03T02:00', { visitorZone: zone }).text);
    assert.equal(text('Europe/Paris'), 'Fermé. Ouvre aujourd’hui, à 9 h.');
    assert.equal(text('America/Martinique'), 'Fermé. Ouvre le mardi 3 mars, à 9 h.');
  });
});

describe('the hours of a week', () => {
  const lines = (hours: OpeningHours | string, language: 'fr' | 'en' = 'fr') =>
    weeklyLines(hours, '2026-03-02', { language }).map(({ days, hours: said }) =>
      plain(`${days} : ${said}`),
    );

  it('are lines for a table', () => {
    assert.deepEqual(lines(HOURS), [
      'Lundi, mardi : de 9 h à 12 h et de 14 h à 17 h 30',
      'Mercredi, vendredi : de 9 h à 12 h',
      'Jeudi : de 14 h à 19 h',
      'Samedi, dimanche : fermé',
    ]);
    assert.deepEqual(lines('Mo-Fr 09:00-12:00; Sa off; Su 22:00-02:00', 'en'), [
      'Monday to Friday : 9 am to noon',
      'Saturday : closed',
      'Sunday : 10 pm to 2 am the next day',
    ]);
    assert.deepEqual(lines('24/7'), ['Tous les jours : toute la journée']);
  });

  it('have the days to come that are not like the others', () => {
    const coming = (hours: OpeningHours | string, language: 'fr' | 'en' = 'fr') =>
      upcomingExceptions(hours, '2026-11-01T00:00', { days: 90, language }).map(({ text }) =>
        plain(text),
      );
    assert.deepEqual(coming(HOURS), [
      'Mercredi 11 novembre : fermé (armistice de 1918).',
      'Samedi 5 décembre : de 9 h à 12 h (marché de Noël).',
      'Du jeudi 24 décembre au vendredi 1er janvier : fermé (vacances de Noël).',
    ]);
    assert.deepEqual(coming('Mo-Fr 09:00-12:00; PH off; Dec 24-26 off "Noël"', 'en'), [
      'Wednesday 11 November: closed (Armistice Day).',
      'Thursday 24 December to Friday 25 December: closed (Noël).',
      'Friday 1 January: closed (New Year’s Day).',
    ]);
  });
});
