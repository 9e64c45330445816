import { linesOf } from './lines.js';
import type { Place, Readable, Span } from './readable.js';

/** The place of a text under a point of the window, in px; null where there is no text. */
export function placeAt(
  readable: Readable,
  root: Document | ShadowRoot,
  x: number,
  y: number,
): Place | null {
  const caret = caretAt(root, x, y);
  // Some browsers see no letter in a shadow root: the letters are looked for by where they are drawn.
  return caret ? placeOf(readable, caret.node, caret.offset, 1) : placeDrawnAt(readable, x, y);
}

/** The place whose letter is drawn under a point. */
function placeDrawnAt(readable: Readable, x: number, y: number): Place | null {
  const isDrawn = (block: string, end: number) =>
    [...(readable.rangeOf(block, 0, end)?.getClientRects() ?? [])].some(
      ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
    );
  for (const { id, text } of linesOf(readable.blocks)) {
    if (!text || !isDrawn(id, text.length)) continue;
    return { block: id, offset: firstIn(text.length - 1, (at) => isDrawn(id, at + 1)) };
  }
  return null;
}

/** The first number up to a last one for which something holds, that holds from there on. */
function firstIn(last: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = Math.max(0, last);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is selected of a text; null where nothing of it is. */
export function spanOf(readable: Readable, range: Range): Span | null {
  const from = placeOf(readable, range.startContainer, range.startOffset, 1);
  const to = placeOf(readable, range.endContainer, range.endOffset, -1);
  return from && to ? { from, to } : null;
}

/** The place of a point of the page: in the block that holds it, else in the nearest after it, or before it. */
function placeOf(readable: Readable, node: Node, offset: number, seek: 1 | -1): Place | null {
  const lines = linesOf(readable.blocks);
  let before: Place | null = null;
  for (const { id, text } of lines) {
    const range = text ? readable.rangeOf(id, 0, text.length) : null;
    if (!range) continue;
    const side = sideOf(range, node, offset);
    if (side === null) continue;
    if (side === 0) return { block: id, offset: offsetIn(readable, id, text, node, offset) };
    // The text comes after the point.
    if (side === -1) return seek === 1 ? { block: id, offset: 0 } : before;
    before = { block: id, offset: text.length };
  }
  return seek === -1 ? before : null;
}

/** Where a point stands of a range: before it -1, in it 0, after it 1; null in another tree. */
function sideOf(range: Range, node: Node, offset: number): number | null {
  try {
    return range.comparePoint(node, offset);
  } catch {
    return null;
  }
}

/** The offset of a point in the text of its block: the last letter that begins before it. */
function offsetIn(
  readable: Readable,
  block: string,
  text: string,
  node: Node,
  offset: number,
): number {
  return firstIn(text.length - 1, (at) => {
    const range = readable.rangeOf(block, 0, at + 1);
    return !!range && sideOf(range, node, offset) === 0;
  });
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

function caretAt(root: Document | ShadowRoot, x: number, y: number): Caret | null {
  const document = (root.ownerDocument ?? root) as Document & {
    caretPositionFromPoint?(
      x: number,
      y: number,
      options?: { shadowRoots: ShadowRoot[] },
    ): { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?(x: number, y: number): Range | null;
  };
  const options = root === document ? undefined : { shadowRoots: [root as ShadowRoot] };
  const position = document.caretPositionFromPoint?.(x, y, options);
  const range = position ? null : document.caretRangeFromPoint?.(x, y);
  const node = position?.offsetNode ?? range?.startContainer;
  if (!node || node.getRootNode() !== root) return null;
  return { node, offset: position?.offset ?? range!.startOffset };
}
