import type { PdfItem, PdfPage } from './model.js';

/** A stretch of text on one line, without what is apart from it: the name of a field, as a rule. */
export interface Stretch {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
  readonly font: string;
  readonly text: string;
}

/** Room between two words of one stretch at most, in parts of the size of the letters. */
const ROOM = 0.9;
/** Dots or lines to write on: what stands before and after them is apart. */
const LEADER = /(?:[.…_·]\s?){4,}|…+|_{2,}/gu;

/** The stretches of a page, in the order of the file; the lines to write on are not in them. */
export function stretchesOf({ number, items }: PdfPage): Stretch[] {
  const found: Stretch[] = [];
  let open = false;
  for (const item of items) {
    if (item.isTurned) continue;
    if (!item.text.trim()) continue;
    for (const piece of piecesOf(item)) {
      const last = found.at(-1);
      const goesOn =
        open &&
        last &&
        piece.isFirst &&
        Math.abs(item.y - last.y) < 0.4 * item.size &&
        piece.x > last.end - 0.5 * item.size &&
        piece.x - last.end < ROOM * item.size;
      if (goesOn) {
        const space = piece.x - last.end > 0.12 * item.size ? ' ' : '';
        found[found.length - 1] = {
          ...last,
          end: piece.end,
          text: `${last.text}${space}${piece.text}`.replace(/\s+/g, ' '),
        };
      } else if (piece.text) {
        const { y, size, font } = item;
        found.push({ page: number, x: piece.x, y, end: piece.end, size, font, text: piece.text });
      }
      open = !piece.isCut;
    }
  }
  return found;
}

/** How many lines of dots there are to write on. */
export function countLeaders({ items }: PdfPage): number {
  return items.reduce((count, { text }) => count + (text.match(LEADER)?.length ?? 0), 0);
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly isFirst: boolean;
  /** Dots come after it. */
  readonly isCut: boolean;
}

function piecesOf({ text, x, width }: PdfItem): Piece[] {
  const scale = width / Math.max(0.01, widthOf(text));
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number, isCut: boolean): void => {
    const piece = text.slice(from, to);
    const before = widthOf(text.slice(0, from + piece.length - piece.trimStart().length));
    const start = x + before * scale;
    const trimmed = piece.trim();
    pieces.push({
      text: trimmed,
      x: start,
      end: start + widthOf(trimmed) * scale,
      isFirst: from === 0,
      isCut,
    });
  };
  for (const { index, 0: leader } of text.matchAll(LEADER)) {
    add(index, true);
    from = index + leader.length;
  }
  add(text.length, false);
  return pieces;
}

/** About the room that letters take: dots are thinner than words. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\s.,:;'’il|!()]/u.test(letter) ? 0.28 : /[\p{Lu}mw…]/u.test(letter) ? 0.7 : 0.53;
  return width;
}
