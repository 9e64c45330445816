import type { Challenge } from './answers.js';

/** A device that needs longer than this is not made to wait: the receiver takes requests without proof too, in ms. */
export const LIMIT = 8000;

/**
 * The small work that ALTCHA asks (version 2, PBKDF2): the counter whose key begins as the challenge says. As its own
 * widget writes it, base64 of `{challenge, solution}`; null where it takes too long.
 */
export async function solve(challenge: Challenge, limit = LIMIT): Promise<string | null> {
  const { nonce, salt, cost, keyLength = 32, keyPrefix } = challenge.parameters;
  const saltBytes = bytesOf(salt);
  const prefix = keyPrefix.toLowerCase();
  const start = performance.now();
  const password = new Uint8Array([...bytesOf(nonce), 0, 0, 0, 0]);
  const view = new DataView(password.buffer);
  for (let counter = 0; performance.now() - start < limit; counter++) {
    view.setUint32(password.length - 4, counter);
    const material = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, [
      'deriveBits',
    ]);
    const key = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt: saltBytes, iterations: cost },
      material,
      keyLength * 8,
    );
    const derivedKey = hexOf(new Uint8Array(key));
    if (derivedKey.startsWith(prefix)) {
      const time = Math.round(performance.now() - start);
      return base64Of(JSON.stringify({ challenge, solution: { counter, derivedKey, time } }));
    }
  }
  return null;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of UTF-8: a challenge may name a town with accents. */
function base64Of(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  );
}
