import type { Line } from './lines.js';

/** How many lines at each end of a page may be those that come back. */
const EDGE = 3;
/** On fewer pages than this, nothing comes back. */
const PAGES = 3;
/** A line that says the number of its page and nothing else. */
const NUMBER = /^\W*(?:page|p\.|feuillet)?\W*#(?:\s*(?:\/|sur|of|-)\s*\d+)?\W*$/iu;

/** The lines that stand at the same place on most pages. */
export interface Repeated {
  /** Not said where they stand: numbers of pages, and each line that comes back after its first time. */
  readonly hidden: ReadonlySet<Line>;
  /** Said once, after all the rest: what stands at the foot of the pages. */
  readonly foot: readonly Line[];
}

/** A header is said once, where it stands first, and a footer at the end, so that no sentence is cut: nothing is lost. */
export function repeatedLines(pages: readonly (readonly Line[])[]): Repeated {
  const written = pages.filter((lines) => lines.length > 0);
  if (written.length < PAGES) return { hidden: new Set(), foot: [] };
  const found = new Map<string, Line[]>();
  const lower = new Set<Line>();
  for (const lines of written) {
    const byHeight = [...lines].sort((one, other) => other.y - one.y);
    for (const line of byHeight.slice(-EDGE)) lower.add(line);
    const keys = new Set<string>();
    for (const line of new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])) {
      const key = keyOf(line);
      if (keys.has(key)) continue;
      keys.add(key);
      found.set(key, [...(found.get(key) ?? []), line]);
    }
  }
  const hidden = new Set<Line>();
  const foot: Line[] = [];
  for (const [key, lines] of found) {
    if (lines.length <= written.length / 2) continue;
    const isNumber = key.endsWith('#');
    const isFoot = lower.has(lines[0]!);
    for (const line of isNumber || isFoot ? lines : lines.slice(1)) hidden.add(line);
    if (isFoot && !isNumber) foot.push(lines[0]!);
  }
  return { hidden, foot };
}

/** The same text at the same height; numbers of pages are one text. */
function keyOf({ text, y, page }: Line): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  const numbered = folded.replace(new RegExp(`(?<!\\d)${page}(?!\\d)`), '#');
  const height = Math.round(y / 4);
  return NUMBER.test(numbered) ? `${height} #` : `${height} ${folded} `;
}
