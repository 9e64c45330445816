import type { Check } from '../model.js';
import { inSentences } from '../view.js';

const OF = /^(?:de|du|des|d’)$/;
/** « de » that follow one another with no more words between two than this. */
const GAP = 3;
const MANY = 3;

/** « la demande de renouvellement du titre de séjour »: three « de » and more in a chain. */
export const stackedOf: Check = {
  id: 'stacked-of',
  guideline: '34 · Pas de suites de « de » (COSLA)',
  severities: ['advice', 'warning'],
  look: inSentences(function* ({ tokens }) {
    let chain: number[] = [];
    const at = (index: number) => tokens[index]!;
    const report = function* () {
      if (chain.length < MANY) return;
      yield {
        start: at(chain[0]!).start,
        end: at(chain.at(-1)!).end,
        severity: chain.length > MANY ? ('warning' as const) : ('advice' as const),
        advice: `${chain.length} fois « de » à la suite : faites deux phrases, ou enlevez un nom.`,
      };
    };
    for (const [index, { lower, kind }] of tokens.entries()) {
      const last = chain.at(-1);
      if (last !== undefined && (kind === 'mark' || index - last > GAP)) {
        yield* report();
        chain = [];
      }
      if (OF.test(lower) && tokens[index + 1]?.kind === 'word') chain.push(index);
    }
    yield* report();
  }),
};
