import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import parsePhoneNumber from 'libphonenumber-js/max';
import type { Territory } from '../../src/contact/index.js';
import { readPhone, type PhoneFault } from '../../src/contact/phone.js';

const e164 = (text: string, territory?: Territory) => readPhone(text, territory).phone?.e164;

/** Ways people write ten digits. */
const WRITINGS: readonly ((ten: string) => string)[] = [
  (ten) => ten,
  (ten) => ten.replace(/(\d\d)(?=\d)/g, '$1 '),
  (ten) => ten.replace(/(\d\d)(?=\d)/g, '$1.'),
  (ten) => ten.replace(/(\d\d)(?=\d)/g, '$1-'),
  (ten) => ten.replace(/(\d\d)(?=\d)/g, '$1/'),
  (ten) => ten.replace(/(\d\d)(?=\d)/g, '$1\u00a0'),
  (ten) => ten.replace(/^(\d{4})(\d\d)(\d\d)/, '$1 $2 $3 '),
  (ten) => ` Tél. : ${ten} `,
  (ten) => `tel:${ten}`,
  (ten) => `mon numéro est le ${ten}`,
  (ten) => `O${ten.slice(1)}`,
  (ten) => ten.slice(1),
  (ten) => `(${ten.slice(0, 2)}) ${ten.slice(2)}`,
];

describe('a number as people write it', () => {
  it('is read for every department and every overseas territory', () => {
    const samples: readonly (readonly [string, string])[] = [
      ...['01', '02', '03', '04', '05', '09'].flatMap((zone) =>
        // A number of each zone that exists for libphonenumber.
        ['40205060', '99123456', '88123456', '78123456', '56123456'].map(
          (rest) => [`${zone}${rest}`, '33'] as const,
        ),
      ),
      ['0612345678', '33'],
      ['0698765432', '33'],
      ['0767891234', '33'],
      ['0590271234', '590'],
      ['0690301234', '590'],
      ['0691221234', '590'],
      ['0594301234', '594'],
      ['0694201234', '594'],
      ['0596601234', '596'],
      ['0696301234', '596'],
      ['0697101234', '596'],
      ['0262201234', '262'],
      ['0263101234', '262'],
      ['0692651234', '262'],
      ['0693301234', '262'],
      ['0269611234', '262'],
      ['0639691234', '262'],
    ];
    let tried = 0;
    for (const [ten, code] of samples) {
      const expected = `+${code}${ten.slice(1)}`;
      if (!parsePhoneNumber(expected)?.isValid()) continue;
      tried += 1;
      for (const write of WRITINGS) assert.equal(e164(write(ten)), expected, write(ten));
      for (const abroad of [
        `+${code} ${ten.slice(1)}`,
        `+${code} (0)${ten.slice(1)}`,
        `00${code}${ten.slice(1)}`,
        `(+${code}) ${ten.slice(1)}`,
        `${code}${ten.slice(1)}`,
      ])
        assert.equal(e164(abroad), expected, abroad);
    }
    assert.equal(tried, samples.length);
  });

  it('is read short where numbers are short', () => {
    assert.equal(e164('26 12 34', 'nouvelle-caledonie'), '+687261234');
    assert.equal(e164('40 50 60 70', 'polynesie-francaise'), '+68940506070');
    assert.equal(e164('87.12.34.56', 'polynesie-francaise'), '+68987123456');
    assert.equal(e164('72 12 34', 'wallis-et-futuna'), '+681721234');
    assert.equal(e164('41 23 45', 'saint-pierre-et-miquelon'), '+508412345');
    assert.equal(e164('0508 41 23 45'), '+508412345');
    assert.equal(e164('06 12 34 56 78', 'nouvelle-caledonie'), '+33612345678');
    assert.equal(e164('26 12 34'), undefined);
  });

  it('is valid for libphonenumber wherever it is valid for us, but where we are light', () => {
    let state = 11;
    const random = () => (state = Math.imul(state, 48_271) >>> 0) / 4_294_967_296;
    let both = 0;
    let ourOnly = 0;
    let theirOnly = 0;
    for (let round = 0; round < 4000; round++) {
      const ten = `0${1 + Math.floor(random() * 9)}${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
      const ours = e164(ten);
      const isTheirs = ['FR', 'GP', 'GF', 'MQ', 'RE', 'YT'].some((country) => {
        const found = parsePhoneNumber(ten, country as 'FR');
        return found?.isValid() && !/^(?:8)/.test(found.nationalNumber);
      });
      if (ours && isTheirs) both += 1;
      // A number that may not be given yet is dialled all the same.
      else if (ours) ourOnly += 1;
      else if (isTheirs) theirOnly += 1;
    }
    assert.ok(both > 3000, `${both}`);
    assert.equal(theirOnly, 0);
    assert.ok(ourOnly < 120, `${ourOnly}`);
  });

  it('is shown by pairs and said in words', () => {
    const { phone } = readPhone('0612708091');
    assert.equal(phone?.display, '06\u00a012\u00a070\u00a080\u00a091');
    assert.equal(phone?.spoken, 'zéro six, douze, soixante-dix, quatre-vingts, quatre-vingt-onze');
    assert.equal(phone?.kind, 'mobile');
    assert.equal(
      readPhone('01 00 07 21 71').phone?.spoken,
      'zéro un, zéro zéro, zéro sept, vingt et un, soixante et onze',
    );
    assert.equal(readPhone('+687 26 12 34').phone?.display, '+687\u00a026\u00a012\u00a034');
    assert.equal(readPhone('+32 2 123 45 67').phone?.kind, 'foreign');
  });

  it('is refused with a reason that says what to write', () => {
    const cases: readonly (readonly [string, PhoneFault])[] = [
      ['', 'empty'],
      ['   ', 'empty'],
      ['bonjour', 'letters'],
      ['06 12 34 56 78 après 18 h', 'letters'],
      ['06 12 34 56', 'short'],
      ['0612', 'short'],
      ['06 12 34 56 78 90', 'long'],
      ['0612345678 ou 0698765432', 'several'],
      ['06 12 34 56 78 / 06 98 76 54 32', 'several'],
      ['15', 'special'],
      ['112', 'special'],
      ['3919', 'special'],
      ['36 39', 'special'],
      ['118 218', 'special'],
      ['0892 12 34 56', 'special'],
      ['0800 12 34 56', 'special'],
      ['+33 892 12 34 56', 'special'],
      ['00', 'short'],
      ['07 00 00 00 00', 'unknown'],
      ['+0 12 34 56 78', 'unknown'],
    ];
    for (const [text, fault] of cases) {
      const read = readPhone(text);
      assert.equal(read.fault, fault, text);
      assert.ok(read.message!.length > 20);
    }
  });

  it('never breaks, whatever is written', () => {
    for (const text of [
      '+',
      '(',
      '0'.repeat(5000),
      '\u0000',
      '٠٦',
      '🎉',
      '+33'.repeat(100),
      '..........',
    ])
      assert.ok(readPhone(text).fault, text.slice(0, 20));
  });
});
