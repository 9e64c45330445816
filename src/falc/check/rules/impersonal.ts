import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';

const IMPERSONAL =
  /(?<!\p{L})(?:il\s(?:convient|conviendra|est\s(?:nécessaire|possible|obligatoire|indispensable|impératif|recommandé|conseillé|demandé|souhaitable|interdit|préférable))\s(?:de|d['’])|il\sy\sa\slieu\s(?:de|d['’])|(?:l['’]usager|le\sdemandeur|la\sdemandeuse|l['’]intéressée?|le\sdéclarant|le\srequérant|l['’]administré)(?!\p{L}))/giu;
/** Under this number of words a text need not speak to anyone. */
const LONG_TEXT = 60;

/** « il convient de » → « vous devez »; a text that never says « vous ». */
export const impersonal: Check = {
  id: 'impersonal',
  guideline: '29 · Parler au lecteur (EU, RLS 7.4)',
  severities: ['warning', 'advice'],
  *look({ text, words, sentences, lexicon }) {
    for (const { found, start, end } of matchesOf(IMPERSONAL, text))
      yield {
        start,
        end,
        advice: `« ${found} » : parlez au lecteur. Par exemple : « vous devez », « vous pouvez ».`,
      };
    const speaks = sentences.some(({ tokens }) =>
      tokens.some(
        ({ lower }) =>
          /^(?:vous|votre|vos)$|-vous$/.test(lower) ||
          (lower.endsWith('ez') &&
            lower !== 'chez' &&
            lower !== 'assez' &&
            (!lexicon.size || lexicon.mayBe(lower, 'V'))),
      ),
    );
    const first = sentences[0];
    if (first && words >= LONG_TEXT && !speaks)
      yield {
        start: first.start,
        end: first.end,
        severity: 'advice',
        advice:
          'Ce texte ne parle pas au lecteur : écrivez « vous » (« vous pouvez », « vous devez »).',
      };
  },
};
