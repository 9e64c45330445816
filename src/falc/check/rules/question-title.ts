import type { Check } from '../model.js';

const ABOUT =
  /^(?:conditions?|démarches?|délais?|tarifs?|coûts?|pièces?|documents?|bénéficiaires?|modalités|horaires|durée|contacts?|où|qui|quand|comment|combien)(?!\p{L})/iu;

/** Titles that name a heading of offices where a question would help. */
export const questionTitle: Check = {
  id: 'question-title',
  guideline: '37 · Des titres qui posent la question, puis la réponse (COSLA)',
  severities: ['advice'],
  *look({ sentences }) {
    for (const { text, start, end, isTitle, index, words } of sentences)
      if (isTitle && index > 0 && words < 5 && ABOUT.test(text))
        yield {
          start,
          end,
          advice: `« ${text} » : une question est plus claire. Par exemple : « Qui peut demander ? », « Combien ça coûte ? ».`,
        };
  },
};
