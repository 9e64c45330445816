import { eachSentence } from '../../content/sentences.js';
import { countWords } from '../../content/words.js';
import { Lexicon } from '../lexicon.js';
import { spansOf, type Span, type SpanKind } from '../spans.js';
import { tokensOf, type Token } from '../tokens.js';
import { termsIn, type TermUse } from './glosses.js';
import type { CheckGlossary, CheckOptions, Finding } from './model.js';

/** A sentence as the checks see it; every offset is one of the whole text. */
export interface CheckedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Place in the list of sentences. */
  readonly index: number;
  readonly tokens: readonly Token[];
  /** `l’école` is one word. */
  readonly words: number;
  /** Alone on a short line, without a final mark. */
  readonly isTitle: boolean;
  /** An entry of a list: its line starts with a dash, a bullet or a number. */
  readonly isItem: boolean;
  /** First word of its line. */
  readonly startsLine: boolean;
  /** The part that stands for itself (a name, a date, a quotation…) and holds some of these characters. */
  spanAt(start: number, end: number, ...kinds: SpanKind[]): Span | undefined;
}

export interface CheckedText {
  readonly text: string;
  readonly sentences: readonly CheckedSentence[];
  readonly words: number;
  readonly lexicon: Lexicon;
  readonly glossary: CheckGlossary;
  /** Terms of the glossary, in order. */
  readonly terms: readonly TermUse[];
}

const TITLE_WORDS = 14;
const ITEM = /^\s*(?:[-–—•·*‣▪]|\d{1,2}[.)])\s/u;

export function viewOf(
  text: string,
  { lexicon = new Lexicon(), glossary = { terms: [], acronyms: [] } }: CheckOptions = {},
): CheckedText {
  const sentences: CheckedSentence[] = [];
  for (const { start, end } of eachSentence(text))
    sentences.push(sentenceOf(text, start, end, sentences.length));
  return {
    text,
    sentences,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    lexicon,
    glossary,
    terms: termsIn(sentences, glossary.terms),
  };
}

function sentenceOf(text: string, start: number, end: number, index: number): CheckedSentence {
  const own = text.slice(start, end);
  const shift = <S extends { readonly start: number; readonly end: number }>(part: S): S => ({
    ...part,
    start: part.start + start,
    end: part.end + start,
  });
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const line = text.slice(lineStart, newline < 0 ? text.length : newline);
  const isItem = ITEM.test(line);
  const words = countWords(own);
  const spans = spansOf(own).map(shift);
  return {
    text: own,
    start,
    end,
    index,
    tokens: tokensOf(own).map(shift),
    words,
    isItem,
    startsLine: text.slice(lineStart, start).trim() === '',
    isTitle:
      !isItem && line.trim() === own && words <= TITLE_WORDS && /[\p{L}\p{N})»’"]$/u.test(own),
    spanAt: (from, to, ...kinds) =>
      spans.find(
        (span) =>
          span.start < to && from < span.end && (!kinds.length || kinds.includes(span.kind)),
      ),
  };
}

/** A check that looks at one sentence after the other. */
export function inSentences(
  look: (sentence: CheckedSentence, text: CheckedText) => Iterable<Finding>,
): (text: CheckedText) => Generator<Finding> {
  return function* (text) {
    for (const sentence of text.sentences) yield* look(sentence, text);
  };
}
