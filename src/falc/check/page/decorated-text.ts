import { inBlocks, type PageCheck } from '../page-model.js';

/** Italics, underlines that are no links, shadows. */
export const decoratedText: PageCheck = {
  id: 'decorated-text',
  guideline: '64 · Ni italique, ni souligné, ni ombre (RLS 1.2)',
  severities: ['warning'],
  look: inBlocks((block) => {
    const { italic, underline, shadow } = block.style ?? {};
    if (italic) return 'Ce texte est en italique : prenez le gras pour montrer un mot important.';
    if (underline) return 'Ce texte est souligné sans être un lien : prenez le gras.';
    return shadow ? 'Ce texte a une ombre : enlevez-la.' : null;
  }),
};
