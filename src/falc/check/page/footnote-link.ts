import { inBlocks, type PageCheck } from '../page-model.js';

/** A link to a note at the foot of the page. */
export const footnoteLink: PageCheck = {
  id: 'footnote-link',
  guideline: '49 · Pas de notes de bas de page (RLS 4.4)',
  severities: ['warning'],
  look: inBlocks((block) => {
    const note = block.links?.find(
      ({ text, href }) =>
        href.startsWith('#') && /^[[(]?(?:\d{1,2}|[¹²³⁴-⁹*]|[a-z])[\])]?$/iu.test(text.trim()),
    );
    return note ? `« ${note.text} » renvoie à une note : dites la chose dans le texte.` : null;
  }),
};
