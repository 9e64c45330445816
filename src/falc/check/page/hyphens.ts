import { inBlocks, type PageCheck } from '../page-model.js';

/** The browser may cut words. */
export const hyphens: PageCheck = {
  id: 'hyphens',
  guideline: '61 · Ne pas couper les mots (RLS 1.8)',
  severities: ['advice'],
  look: inBlocks((block) => {
    return block.style?.hyphens
      ? 'Le navigateur peut couper les mots de ce texte : mettez « hyphens: manual » dans le style.'
      : null;
  }),
};
