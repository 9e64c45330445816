import type { Readable, Span } from './readable.js';

/** What a view may ask of the voice. */
export type SpeechAsk =
  /** Gets to know the voices and what was left off, in silence. */
  | { readonly to: 'look'; readonly of: Readable | undefined }
  /** Reads from the beginning, or a part; `of` is the page where it is not said. */
  | { readonly to: 'play'; readonly of?: Readable | undefined; readonly span?: Span | undefined }
  /** Reads on where the voice was when the page was left. */
  | { readonly to: 'again'; readonly of?: Readable | undefined }
  | { readonly to: 'pause' | 'resume' | 'stop' }
  | { readonly to: 'skip'; readonly by: 1 | -1; readonly unit: 'sentence' | 'paragraph' }
  | {
      readonly to: 'set';
      readonly rate?: number;
      readonly voice?: string;
      readonly guess?: boolean;
    };

/** Asks the voice to read, to stop, to go faster: `parvis-play-request`. */
export class PlayRequest extends Event {
  readonly ask: SpeechAsk;
  /** The voice did not come. */
  readonly failed: () => void;

  constructor(ask: SpeechAsk, failed: () => void = () => {}) {
    super('parvis-play-request', { bubbles: true, composed: true, cancelable: true });
    this.ask = ask;
    this.failed = failed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-play-request': PlayRequest;
  }
}
