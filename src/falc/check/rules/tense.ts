import type { Check } from '../model.js';
import { findTenses } from '../tenses.js';

/** Future and imperfect. */
export const tense: Check = {
  id: 'tense',
  guideline: '26 · Parler au présent (RLS 7.1)',
  severities: ['advice'],
  look: findTenses({
    future: (found) => `« ${found} » est au futur : écrivez au présent, si le sens reste le même.`,
    imperfect: (found) =>
      `« ${found} » est à l’imparfait : écrivez au présent, si le sens reste le même.`,
  }),
};
