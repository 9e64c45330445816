import type { Line, Mark, Piece } from './inlines.js';

const DASH = /^[\s\u00a0]*[-–—•·▪●■➢➤*][\s\u00a0]+(?=\S)/;
const DASHES = /[-–—•·▪●■➢➤*]/;

/** A stretch of text lines: items that a dash or a dot opens, or plain text. */
export interface Stretch {
  readonly dashed: boolean;
  readonly lines: readonly Line[];
}

/**
 * `- un<br>- deux` written as text: a list. Null where a line holds none. One dash alone is a list only
 * after other items (`follows`): it may as well be a remark.
 */
export function readDashes(line: Line, follows: boolean): Stretch[] | null {
  if (line.exact || !line.pieces.some((piece) => piece.kind === 'text' && DASHES.test(piece.data)))
    return null;
  const parts = cutAtBreaks(line.pieces);
  const dashed = parts.map((part) => DASH.test(wordsOf(part)));
  const isItem = (at: number): boolean =>
    dashed[at]! && (dashed[at - 1] || dashed[at + 1] || (at === 0 && follows) || false);
  if (!parts.some((_, at) => isItem(at))) return null;
  const stretches: { dashed: boolean; lines: Line[] }[] = [];
  let text: Piece[] = [];
  const endText = (): void => {
    if (text.length > 0) stretches.push({ dashed: false, lines: [newLine(line, text)] });
    text = [];
  };
  parts.forEach((part, at) => {
    if (!isItem(at)) {
      if (text.length > 0) text.push({ kind: 'break' });
      text.push(...part);
      return;
    }
    endText();
    const item = newLine(line, undashed(part));
    const last = stretches[stretches.length - 1];
    if (last?.dashed) last.lines.push(item);
    else stretches.push({ dashed: true, lines: [item] });
  });
  endText();
  return stretches;
}

/** Whether a line of its own opens with a dash. */
export function isDashed(line: Line): boolean {
  const parts = line.exact ? [] : cutAtBreaks(line.pieces);
  return parts.length === 1 && DASH.test(wordsOf(parts[0]!));
}

/** A line less its dash. */
export function withoutDash(line: Line): Line {
  return newLine(line, undashed(line.pieces));
}

function cutAtBreaks(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'break') parts.push([]);
    else parts[parts.length - 1]!.push(piece);
  }
  return parts.filter(
    (part) => /\S/.test(wordsOf(part)) || part.some(({ kind }) => kind === 'image'),
  );
}

function wordsOf(pieces: readonly Piece[]): string {
  let words = '';
  for (const piece of pieces) {
    words += piece.kind === 'text' ? piece.data : piece.kind === 'gap' ? ' ' : '\ufffc';
    if (words.length > 200) break;
  }
  return words;
}

function undashed(pieces: readonly Piece[]): Piece[] {
  let left = DASH.exec(wordsOf(pieces))?.[0].length ?? 0;
  return pieces.flatMap((piece) => {
    if (left === 0 || piece.kind === 'image' || piece.kind === 'break') return [piece];
    const length = piece.kind === 'gap' ? 1 : Math.min(left, piece.data.length);
    left -= length;
    if (piece.kind === 'gap' || length === piece.data.length) return [];
    return [{ ...piece, data: piece.data.slice(length), offset: piece.offset + length }];
  });
}

/** Part of a line, that takes over its links. */
function newLine(line: Line, pieces: Piece[]): Line {
  const part: Line = { ...line, pieces };
  for (const piece of pieces) {
    if (piece.kind !== 'text' && piece.kind !== 'image') continue;
    for (let mark: Mark | null = piece.marks; mark; mark = mark.outer)
      if (mark.line === line) mark.line = part;
  }
  return part;
}
