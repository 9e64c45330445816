export type Entry = 'callback' | 'reader' | 'falc' | 'speech' | 'steps' | 'services';

export const toolbarFr = {
  lang: 'fr',
  title: 'Lire plus facilement',
  close: 'Fermer',
  entry: {
    callback: { label: 'Parler à quelqu’un', hint: 'La mairie au téléphone, ou qui vous rappelle' },
    reader: { label: 'Lire la page sans le reste', hint: 'Seulement le texte, sans les menus' },
    falc: { label: 'Texte facile', hint: 'Une phrase par ligne, les mots difficiles expliqués' },
    speech: { label: 'Écouter', hint: 'Une voix lit la page' },
    steps: { label: 'Remplir le formulaire', hint: 'Une étape à la fois, avec de l’aide' },
    services: {
      label: 'Comprendre les liens de cette page',
      hint: 'Ce que c’est, ce qu’il faut avoir, à quoi faire attention',
    },
  } as Record<Entry, { label: string; hint: string }>,
};

export type ToolbarWords = typeof toolbarFr;
