/** Words of the reading mode. */
export const readerFr = {
  lang: 'fr',
  name: 'Page à lire',
  close: 'Fermer',
  summary: 'Sommaire',
  settings: 'Réglages',
  print: 'Imprimer',
  previous: 'Partie d’avant',
  next: 'Partie d’après',
  closeSummary: 'Fermer le sommaire',
  closeSettings: 'Fermer les réglages',
  loading: 'Un instant…',
  failed:
    'Nous n’arrivons pas à lire cette page. Fermez cette fenêtre\u00a0: la page est restée comme avant.',
  settingsFailed: 'Les réglages ne s’ouvrent pas. Le texte reste là. Essayez plus tard.',
  formGone:
    'Le formulaire n’est plus sur la page. Fermez cette fenêtre, puis cherchez-le sur la page.',
  help: 'Besoin d’aide\u00a0?',
  call: 'Appelez la mairie\u00a0:',
  ask: 'Demandez à la mairie.',
  fromGuess: 'S’il manque une partie du texte, fermez pour revoir la page.',
  fromBody: 'Nous n’avons pas trouvé le texte principal à coup sûr. Voici toute la page.',
  original: 'Revenir à la page',
  end: 'Fin du texte',
  formAsks: 'Ce formulaire demande\u00a0:',
  formFill: 'Remplir le formulaire',
  form: 'Formulaire',
  table: 'Tableau',
  video: 'Vidéo',
  audio: 'Son à écouter',
  frame: 'À voir sur le site',
  printedFrom: 'Adresse de la page\u00a0:',
  printedOn: 'Imprimé le',
  readingTime: (from: number, to: number): string =>
    from === to
      ? `Environ ${to}\u00a0minute${to > 1 ? 's' : ''} à lire`
      : `${from} à ${to}\u00a0minutes à lire`,
};

export type ReaderWords = typeof readerFr;
