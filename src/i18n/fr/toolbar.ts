export type Entry = 'reader' | 'falc';

export const toolbarFr = {
  lang: 'fr',
  title: 'Lire plus facilement',
  close: 'Fermer',
  entry: {
    reader: { label: 'Lire la page sans le reste', hint: 'Seulement le texte, sans les menus' },
    falc: { label: 'Texte facile', hint: 'Une phrase par ligne, les mots difficiles expliqués' },
  } as Record<Entry, { label: string; hint: string }>,
};

export type ToolbarWords = typeof toolbarFr;
