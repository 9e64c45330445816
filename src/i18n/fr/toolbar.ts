export type Entry = 'reader' | 'falc' | 'speech';

export const toolbarFr = {
  lang: 'fr',
  title: 'Lire plus facilement',
  close: 'Fermer',
  entry: {
    reader: { label: 'Lire la page sans le reste', hint: 'Seulement le texte, sans les menus' },
    falc: { label: 'Texte facile', hint: 'Une phrase par ligne, les mots difficiles expliqués' },
    speech: { label: 'Écouter', hint: 'Une voix lit la page' },
  } as Record<Entry, { label: string; hint: string }>,
};

export type ToolbarWords = typeof toolbarFr;
