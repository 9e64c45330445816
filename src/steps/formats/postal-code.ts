export type PostalCodeFault = 'letters' | 'short' | 'long' | 'unknown' | 'corsica';

/**
 * What is wrong in a postcode; null when it may be one. 01000 to 95999, Corsica 20000 to 20999, overseas 97xxx and 98xxx,
 * Monaco 98000, the army 00xxx, a code with "CEDEX" after it. A lost first 0 is told as short.
 */
export function postalCodeFault(text: string): PostalCodeFault | null {
  const code = barePostalCode(text);
  if (/^2[AB]\d{0,3}$/i.test(code)) return 'corsica';
  if (!/^\d+$/.test(code)) return 'letters';
  if (code.length < 5) return 'short';
  if (code.length > 5) return 'long';
  const department = Number(code.slice(0, 2));
  return department > 95 && department !== 97 && department !== 98 ? 'unknown' : null;
}

export const barePostalCode = (text: string): string =>
  text
    .replace(/\bcedex\b.*$/i, '')
    .replace(/^f-?(?=\d)/i, '')
    .replace(/[\s.\-\u00a0]/g, '');
