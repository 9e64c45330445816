import type { Issue, Severity } from './model.js';
import type { PageBlock, PageFacts } from './page-facts.js';

/** A place of a page; where it is one of its text, `start` and `end` are offsets in the text of the block. */
export interface PageIssue extends Omit<Issue, 'start' | 'end'> {
  /** Id of the block; null for the page as a whole. */
  readonly block: string | null;
  readonly start?: number;
  readonly end?: number;
}

export interface PageFinding {
  readonly block: PageBlock | null;
  readonly advice: string;
  readonly severity?: Severity;
}

/** One guideline that a program can check on a page, and not on its text alone. One file each, in `page/`. */
export interface PageCheck {
  readonly id: string;
  readonly guideline: string;
  /** What it may say, the usual one first. */
  readonly severities: readonly [Severity, ...Severity[]];
  look(page: PageFacts): Iterable<PageFinding>;
}

/** A check that looks at one block after the other: what is wrong with it, or null. */
export function inBlocks(
  look: (block: PageBlock, page: PageFacts) => string | null,
): (page: PageFacts) => Generator<PageFinding> {
  return function* (page) {
    for (const block of page.blocks) {
      const advice = look(block, page);
      if (advice) yield { block, advice };
    }
  };
}
