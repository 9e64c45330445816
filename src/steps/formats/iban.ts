/** Signs of an IBAN in the countries most seen in France; elsewhere between 15 and 34. */
const LENGTHS: Readonly<Record<string, number>> = {
  FR: 27,
  MC: 27,
  DE: 22,
  BE: 16,
  LU: 20,
  CH: 21,
  ES: 24,
  IT: 27,
  PT: 25,
  NL: 18,
  GB: 22,
  IE: 22,
  AD: 24,
  PL: 28,
  RO: 24,
};

export type IbanFault = 'letters' | 'short' | 'long' | 'key';

/** An IBAN without its spaces; `FR76…` as people copy it. */
export function bareIban(text: string): string {
  return text
    .replace(/^\s*iban\s*:?/i, '')
    .replace(/[\s.\-\u00a0]/g, '')
    .toUpperCase();
}

/** What is wrong in an IBAN; null when it is right. */
export function ibanFault(text: string): IbanFault | null {
  const iban = bareIban(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]*$/.test(iban)) return 'letters';
  const length = LENGTHS[iban.slice(0, 2)];
  if (iban.length < (length ?? 15)) return 'short';
  if (iban.length > (length ?? 34)) return 'long';
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4))
    rest = Number(`${rest}${parseInt(sign, 36)}`) % 97;
  return rest === 1 ? null : 'key';
}

export const isIban = (text: string): boolean => ibanFault(text) === null;

/** By four, as on paper. */
export const showIban = (text: string): string => bareIban(text).replace(/(.{4})(?=.)/g, '$1 ');
