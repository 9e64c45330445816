import type { ProfileId } from '../../preferences/profiles.js';

/** What stands at hand: text size, contrast, profiles, and what is kept. */
export const preferencesFr = {
  lang: 'fr',
  textSize: 'Taille du texte',
  smaller: 'Texte plus petit',
  larger: 'Texte plus grand',
  percent: (size: number) => `${size}\u00a0%`,
  textSizeNow: (size: number) => `Taille du texte\u00a0: ${size}\u00a0%`,
  lastStep: 'On ne peut pas aller plus loin.',
  contrast: 'Fort contraste',
  contrastHint: 'Texte blanc sur fond noir',
  contrastForced: 'Votre appareil choisit déjà les couleurs',

  profiles: 'Des réglages tout prêts',
  profile: {
    reading: 'J’ai du mal à lire',
    sight: 'Je vois mal',
    dyslexia: 'Je suis dyslexique',
    calm: 'Il y a trop de choses',
    evening: 'Le soir',
    system: 'Comme sur mon appareil',
  } satisfies Record<ProfileId, string> as Record<ProfileId, string>,
  inPlace: 'En place',

  all: 'Tous les réglages',
  section: {
    text: 'Texte',
    colours: 'Couleurs',
    calm: 'Calme',
    guides: 'Repères',
  },
  sectionHint: {
    text: 'Lettres, lignes, espaces',
    colours: 'Texte et fond',
    calm: 'Mouvements, images',
    guides: 'Liens, souris, règle de lecture',
  },
  waiting: 'Un instant…',
  missing: 'Cela ne marche pas pour l’instant. Rechargez la page, puis essayez encore.',

  undo: 'Annuler le dernier changement',
  undone: 'Le dernier changement est annulé.',
  nothingToUndo: 'Il n’y a rien à annuler.',
  reset: 'Tout remettre comme avant',
  asBefore: 'La page est comme avant.',
  device: 'Cet appareil est à moi',
  deviceHint: 'Cochez pour garder vos réglages. Ne cochez pas sur un appareil partagé.',
  forgotten: 'Vos réglages seront oubliés quand vous fermerez cet onglet.',
  keptUntil: (day: Date) => `Réglages gardés jusqu’au ${frenchDay(day)} sur cet appareil.`,
  cannotKeep:
    'Cet appareil ne peut pas garder vos réglages. Ils restent jusqu’à la fermeture de cet onglet.',
  help: 'Besoin d’aide\u00a0?',
  call: 'Appelez la mairie\u00a0:',
  ask: 'Demandez à la mairie.',
};

export type PreferencesWords = typeof preferencesFr;

function frenchDay(day: Date): string {
  const written = new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(day);
  return written.replace(/^1 /, '1er ');
}
