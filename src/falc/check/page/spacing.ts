import { inBlocks, type PageCheck } from '../page-model.js';

/** Lines or paragraphs that are too near. */
export const spacing: PageCheck = {
  id: 'spacing',
  guideline: '67 · Interligne et espace entre paragraphes de 1,5 au moins (RLS 1.13)',
  severities: ['advice'],
  look: inBlocks((block) => {
    const { lineHeight, gap } = block.style ?? {};
    const said = (value: number) => value.toFixed(1).replace('.', ',');
    if (lineHeight !== undefined && lineHeight < 1.5)
      return `L’interligne est de ${said(lineHeight)} : prenez 1,5.`;
    return block.kind === 'paragraph' && gap !== undefined && gap < 1.5
      ? `L’espace sous ce paragraphe est de ${said(gap)} fois la taille du texte : prenez 1,5.`
      : null;
  }),
};
