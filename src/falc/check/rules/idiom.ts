import type { Check } from '../model.js';
import { phrasesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** What to write instead; empty where only the sentence tells. */
const find = phrasesOf({
  'coup de main': 'aide',
  'coup de pouce': 'aide',
  'coup d’envoi': 'début',
  'coup de cœur': '',
  'feu vert': 'accord',
  'fait peau neuve': 'est refait',
  'faire peau neuve': 'être refait',
  'bat son plein': 'a lieu en ce moment',
  'voir le jour': 'commencer',
  'voit le jour': 'commence',
  'porter ses fruits': 'réussir',
  'porte ses fruits': 'réussit',
  'au pied levé': 'sans préparation',
  'clé en main': 'tout prêt',
  'clés en main': 'tout prêt',
  'mettre la main à la pâte': 'aider',
  'mettre les bouchées doubles': 'aller plus vite',
  'tirer la sonnette d’alarme': 'prévenir',
  'monter au créneau': 'se plaindre',
  'parcours du combattant': 'démarche très difficile',
  'en un clin d’œil': 'très vite',
  'à bras ouverts': 'avec plaisir',
  'd’une pierre deux coups': 'deux choses en même temps',
  'sur les chapeaux de roue': 'très vite',
  'passer à la vitesse supérieure': 'aller plus vite',
  'au fil de l’eau': 'petit à petit',
  'jeter l’éponge': 'arrêter',
  'la main verte': 'l’habitude du jardin',
  'de longue haleine': 'long',
  'mettre à l’honneur': 'présenter',
  'à l’honneur': '',
  'tourner la page': 'changer',
  'le bouche-à-oreille': 'les conversations',
  'prendre le taureau par les cornes': 'agir',
  'faire boule de neige': 'grandir',
  'au grand dam de': '',
  'sous un même toit': 'ensemble',
  'point noir': 'problème',
  'fer de lance': 'premier',
  'pierre angulaire': 'base',
  'tous azimuts': 'partout',
  'vent en poupe': 'succès',
  'main dans la main': 'ensemble',
});

/** « faire peau neuve »: images and idioms, which readers may take word for word. */
export const idiom: Check = {
  id: 'idiom',
  guideline: '8 · Pas d’image, de jeu de mots ni d’expression (EU, RLS 6.4)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end, instead } of find(sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'quote')) continue;
      yield {
        start,
        end,
        advice: instead
          ? `« ${found} » est une image : certains lecteurs la comprennent mot à mot. Écrivez « ${instead} ».`
          : `« ${found} » est une image : certains lecteurs la comprennent mot à mot. Dites la chose directement.`,
      };
    }
  }),
};
