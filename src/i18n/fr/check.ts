import type { Severity } from '../../falc/check/model.js';

const many = (count: number, one: string, more: string): string =>
  `${count} ${count > 1 ? more : one}`;
const decimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** Words of the panel for those who write a page. */
export const checkFr = {
  lang: 'fr',
  title: 'Vérifier cette page',
  close: 'Fermer',
  toLeft: 'Mettre à gauche',
  toRight: 'Mettre à droite',
  audience:
    'Ce panneau est pour les personnes qui écrivent la page. Les visiteurs ne le voient pas.',
  limits:
    'Il compare le texte aux règles du FALC (facile à lire et à comprendre). Suivre ces conseils ne fait pas un texte FALC\u00a0: seules des personnes concernées peuvent le valider.',
  reading: 'Nous lisons la page…',
  failed:
    'La vérification ne marche pas. Regardez si le dossier «\u00a0falc\u00a0» est bien dans le dossier de Parvis sur votre site. Puis appuyez sur «\u00a0Vérifier à nouveau\u00a0».',
  empty: 'Nous n’avons pas trouvé de texte dans cette page.',
  clean: 'Aucun problème trouvé. Faites maintenant relire le texte par des personnes concernées.',
  again: 'Vérifier à nouveau',
  copy: 'Copier le rapport',
  copied: 'Le rapport est copié.',
  copyByHand:
    'Votre navigateur ne permet pas de copier. Voici le rapport\u00a0: copiez-le avec Ctrl + C.',
  report: 'Rapport',
  show: 'Appuyez sur un bouton pour cacher ou montrer une liste\u00a0:',
  rule: 'Règle',
  more: 'Voir la suite',
  whole: 'Toute la page',
  picture: 'Une image',
  found: (count: number): string =>
    count ? `${many(count, 'point', 'points')} à regarder.` : 'Rien à corriger.',
  count: (severity: Severity, count: number): string =>
    severity === 'error'
      ? many(count, 'erreur', 'erreurs')
      : severity === 'warning'
        ? many(count, 'point d’attention', 'points d’attention')
        : many(count, 'conseil', 'conseils'),
  severity: {
    error: 'Erreurs\u00a0: à corriger',
    warning: 'Attention\u00a0: beaucoup de lecteurs peuvent hésiter',
    advice: 'Conseils\u00a0: à regarder, à vous de décider',
  } as Record<Severity, string>,
  places: (count: number): string => `${count} endroits`,
  shown: (at: number, count: number): string =>
    count > 1 ? `Endroit ${at} sur ${count}, montré dans la page.` : 'Montré dans la page.',
  hidden: 'Ce passage est dans une partie fermée de la page. Ouvrez-la, puis appuyez encore.',
  gone: 'Ce passage a changé dans la page. Appuyez sur «\u00a0Vérifier à nouveau\u00a0».',
  colon: '\u00a0: ',
  scores: 'Mesures',
  wordsPerSentence: 'Mots par phrase',
  wordsPerSentenceMeans: 'C’est une moyenne. En FALC, une phrase a 12 mots au plus, ou presque.',
  kmre: 'Facilité de lecture (KMRE)',
  kmreMeans: 'De 0, très difficile, à 100, très facile\u00a0: mots et phrases courts donnent plus.',
  hardWords: 'Mots difficiles',
  hardWordsMeans: 'C’est la part des mots que l’on lit rarement. Moins il y en a, mieux c’est.',
  decimal,
  percent: (share: number): string => `${decimal(share * 100)} %`,
  quoted: (words: string): string => `«\u00a0${words}\u00a0»`,
};

export type CheckWords = typeof checkFr;
