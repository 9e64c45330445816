import type { Check } from '../model.js';

const TU = /^(?:tu|t’|toi)$/;

/** « tu » to an adult, or « tu » and « vous » in one text. */
export const tuVous: Check = {
  id: 'tu-vous',
  guideline: '20 · Parler à des adultes avec respect, dire « vous » (EU)',
  severities: ['warning'],
  *look({ sentences }) {
    const mixed = sentences.some(({ tokens }) =>
      tokens.some(({ lower }) => /^(?:vous|votre|vos)$/.test(lower)),
    );
    for (const sentence of sentences)
      for (const { text, lower, start, end } of sentence.tokens) {
        if (!TU.test(lower) || sentence.spanAt(start, end, 'quote')) continue;
        yield {
          start,
          end,
          advice: mixed
            ? `« ${text} » et « vous » dans le même texte : écrivez « vous » partout.`
            : `« ${text} » : dites « vous » au lecteur.`,
        };
        return;
      }
  },
};
