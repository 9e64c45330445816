import type { Check } from '../model.js';

/** Several sentences on a line; two short ones may stay. */
export const linePerSentence: Check = {
  id: 'line-per-sentence',
  guideline: '60 · Une phrase par ligne (EU, RLS 1.7)',
  severities: ['advice'],
  *look({ sentences }) {
    let line: { start: number; end: number; words: number; count: number } | null = null;
    const report = function* () {
      if (line && line.count > 1 && line.words > 15)
        yield {
          start: line.start,
          end: line.end,
          advice: `${line.count} phrases sur la même ligne : allez à la ligne après chaque phrase.`,
        };
    };
    for (const { start, end, words, startsLine } of sentences) {
      if (startsLine || !line) {
        yield* report();
        line = { start, end, words, count: 1 };
      } else line = { start: line.start, end, words: line.words + words, count: line.count + 1 };
    }
    yield* report();
  },
};
