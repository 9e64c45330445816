import { quick } from './pattern.js';

/** What the rules of words share: closed lists as patterns, elision, capitals. */

/** Not inside a word, nor of a compound: before and after an expression. */
export const START = '(?<![\\p{L}\\p{N}]|\\p{L}[-‑])';
export const END = '(?![\\p{L}\\p{N}]|[-‑]\\p{L})';

/** A closed list as the source of a pattern: any space, both apostrophes, the longest first. */
export function anyOf(list: readonly string[]): string {
  return [...list]
    .sort((one, other) => other.length - one.length)
    .map((words) =>
      words
        .replaceAll(/[.()?*+|[\]]/g, '\\$&')
        .replaceAll('’', "['’]")
        .replaceAll(' ', '\\s'),
    )
    .join('|');
}

/** As the lists write it: lower case, typographic apostrophe, plain spaces. */
export function keyOf(text: string): string {
  return text.toLowerCase().replaceAll("'", '’').replace(/\s/g, ' ');
}

/** The new words with a capital where the old ones had one. */
export function asIn(before: string, after: string): string {
  return /^\p{Lu}/u.test(before) ? after.charAt(0).toUpperCase() + after.slice(1) : after;
}

/** True before words that elide what is before them: `habiter`, `une`; not `onze` nor `hauteur`. */
export function elides(words: string): boolean {
  return (
    (/^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(words) && !/^(?:onz|oui|ya|yo)/i.test(words)) ||
    /^(?:hab|heure|hiver|homm|honor|hôp|hôt|horaire|huma|huiss)/i.test(words)
  );
}

const FULL: Readonly<Record<string, string>> = {
  'd’': 'de',
  'n’': 'ne',
  'j’': 'je',
  's’': 'se',
  'm’': 'me',
  't’': 'te',
};

/** The word before, with what joins it. */
const BEFORE = quick(/(?:^|[^\p{L}])((?:\p{L}+['’])|(?:\p{L}+\s))$/u);

const SHORT = /^(?:de|ne|je|se|me|te|que|lorsque|puisque|jusque)$/i;

/**
 * A change at `start` with the small word before it in its right form: `de | résider` → `d’ | habiter`,
 * `d’ | effectuer` → `de | faire`. Null where that form cannot be known (`l’effectuer`: le or la?).
 */
export function joined(
  text: string,
  start: number,
  after: string,
): { readonly start: number; readonly after: string } | null {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 14), start))?.[1];
  if (!before) return { start, after };
  if (/['’]$/.test(before)) {
    if (elides(after)) return { start, after };
    const word = keyOf(before);
    const full =
      FULL[word] ?? (/^(?:lorsqu|puisqu|jusqu|qu)’$/.test(word) ? word.slice(0, -1) + 'e' : null);
    if (!full) return null;
    return { start: start - before.length, after: `${asIn(before, full)} ${after}` };
  }
  const word = before.slice(0, -1);
  if (!elides(after)) return { start, after };
  if (/^(?:le|la)$/i.test(word))
    return { start: start - before.length, after: `${word[0]}’${after}` };
  if (!SHORT.test(word)) return { start, after };
  return { start: start - before.length, after: `${word.slice(0, -1)}’${after}` };
}
