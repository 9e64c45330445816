import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FOUND =
  /(?<![\p{L}\p{N}])[IVX]+(?:e|ème|er|ère)(?![\p{L}])|(?<=(?:titre|chapitre|livre|annexe|tome|partie|section|phase|niveau|zone|article|catégorie|acte|volume)\s)[IVX]+(?![\p{L}\p{N}])/giu;

/** « XXe siècle », « titre IV »: numbers in letters; a king keeps his. */
export const romanNumeral: Check = {
  id: 'roman-numeral',
  guideline: '42 · Pas de chiffres romains (EU, RLS 5.1)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (found !== found.replace(/^[ivx]+/, '')) continue;
      yield { start, end, advice: `« ${found} » : écrivez le nombre avec des chiffres (1, 2, 3).` };
    }
  }),
};
