import type { Territory } from './holidays.js';
import { PLANS, type Plan } from './phone-plans.js';
import { sayNumber } from './spoken-number.js';

export interface Phone {
  /** `+33612345678` */
  readonly e164: string;
  /** By pairs, as it is dialled in France: `06 12 34 56 78`. */
  readonly display: string;
  /** In words: `zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit`. */
  readonly spoken: string;
  readonly kind: 'mobile' | 'fixed' | 'foreign';
}

export type PhoneFault = 'empty' | 'letters' | 'short' | 'long' | 'several' | 'special' | 'unknown';

export type PhoneRead =
  | { readonly phone: Phone; readonly fault?: undefined }
  | { readonly phone?: undefined; readonly fault: PhoneFault; readonly message: string };

const EXAMPLE = 'Par exemple\u00a0: 06\u00a012\u00a034\u00a056\u00a078.';
export const PHONE_FAULTS: { readonly [fault in PhoneFault]: string } = {
  empty: `Écrivez votre numéro de téléphone. ${EXAMPLE}`,
  letters: `Écrivez le numéro avec des chiffres seulement. ${EXAMPLE}`,
  short: `Il manque des chiffres. Un numéro a 10\u00a0chiffres. ${EXAMPLE}`,
  long: `Il y a trop de chiffres. Un numéro a 10\u00a0chiffres. ${EXAMPLE}`,
  several:
    'Il y a plusieurs numéros. Écrivez un seul numéro\u00a0: celui où nous pouvons vous appeler.',
  special:
    'Nous ne pouvons pas rappeler ce numéro\u00a0: c’est un numéro spécial. Écrivez le numéro de votre téléphone.',
  unknown: `Ce numéro n’existe pas. Vérifiez les chiffres. ${EXAMPLE}`,
};

/** Before the number: `Tél. :`, `mobile`… */
const LABEL = /^\s*(?:n°|num[ée]ro|t[ée]l(?:[ée]phone)?|mobile|portable|fixe|mon|le|est)\b[\s.:]*/i;

/**
 * Reads a number as people write it. Light: what it refuses cannot be called back; the town's side checks it whole.
 *
 * @param territory where the town is: there, people leave out what is before
 */
