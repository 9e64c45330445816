/** Words of a hard word's explanation. */
export const definitionFr = {
  lang: 'fr',
  close: 'Fermer',
  source: 'Explication\u00a0:',
  ours: 'Parvis, pas encore relue par des personnes concernées',
};

export type DefinitionWords = typeof definitionFr;
