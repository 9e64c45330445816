import type { Check } from '../model.js';

/** Under this number of words a text has no room for an example. */
const LONG_TEXT = 100;

/** A longer text with terms of the glossary and no example at all. */
export const example: Check = {
  id: 'example',
  guideline: '4 · Donner un exemple de tous les jours (RLS 6.8)',
  severities: ['advice'],
  *look({ text, words, terms }) {
    const [first] = terms;
    if (!first || words < LONG_TEXT || /exemple/i.test(text)) return;
    yield {
      start: first.start,
      end: first.end,
      advice: `Ce texte ne donne aucun exemple : après « ${text.slice(first.start, first.end)} », ajoutez une phrase qui commence par « Par exemple ».`,
    };
  },
};