export function readPhone(text: string, territory: Territory = 'metropole'): PhoneRead {
  let said = text.normalize('NFKC').slice(0, 200).replace(/^tel:/i, '');
  while (LABEL.test(said)) said = said.replace(LABEL, '');
  // A capital O for a zero, an l for a one: what the eye takes for digits.
  said = said
    .replace(/(?<=[\d\s.+-]|^)[oO](?=[\d\s.-])/g, '0')
    .replace(/(?<=\d)[lI](?=[\d\s.-]|$)/g, '1');
  said = said.trim();
  if (!said) return refuse('empty');
  if (/\p{L}/u.test(said))
    return refuse(/\d/.test(said) && severalIn(said) ? 'several' : 'letters');
  if (!/^[\d\s.,()/+_*-]+$/.test(said.replace(/[‐-―−·]/g, '-'))) return refuse('letters');
  if (severalIn(said)) return refuse('several');
  const digits = said.replace(/\D/g, '');
  if (!digits) return refuse('empty');
  const isForeign = /^\(?\+/.test(said) || digits.startsWith('00');
  if (isForeign) return readForeign(digits.replace(/^00/, ''), /\(0\)/.test(said));
  return readNational(digits, territory);
}

/** After `+` or `00`: the country, then the number, often with a zero that is only for calls inside it. */
function readForeign(digits: string, hasZero: boolean): PhoneRead {
  const ours = PLANS.filter(({ code }) => digits.startsWith(code));
  if (ours.length) {
    const number = digits.slice(ours[0]!.code.length);
    return ofPlans(ours.some(({ trunk }) => trunk) ? number.replace(/^0/, '') : number, ours);
  }
  // The zero in brackets is left out from abroad.
  const number = hasZero ? digits.replace(/^(\d{1,3}?)0/, '$1') : digits;
  if (number.startsWith('0')) return refuse('unknown');
  if (number.length < 8) return refuse('short');
  if (number.length > 15) return refuse('long');
  const phone = { e164: `+${number}`, display: `+${number}`, kind: 'foreign' } as const;
  return { phone: { ...phone, spoken: `plus, ${sayPairs(number)}` } };
}

const DIALLED_WITH_ZERO = PLANS.filter(({ trunk }) => trunk);

function readNational(digits: string, territory: Territory): PhoneRead {
  const local = PLANS.filter(
    ({ territories, trunk, length }) =>
      !trunk && length === digits.length && territories.includes(territory),
  );
  if (local.length) return ofPlans(digits, local, true);
  // Saint-Pierre-et-Miquelon is dialled 0508 and six digits from the rest of France.
  if (/^0508\d{6}$/.test(digits)) return readForeign(digits.slice(1), false);
  if (digits.startsWith('0')) return ofPlans(digits.slice(1), DIALLED_WITH_ZERO);
  if (isSpecial(digits)) return refuse('special');
  // The plus forgotten: 33 6 12 34 56 78.
  if (digits.length > 10 && PLANS.some(({ code }) => digits.startsWith(code)))
    return readForeign(digits, false);
  // The first zero forgotten: 6 12 34 56 78.
  return ofPlans(digits, DIALLED_WITH_ZERO);
}

/** @param isLocal the territory's own code need not be said there */
function ofPlans(number: string, plans: readonly Plan[], isLocal = false): PhoneRead {
  if (number.startsWith('8') && plans.some(({ trunk }) => trunk)) return refuse('special');
  const fitting = plans.filter(({ length }) => length === number.length);
  if (!fitting.length)
    return refuse(plans.every(({ length }) => number.length < length) ? 'short' : 'long');
  for (const { code, trunk, mobile, fixed } of fitting) {
    const kind = mobile.test(number) ? 'mobile' : fixed.test(number) ? 'fixed' : null;
    if (!kind) continue;
    const dialled = `${trunk ? '0' : ''}${number}`;
    const needsCode = !trunk && !isLocal;
    return {
      phone: {
        e164: `+${code}${number}`,
        display: `${needsCode ? `+${code}\u00a0` : ''}${pairs(dialled).join('\u00a0')}`,
        spoken: `${needsCode ? `plus ${sayNumber(Number(code))}, ` : ''}${sayPairs(dialled)}`,
        kind,
      },
    };
  }
  return refuse('unknown');
}

/** 15, 3919, 118 218: numbers of a service, never of a person. */
function isSpecial(digits: string): boolean {
  return /^(?:1\d{1,2}|1[01]\d{2}|3\d{3}|116\d{3}|118\d{3})$/.test(digits);
}

/** `06 12 34 56 78 ou 06 98 76 54 32` */
function severalIn(said: string): boolean {
  const numbers = said.match(/(?:\+|00|0)[\d\s.()-]{8,}/g) ?? [];
  return /\d[\s.]*(?:ou|et|\/|,|;)[\s.]*(?:\+|0)\d/i.test(said)
    ? said.replace(/\D/g, '').length >= 16
    : numbers.length > 1 && said.replace(/\D/g, '').length >= 18;
}

function pairs(number: string): readonly string[] {
  const odd = number.length % 2;
  return [...(odd ? [number.slice(0, 3)] : []), ...(number.slice(odd * 3).match(/\d\d/g) ?? [])];
}

function sayPairs(number: string): string {
  return pairs(number)
    .map((pair) =>
      [...pair.matchAll(/0(?=\d)|\d+/g)].map(([digits]) => sayNumber(Number(digits))).join(' '),
    )
    .join(', ');
}

function refuse(fault: PhoneFault): PhoneRead {
  return { fault, message: PHONE_FAULTS[fault] };
}
