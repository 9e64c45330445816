import { numericAt, type Numeric } from './numeric.js';
import { matchAt, one, type Rule, SPACE } from './rule.js';
import { perUnits } from './units.js';

const EURO = new RegExp(
  `${SPACE}*(k|K|M|Md|Mds|milliards?|millions?|mille)?${SPACE}?(?:€|EUR(?:OS?)?(?![A-Za-zÀ-ÖØ-öø-ɏ]))`,
  'y',
);
const CENTS = new RegExp(`${SPACE}?(\\d{2})(?![\\d,.]|${SPACE}?(?:€|%))`, 'y');
const WORD_EURO = new RegExp(`${SPACE}*euros?(?![A-Za-zÀ-ÖØ-öø-ɏ])`, 'y');
const DOLLAR = new RegExp(`${SPACE}?([$£])(?![A-Za-zÀ-ÖØ-öø-ɏ\\d])`, 'y');

/** `12,50 €` → « 12 euros 50 »; `0,80 €` → « 80 centimes »; `2,5 M€` → « 2,5 millions d’euros ». */
export const amount: Rule = ({ text }, at) => {
  for (const stop of [false, true]) {
    const number = numericAt(text, at, stop);
    if (!number) return null;
    const euro = matchAt(EURO, text, number.end);
    if (euro) {
      let end = number.end + euro[0].length;
      let spoken: string;
      if (euro[1]) spoken = large(number, euro[1]);
      else {
        const cents = number.decimals ? null : matchAt(CENTS, text, end);
        if (cents) end += cents[0].length;
        spoken = euros(number.whole, cents?.[1] ?? number.decimals);
      }
      const per = perUnits(text, end);
      return one(per?.end ?? end, spoken + (per?.spoken ?? ''));
    }
    const word = matchAt(WORD_EURO, text, number.end);
    if (word && number.decimals.length === 2)
      return one(number.end + word[0].length, euros(number.whole, number.decimals));
    const dollar = matchAt(DOLLAR, text, number.end);
    if (dollar)
      return one(
        number.end + dollar[0].length,
        `${number.plain} ${dollar[1] === '$' ? 'dollar' : 'livre'}${number.value < 2 ? '' : 's'}`,
      );
  }
  return null;
};

function euros(whole: string, decimals: string): string {
  const euro = `euro${Number(whole) < 2 ? '' : 's'}`;
  if (decimals.length > 2) return `${whole},${decimals} ${euro}`;
  const cents = Number(decimals.padEnd(2, '0'));
  if (!cents) return `${whole} ${euro}`;
  if (Number(whole) === 0) return `${cents} centime${cents < 2 ? '' : 's'}`;
  return `${whole} ${euro} ${cents}`;
}

function large({ plain, value, decimals }: Numeric, by: string): string {
  const s = value < 2 ? '' : 's';
  if (/^M$|^millions?$/.test(by)) return `${plain} million${s} d'euros`;
  if (/^Mds?$|^milliards?$/.test(by)) return `${plain} milliard${s} d'euros`;
  if (decimals) return `${plain} millier${s} d'euros`;
  return value === 1 ? 'mille euros' : `${plain} mille euros`;
}

const BARE = new RegExp(`([kM])?€`, 'y');

/** `€` without a number: « en € », « k€ ». */
export const euroAlone: Rule = ({ text }, at) => {
  const match = matchAt(BARE, text, at);
  if (!match) return null;
  const money =
    match[1] === 'k' ? "milliers d'euros" : match[1] === 'M' ? "millions d'euros" : 'euros';
  const end = at + match[0].length;
  const per = perUnits(text, end);
  return one(per?.end ?? end, money + (per?.spoken ?? ''));
};
