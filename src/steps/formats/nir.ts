export type NirFault = 'letters' | 'short' | 'long' | 'no-key' | 'key';

/** The 15 signs of a social security number, without spaces, dots or dashes. */
export function bareNir(text: string): string {
  return text.replace(/[\s.\-/\u00a0]/g, '').toUpperCase();
}

/** What is wrong in a social security number; null when it is right. 13 digits, or 15 with the key. */
export function nirFault(text: string): NirFault | null {
  const nir = bareNir(text);
  if (!/^[1-478]\d{0,4}(?:\d{0,2}|2[AB]?)\d*$/.test(nir)) return 'letters';
  if (nir.length < 13) return 'short';
  if (nir.length > 15) return 'long';
  if (nir.length < 15) return 'no-key';
  return Number(nir.slice(13)) === keyOf(nir.slice(0, 13)) ? null : 'key';
}

/** 97 less the rest of the number by 97; Corsica's 2A and 2B count for 19 and 18. */
export function keyOf(number: string): number {
  const digits = number.replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(digits) % 97n);
}

export const isNir = (text: string): boolean => nirFault(text) === null;
