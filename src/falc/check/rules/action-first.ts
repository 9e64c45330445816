import type { Check } from '../model.js';

/** Under this number of words the reader finds what to do anyway. */
const LONG_TEXT = 120;

/** What the reader has to do comes in the second half of a long text. */
export const actionFirst: Check = {
  id: 'action-first',
  guideline: '51 · Le plus important d’abord (EU, RLS 6.2.1)',
  severities: ['advice'],
  *look({ text, words, sentences }) {
    if (words < LONG_TEXT) return;
    const first = sentences.find((sentence) =>
      /^(?:[^.]{0,30}\s)?vous\s(?:devez|pouvez|avez)|^\p{L}{3,}ez(?:-\p{L}+)?\s/iu.test(
        sentence.text,
      ),
    );
    if (!first || first.start < text.length / 2) return;
    yield {
      start: first.start,
      end: first.end,
      advice: 'Ce que le lecteur doit faire arrive tard : dites-le au début du texte.',
    };
  },
};
