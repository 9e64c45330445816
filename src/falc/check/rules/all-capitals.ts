import type { Check } from '../model.js';
import { inSentences } from '../view.js';

/** A word in capitals that is no acronym: found in the lexicon, long, or in a row of others. */
export const allCapitals: Check = {
  id: 'all-capitals',
  guideline: '65 · Pas de mots tout en majuscules (RLS 1.6)',
  severities: ['warning'],
  look: inSentences(function* (sentence, { lexicon, glossary }) {
    const acronyms = new Set(
      glossary.acronyms.flatMap(({ acronym, forms }) => [acronym, ...forms]),
    );
    let run: { start: number; end: number; known: boolean; words: number } | null = null;
    const report = function* () {
      if (run && (run.known || run.words > 2))
        yield {
          start: run.start,
          end: run.end,
          advice: 'Mots tout en majuscules : écrivez en minuscules, et en gras si c’est important.',
        };
      run = null;
    };
    for (const { text, lower, kind, start, end } of sentence.tokens) {
      if (kind !== 'word') {
        if (!/^['’-]$/.test(text)) yield* report();
        continue;
      }
      const isUpper = /^\p{Lu}[\p{Lu}'’-]+$/u.test(text) && /[AEIOUYÀÂÉÈÊÎÔÙÛ]/.test(text);
      if (!isUpper || acronyms.has(text) || sentence.spanAt(start, end, 'url', 'mail', 'law')) {
        yield* report();
        continue;
      }
      const known = (text.length > 2 && lexicon.find(lower) !== undefined) || text.length > 7;
      run ??= { start, end, known: false, words: 0 };
      run.end = end;
      run.words += 1;
      run.known ||= known;
    }
    yield* report();
  }),
};
