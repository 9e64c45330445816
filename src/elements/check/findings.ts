import type { CheckedPage } from '../../falc/check/check-page.js';
import type { Severity } from '../../falc/check/model.js';
import type { PageFacts } from '../../falc/check/page-facts.js';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'advice'];

export interface Place {
  readonly block: string;
  readonly start?: number;
  readonly end?: number;
}

/** What the panel says once: the same words with the same advice, wherever they stand. */
export interface Finding {
  readonly rule: string;
  readonly guideline: string;
  readonly severity: Severity;
  readonly advice: string;
  /** The words in question, short; empty for a picture or the page as a whole. */
  readonly words: string;
  /** In the order of the page; none for the page as a whole. */
  readonly places: readonly Place[];
}

/** Letters of a passage that the list shows. */
const LONGEST = 90;

/** Issues by severity, then by their first place. */
export function findingsOf({ issues }: CheckedPage, { blocks }: PageFacts): Finding[] {
  const orders = new Map(blocks.map(({ id }, at) => [id, at]));
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const orderOf = (block: string | null) => (block === null ? -1 : (orders.get(block) ?? -1));
  const found = new Map<string, Finding & { readonly places: Place[] }>();
  const sorted = [...issues].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) ||
      orderOf(one.block) - orderOf(other.block) ||
      (one.start ?? 0) - (other.start ?? 0),
  );
  for (const { rule, guideline, severity, advice, block, start, end } of sorted) {
    const text = block === null ? '' : (texts.get(block) ?? '').slice(start, end);
    const isLook = start === undefined;
    // What is wrong with the look is said once, whatever the words.
    const key = [rule, severity, advice, isLook ? '' : text].join('\n');
    let finding = found.get(key);
    if (!finding) {
      finding = { rule, guideline, severity, advice, words: short(text), places: [] };
      found.set(key, finding);
    }
    if (block !== null) finding.places.push({ block, start, end });
  }
  return [...found.values()];
}

function short(text: string): string {
  // The mark of a list's entry is ours.
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/^(?:-|\d+\.) /, '')
    .trim();
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}
