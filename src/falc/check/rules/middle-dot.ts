import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const FORMS: readonly RegExp[] = [
  /\p{L}{2,}[·•‧⋅]\p{L}{1,6}(?:[·•‧⋅]s)?/gu,
  /\p{L}{3,}\.(?:e|ne|trice|euse|ère|ive|le)(?:\.s|s)?(?![\p{L}.@])/gu,
  /\p{L}{3,}\((?:e|ne|s|es|nt|x|trice|euse)\)s?/gu,
  /\p{L}{3,}-e-s(?!\p{L})/gu,
];

/** « habitant·e·s », « inscrit(e) »: forms that cannot be read aloud. */
export const middleDot: Check = {
  id: 'middle-dot',
  guideline: '19 · Pas de point médian (charte de l’État)',
  severities: ['error', 'warning'],
  look: inSentences(function* (sentence) {
    for (const pattern of FORMS)
      for (const { found, start, end } of matchesOf(pattern, sentence.text, sentence.start)) {
        if (sentence.spanAt(start, end, 'url', 'mail')) continue;
        yield {
          start,
          end,
          severity: found.includes('(') ? 'warning' : 'error',
          advice: `« ${found} » ne se lit pas à voix haute : écrivez les deux mots (« les habitants et les habitantes »), ou un mot pour tous.`,
        };
      }
  }),
};
