import type { PageCheck } from '../page-model.js';

/** A page that does not say when it was written. */
export const shownDate: PageCheck = {
  id: 'shown-date',
  guideline: '76 · Une version facile simple à trouver, avec sa date (EU)',
  severities: ['advice'],
  *look(page) {
    if (page.updated === null)
      yield {
        block: null,
        advice: 'La page ne dit pas sa date : écrivez « Mis à jour le… » avec la date entière.',
      };
  },
};
