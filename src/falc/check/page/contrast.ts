import { inBlocks, type PageCheck } from '../page-model.js';

/** Colours that are too near, light text on dark. */
export const contrast: PageCheck = {
  id: 'contrast',
  guideline: '66 · Contraste de 7 sur 1, texte foncé sur fond clair (RLS 1.4)',
  severities: ['warning'],
  look: inBlocks((block) => {
    const { contrast, lightOnDark } = block.style ?? {};
    if (contrast !== undefined && contrast < 7)
      return `Le contraste est de ${contrast.toFixed(1).replace('.', ',')} sur 1 : il faut 7 sur 1 au moins.`;
    return lightOnDark && block.kind === 'paragraph'
      ? 'Ce texte est clair sur un fond foncé : écrivez foncé sur clair.'
      : null;
  }),
};
