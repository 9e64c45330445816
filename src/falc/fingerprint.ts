import { sha256 } from './sha256.js';

/**
 * A text without what a CMS changes by itself: composed letters, one kind of space, of apostrophe and of quotation
 * mark, no space before `: ; ! ?`, lower case. Digits stay.
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019\u201b\u02bc`\u00b4]/g, "'")
    .replace(/[\u00ab\u201c\u201e\u201f] ?| ?[\u00bb\u201d]/g, '"')
    .replace(/ (?=[:;!?])/g, '')
    .replaceAll('\u2011', '-')
    .trim()
    .toLowerCase();
}

/** `sha256-…` of the normalised text, as `falc.json` writes it. */
export function hashOf(text: string): string {
  return `sha256-${sha256(normalise(text))}`;
}

/** 64 bits that two texts with nearly the same words share: a simhash on groups of three words. */
export interface Likeness {
  readonly high: number;
  readonly low: number;
}

export function likenessOf(text: string): Likeness {
  const words = normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Int32Array(64);
  const groups = Math.max(1, words.length - 2);
  for (let at = 0; at < groups; at += 1) {
    const group = words.slice(at, at + 3).join(' ');
    for (const [half, seed] of [0x811c9dc5, 0x9e3779b9].entries()) {
      const bits = mix(group, seed);
      for (let bit = 0; bit < 32; bit += 1) counts[half * 32 + bit]! += (bits >>> bit) & 1 ? 1 : -1;
    }
  }
  const half = (from: number) => {
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 1) if (counts[from + bit]! > 0) bits |= 1 << bit;
    return bits >>> 0;
  };
  return { low: half(0), high: half(32) };
}

/** Number of bits in which two texts differ, 0 to 64. */
export function distanceOf(one: Likeness, other: Likeness): number {
  return ones(one.high ^ other.high) + ones(one.low ^ other.low);
}

/** FNV-1a, with the last mixing of Murmur 3: near texts must not have near bits. */
function mix(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}
