import type { Check } from '../model.js';

const LONG_TEXT = 60;
const CONTACT =
  /(?:appel|téléphon|contact|aide|rendez-vous|écri[rvt]|accueil|demand(?:ez|er) (?:à|au|aux))/iu;

/** A text that ends without someone to call. */
export const missingContact: Check = {
  id: 'missing-contact',
  guideline: '77 · Un contact et un téléphone pour avoir de l’aide (EU)',
  severities: ['advice'],
  *look({ sentences, words }) {
    const last = sentences.at(-1);
    if (!last || words < LONG_TEXT) return;
    const end = sentences.slice(-Math.max(4, Math.ceil(sentences.length / 3)));
    const hasPhone = end.some((sentence) => sentence.spanAt(sentence.start, sentence.end, 'phone'));
    if (hasPhone) return;
    yield {
      start: last.start,
      end: last.end,
      advice: end.some(({ text }) => CONTACT.test(text))
        ? 'La fin du texte parle d’aide sans numéro de téléphone : ajoutez le numéro de la mairie ou du service.'
        : 'La fin du texte ne dit pas à qui demander de l’aide : ajoutez un service et son numéro de téléphone.',
    };
  },
};
