import type { Feature } from '../../requests.js';

export type Entry = Exclude<Feature, 'toolbar'>;

export const toolbarFr = {
  lang: 'fr',
  title: 'Lire plus facilement',
  close: 'Fermer',
  entry: {
    reader: { label: 'Lire la page sans le reste', hint: 'Seulement le texte, sans les menus' },
  } as Record<Entry, { label: string; hint: string }>,
};

export type ToolbarWords = typeof toolbarFr;
