import { inBlocks, type PageCheck } from '../page-model.js';

const SMALL = 14;
const SERIF = /times|georgia|garamond|cambria|palatino|baskerville|playfair|merriweather|\bserif/i;

/** Serifs, small letters. */
export const font: PageCheck = {
  id: 'font',
  guideline: '63 · Une police sans empattement, assez grande (RLS 1.1 à 1.3)',
  severities: ['warning'],
  look: inBlocks((block) => {
    const { fontSize, fontFamily } = block.style ?? {};
    if (fontSize !== undefined && fontSize < SMALL)
      return `Ce texte a une taille de ${Math.round(fontSize)} pixels : prenez au moins ${SMALL} pixels.`;
    if (fontFamily && SERIF.test(fontFamily) && !/sans-serif/i.test(fontFamily))
      return `La police « ${fontFamily.split(',')[0]} » a des empattements : prenez une police droite, comme Arial ou Verdana.`;
    return null;
  }),
};
