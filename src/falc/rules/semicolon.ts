import { opensWithOrder, verbOfClause } from '../clause.js';
import { quick } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';
import { fold } from '../tokens.js';

/** Words that bind the two halves: one cannot be said without the other. */
const BOUND = quick(
  /(?<!\p{L})(?:si|s’ils?|sauf|lorsqu[e’]|quand|à condition|sous réserve|en cas|cas échéant|dès lors|à moins|pourvu|soit|ou|respectivement|chacune?|l’une?|l’autre|d’une part|ni|tantôt|non seulement|dont|ainsi que|à savoir|plus tôt|sinon|autrement)(?!\p{L})/u,
);

/**
 * « La mairie ferme à midi ; elle rouvre à 14 h. » → two lines. 30 · no semicolon (RLS 4.2); rare (0.1 % of sentences
 * of fiches, more in news). Traps: items of a list, a half without subject and verb, a condition that covers both halves.
 */
export const semicolon: Rule = {
  id: 'semicolon',
  guideline: '30 · Pas de point-virgule (RLS 4.2)',
  *propose({ text, tokens, isProtected }, { lexicon }): Iterable<Proposal | Refusal> {
    const marks = [...text.matchAll(/[ \u00a0\u202f]?;[ \u00a0\u202f]?/gu)].filter(
      ({ 0: mark, index }) => !isProtected(index, index + mark.length),
    );
    if (!marks.length) return;
    const plain = fold(text);
    if (/;\s*$/.test(text)) return yield { abstain: 'Une ligne d’une liste.' };
    if (/[:()«»]/.test(text)) return yield { abstain: 'Liste, parenthèse ou citation.' };
    if (!/[.!]\s*$/.test(text)) return yield { abstain: 'La phrase n’a pas de point.' };
    if (BOUND.test(plain))
      return yield { abstain: 'Une condition peut porter sur les deux parties.' };
    const starts = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)];
    const whole = starts.every((at) => {
      // « aucune demande n’est acceptée »: a subject as another.
      const none = /^aucune?\s/iu.exec(text.slice(at))?.[0].length ?? 0;
      const first = tokens.findIndex((token) => token.start >= at + none);
      return (
        first >= 0 &&
        (verbOfClause(tokens, first, lexicon) > 0 || opensWithOrder(tokens, first, lexicon))
      );
    });
    if (!whole) return yield { abstain: 'Une partie n’est pas une phrase.' };
    for (const { 0: mark, index } of marks)
      yield {
        start: index,
        end: index + mark.length,
        after: '.\n',
        reason: 'Une idée par ligne. Le point-virgule est difficile à lire.',
        group: 'all',
      };
  },
};
