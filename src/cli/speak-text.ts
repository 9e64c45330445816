import { normalise, sentences, type Piece, type Stretch } from '../speech/index.js';

/** One line of a text, and what the voice says of it. */
interface SpokenLine {
  readonly text: string;
  readonly spoken: string;
  /** Offsets in `text`, as those of the sentences. */
  readonly pieces: readonly Piece[];
  readonly sentences: readonly Stretch[];
}

/** What the voice says of a text, line by line; an empty line stays one. */
export function speakText(text: string): { readonly lines: readonly SpokenLine[] } {
  const lines = text.split(/\r\n?|\n/);
  if (lines.at(-1) === '') lines.pop();
  return {
    lines: lines.map((line) => {
      const pieces = normalise(line);
      const spoken = pieces.map((piece) => piece.spoken).join('');
      return {
        text: line,
        spoken: spoken.replace(/\s+/g, ' ').trim(),
        pieces,
        sentences: sentences(line),
      };
    }),
  };
}
