/** Words around an easy text: what it is, what the page says, and why it was changed. */
export const easyFr = {
  lang: 'fr',
  easy: 'Texte facile',
  loading: 'Nous préparons le texte facile…',
  failed: 'Le texte facile ne marche pas pour l’instant. Voici le texte de la page.',
  help: 'Besoin d’aide\u00a0?',
  call: 'Appelez la mairie\u00a0:',
  ask: 'Demandez à la mairie.',
  automatic: 'Version simplifiée automatique. Ce n’est pas du FALC validé.',
  unchanged: 'Nous n’avons pas pu simplifier les phrases de cette page. Les voici, une par ligne.',
  model: (where: string): string =>
    `Version simplifiée par un programme, sur ${where}. Ce n’est pas du FALC validé.`,
  offer: (where: string): string =>
    `Un programme peut simplifier plus. Le texte de cette page est alors envoyé à ${where}.`,
  useModel: 'Envoyer le texte et simplifier plus',
  modelFailed: 'Le programme n’a rien pu simplifier de plus. Voici le texte sans lui.',
  library: 'Texte facile, pas encore relu par des personnes concernées.',
  written: 'Texte facile, pas encore relu.',
  writtenBy: (author: string): string => `Texte facile écrit par ${author}, pas encore relu.`,
  reviewed: (reviewers: string): string => `FALC relu par ${reviewers}.`,
  outdated: 'Ce texte facile est à revoir\u00a0: la page a changé depuis.',
  backToRules: 'La suite est simplifiée automatiquement. Ce n’est pas du FALC validé.',
  of: (day: string): string => `Écrit le ${day}.`,
  source: (name: string, day: string): string => `Source\u00a0: ${name}, ${day}.`,
  official: 'Voir la page officielle',
  short: 'L’essentiel',
  full: 'Lire le texte complet',
  page: 'Ce que dit cette page',
  original: 'Texte d’origine',
  originalSays: 'La page dit\u00a0:',
  why: 'Pourquoi\u00a0?',
  change: (before: string, after: string): string =>
    after.trim()
      ? `«\u00a0${before}\u00a0» devient «\u00a0${after}\u00a0».`
      : `«\u00a0${before}\u00a0» est enlevé.`,
  newLine: (before: string): string =>
    `Une nouvelle ligne commence à la place de «\u00a0${before}\u00a0».`,
  words: 'Les mots difficiles de cette page',
};

export type EasyWords = typeof easyFr;
