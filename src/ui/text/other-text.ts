import type { TemplateResult } from 'lit';
import type { ExtractedContent } from '../../content/extract.js';

/** A text that the reader shows in place of the page's: it says what it is, and what to do where it cannot be read. */
export interface OtherText {
  /** What a screen reader calls the window. */
  readonly name: string;
  /** Where the text comes from, on paper. */
  readonly address: string;
  /** The beginning as soon as it is read, then more, then all; the same at each call. Rejects where it cannot be read. */
  contents(signal: AbortSignal): AsyncIterable<ExtractedContent>;
  /** Stands above the text. */
  renderIntro(): TemplateResult;
  /** Stands in place of the text; `leave` closes the reader, then does what is given. */
  renderTrouble(error: unknown, leave: (then: () => void) => void): TemplateResult;
}
