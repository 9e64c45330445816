import { isGlossed, reachOf } from '../glosses.js';
import type { Check } from '../model.js';

/** A term of the glossary that nothing explains, at its first use. */
export const unexplainedTerm: Check = {
  id: 'unexplained-term',
  guideline: '3 · Un mot difficile gardé est expliqué tout de suite (EU, RLS 6.7)',
  severities: ['warning'],
  yieldsTo: [
    'jargon',
    'locution',
    'nominalisation',
    'foreign-word',
    'acronym',
    'present-participle',
  ],
  *look({ terms, sentences }) {
    const seen = new Set<string>();
    for (const { term, start, end, sentence } of terms) {
      if (seen.has(term.term)) continue;
      seen.add(term.term);
      const uses = terms.filter((use) => use.term === term);
      const limit = reachOf(sentences, sentence);
      if (uses.some((use) => use.sentence.index <= limit && isGlossed(sentences, use))) continue;
      yield {
        start,
        end,
        advice: `« ${sentence.text.slice(start - sentence.start, end - sentence.start)} » n’est pas expliqué : ajoutez une phrase juste après. Par exemple : « ${term.definition} »`,
      };
    }
  },
};
