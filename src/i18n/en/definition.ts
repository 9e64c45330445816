import type { DefinitionWords } from '../fr/definition.js';

export const definitionEn: DefinitionWords = {
  lang: 'en',
  close: 'Close',
  source: 'Explained by:',
  ours: 'Parvis, not yet reviewed by the people concerned',
};
