import type { Check } from '../model.js';
import { finiteVerbs } from '../verbs.js';
import { inSentences } from '../view.js';

/** Several verbs with a person in one sentence: two ask for a look, three are too many. */
export const oneIdea: Check = {
  id: 'one-idea',
  guideline: '22 · Une seule idée par phrase (EU, RLS 4.1.1)',
  severities: ['advice', 'warning'],
  look: inSentences(function* ({ tokens, words }, { lexicon }) {
    if (words < 8 || !lexicon.size) return;
    const verbs = finiteVerbs(tokens, lexicon);
    if (verbs.length < 2) return;
    const said = verbs.map(({ text }) => `« ${text} »`).join(', ');
    yield {
      start: verbs[0]!.start,
      end: verbs.at(-1)!.end,
      severity: verbs.length > 2 ? 'warning' : 'advice',
      advice: `${verbs.length} verbes dans une phrase (${said}) : faites une phrase pour chaque idée.`,
    };
  }),
};
