import type { Check } from '../model.js';
import { countWords } from '../../../content/words.js';
import { inSentences } from '../view.js';

/** More words than this before the subject are too many. */
const ADJUNCT = 5;
const OPENERS =
  /^(?:dans|pour|à|au|aux|en|sur|sous|avec|sans|par|pendant|depuis|dès|lors|après|avant|afin|selon|chez|entre|jusqu|malgré|grâce|concernant|suite|conformément|contrairement|si|quand|lorsque|lorsqu|quel|quelle|outre|comme|étant|compte)(?![\p{L}-])/iu;
const INVERTED =
  /^(?:est|sont|peut|peuvent|doit|doivent|seront|sera)\s+(?!ce\b)(?:également\s|aussi\s|considérée?s?\s|concernée?s?\s|exclue?s?\s|exonérée?s?\s|dispensée?s?\s|admise?s?\s|notamment\s|bénéficier\s|prétendre\s|être\s)/iu;

/** A long start before the subject, or the verb before it. */
export const wordOrder: Check = {
  id: 'word-order',
  guideline: '23 · Ordre sujet, verbe, complément (RLS 4.1.2)',
  severities: ['advice'],
  look: inSentences(function* ({ text, start }) {
    const lead = INVERTED.exec(text)?.[0];
    if (lead && !text.endsWith('?')) {
      yield {
        start,
        end: start + lead.trimEnd().length,
        advice: 'Le verbe vient avant le sujet : commencez par dire qui, puis ce qu’il fait.',
      };
      return;
    }
    const comma = text.indexOf(',');
    if (comma < 0 || !OPENERS.test(text)) return;
    const before = text.slice(0, comma);
    const words = countWords(before);
    if (words <= ADJUNCT || countWords(text.slice(comma)) < 3) return;
    yield {
      start,
      end: start + comma,
      advice: `${words} mots viennent avant le sujet : commencez par qui fait quoi, et mettez le reste après ou dans une autre phrase.`,
    };
  }),
};
