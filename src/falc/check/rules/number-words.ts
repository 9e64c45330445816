import { NUMBER_WORDS, valueOfWords } from '../../numbers.js';
import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const COUNTED =
  /^\s(?:jours?|mois|ans?|semaines?|heures?|minutes?|euros?|personnes?|enfants?|pièces?|photos?|exemplaires?|documents?|fois|places?|communes?)(?!\p{L})/iu;

/** « trois mois » → « 3 mois »; « un » and « une » stay. */
export const numberWords: Check = {
  id: 'number-words',
  guideline: '41 · Les nombres en chiffres (RLS 5.1)',
  severities: ['warning'],
  look: inSentences(function* (sentence, { text }) {
    for (const { found, start, end } of matchesOf(NUMBER_WORDS, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'quote', 'name', 'url')) continue;
      // « un véhicule neuf », « les deux », « mille mercis ».
      if (/^neuf$/i.test(found) && !COUNTED.test(text.slice(end))) continue;
      if (/^mille$/i.test(found) && /^\s(?:mercis?|excuses|feuilles?)/i.test(text.slice(end)))
        continue;
      const value = valueOfWords(found);
      if (value === null) continue;
      yield { start, end, advice: `« ${found} » : écrivez « ${value} ».` };
    }
  }),
};
