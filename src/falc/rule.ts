import type { FactKind } from './facts.js';
import type { SpanKind } from './spans.js';
import type { Lexicon } from './lexicon.js';
import type { Token } from './tokens.js';

/** A change that a rule would make to a sentence. A line break in `after` starts a new idea. */
export interface Proposal {
  /** In the sentence. */
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** In easy French, for the visitor who asks why: a sentence. */
  readonly reason: string;
  /** 0 to 1: which of two that overlap is made, where both are as long. */
  readonly confidence?: number;
  /** Facts that the rule answers for, where the gate would see a change: `{ negations: ['only'] }`. */
  readonly allows?: Partial<Record<FactKind, readonly string[]>>;
  /** Changes of one rule in one sentence that only make sense together: all of a group are made, or none. */
  readonly group?: string;
}

/** The rule saw something of its own, and leaves it: why, for authors. */
export interface Refusal {
  readonly abstain: string;
}

/** A sentence as the rules see it. */
export interface SentenceView {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Number of words and numbers. */
  readonly words: number;
  /** True where a part of the sentence stands for itself: a name, a number, a quotation… Kinds may be spared. */
  isProtected(start: number, end: number, ...spared: SpanKind[]): boolean;
}

export interface RuleContext {
  readonly lexicon: Lexicon;
  /** Acronyms that the text has spelled out already, in capitals; a rule adds what it spells out. */
  readonly expanded: Set<string>;
  /** The text speaks to the reader as « vous » somewhere. */
  readonly speaksToYou: boolean;
  /** The sentences before, for a rule that looks back. */
  readonly before: readonly string[];
  /** The sentence after, as it is; empty at the end: a rule that moves words asks what « il » would mean there. */
  readonly next: string;
}

/** One rule of easy French: what it does, which guideline asks for it. One file each, in `rules/`. */
export interface Rule {
  /** Name of the file: `locution`. */
  readonly id: string;
  /** Number and words of RULES: `15 · Éviter les locutions administratives (COSLA)`. */
  readonly guideline: string;
  /** Kinds of protected span that the rule is about. */
  readonly touches?: readonly SpanKind[];
  propose(sentence: SentenceView, context: RuleContext): Iterable<Proposal | Refusal>;
}
