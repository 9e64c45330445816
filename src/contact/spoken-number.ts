const ONES =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(
    ' ',
  );
const TENS =
  ' dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(' ');

/** A number from 0 to 999 in French words. */
export function sayNumber(number: number): string {
  if (number >= 100) {
    const hundreds = Math.floor(number / 100);
    const rest = number % 100;
    const said = hundreds === 1 ? 'cent' : `${ONES[hundreds]} cent${rest ? '' : 's'}`;
    return rest ? `${said} ${sayNumber(rest)}` : said;
  }
  if (number <= 16) return ONES[number]!;
  const ten = Math.floor(number / 10);
  const isOfTwenty = ten === 7 || ten === 9;
  const rest = isOfTwenty ? (number % 10) + 10 : number % 10;
  if (number < 20) return `dix-${ONES[rest]}`;
  if (!rest) return ten === 8 ? 'quatre-vingts' : TENS[ten]!;
  const isAnd = (rest === 1 || rest === 11) && ten < 8;
  return `${TENS[ten]}${isAnd ? ' et ' : '-'}${sayNumber(rest)}`;
}
