import { tenseOf, type Tense } from './verbs.js';
import type { Finding } from './model.js';
import { inSentences, type CheckedText } from './view.js';

/** Finds the verbs of these tenses that a form shows by itself; `advise` says what to write. */
export function findTenses(
  advice: Partial<Record<Tense, (found: string) => string>>,
): (text: CheckedText) => Generator<Finding> {
  return inSentences(function* (sentence, text) {
    for (const [at, { text: found, lower, start, end, kind }] of sentence.tokens.entries()) {
      if (kind !== 'word') continue;
      const form = lower.replace(/-(?:t-)?(?:vous|ils?|elles?|on|je|tu|nous)$/, '');
      const tense = tenseOf(form, text);
      const advise = tense && advice[tense];
      if (!advise || sentence.spanAt(start, end, 'quote', 'name')) continue;
      // « soit l’un, soit l’autre », « 10 euros, soit 2 euros de plus ».
      if (
        form === 'soit' &&
        !/^(?:qu’|il|elle|que|on|ce)$/.test(sentence.tokens[at - 1]?.lower ?? '')
      )
        continue;
      yield { start, end, advice: advise(found) };
    }
  });
}
