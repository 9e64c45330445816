/** Letters and digits that are neither taken for one another on paper (0 O, 1 I, 5 S, 2 Z…) nor over the phone. */
const LETTERS = 'ABCEFHJKLMPRTWXY';
const DIGITS = '346789';
/** Pairs that read as a rude or hurtful word, as a place nobody wants to be sent to, or as a party. */
const UNKIND = new Set('AH BT CA CK CT FA FC KK LR PC PE PR PT RF WC XX'.split(' '));

/** Pairs of letters that a reference may begin with. */
const PAIRS: readonly string[] = [...LETTERS].flatMap((first) =>
  [...LETTERS]
    .filter((second) => second !== first && !UNKIND.has(`${first}${second}`))
    .map((second) => `${first}${second}`),
);

/**
 * `BX-47`: short enough to be said aloud and written down. There are few: who gives one keeps those in use apart, and
 * takes a third digit where they run out.
 *
 * @param random from 0 to 1, as `Math.random` or better
 */
export function newReference(random: () => number, digits = 2): string {
  const one = <T>(from: ArrayLike<T>): T =>
    from[Math.min(from.length - 1, Math.floor(random() * from.length))]!;
  return `${one(PAIRS)}-${Array.from({ length: digits }, () => one(DIGITS)).join('')}`;
}

/** A reference as people type it or read it aloud: ` bx 47` → `BX-47`; null where it is none. */
export function readReference(text: string): string | null {
  const found = /^([A-Z]{2})(\d{2,4})$/.exec(text.toUpperCase().replace(/[\s.,_–-]+/g, ''));
  return found ? `${found[1]}-${found[2]}` : null;
}

/** How many references of two digits there are. */
export const REFERENCES = PAIRS.length * DIGITS.length ** 2;
