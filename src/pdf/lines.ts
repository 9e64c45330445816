import type { PdfItem, PdfPage, Run } from './model.js';

/** A line of a page. */
export interface Line {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  end: number;
  readonly size: number;
  /** The font of all of it; null where there are several. */
  font: string | null;
  /** Parts with much room between: cells of a row, or lines of two columns. */
  readonly cells: Run[][];
  /** The same as one text; a tab between the cells. */
  text: string;
}

/** Room between two stretches, in parts of the size of the letters: from here on a space, from there on another cell. */
const SPACE = 0.12;
const APART = 1.8;
/** How far one stretch may be drawn over another and be the same, made bold. */
const SAME = 0.15;

/** The lines of a page, in the order of the file. */
export function linesOf({ number }: Pick<PdfPage, 'number'>, items: readonly PdfItem[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let before: PdfItem | null = null;
  let hasSpace = false;
  for (const item of items) {
    if (!item.text.trim()) {
      hasSpace ||= item.text !== '';
      continue;
    }
    if (before && isDrawnTwice(before, item)) continue;
    if (!line || !isOnLine(line, item, before)) {
      line = {
        page: number,
        x: item.x,
        y: item.y,
        end: item.x + item.width,
        size: item.size,
        font: item.font,
        cells: [[]],
        text: '',
      };
      lines.push(line);
      push(line, item.text.trimStart(), item);
    } else {
      const room = item.x - line.end;
      const isApart = room > APART * Math.max(item.size, line.size);
      if (isApart) {
        line.cells.push([]);
        line.text = `${line.text.trimEnd()}\t`;
      }
      const needs = hasSpace || room > SPACE * item.size;
      push(line, isApart ? item.text.trimStart() : needs ? ` ${item.text}` : item.text, item);
      line.end = Math.max(line.end, item.x + item.width);
      if (line.font !== item.font) line.font = null;
    }
    before = item;
    hasSpace = false;
  }
  return lines;
}

function push(line: Line, text: string, { link }: PdfItem): void {
  const folded =
    /\s$/.test(line.text) || line.text === '' ? text.replace(/^ +/, '') : text.replace(/^ +/, ' ');
  line.cells.at(-1)!.push(link ? { text: folded, link } : { text: folded });
  line.text += folded;
}

/** Some programs draw a text twice to make it bold. */
function isDrawnTwice(before: PdfItem, item: PdfItem): boolean {
  return (
    item.text === before.text &&
    Math.abs(item.x - before.x) < SAME * item.size &&
    Math.abs(item.y - before.y) < SAME * item.size
  );
}

function isOnLine(line: Line, item: PdfItem, before: PdfItem | null): boolean {
  if (item.isTurned || before?.isTurned) return false;
  return (
    // A small figure above the line (1er) is of the line.
    Math.abs(item.y - line.y) < 0.5 * Math.max(item.size, line.size) &&
    item.x > line.end - 0.5 * item.size
  );
}
