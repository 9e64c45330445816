import type { Scores } from './model.js';
import type { Token } from '../tokens.js';
import type { CheckedSentence, CheckedText } from './view.js';

/** A sentence of more words is long. */
const LONG = 15;

/** Syllables of a French word as it is written: groups of vowels, without a mute end. */
export function syllablesOf(word: string): number {
  const lower = word.toLowerCase().replace(/qu|gu(?=[eiéèê])/g, 'k');
  const groups = lower.match(/[aeiouyàâäéèêëîïôöùûüœæ]+/g)?.length ?? 0;
  const mute = groups > 1 && /[^aeiouyàâäéèêëîïôöùûüœæ](?:es?|ent)$/.test(lower) && !isNoun(lower);
  return Math.max(1, groups - (mute ? 1 : 0));
}

/** `-ment` is sounded in nouns and adverbs (`moment`), mute in verbs (`aiment`), which are rarer. */
const isNoun = (word: string) => /(?:m|li|ci|ti|ri)ent$|(?:^|[^v])(?:cent|vent|dent)$/.test(word);

/** Reading ease of Kandel and Moles: 207 − 1.015 × words per sentence − 73.6 × syllables per word. */
export function readingEase(words: number, sentences: number, syllables: number): number {
  if (!words || !sentences) return 0;
  return 207 - 1.015 * (words / sentences) - 73.6 * (syllables / words);
}

/** A word that is no common one; `null` for what is not judged: elided words, names, numbers, addresses. */
export function isHard(token: Token, sentence: CheckedSentence, text: CheckedText): boolean | null {
  if (token.kind !== 'word' || /’$/.test(token.lower)) return null;
  if (sentence.spanAt(token.start, token.end, 'url', 'mail', 'law', 'name', 'date', 'hour'))
    return null;
  if (/\p{Lu}/u.test(token.text.slice(1))) return null;
  const entry = text.lexicon.find(token.lower);
  if (entry) return !entry.common;
  // A name at the head of a sentence cannot be told from a rare word.
  if (/^\p{Lu}/u.test(token.text)) return null;
  const parts = token.lower.split('-');
  return parts.length < 2 || parts.some((part) => part !== 't' && !text.lexicon.find(part)?.common);
}

export function scoresOf(text: CheckedText): Scores {
  let words = 0;
  let syllables = 0;
  let judged = 0;
  let hard = 0;
  for (const sentence of text.sentences) {
    words += sentence.words;
    for (const token of sentence.tokens) {
      if (token.kind === 'mark') continue;
      syllables += /’$/.test(token.lower) ? 0 : syllablesOf(token.text);
      const is = isHard(token, sentence, text);
      if (is === null) continue;
      judged += 1;
      if (is) hard += 1;
    }
  }
  const sentences = text.sentences.length;
  return {
    words,
    sentences,
    wordsPerSentence: round(sentences ? words / sentences : 0, 1),
    kmre: round(readingEase(words, sentences, syllables), 1),
    hardWords: text.lexicon.size ? round(judged ? hard / judged : 0, 3) : null,
    longSentences: text.sentences.filter((sentence) => sentence.words > LONG).length,
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
