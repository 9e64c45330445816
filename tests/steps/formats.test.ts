import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate, readDate, showDate } from '../../src/steps/formats/date.js';
import { emailFault, meantEmail } from '../../src/steps/formats/email.js';
import { readHour, showHour } from '../../src/steps/formats/hour.js';
import { ibanFault, showIban } from '../../src/steps/formats/iban.js';
import { keyOf, nirFault } from '../../src/steps/formats/nir.js';
import { readNumber, showNumber } from '../../src/steps/formats/number.js';
import { fitsPattern } from '../../src/steps/formats/pattern.js';
import { phoneFault, showPhone } from '../../src/steps/formats/phone.js';
import { postalCodeFault } from '../../src/steps/formats/postal-code.js';

const iso = (text: string) => {
  const date = readDate(text);
  return typeof date === 'string' ? date : isoDate(date);
};

describe('a date', () => {
  for (const text of [
    '03/07/1985',
    '3/7/1985',
    '3.7.1985',
    '3-7-1985',
    '03 07 1985',
    '03071985',
    '3 juillet 1985',
    '3 JUILLET 1985',
    'le 3 juillet 1985',
    'mercredi 3 juillet 1985',
    '3 juil. 1985',
    '1985-07-03',
  ])
    it(`is read as people write it: ${text}`, () => assert.equal(iso(text), '1985-07-03'));
  it('is read with "1er" and without accents', () => {
    assert.equal(iso('1er février 2024'), '2024-02-01');
    assert.equal(iso('15 aout 2024'), '2024-08-15');
  });
  it('is not guessed when the year has two figures', () => {
    assert.equal(iso('3/7/85'), 'short-year');
    assert.equal(iso('3 juillet 85'), 'short-year');
  });
  it('is told when it does not exist, has no year, or is none', () => {
    assert.equal(iso('31/02/2020'), 'not-a-day');
    assert.equal(iso('29/02/2023'), 'not-a-day');
    assert.equal(iso('29/02/2024'), '2024-02-29');
    assert.equal(iso('03/13/1985'), 'not-a-day');
    assert.equal(iso('3 juillet'), 'no-year');
    assert.equal(iso('bientôt'), 'unread');
    assert.equal(iso('3 brumaire 1985'), 'unread');
  });
  it('is said in full', () => {
    assert.equal(showDate({ day: 1, month: 8, year: 2024 }), '1er août 2024');
  });
});

describe('an hour', () => {
  it('is read as people write it', () => {
    for (const text of ['14h30', '14 h 30', '14:30', '1430', '14H30', '14 heures 30', 'à 14h30'])
      assert.deepEqual(readHour(text), { hour: 14, minute: 30 }, text);
    assert.deepEqual(readHour('9h'), { hour: 9, minute: 0 });
    assert.deepEqual(readHour('midi'), { hour: 12, minute: 0 });
  });
  it('is not read when there is none', () => {
    for (const text of ['25h', '14h75', 'le matin', '']) assert.equal(readHour(text), null, text);
  });
  it('is said in full', () => assert.equal(showHour({ hour: 9, minute: 5 }), '9\u00a0h\u00a005'));
});

describe('a telephone number', () => {
  const right = [
    '06 12 34 56 78',
    '0612345678',
    '06.12.34.56.78',
    '06-12-34-56-78',
    '+33 6 12 34 56 78',
    '+33 (0)6 12 34 56 78',
    '0033612345678',
    'Tél : 05 55 12 34 56',
    '0262 12 34 56',
    '0692 12 34 56',
    '0693 12 34 56',
    '0269 61 23 45',
    '0639 12 34 56',
    '0590 12 34 56',
    '0690 12 34 56',
    '0596 12 34 56',
    '0696 12 34 56',
    '0594 12 34 56',
    '0694 12 34 56',
    '0508 41 23 45',
    '25 12 34',
    '40 12 34 56',
    '87 12 34 56',
    '+262 692 12 34 56',
    '+687 25 12 34',
    '+689 40 12 34 56',
    '+508 41 12 34',
    '+590 590 12 34 56',
    '09 12 34 56 78',
    '3939',
    '114',
    '+32 470 12 34 56',
    '+44 20 7946 0958',
  ];
  for (const text of right) it(`is taken: ${text}`, () => assert.equal(phoneFault(text), null));
  it('is told when figures lack or are too many', () => {
    assert.equal(phoneFault('06 12 34 56 7'), 'short');
    assert.equal(phoneFault('06 12 34 56 789'), 'long');
    assert.equal(phoneFault('612345678'), 'start');
    assert.equal(phoneFault('1612345678'), 'start');
    assert.equal(phoneFault('+33 6 12 34 56'), 'short');
    assert.equal(phoneFault('demandez à ma fille'), 'letters');
  });
  it('is shown by two', () =>
    assert.equal(showPhone('0612345678'), '06\u00a012\u00a034\u00a056\u00a078'));
});

