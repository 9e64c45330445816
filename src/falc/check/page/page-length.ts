import { countWords } from '../../../content/words.js';
import type { PageCheck } from '../page-model.js';

const PAGE = 800;
const SCREEN = 200;

/** Too many words at once, or in a page. */
export const pageLength: PageCheck = {
  id: 'page-length',
  guideline: '69 · Peu de texte à la fois (RLS 1.10 à 1.12)',
  severities: ['advice'],
  *look(page) {
    const words = page.blocks.reduce((sum, { text }) => sum + countWords(text), 0);
    if (words > PAGE)
      yield {
        block: null,
        advice: `Cette page a ${words} mots : faites plusieurs pages, ou gardez ce qui est utile.`,
      };
    if ((page.wordsPerScreen ?? 0) > SCREEN)
      yield {
        block: null,
        advice: `${page.wordsPerScreen} mots sont visibles à la fois : mettez plus d’espace.`,
      };
  },
};
