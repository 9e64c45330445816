import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { DAY, type Clock } from '../clock.js';

/** Knows a visitor's address again for a day, and never keeps it: a hash of its prefix with a salt of the day. */
export class VisitorAddress {
  readonly #now: Clock;
  #salt = randomBytes(16);
  #day = 0;

  constructor(now: Clock) {
    this.#now = now;
  }

  hash(address: string): string {
    const day = Math.floor(this.#now() / DAY);
    if (day !== this.#day) {
      this.#day = day;
      this.#salt = randomBytes(16);
    }
    return createHmac('sha256', this.#salt)
      .update(prefixOf(address))
      .digest('base64url')
      .slice(0, 16);
  }
}

/** A home has many IPv6 addresses, and one /56; an IPv4 address may already be a whole village. */
export function prefixOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const middle = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, middle)).fill('0'), ...right];
  const bits = groups.slice(0, 4).map((group) => parseInt(group, 16));
  return `${bits[0]!.toString(16)}:${bits[1]!.toString(16)}:${bits[2]!.toString(16)}:${((bits[3] ?? 0) & 0xff00).toString(16)}::/56`;
}
