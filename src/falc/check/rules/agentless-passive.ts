import type { Check } from '../model.js';
import { passivesOf } from '../passives.js';
import { inSentences } from '../view.js';

/** « le dossier est transmis »: by whom? */
export const agentlessPassive: Check = {
  id: 'agentless-passive',
  guideline: '38 · Dire qui fait quoi (COSLA)',
  severities: ['advice'],
  look: inSentences(function* (sentence, text) {
    for (const { start, end, hasAgent } of passivesOf(sentence, text))
      if (!hasAgent)
        yield {
          start,
          end,
          advice: `« ${text.text.slice(start, end)} » ne dit pas qui le fait : nommez la personne ou le service.`,
        };
  }),
};
