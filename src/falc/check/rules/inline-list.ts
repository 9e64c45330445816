import type { Check } from '../model.js';
import { inSentences } from '../view.js';

/** From this number of parts on, a list is easier. */
const MANY = 4;

/** Four things and more in one sentence: a list. */
export const inlineList: Check = {
  id: 'inline-list',
  guideline: '50 · De vraies listes (RLS 4.3)',
  severities: ['advice'],
  look: inSentences(function* ({ text, start }) {
    const last = /[,\s](?:et|ou)\s[^,]{2,80}$/u.exec(text);
    if (!last) return;
    const parts = text.slice(0, last.index).split(/,\s/);
    const short = parts.slice(1).filter((part) => part.length < 50);
    if (short.length + 2 < MANY || short.length < parts.length - 1) return;
    yield {
      start,
      end: start + text.length,
      advice: `${short.length + 2} choses dans une phrase : faites une liste, une chose par ligne.`,
    };
  }),
};
