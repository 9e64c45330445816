import { randomInt } from 'node:crypto';
import { newReference as anyReference } from '../../contact/reference.js';

const random = (): number => randomInt(2 ** 32) / 2 ** 32;
/** After so many that were taken, one digit more. */
const CROWDED = 12;

/** A reference to be said aloud, that no guess finds in use more easily than another. */
export function newReference(attempt: number): string {
  const reference = anyReference(random);
  return attempt < CROWDED ? reference : `${reference}${randomInt(3, 10)}`;
}
