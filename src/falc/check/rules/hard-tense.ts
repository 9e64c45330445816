import type { Check } from '../model.js';
import { findTenses } from '../tenses.js';

/** Conditional, subjunctive, past simple. */
export const hardTense: Check = {
  id: 'hard-tense',
  guideline: '27 · Ni passé simple, ni conditionnel, ni subjonctif (RLS 7.1)',
  severities: ['warning'],
  look: findTenses({
    conditional: (found) => `« ${found} » est au conditionnel : écrivez au présent.`,
    subjunctive: (found) =>
      `« ${found} » est au subjonctif : écrivez au présent (« vous devez », « vous pouvez »).`,
    'past simple': (found) =>
      `« ${found} » est au passé simple : écrivez au présent ou au passé composé.`,
  }),
};
