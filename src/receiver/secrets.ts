import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * What the receiver alone can make: tokens, hashes of numbers, signatures of challenges. One secret of 32 bytes or more,
 * one key by purpose.
 */
export class Secrets {
  readonly #secret: string;
  readonly #keys = new Map<string, Buffer>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** A signature that nobody else can write; the parts cannot run into each other. */
  sign(purpose: string, ...parts: readonly string[]): string {
    return createHmac('sha256', this.#key(purpose))
      .update(JSON.stringify(parts))
      .digest('base64url');
  }

  isSigned(signature: string, purpose: string, ...parts: readonly string[]): boolean {
    return isSame(signature, this.sign(purpose, ...parts));
  }

  /** For a library that wants its key as text. */
  keyText(purpose: string): string {
    return this.#key(purpose).toString('hex');
  }

  #key(purpose: string): Buffer {
    let key = this.#keys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.#secret, '', `parvis-receiver:${purpose}`, 32));
      this.#keys.set(purpose, key);
    }
    return key;
  }
}

/** 256 bits that nobody guesses. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** 128 bits: the name of a request. */
export const randomId = (): string => randomBytes(16).toString('base64url');

export const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** Compares in a time that tells nothing. */
export function isSame(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
