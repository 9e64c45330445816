import { inBlocks, type PageCheck } from '../page-model.js';

/** Lines that start with a dash, and are no list for those who listen. */
export const fakeList: PageCheck = {
  id: 'fake-list',
  guideline: '50 · De vraies listes (RLS 4.3)',
  severities: ['warning'],
  look: inBlocks((block) => {
    if (block.kind !== 'paragraph') return null;
    const lines = block.text
      .split('\n')
      .filter((line) => /^\s*(?:[-–—•·*‣▪]|\d{1,2}[.)])\s/u.test(line));
    return lines.length > 1
      ? 'Des tirets font ici une liste : faites une vraie liste avec l’outil de votre site.'
      : null;
  }),
};
