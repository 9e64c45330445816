import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const RELATIVE =
  /(?<=[\p{L}\p{N}»)],?\s)(?:qui|dont|auxquel(?:le)?s|auquel|à\slaquelle|(?:pour|dans|avec|sur|par|sans|selon)\s(?:lequel|laquelle|lesquel(?:le)?s)|duquel|desquel(?:le)?s|où(?=\s(?:vous|il|elle|ils|elles|le|la|les|l['’])))(?!\p{L})/giu;
/** Before « qui » and « où », what makes a question of it, or « the person who ». */
const NOT_AFTER =
  /(?:^|[^\p{L}])(?:à|pour|de|avec|chez|c['’]est|ce|savoir|sait|savez|demander|demandez|dire|dites|dit|et|est|sont|voir|regardez|voyez|choisir|choisissez|montre|prouve)\s$/iu;

/** « la personne qui… », « le dossier dont… »: two sentences in one. */
export const relativeClause: Check = {
  id: 'relative-clause',
  guideline: '36 · Éviter « qui », « dont », « lequel » (EU)',
  severities: ['advice'],
  look: inSentences(function* ({ text, start: from }) {
    for (const { found, start, end } of matchesOf(RELATIVE, text, from)) {
      if (NOT_AFTER.test(text.slice(Math.max(0, start - from - 14), start - from))) continue;
      yield { start, end, advice: `« ${found} » : faites deux phrases, si c’est possible.` };
    }
  }),
};
