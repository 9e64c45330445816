import type { Lexicon } from '../../lexicon.js';
import type { Check } from '../model.js';
import { inSentences } from '../view.js';

/** What to write instead, where one word serves. */
const INSTEAD: Readonly<Record<string, string>> = {
  impérativement: 'vous devez',
  obligatoirement: 'vous devez',
  éventuellement: 'peut-être',
  également: 'aussi',
  immédiatement: 'tout de suite',
  prochainement: 'bientôt',
  actuellement: 'maintenant',
  préalablement: 'avant',
  antérieurement: 'avant',
  ultérieurement: 'plus tard',
  postérieurement: 'après',
  gratuitement: 'c’est gratuit',
  fréquemment: 'souvent',
  régulièrement: 'souvent',
  uniquement: 'seulement',
  exclusivement: 'seulement',
  exceptionnellement: 'cette fois',
  généralement: 'le plus souvent',
  habituellement: 'le plus souvent',
  annuellement: 'chaque année',
  mensuellement: 'chaque mois',
  quotidiennement: 'chaque jour',
  simultanément: 'en même temps',
  conjointement: 'ensemble',
  notamment: 'par exemple',
};
/** Adverbs that are easy themselves. */
const EASY = new Set(
  'comment seulement vraiment facilement directement rapidement doucement'.split(' '),
);
/** An adverb in -ment: long, and often a shorter word serves. */
export const adverb: Check = {
  id: 'adverb',
  guideline: '13 · Éviter les adverbes en -ment (COSLA)',
  severities: ['advice'],
  look: inSentences(function* (sentence, { lexicon }) {
    for (const { lower, text, start, end } of sentence.tokens) {
      if (!/\p{L}{2}ment$/u.test(lower) || EASY.has(lower)) continue;
      const entry = lexicon.find(lower);
      const is = lower in INSTEAD || (entry ? entry.parts[0] === 'R' : isAdverb(lower, lexicon));
      if (!is || sentence.spanAt(start, end, 'quote', 'name', 'url')) continue;
      const instead = INSTEAD[lower];
      yield {
        start,
        end,
        advice: instead
          ? `« ${text} » : un mot plus court est plus clair. Par exemple : « ${instead} ».`
          : `« ${text} » est un adverbe en -ment : enlevez-le, ou dites-le plus simplement.`,
      };
    }
  }),
};

/** An unknown word: an adverb is made of an adjective (`joyeuse` + `ment`, `prudent` → `prudemment`). */
function isAdverb(word: string, lexicon: Lexicon): boolean {
  if (/[ae]mment$/.test(word)) return true;
  if (lexicon.size) return lexicon.mayBe(word.slice(0, -4), 'A');
  return /(?:euse|ive|elle|aire|ique|ale|able|ible|ué|ulière)ment$/.test(word);
}
