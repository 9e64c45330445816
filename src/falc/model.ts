/** Result of the FALC engine: what became of each sentence, and why. Offsets are UTF-16 code units. */

/** One change of a sentence, with its reason for the reader (« Pourquoi ? »). */
export interface Edit {
  /** Id of the rule, as the name of its file: `locution`. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  /** In the source sentence. */
  readonly start: number;
  readonly end: number;
  /** In easy French, for a visitor. */
  readonly reason: string;
}

/** A rule that could have changed the sentence and did not; the reason is for authors. */
export interface Abstention {
  readonly rule: string;
  readonly reason: string;
}

/** A sentence, and its easy version: one idea a line. Without edits, `result` is `source`. */
export interface EasySentence {
  readonly source: string;
  readonly result: string;
  readonly edits: readonly Edit[];
  readonly abstentions: readonly Abstention[];
  /** In the text given. */
  readonly start: number;
  readonly end: number;
}

export interface Simplified {
  /** One idea a line; an empty line between paragraphs. */
  readonly text: string;
  readonly sentences: readonly EasySentence[];
}
