import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const SAID: Readonly<Record<string, string>> = {
  '&': 'écrivez « et ».',
  '/': 'écrivez « ou », ou « et ».',
  '+': 'écrivez « et ».',
  '§': 'écrivez « paragraphe ».',
  '<': 'écrivez « moins de ».',
  '>': 'écrivez « plus de ».',
  '=': 'écrivez « c’est » ou « égale ».',
  '→': 'faites une phrase.',
};

const FOUND = /[&<>§#*_|~^=\\[\]→⇒►]+|(?<=\p{L})\s?\/\s?(?=\p{L})|(?<!\d)\s\+\s(?=\p{L})/gu;

/** « & », « / », « § »: signs with no sound. */
export const specialCharacter: Check = {
  id: 'special-character',
  guideline: '48 · Pas de caractères spéciaux (EU, RLS 5.4)',
  severities: ['warning'],
  look: inSentences(function* (sentence) {
    for (const { found, start, end } of matchesOf(FOUND, sentence.text, sentence.start)) {
      if (
        sentence.spanAt(start, end, 'url', 'mail', 'law') ||
        (sentence.startsLine && start === sentence.start)
      )
        continue;
      const around = sentence.text.slice(
        Math.max(0, start - 3 - sentence.start),
        end + 3 - sentence.start,
      );
      if (/et\s?\/\s?ou/i.test(around) || /\d\/\d/.test(around)) continue;
      yield {
        start,
        end,
        advice: `« ${found.trim()} » : ${SAID[found.trim()] ?? 'enlevez ce signe, ou écrivez-le avec des mots.'}`,
      };
    }
  }),
};
