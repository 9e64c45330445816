import type { Lexicon } from '../lexicon.js';
import type { CheckedText } from './view.js';

/** `error`: this is not easy French. `warning`: most readers would stumble. `advice`: look at it again. */
export type Severity = 'error' | 'warning' | 'advice';

/** A place of a text that breaks a guideline. Offsets are UTF-16 code units of the text given. */
export interface Issue {
  /** Id of the check, as the name of its file: `semicolon`. */
  readonly rule: string;
  /** Number, words and source, as RULES numbers them: `30 · Pas de point-virgule (RLS 4.2)`. */
  readonly guideline: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
  /** What was found and what to write instead, for the author, in plain French. */
  readonly advice: string;
}

export interface Scores {
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  /** Reading ease of Kandel and Moles (1958): about 0 for very hard, 100 for very easy. */
  readonly kmre: number;
  /** Share of words, 0 to 1, that are not common ones of the lexicon; null without a lexicon. */
  readonly hardWords: number | null;
  /** Number of sentences of more than 15 words. */
  readonly longSentences: number;
}

export interface Checked {
  /** In the order of the text. */
  readonly issues: readonly Issue[];
  readonly scores: Scores;
}

/** What a check found; without a severity, it is the first one of the check. */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly advice: string;
  readonly severity?: Severity;
}

/** One guideline that a program can check on text. One file each, in `rules/`. */
export interface Check {
  readonly id: string;
  readonly guideline: string;
  /** What it may say, the usual one first. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** Ids of checks that say more of the same place: where one speaks, this one is silent. */
  readonly yieldsTo?: readonly string[];
  look(text: CheckedText): Iterable<Finding>;
}

/** An entry of the files `glossary/terms-*.json`. */
export interface Term {
  readonly term: string;
  readonly forms: readonly string[];
  readonly definition: string;
  /** Has an everyday sense too: a term only beside a word of `context`. */
  readonly ambiguous: boolean;
  readonly context?: readonly string[];
}

/** An entry of the file `glossary/acronyms.json`. */
export interface Acronym {
  readonly acronym: string;
  readonly expansion: string;
  readonly forms: readonly string[];
}

export interface CheckGlossary {
  readonly terms: readonly Term[];
  readonly acronyms: readonly Acronym[];
}

export interface CheckOptions {
  /** Without it, what needs to know words (hard words, passive, tenses) is found less, or not at all. */
  readonly lexicon?: Lexicon;
  readonly glossary?: CheckGlossary;
}
