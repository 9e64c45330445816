import type { Check } from '../model.js';

/** Under this number of words a text is a part of another. */
const LONG_TEXT = 60;

/** A text that starts without a title: what is it about, for whom? */
export const missingTitle: Check = {
  id: 'missing-title',
  guideline: '54 · Une introduction : pour qui, sur quoi (RLS 6.3)',
  severities: ['advice'],
  *look({ sentences, words }) {
    const first = sentences[0];
    if (!first || words < LONG_TEXT || first.isTitle || /\?$/.test(first.text)) return;
    yield {
      start: first.start,
      end: first.end,
      advice:
        'Ce texte n’a pas de titre : écrivez au début, sur une ligne, de quoi il parle et pour qui.',
    };
  },
};
