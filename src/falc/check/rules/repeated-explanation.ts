import { isGlossed } from '../glosses.js';
import type { Check } from '../model.js';

/** From this number of uses on, a term is worth explaining again. */
const OFTEN = 6;

/** A term that comes back often and is explained once at most. */
export const repeatedExplanation: Check = {
  id: 'repeated-explanation',
  guideline: '5 · Expliquer plusieurs fois une idée difficile (RLS 6.10)',
  severities: ['advice'],
  *look({ terms, sentences }) {
    for (const term of new Set(terms.map((use) => use.term))) {
      const uses = terms.filter((use) => use.term === term);
      const last = uses.at(-1)!;
      if (uses.length < OFTEN || uses.filter((use) => isGlossed(sentences, use)).length > 1)
        continue;
      yield {
        start: last.start,
        end: last.end,
        advice: `« ${term.term} » revient ${uses.length} fois : expliquez ce mot une deuxième fois dans la suite du texte.`,
      };
    }
  },
};
