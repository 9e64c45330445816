import type { Check } from '../model.js';
import { isHard, syllablesOf } from '../scores.js';
import { inSentences } from '../view.js';

export const LONG_SYLLABLES = 4;

/** A rare word of four syllables or more. */
export const longWord: Check = {
  id: 'long-word',
  guideline: '12 · Pas de mot long quand un mot court existe (EU)',
  severities: ['advice'],
  yieldsTo: [
    'jargon',
    'locution',
    'foreign-word',
    'latin',
    'unexplained-term',
    'idiom',
    'adverb',
    'padding',
    'nominalisation',
    'present-participle',
    'middle-dot',
  ],
  *look(text) {
    if (!text.lexicon.size) return;
    const seen = new Set<string>();
    yield* inSentences(function* (sentence) {
      for (const token of sentence.tokens) {
        if (seen.has(token.lower) || !isHard(token, sentence, text)) continue;
        const syllables = syllablesOf(token.text);
        if (syllables < LONG_SYLLABLES) continue;
        seen.add(token.lower);
        yield {
          start: token.start,
          end: token.end,
          advice: `« ${token.text} » est un mot long et rare (${syllables} syllabes) : cherchez un mot plus court, ou expliquez-le.`,
        };
      }
    })(text);
  },
};
