import { dataOf, isConnected } from './dom.js';

/** A stretch of a block's text that stands, letter for letter, in one text node of the page. */
export interface Segment {
  readonly start: number;
  end: number;
  readonly node: WeakRef<Text>;
  readonly offset: number;
}

/** What a block came from. No live Range is kept: each one would slow every edit of the page. */
export interface Origin {
  readonly element: WeakRef<Element>;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** The page's element behind a block; null once it has left. */
export function elementOfOrigin(origin: Origin | undefined): Element | null {
  const element = origin?.element.deref();
  return element && isConnected(element) ? element : null;
}

/** The page's text behind `start` to `end` of a block's text; null when it has left or changed. */
export function rangeOfOrigin(
  origin: Origin | undefined,
  start: number,
  end: number,
): Range | null {
  if (!origin || !(start < end)) return null;
  const within = origin.segments.filter((segment) => segment.start < end && segment.end > start);
  const first = within[0];
  const last = within[within.length - 1];
  if (!first || !last) return null;
  const from = place(origin, first, Math.max(start, first.start));
  const to = place(origin, last, Math.min(end, last.end));
  if (!from || !to) return null;
  try {
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    // Ends in two trees (a shadow root and the page) cannot be one range: the range collapses.
    return range.collapsed ? null : range;
  } catch {
    return null;
  }
}

function place(
  origin: Origin,
  segment: Segment,
  at: number,
): { node: Text; offset: number } | null {
  const node = segment.node.deref();
  if (!node || !isConnected(node)) return null;
  const length = segment.end - segment.start;
  const there = dataOf(node).slice(segment.offset, segment.offset + length);
  if (plain(there) !== plain(origin.text.slice(segment.start, segment.end))) return null;
  return { node, offset: segment.offset + at - segment.start };
}

function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
