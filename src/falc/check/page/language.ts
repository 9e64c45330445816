import type { PageCheck } from '../page-model.js';

/** A page that does not say its language. */
export const language: PageCheck = {
  id: 'language',
  guideline: '75 · La langue de la page et de ses parties (WCAG 3.1.1, 3.1.2)',
  severities: ['error', 'warning'],
  *look(page) {
    if (!page.lang.trim())
      yield {
        block: null,
        advice: 'La page ne dit pas sa langue : mettez lang="fr" sur la balise html.',
      };
    else if (!/^fr(?:-|$)/i.test(page.lang)) {
      const french = page.blocks.find(
        ({ text, lang }) =>
          !lang && /(?<!\p{L})(?:le|la|les|vous|est|une|dans)(?!\p{L})/iu.test(text),
      );
      if (french)
        yield {
          block: french,
          severity: 'warning',
          advice: `La page dit que sa langue est « ${page.lang} », et ce texte est en français : mettez lang="fr".`,
        };
    }
  },
};
