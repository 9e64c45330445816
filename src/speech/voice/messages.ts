/** From the page, once: the data of the voice. */
export interface Load {
  readonly pack: ArrayBuffer;
}

/** From the page: one text to say, by its number. */
export interface Ask {
  readonly number: number;
  /** The text, with `&` and `<` escaped. */
  readonly markup: string;
  /** `fr`, `fr+f2`, `en`… */
  readonly voice: string;
  readonly wordsPerMinute: number;
}

export type Order = Load | Ask;

/** A word, as the voice tells of it. */
export interface WordEvent {
  /** In code points of the markup; the first is 1. */
  readonly position: number;
  /** Milliseconds of sound since the text began. */
  readonly at: number;
}

/** To the page: that it is there, that it can speak or never will; then sound, piece by piece. */
export type Answer =
  | { readonly state: 'there' }
  | { readonly state: 'ready'; readonly sampleRate: number }
  | { readonly state: 'broken'; readonly why: string }
  | {
      readonly number: number;
      readonly samples: Int16Array<ArrayBuffer>;
      readonly words: readonly WordEvent[];
    }
  | { readonly number: number; readonly over: true }
  | { readonly number: number; readonly failed: string };
