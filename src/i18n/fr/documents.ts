/** The PDF files of a page, and their text. */
export const documentsFr = {
  lang: 'fr',
  title: 'Les fichiers PDF de cette page',
  show: (count: number) => (count === 1 ? 'Voir le fichier' : `Voir les ${count} fichiers`),
  hide: 'Cacher les fichiers',
  units: { kilo: 'Ko', mega: 'Mo' },
  print: 'à imprimer',
  onSite: (host: string) => `Ce fichier est sur un autre site\u00a0: ${host}`,
  read: 'Lire ce PDF',
  open: 'Ouvrir le fichier',
  of: (name: string) => `\u00a0: ${name}`,
  failed: 'Le fichier ne s’ouvre pas ici. Essayez encore, ou ouvrez-le comme d’habitude.',

  window: 'PDF à lire',
  from: (name: string) => `Texte du fichier PDF «\u00a0${name}\u00a0».`,
  original: 'Ouvrir le fichier d’origine',
  going: (read: number, total: number) =>
    `Parvis lit encore le fichier. Pages lues\u00a0: ${read} sur ${total}.`,
  most: (read: number, total: number) =>
    `Ce fichier est long. Voici les ${read} premières pages sur ${total}.`,
  unsure:
    'Parvis n’est pas sûr de l’ordre des lignes dans ce fichier. En cas de doute, ouvrez le fichier d’origine.',
  mute: (pages: readonly number[]) =>
    pages.length === 1
      ? `Parvis ne peut pas lire la page ${pages[0]}. Elle est vide, ou c’est une image.`
      : `Parvis ne peut pas lire ces pages\u00a0: ${pages.join(', ')}. Elles sont vides, ou ce sont des images.`,

  isForm: 'Ce PDF est un formulaire.',
  fill: 'Remplir question par question',
  fillHint: 'Vous pouvez le remplir ici. À la fin, vous avez le PDF rempli. Rien n’est envoyé.',
  /** Told to who hears the page: the focus stands on the title of the text. */
  fillAbove: 'Le bouton pour le remplir est juste avant le titre.',
  waysAbove: 'Ce que vous pouvez faire est écrit juste avant le titre.',
  refusals: {
    xfa: 'Ce PDF est un formulaire. Parvis ne sait pas remplir ce genre de formulaire.',
    locked: 'Ce PDF est un formulaire protégé. Parvis ne le change pas.',
    signed: 'Ce PDF est un formulaire déjà signé. Parvis ne le change pas.',
    unnamed:
      'Ce PDF est un formulaire. Mais des cases n’ont pas de nom. Pour ne pas se tromper, Parvis ne le remplit pas.',
    unknown: 'Ce PDF est un formulaire. Parvis ne sait pas remplir toutes ses cases.',
  },
  byHand: 'Ce PDF est sans doute à remplir à la main.',
  byHandWays:
    'Vous pouvez l’imprimer et le remplir à la main, aller à la mairie, ou demander à une personne.',

  scan: 'Ce fichier est une image. Parvis ne peut pas le lire.',
  garbled: 'Les lettres de ce fichier sont abîmées. Parvis ne peut pas le lire.',
  password: 'Ce fichier est fermé par un mot de passe. Parvis ne peut pas le lire.',
  broken: 'Ce fichier est abîmé. Parvis ne peut pas le lire.',
  missing: 'Ce fichier n’existe pas, ou il n’existe plus. Le lien de la page est cassé.',
  big: 'Ce fichier est trop gros pour Parvis (plus de 20\u00a0Mo).',
  elsewhere: 'Ce fichier est sur un autre site. Parvis n’a pas le droit de le lire.',
  network: 'Le fichier ne vient pas. Regardez si Internet marche, puis essayez encore.',
  unable: 'Ici, Parvis ne peut pas lire les fichiers PDF.',
  /** What to do, where the file itself may be of use. */
  tryOriginal: 'Vous pouvez ouvrir le fichier d’origine, ou demander à une personne.',
  askPerson: 'Une personne de la mairie peut vous aider.',
  talk: 'Parler à quelqu’un',
  help: 'Besoin d’aide\u00a0?',
  call: 'Appelez la mairie\u00a0:',
  ask: 'Demandez à la mairie.',
};

export type DocumentsWords = typeof documentsFr;
