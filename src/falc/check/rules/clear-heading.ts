import type { Check } from '../model.js';

/** A title of more words is a sentence. */
const LONG = 10;

/** A title that is long. */
export const clearHeading: Check = {
  id: 'clear-heading',
  guideline: '58 · Des titres clairs (RLS 6.6.4)',
  severities: ['advice'],
  *look({ sentences }) {
    for (const { start, end, isTitle, words, startsLine } of sentences)
      if (isTitle && startsLine && words > LONG)
        yield {
          start,
          end,
          advice: `Ce titre a ${words} mots : écrivez un titre court, de moins de ${LONG} mots.`,
        };
  },
};
