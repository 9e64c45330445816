import type { Check } from '../model.js';
import { inSentences } from '../view.js';

/** More words than this, from the worst. */
const LIMITS = [
  {
    words: 25,
    severity: 'error',
    text: 'Coupez-la en plusieurs phrases, avec une idée par phrase.',
  },
  { words: 15, severity: 'warning', text: 'Coupez-la en deux phrases.' },
  {
    words: 12,
    severity: 'advice',
    text: 'Une phrase facile a 12 mots au plus : essayez de la raccourcir.',
  },
] as const;

/** Sentences of more than 12, 15 and 25 words. */
export const sentenceLength: Check = {
  id: 'sentence-length',
  guideline: '21 · Des phrases courtes : 12 mots, 15 au plus (EU, info.gouv.fr)',
  severities: ['error', 'warning', 'advice'],
  look: inSentences(function* ({ words, start, end }) {
    const limit = LIMITS.find((each) => words > each.words);
    if (limit)
      yield {
        start,
        end,
        severity: limit.severity,
        advice: `Cette phrase a ${words} mots. ${limit.text}`,
      };
  }),
};
