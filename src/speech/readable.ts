import type { Block } from '../content/model.js';

/** A text that can be read aloud: the page, a part of it, or what the reader shows. */
export interface Readable {
  /** What it is called, for the lock screen. */
  readonly title: string;
  readonly lang: string;
  readonly blocks: readonly Block[];
  /** Where a stretch of a block's text is drawn; null where it is not. */
  rangeOf(block: string, start: number, end: number): Range | null;
  /** The element that a block is drawn in; null where it is not. */
  elementOf(block: string): Element | null;
}

/** A place in a text: an offset in the text of a block. */
export interface Place {
  readonly block: string;
  readonly offset: number;
}

/** From a place to another, or to the end. */
export interface Span {
  readonly from: Place;
  readonly to?: Place | undefined;
}
