import type { Check } from '../model.js';
import { passivesOf } from '../passives.js';
import { inSentences } from '../view.js';

/** « est envoyé par la mairie » → « la mairie envoie ». */
export const passive: Check = {
  id: 'passive',
  guideline: '24 · La voix active (EU, RLS 7.3)',
  severities: ['warning'],
  look: inSentences(function* (sentence, text) {
    for (const { start, end, hasAgent } of passivesOf(sentence, text))
      if (hasAgent)
        yield {
          start,
          end,
          advice: `« ${text.text.slice(start, end)} » est une forme passive : commencez par qui le fait (« la mairie envoie… »).`,
        };
  }),
};
