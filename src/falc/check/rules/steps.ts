import type { Check } from '../model.js';

const NUMBERED = /^\s*\d{1,2}[.)]\s+/;

/** A numbered step that does not start with what to do. */
export const steps: Check = {
  id: 'steps',
  guideline: '39 · Des étapes à l’infinitif ou à l’impératif (COSLA)',
  severities: ['advice'],
  *look({ text, lexicon }) {
    let at = 0;
    const items: { start: number; end: number; first: string }[] = [];
    for (const line of text.split('\n')) {
      const mark = NUMBERED.exec(line)?.[0];
      if (mark) {
        const first = /^[\p{L}-]+/u.exec(line.slice(mark.length))?.[0] ?? '';
        items.push({ start: at + mark.length, end: at + mark.length + first.length, first });
      }
      at += line.length + 1;
    }
    if (items.length < 2) return;
    const isAction = (word: string) => {
      const lower = word.toLowerCase().replace(/-(?:vous|le|la|les|y|en)$/, '');
      return (
        /ez$/.test(lower) ||
        /^(?:vous|faites|dites|si|quand|se)$/.test(lower) ||
        (/(?:er|ir|re|oir)$/.test(lower) && (!lexicon.size || lexicon.mayBe(lower, 'V')))
      );
    };
    if (!items.some(({ first }) => isAction(first))) return;
    for (const { start, end, first } of items)
      if (first && !isAction(first))
        yield {
          start,
          end,
          advice: `« ${first} » : commencez chaque étape par ce qu’il faut faire, comme les autres (« Remplissez », « Allez »).`,
        };
  },
};