describe('a postcode', () => {
  it('is taken in all of France', () => {
    for (const text of [
      '23000',
      '01000',
      '20000',
      '20260',
      '75116',
      '97400',
      '97133',
      '98800',
      '98000',
      '00100',
      '23 000',
      '35042 CEDEX',
    ])
      assert.equal(postalCodeFault(text), null, text);
  });
  it('is told when it is none', () => {
    assert.equal(postalCodeFault('1000'), 'short');
    assert.equal(postalCodeFault('230000'), 'long');
    assert.equal(postalCodeFault('96000'), 'unknown');
    assert.equal(postalCodeFault('99000'), 'unknown');
    assert.equal(postalCodeFault('2A000'), 'corsica');
    assert.equal(postalCodeFault('Guéret'), 'letters');
  });
});

describe('a bank account', () => {
  it('is taken with spaces, in capitals or not', () => {
    for (const text of [
      'FR76 3000 6000 0112 3456 7890 189',
      'fr7630006000011234567890189',
      'IBAN : FR76 3000 6000 0112 3456 7890 189',
      'BE68 5390 0754 7034',
      'DE89370400440532013000',
    ])
      assert.equal(ibanFault(text), null, text);
  });
  it('is told when a figure is wrong, lacks or is too many', () => {
    assert.equal(ibanFault('FR76 3000 6000 0112 3456 7890 188'), 'key');
    assert.equal(ibanFault('FR76 3000 6000 0112 3456 7890'), 'short');
    assert.equal(ibanFault('FR76 3000 6000 0112 3456 7890 1899'), 'long');
    assert.equal(ibanFault('30006000011234567890189'), 'letters');
  });
  it('is shown by four', () => assert.equal(showIban('BE68539007547034'), 'BE68 5390 0754 7034'));
});

describe('a social security number', () => {
  it('has the key of the State, Corsica included', () => {
    assert.equal(keyOf('2550814168025'), 38);
    assert.equal(nirFault('2 55 08 14 168 025 38'), null);
    const corsican = '185052A123456';
    assert.equal(nirFault(`${corsican}${String(keyOf(corsican)).padStart(2, '0')}`), null);
  });
  it('is told when a figure is wrong, lacks or is too many', () => {
    assert.equal(nirFault('2 55 08 14 168 025 39'), 'key');
    assert.equal(nirFault('2 55 08 14 168 025'), 'no-key');
    assert.equal(nirFault('2 55 08 14 168'), 'short');
    assert.equal(nirFault('2 55 08 14 168 025 388'), 'long');
    assert.equal(nirFault('abc'), 'letters');
  });
});

describe('an e-mail address', () => {
  it('is taken', () => {
    for (const text of [
      'marie.martin@exemple.fr',
      'a+b@mairie-de-gueret.fr',
      'x@y.museum',
      'élodie@école.fr',
    ])
      assert.equal(emailFault(text), null, text);
  });
  it('is told when a part lacks', () => {
    assert.equal(emailFault('marie.martin'), 'no-at');
    assert.equal(emailFault('marie@gmail'), 'no-dot');
    assert.equal(emailFault('marie martin@gmail.com'), 'space');
    assert.equal(emailFault('marie@@gmail.com'), 'shape');
    assert.equal(emailFault('marie@.fr'), 'shape');
  });
  it('is asked again when the end looks mistyped, and only then', () => {
    assert.equal(meantEmail('marie@gmial.com'), 'marie@gmail.com');
    assert.equal(meantEmail('marie@gmail.con'), 'marie@gmail.com');
    assert.equal(meantEmail('marie@gmai.com'), 'marie@gmail.com');
    assert.equal(meantEmail('marie@orage.fr'), 'marie@orange.fr');
    assert.equal(meantEmail('marie@wanado.fr'), 'marie@wanadoo.fr');
    for (const text of [
      'marie@gmail.com',
      'marie@yahoo.de',
      'marie@mairie.fr',
      'marie@outlook.be',
      'marie@free.fr',
    ])
      assert.equal(meantEmail(text), null, text);
  });
});

describe('a number', () => {
  it('is read with a comma, spaces or a unit', () => {
    assert.equal(readNumber('1 250,50'), 1250.5);
    assert.equal(readNumber('1.250,50'), 1250.5);
    assert.equal(readNumber('1250.5'), 1250.5);
    assert.equal(readNumber('12 €'), 12);
    assert.equal(readNumber('-3'), -3);
    for (const text of ['douze', '', '1,2,3', '12 rue']) assert.equal(readNumber(text), null, text);
  });
  it('is shown as in French', () => assert.equal(showNumber(1250.5), '1\u00a0250,5'));
});

describe('a pattern', () => {
  it('is tried whole, as browsers do', () => {
    assert.equal(fitsPattern('[0-9]{5}', '23000'), true);
    assert.equal(fitsPattern('[0-9]{5}', '230001'), false);
  });
  it('that browsers cannot compile stops nobody', () => {
    const wrong = String.raw`^([a-zA-ZÀ-ÿ_\-\ \']+)$`;
    assert.throws(() => new RegExp(wrong, 'v'));
    assert.equal(fitsPattern(wrong, '123'), true);
  });
});
