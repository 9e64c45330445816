import type { Content } from './model.js';

export interface ExtractOptions {
  /** CSS selector of the main content, from the town's configuration. */
  readonly root?: string | undefined;
  /** CSS selector of what is left out. */
  readonly exclude?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Content with the way back to the page. */
export interface ExtractedContent extends Content {
  /** The page's own nodes and offsets behind a stretch of a block's text; null once they have left the page. */
  rangeOf(block: string, start: number, end: number): Range | null;
  /** The page's element behind a block (the real form of a form entry, the heading…); null once it has left. */
  elementOf(block: string): Element | null;
}

export async function extractContent(
  _document: Document,
  _options: ExtractOptions = {},
): Promise<ExtractedContent> {
  throw new Error('not built yet');
}
