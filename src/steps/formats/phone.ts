export type PhoneFault =
  | 'letters'
  | 'short'
  | 'long'
  /** Ten figures that are no number: it starts with 00 or with another figure than 0. */
  | 'start';

/** Figures of a number, with its `+`; brackets, dots, spaces and dashes left out. */
export function barePhone(text: string): string {
  return text
    .trim()
    .replace(/^(?:tel|tél|téléphone)\.?\s*:?\s*/i, '')
    .replace(/\(0\)/g, '')
    .replace(/[\s.\-_/()\u00a0\u202f]/g, '')
    .replace(/^00(?=[1-9])/, '+');
}

/** Country codes of France, departments and communities overseas, and how many figures follow. */
const FRENCH: Readonly<Record<string, number>> = {
  '33': 9,
  '262': 9,
  '590': 9,
  '594': 9,
  '596': 9,
  '508': 6,
  '687': 6,
  '689': 8,
  '681': 6,
};

/**
 * What is wrong in a telephone number; null when one can call it. Numbers of 6 figures (New Caledonia, Wallis and Futuna,
 * Saint-Pierre), of 8 (Polynesia), of 10 with 0 (the rest, overseas departments included), and any with `+`.
 */
export function phoneFault(text: string): PhoneFault | null {
  const phone = barePhone(text);
  if (!/^\+?\d+$/.test(phone)) return 'letters';
  if (phone.startsWith('+')) return abroadFault(phone.slice(1));
  if (phone.startsWith('0')) {
    if (phone.length < 10) return 'short';
    if (phone.length > 10) return 'long';
    return phone[1] === '0' ? 'start' : null;
  }
  // Short numbers one can call: 3939, 114, 15.
  if (/^(?:1\d{1,2}|3\d{3}|116\d{3}|118\d{3})$/.test(phone)) return null;
  if (/^[2-57-9]\d{5}$/.test(phone) || /^(?:40|49|8[79])\d{6}$/.test(phone)) return null;
  if (/^33\d{9}$/.test(phone)) return null;
  if (phone.length === 9 && /^[1-9]/.test(phone)) return 'start';
  return phone.length < 10 ? 'short' : phone.length > 10 ? 'long' : 'start';
}

function abroadFault(figures: string): PhoneFault | null {
  const code = Object.keys(FRENCH).find((start) => figures.startsWith(start));
  if (code) {
    const length = figures.slice(code.length).replace(/^0/, '').length;
    return length < FRENCH[code]! ? 'short' : length > FRENCH[code]! ? 'long' : null;
  }
  return figures.length < 7 ? 'short' : figures.length > 15 ? 'long' : null;
}

/** « 06 12 34 56 78 »: by two; as typed where it is not ten figures. */
export function showPhone(text: string): string {
  const phone = barePhone(text);
  return /^0\d{9}$/.test(phone) ? phone.replace(/(\d{2})(?=\d)/g, '$1\u00a0') : text.trim();
}
