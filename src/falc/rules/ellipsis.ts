import type { Proposal, Rule } from '../rule.js';

/** « par exemple un puzzle, des cartes… » */
const PATTERN =
  /(?<![\p{L}])par exemple(?![\p{L}])[^.;!?…()«»]{3,160},[^.;!?…()«»]{2,80}?(\s?(?:…|\.\.\.)|,?\setc\.?\s?(?:…|\.\.\.))\s*$/iu;

/**
 * « … par exemple un puzzle, des cartes… » → « … des cartes. »: « par exemple » says already that there are others.
 * 32 · no ellipsis (RLS 4.2). Traps: a sentence that breaks off, a list that is not one of examples.
 */
export const ellipsis: Rule = {
  id: 'ellipsis',
  guideline: '32 · Pas de points de suspension (RLS 4.2)',
  *propose({ text }): Iterable<Proposal> {
    const found = PATTERN.exec(text);
    if (!found) return;
    const end = found.index + found[0].trimEnd().length;
    yield {
      start: end - found[1]!.length,
      end,
      after: '.',
      reason: '« par exemple » suffit : les points de suspension n’ajoutent rien.',
    };
  },
};
