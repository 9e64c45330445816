import type { Proposal, Rule } from '../rule.js';

/** « parents & enfants » → « parents et enfants ». Traps: names (« Dupont & Fils »), « R&D », codes of web pages. */
export const symbol: Rule = {
  id: 'symbol',
  guideline: '48 · Ne pas écrire de signe spécial (UE, RLS 5.4)',
  *propose({ text }): Iterable<Proposal> {
    for (const { index } of text.matchAll(/(?<=[\p{L}\d)»]\s)&(?=\s\p{Ll})/gu)) {
      const before = /[\p{L}\p{N}'’-]+[)»]?\s$/u.exec(text.slice(Math.max(0, index - 40), index));
      if (!before) continue;
      const isHead = text.slice(0, index).trim() === before[0].trim();
      // A capital before it, but for the first word: a name.
      if (/^\p{Lu}/u.test(before[0]) && (!isHead || /^\p{Lu}{2}/u.test(before[0]))) continue;
      yield {
        start: index,
        end: index + 1,
        after: 'et',
        reason: 'Le signe « & » se lit « et ».',
      };
    }
  },
};
