import type { Stretch } from '../../content/sentences.js';

/** A text as espeak-ng takes it, and the way back from what it tells of it. */
export interface Markup {
  readonly markup: string;
  /** The word at a position of the markup, as the voice counts; null where the text has none there. */
  wordAt(position: number): Stretch | null;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Seen by nobody, and heard as the end of a word: soft hyphens, zero-width spaces, byte order marks. */
const SILENT = /^[\u00ad\u200b\u2060\ufeff]$/;
/** Controls (the first ends a text in C), halves of a pair, spaces of all widths. */
const BLANK = /^[\p{Cc}\p{Cs}\s]$/u;
/** What may follow a word, and is not of it. */
const AFTER = /[.,;:!?…»”’"')\]}]+$/u;

/** Escapes a text, letter by letter, so that each letter of the markup is known by where it comes from. */
export function markUp(text: string): Markup {
  let markup = '';
  /** For each code point of the markup, its offset in the text. */
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    // A letter and its accent, written apart, are said as one.
    for (const point of letter.normalize('NFC')) {
      if (SILENT.test(point)) continue;
      const written = BLANK.test(point) ? ' ' : (ESCAPES[point] ?? point);
      markup += written;
      offsets.push(...Array.from(written, () => index));
    }
  }
  return {
    markup,
    wordAt(position) {
      const start = offsets[position - 1] ?? text.length;
      // « dix-sept », « l’école »: the voice tells of the beginning only, with a length that is not to be trusted.
      const [rest = ''] = /^[^\s\p{Cc}]*/u.exec(text.slice(start)) ?? [];
      const word = rest.replace(AFTER, '');
      return word ? { start, end: start + word.length } : null;
    },
  };
}
