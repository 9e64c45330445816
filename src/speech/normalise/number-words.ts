const UNITS = (
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize ' +
  'dix-sept dix-huit dix-neuf'
).split(' ');
const TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** A number of 0 to 999 in words: `quatre-vingt-un`. */
export function cardinal(value: number): string {
  if (value < 20) return UNITS[value]!;
  if (value < 70) {
    const ten = TENS[Math.floor(value / 10)]!;
    const unit = value % 10;
    return unit === 0 ? ten : `${ten}${unit === 1 ? '-et-' : '-'}${UNITS[unit]!}`;
  }
  if (value < 80) return `soixante-${value === 71 ? 'et-' : ''}${UNITS[value - 60]!}`;
  if (value < 100) return value === 80 ? 'quatre-vingts' : `quatre-vingt-${UNITS[value - 80]!}`;
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const cent = hundreds === 1 ? 'cent' : `${UNITS[hundreds]!} cent`;
  if (rest === 0) return hundreds > 1 ? `${cent}s` : cent;
  return `${cent} ${cardinal(rest)}`;
}

/** Rank of 1 to 999: `premier`, `deuxième`, `vingt-et-unième`. */
export function ordinal(value: number, feminine = false, plural = false): string {
  const s = plural ? 's' : '';
  if (value === 1) return (feminine ? 'première' : 'premier') + s;
  const words = cardinal(value)
    .replace(/(vingt|cent)s$/, '$1')
    .replace(/cinq$/, 'cinqu')
    .replace(/neuf$/, 'neuv')
    .replace(/e$/, '');
  return `${words}ième${s}`;
}

/** `une`, `vingt et une`: what voices say wrong before a word like « heure »; other numbers stay figures. */
export function beforeFeminine(figures: string): string {
  const value = Number(figures);
  if (
    figures.length > 3 ||
    value % 10 !== 1 ||
    value % 100 === 11 ||
    value % 100 === 71 ||
    value % 100 === 91
  )
    return figures;
  return `${cardinal(value).replace(/-et-un$/, ' et un')}e`;
}
