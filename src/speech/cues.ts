import type { Line } from './lines.js';

/** A cue of a recording: seconds, and what is said then. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A cue with the stretch of the text that it says; null where the text does not have it. */
export interface PlacedCue extends Cue {
  readonly place: { readonly block: string; readonly start: number; readonly end: number } | null;
  /** It is a word, in this sentence of the block. */
  readonly sentence: { readonly start: number; readonly end: number } | null;
}

/** How far ahead a cue may stand in the text: what is read leaves out a title or a table, never pages. */
const AHEAD = 4000;

/** Where each cue stands in a text read in order. Case, apostrophes and white space do not count. */
export function placeCues(cues: readonly Cue[], lines: readonly Line[]): PlacedCue[] {
  const whole = lines.map(({ text }) => fold(text)).join('\n');
  const starts: number[] = [];
  let at = 0;
  for (const { text } of lines) {
    starts.push(at);
    at += text.length + 1;
  }
  let from = 0;
  return cues.map((cue) => {
    const words = fold(cue.text.replace(/<[^>]*>/g, '')).trim();
    const found = words ? whole.slice(from, from + AHEAD + words.length).indexOf(words) : -1;
    if (found < 0) return { ...cue, place: null, sentence: null };
    const start = from + found;
    from = start + words.length;
    const number = starts.findLastIndex((begin) => begin <= start);
    const line = lines[number]!;
    const place = {
      block: line.id,
      start: start - starts[number]!,
      end: Math.min(line.text.length, from - starts[number]!),
    };
    const sentence =
      line.sentences.find((one) => one.start <= place.start && one.end >= place.end) ?? null;
    const isWord = sentence && place.end - place.start < sentence.end - sentence.start;
    return { ...cue, place, sentence: isWord ? sentence : null };
  });
}

/** The same letters for what is the same to a reader; as long as the text. */
function fold(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/[’ʼ]/g, "'")
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase();
      return lower.length === letter.length ? lower : letter;
    });
}
