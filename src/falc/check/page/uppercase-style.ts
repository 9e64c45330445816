import { inBlocks, type PageCheck } from '../page-model.js';

/** Capitals by style. */
export const uppercaseStyle: PageCheck = {
  id: 'uppercase-style',
  guideline: '65 · Pas de mots tout en majuscules (RLS 1.6)',
  severities: ['warning'],
  look: inBlocks((block) => {
    return block.style?.uppercase && block.text.length > 4
      ? 'Ce texte est montré en majuscules : montrez-le en minuscules.'
      : null;
  }),
};
