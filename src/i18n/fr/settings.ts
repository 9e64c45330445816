import type { Font, Guide, NumberSetting, SettingName, Theme } from '../../preferences/schema.js';

type Spacing = Exclude<NumberSetting, 'textSize'>;
export type Switch =
  | 'alignStart'
  | 'noHyphens'
  | 'stopMotion'
  | 'hideImages'
  | 'underlineLinks'
  | 'strongFocus'
  | 'largePointer'
  | 'syllables';

/** Every setting behind 'Tous les réglages', and what a profile changes. */
export const settingsFr = {
  lang: 'fr',
  asPage: 'Comme la page',
  stepper: {
    lineHeight: { label: 'Espace entre les lignes', less: 'Moins d’espace', more: 'Plus d’espace' },
    letterSpacing: {
      label: 'Espace entre les lettres',
      less: 'Moins d’espace',
      more: 'Plus d’espace',
    },
    wordSpacing: { label: 'Espace entre les mots', less: 'Moins d’espace', more: 'Plus d’espace' },
    paragraphSpacing: {
      label: 'Espace entre les paragraphes',
      less: 'Moins d’espace',
      more: 'Plus d’espace',
    },
    lineWidth: {
      label: 'Longueur des lignes',
      less: 'Lignes plus courtes',
      more: 'Lignes plus longues',
    },
  } as Record<Spacing, { label: string; less: string; more: string }>,
  level: (level: number, last: number) => `${level} sur ${last}`,
  characters: (count: number) => `${count} lettres`,

  switch: {
    alignStart: { label: 'Texte aligné à gauche', hint: 'Chaque ligne commence au même endroit.' },
    noHyphens: { label: 'Mots entiers', hint: 'Aucun mot coupé en fin de ligne.' },
    stopMotion: { label: 'Arrêter ce qui bouge', hint: 'Animations et vidéos qui partent seules.' },
    hideImages: { label: 'Cacher les images de décor', hint: 'Les images utiles restent.' },
    underlineLinks: { label: 'Souligner les liens', hint: 'On voit où cliquer.' },
    strongFocus: {
      label: 'Cadre bien visible',
      hint: 'Il montre où vous êtes quand vous utilisez le clavier.',
    },
    largePointer: { label: 'Grande flèche de souris', hint: 'La flèche se voit mieux.' },
    syllables: {
      label: 'Syllabes en deux couleurs',
      hint: 'Seulement dans «\u00a0Lire la page sans le reste\u00a0».',
    },
  } as Record<Switch, { label: string; hint: string }>,
  colon: '\u00a0:',

  fonts: 'Forme des lettres',
  font: {
    page: 'Comme la page',
    system: 'Lettres simples',
    atkinson: 'Lettres faciles à reconnaître (Atkinson)',
    opendyslexic: 'OpenDyslexic',
  } as Record<Font, string>,

  themes: 'Couleurs',
  theme: {
    page: 'Comme la page',
    light: 'Clair',
    dark: 'Sombre',
    sepia: 'Crème',
    grey: 'Gris',
    'black-on-white': 'Noir sur blanc',
    'white-on-black': 'Blanc sur noir',
    'yellow-on-black': 'Jaune sur noir',
    own: 'Mes couleurs',
  } as Record<Theme, string>,
  sample: 'Aa',
  forced: 'Votre appareil choisit déjà les couleurs. Ce choix ne changera rien ici.',
  ownText: 'Couleur du texte',
  ownBackground: 'Couleur du fond',
  ratio: (ratio: string) => `Contraste\u00a0: ${ratio} sur 21.`,
  good: 'C’est bien.',
  veryGood: 'C’est très bien.',
  tooLow: 'Ce n’est pas assez pour bien lire. La page garde les couleurs d’avant.',
  nearest: 'Prendre une couleur proche qui se lit bien',

  guides: 'Suivre la ligne',
  guide: {
    none: 'Rien',
    ruler: 'Une règle sous la ligne',
    mask: 'Une fenêtre, le reste assombri',
  } as Record<Guide, string>,

  preview: 'Le texte sera comme ceci\u00a0:',
  example:
    'La mairie est ouverte le lundi et le jeudi, de 9\u00a0h à 12\u00a0h. Pour une carte d’identité, ',
  exampleLink: 'prenez rendez-vous',
  changes: 'Ce qui va changer\u00a0:',
  apply: 'Appliquer',
  noThanks: 'Non merci',
  inPlace: 'C’est en place.',
  applied: (profile: string) => `«\u00a0${profile}\u00a0» est en place.`,
  cancel: 'Annuler',
  takeAway: 'Enlever',
  takenAway: (profile: string) => `«\u00a0${profile}\u00a0» est enlevé.`,
  change: {
    textSize: 'Texte plus grand',
    lineHeight: 'Plus d’espace entre les lignes',
    letterSpacing: 'Plus d’espace entre les lettres',
    wordSpacing: 'Plus d’espace entre les mots',
    paragraphSpacing: 'Plus d’espace entre les paragraphes',
    lineWidth: 'Lignes plus courtes',
    theme: 'Couleurs',
    stopMotion: 'Plus rien ne bouge',
    hideImages: 'Images de décor cachées',
    underlineLinks: 'Liens soulignés',
    noHyphens: 'Mots jamais coupés',
  } as { [name in SettingName]?: string },
};

export type SettingsWords = typeof settingsFr;
