import {
  createChallenge,
  randomInt,
  verifySolution,
  type Challenge,
  type Payload,
} from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { MINUTE, type Clock } from '../clock.js';
import type { Secrets } from '../secrets.js';

/** Work for about a tenth of a second on a computer, under one second on a slow phone. */
const COST = 3000;
const FEWEST = 30;
const MOST = 90;
const LIFE = 10 * MINUTE;

export type Proof =
  | { readonly state: 'right'; readonly id: string; readonly expiresAt: number }
  | { readonly state: 'missing' | 'expired' | 'wrong' };

/** The small work that a visitor's device does by itself: never a puzzle. */
export class ProofOfWork {
  readonly #secret: string;
  readonly #keySecret: string;
  readonly #now: Clock;

  constructor(secrets: Secrets, now: Clock) {
    this.#secret = secrets.keyText('challenge');
    this.#keySecret = secrets.keyText('challenge-key');
    this.#now = now;
  }

  challenge(town: string): Promise<Challenge> {
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(MOST, FEWEST),
      deriveKey,
      expiresAt: Math.floor((this.#now() + LIFE) / 1000),
      data: { town },
      hmacSignatureSecret: this.#secret,
      hmacKeySignatureSecret: this.#keySecret,
    });
  }

  /** @param altcha base64 of `{challenge, solution}`, as ALTCHA's own widget sends it */
  async verify(altcha: string | undefined, town: string): Promise<Proof> {
    if (!altcha) return { state: 'missing' };
    const payload = readPayload(altcha);
    if (!payload) return { state: 'wrong' };
    const { challenge, solution } = payload;
    const { expiresAt, nonce, data, cost, algorithm } = challenge.parameters;
    // Else a forged one would make us do its work.
    if (cost !== COST || algorithm !== 'PBKDF2/SHA-256' || data?.['town'] !== town)
      return { state: 'wrong' };
    try {
      const { verified, invalidSignature } = await verifySolution({
        challenge,
        solution,
        deriveKey,
        hmacSignatureSecret: this.#secret,
        hmacKeySignatureSecret: this.#keySecret,
      });
      const until = (expiresAt ?? 0) * 1000;
      if (!invalidSignature && until <= this.#now()) return { state: 'expired' };
      return verified ? { state: 'right', id: nonce, expiresAt: until } : { state: 'wrong' };
    } catch {
      // What it was given is no challenge of ours.
      return { state: 'wrong' };
    }
  }
}

function readPayload(altcha: string): Payload | undefined {
  try {
    const value = JSON.parse(Buffer.from(altcha, 'base64').toString('utf8')) as Partial<Payload>;
    const isWhole =
      typeof value.challenge?.parameters === 'object' &&
      typeof value.challenge.parameters.nonce === 'string' &&
      typeof value.solution?.derivedKey === 'string';
    return isWhole ? (value as Payload) : undefined;
  } catch {
    return undefined;
  }
}
