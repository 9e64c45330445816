import type { Check } from '../model.js';

/** Words of a paragraph, without a break. */
const LONG = 80;

/** A block of text with no air. */
export const textLength: Check = {
  id: 'text-length',
  guideline: '69 · Peu de texte à la fois (RLS 1.10 à 1.12)',
  severities: ['advice'],
  *look({ sentences, text }) {
    let start = 0;
    let words = 0;
    let end = 0;
    for (const [at, sentence] of [...sentences, null].entries()) {
      const isNew = !sentence || /\n/.test(text.slice(end, sentence.start));
      if (at > 0 && isNew && words > LONG)
        yield {
          start,
          end,
          advice: `${words} mots d’un seul bloc : faites des paragraphes courts, avec un titre pour chaque idée.`,
        };
      if (!sentence) return;
      if (isNew || at === 0) {
        start = sentence.start;
        words = 0;
      }
      words += sentence.words;
      end = sentence.end;
    }
  },
};
