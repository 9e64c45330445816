import { patternOf } from '../pattern.js';
import type { Proposal, Refusal, Rule } from '../rule.js';

const NUMERAL = '(?<![\\p{L}\\p{N}])([IVX]{1,5})\\s?(e|è|ème|ᵉ|er|ᵉʳ)';
const PATTERN = patternOf(
  `${NUMERAL}(?=\\s?(?:siècles?|s\\.)(?!\\p{L})|\\s(?:et|ou|au)\\s(?:au\\s|du\\s|le\\s)?[IVX]{1,5}\\s?(?:e|è|ème|ᵉ)\\ssiècles?(?!\\p{L}))`,
  'gu',
);
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** « XIXe siècle » → « 19e siècle ». Traps: kings, volumes, articles of a law: only before « siècle ». */
export const romanCentury: Rule = {
  id: 'roman-century',
  guideline: '42 · Ne pas écrire de chiffres romains (UE, RLS 5.1)',
  touches: ['name', 'number'],
  *propose({ text }): Iterable<Proposal | Refusal> {
    for (const { 0: found, 1: letters, index } of text.matchAll(PATTERN)) {
      const value = [...letters!].reduce((sum, letter, at) => {
        const next = VALUES[letters![at + 1] ?? ''] ?? 0;
        return sum + (VALUES[letter]! < next ? -VALUES[letter]! : VALUES[letter]!);
      }, 0);
      if (value < 1 || value > 21 || roman(value) !== letters) {
        yield { abstain: `« ${found} » n’est pas un siècle.` };
        continue;
      }
      yield {
        start: index,
        end: index + found.length,
        after: `${value}${value === 1 ? 'er' : 'e'}`,
        reason: 'Les chiffres romains sont difficiles à lire.',
        allows: { names: [found.replace(/\s/g, ''), letters!, found], numbers: [String(value)] },
      };
    }
  },
};

function roman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return 'X'.repeat(Math.floor(value / 10)) + ones[value % 10]!;
}
