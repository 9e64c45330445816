import { inBlocks, type PageCheck } from '../page-model.js';

/** Text that is justified or not at the left. */
export const justified: PageCheck = {
  id: 'justified',
  guideline: '62 · Texte aligné à gauche, jamais justifié (RLS 1.14)',
  severities: ['warning'],
  look: inBlocks((block) => {
    const align = block.style?.align;
    if (align === 'justify') return 'Ce texte est justifié : alignez-le à gauche.';
    if (block.kind === 'paragraph' && (align === 'center' || align === 'right' || align === 'end'))
      return `Ce texte est ${align === 'center' ? 'centré' : 'à droite'} : alignez-le à gauche.`;
    return null;
  }),
};
