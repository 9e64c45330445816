import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND =
  /(?<!\p{L})(?:(?:ne\s|n['’])[^\s,.;:]{1,20}(?:\s[^\s,.;:]{1,20})?\s(?:pas|jamais|plus|rien|guère|point|aucune?)|sans|aucune?)(?!\p{L})/giu;

/** « ne … pas », « sans », « aucun »: a sentence that says what is not. */
export const negativeForm: Check = {
  id: 'negative-form',
  guideline: '25 · Des phrases positives (EU, RLS 7.2)',
  severities: ['advice'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (sentence.spanAt(start, end, 'quote')) continue;
      yield {
        start,
        end,
        advice: `« ${found} » : dites plutôt ce qu’il faut faire, si le sens reste le même.`,
      };
    }
  }),
};
