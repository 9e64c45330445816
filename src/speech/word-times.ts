import type { Stretch } from '../content/sentences.js';
import type { Utterance } from './model.js';

/** A word of the text, and where it is in what is said. */
export interface SpokenWord extends Stretch {
  /** Offsets in `Utterance.spoken`. */
  readonly from: number;
  readonly to: number;
}

/** When a word of the text is said. */
export interface TimedWord extends Stretch {
  /** Milliseconds from the beginning of the sound. */
  readonly at: number;
}

/**
 * The stretch of the text of the block that a stretch of what is said stands for: letter by letter where the text is
 * said as it is written, else the whole of what is said otherwise.
 */
export function sourceOf({ pieces, start, end }: Utterance, from: number, to: number): Stretch {
  let at = 0;
  let first = -1;
  let last = -1;
  for (const piece of pieces) {
    const next = at + piece.spoken.length;
    if (next > from && at < Math.max(to, from + 1)) {
      const isSame = piece.spoken.length === piece.end - piece.start;
      if (first < 0) first = isSame ? piece.start + Math.max(0, from - at) : piece.start;
      last = isSame ? Math.min(piece.end, piece.start + to - at) : piece.end;
    }
    at = next;
  }
  if (first < 0) return { start: end, end };
  return { start: Math.max(start, first), end: Math.max(first, Math.min(end, last)) };
}

const WORD = /\S*[\p{L}\p{N}]\S*/gu;
/** Marks around a word, that are no part of it. */
const OPENING = /^[^\p{L}\p{N}]+/u;
const CLOSING = /[^\p{L}\p{N}]+$/u;

/** Words of an utterance. What is said in several words and written in one (« 8 heures 30 ») is one. */
export function wordsOf(utterance: Utterance): SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const { 0: found, index } of utterance.spoken.matchAll(WORD)) {
    const from = index + (OPENING.exec(found)?.[0].length ?? 0);
    const to = index + found.length - (CLOSING.exec(found)?.[0].length ?? 0);
    const { start, end } = sourceOf(utterance, from, to);
    const last = words.at(-1);
    if (last && start < last.end)
      words[words.length - 1] = { ...last, end: Math.max(end, last.end), to };
    else words.push({ start, end, from, to });
  }
  return words;
}

/**
 * When each word is likely to be said, where the voice does not tell: time goes by letters. Right within a tenth of a
 * second on average, a quarter at worst in twenty; views say that it is a guess.
 */
export function estimateWords(utterance: Utterance, milliseconds: number): TimedWord[] {
  const length = utterance.spoken.length || 1;
  return wordsOf(utterance).map(({ start, end, from }) => ({
    start,
    end,
    at: (milliseconds * from) / length,
  }));
}
