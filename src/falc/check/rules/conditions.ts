import type { Check } from '../model.js';
import { matchesOf } from '../phrases.js';
import { inSentences } from '../view.js';

const CONDITION =
  /(?<!\p{L})(?:si(?=\s)|s['’](?=ils?(?!\p{L}))|sauf|à\sconditions?\s(?:de|d['’]|que|qu['’])|sous\s(?:réserve|condition)|à\smoins\s(?:de|d['’]|que|qu['’])|dans\sle\scas\soù|au\scas\soù|en\scas\s(?:de|d['’])|lorsque|excepté|hormis)(?!\p{L})/giu;

/** Two conditions or more in one sentence. */
export const conditions: Check = {
  id: 'conditions',
  guideline: '33 · Une seule condition à la fois (COSLA)',
  severities: ['warning'],
  look: inSentences(function* ({ text, start: from }) {
    const found = [...matchesOf(CONDITION, text, from)];
    if (found.length < 2) return;
    yield {
      start: found[0]!.start,
      end: found.at(-1)!.end,
      advice: `${found.length} conditions dans une phrase (${found.map((each) => `« ${each.found} »`).join(', ')}) : faites une phrase pour chaque cas.`,
    };
  }),
};
