import type { Check } from '../model.js';
import { phrasesOf } from '../phrases.js';
import { inSentences } from '../view.js';

/** What to write instead; empty where the words can simply go. */
const find = phrasesOf({
  'il est à noter que': '',
  'il est à noter': '',
  'il convient de noter que': '',
  'il convient de rappeler que': '',
  'il est rappelé que': '',
  'il est précisé que': '',
  'il est important de noter que': '',
  'il est utile de rappeler que': '',
  'il faut savoir que': '',
  'sachez que': '',
  'nous vous informons que': '',
  'nous vous rappelons que': '',
  'nous vous signalons que': '',
  'nous tenons à vous informer que': '',
  'nous avons le plaisir de vous informer que': '',
  'nous avons l’honneur de vous informer que': '',
  'veuillez noter que': '',
  'veuillez noter': '',
  'force est de constater que': '',
  'il va de soi que': '',
  'il va sans dire que': '',
  'bien entendu': '',
  'comme vous le savez': '',
  'à toutes fins utiles': '',
  'à cet égard': '',
  'à cet effet': '',
  'tant que faire se peut': 'si possible',
  'au jour d’aujourd’hui': 'aujourd’hui',
  'à l’heure actuelle': 'maintenant',
  'à ce jour': 'aujourd’hui',
  'voire même': 'même',
  'puis ensuite': 'ensuite',
  'prévoir à l’avance': 'prévoir',
  'prévenir à l’avance': 'prévenir',
  'réserver à l’avance': 'réserver',
  'collaborer ensemble': 'travailler ensemble',
  'ajouter en plus': 'ajouter',
  'car en effet': 'car',
  'mais cependant': 'mais',
  'un petit peu': 'un peu',
  'totalement gratuit': 'gratuit',
  'entièrement gratuit': 'gratuit',
  'date butoir limite': 'date limite',
  'comme par exemple': 'par exemple',
  'veuillez agréer': '',
  'je vous prie de': '',
  'nous vous prions de': '',
  'nous vous remercions de bien vouloir': '',
  'merci de bien vouloir': '',
  'veuillez bien vouloir': '',
  veuillez: 'faites (l’impératif tout simple)',
});

/** « il est à noter que »: words that add nothing, and words that say a thing twice. */
export const padding: Check = {
  id: 'padding',
  guideline: '16 · Pas de mots inutiles ni de répétition (COSLA)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end, instead } of find(sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'url', 'mail', 'quote')) continue;
      yield {
        start,
        end,
        advice: instead
          ? `« ${found} » : écrivez plutôt « ${instead} ».`
          : `« ${found} » n’apporte rien : enlevez-le.`,
      };
    }
  }),
};
