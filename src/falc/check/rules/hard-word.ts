import type { Check } from '../model.js';
import { isHard, syllablesOf } from '../scores.js';
import { inSentences } from '../view.js';
import { LONG_SYLLABLES } from './long-word.js';

/** A word outside the 5 000 most frequent of French and the civic words everyone needs; long ones are `long-word`. */
export const hardWord: Check = {
  id: 'hard-word',
  guideline: '1 · Des mots de tous les jours, connus de tous (EU, RLS 6.5)',
  severities: ['advice'],
  yieldsTo: [
    'jargon',
    'locution',
    'foreign-word',
    'latin',
    'unexplained-term',
    'idiom',
    'abbreviation',
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
        if (syllablesOf(token.text) >= LONG_SYLLABLES) continue;
        if (text.terms.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
        seen.add(token.lower);
        yield {
          start: token.start,
          end: token.end,
          advice: `« ${token.text} » est un mot rare : cherchez un mot que tout le monde emploie, ou expliquez-le.`,
        };
      }
    })(text);
  },
};
