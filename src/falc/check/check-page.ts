import { check } from './check.js';
import type { CheckOptions, Scores } from './model.js';
import type { PageFacts } from './page-facts.js';
import type { PageIssue } from './page-model.js';
import { pageChecks } from './page/index.js';

export interface CheckedPage {
  readonly issues: readonly PageIssue[];
  readonly scores: Scores;
}

/** What of a page is not easy to read: its structure and look first, then its text, block by block. */
export async function checkPage(page: PageFacts, options: CheckOptions = {}): Promise<CheckedPage> {
  const issues: PageIssue[] = [];
  for (const { id, guideline, severities, look } of pageChecks)
    for (const { block, advice, severity = severities[0] } of look(page))
      issues.push({ rule: id, guideline, severity, block: block?.id ?? null, advice });

  let text = '';
  const starts: { id: string; start: number; end: number }[] = [];
  for (const { id, text: own } of page.blocks) {
    if (!own.trim()) continue;
    if (text) text += '\n\n';
    starts.push({ id, start: text.length, end: text.length + own.length });
    text += own;
  }
  const { issues: found, scores } = await check(text, options);
  for (const { start, end, ...issue } of found) {
    const block = starts.find((each) => start < each.end);
    if (!block) continue;
    issues.push({
      ...issue,
      block: block.id,
      start: Math.max(0, start - block.start),
      end: Math.min(end, block.end) - block.start,
    });
  }
  return { issues, scores };
}
