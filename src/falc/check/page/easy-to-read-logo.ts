import type { PageCheck } from '../page-model.js';

/** The European logo without the people who validated the text. */
export const easyToReadLogo: PageCheck = {
  id: 'easy-to-read-logo',
  guideline:
    '72 · Le logo FALC seulement après la validation par des personnes concernées (EU, RLS 2.1, 2.2)',
  severities: ['error'],
  *look(page) {
    if (page.easyToRead?.logo && !page.easyToRead.validatedBy.length)
      yield {
        block: null,
        advice:
          'Cette page montre le logo FALC sans dire qui a relu le texte : écrivez qui l’a validé, ou enlevez le logo.',
      };
  },
};
