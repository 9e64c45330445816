import type { TreeStyle } from './tree-style.js';
import { STYLED } from './page-style.js';
import { sheetsOf } from './text-size.js';

/** A page that is under our style sheet already is measured without it at one go, no longer than this, in ms. */
const LONGEST = 40;

/**
 * Measures the page without our sheets while they are on. Nothing is painted between the two switches, and
 * the page stays where it was scrolled. `settle` is called after each.
 */
export function measureWithoutUs(
  document: Document,
  trees: readonly TreeStyle[],
  measures: Generator<unknown, void, void>,
  settle: () => void,
): void {
  const view = document.defaultView!;
  const { scrollX, scrollY } = view;
  const switchTo = (disabled: boolean) => {
    for (const { sheets } of trees) for (const sheet of sheets) sheet.disabled = disabled;
    settle();
  };
  switchTo(true);
  // The first step lays the page out, which is not ours to shorten.
  let more = !measures.next().done;
  for (const end = performance.now() + LONGEST; more && performance.now() < end;)
    more = !measures.next().done;
  switchTo(false);
  if (view.scrollY !== scrollY || view.scrollX !== scrollX)
    view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

/** The sizes that had to be mended on the page before hold for this one too, until it is measured. */
export function repairsIn(sheets: readonly CSSStyleSheet[]): string {
  return sheets
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => 'name' in rule && rule.name === 'parvis')
    .map((rule) => rule.cssText.slice(rule.cssText.indexOf('{') + 1, -1))
    .join('');
}

const parts = new WeakMap<Document, readonly unknown[]>();

/** True where what a reading of the page depends on is not what it was at the call before. */
export function hasChanged(document: Document, shadowRoots: readonly ShadowRoot[]): boolean {
  const before = parts.get(document) ?? [];
  const now = [
    document.body,
    document.defaultView?.innerWidth,
    inlineStyles(document),
    ...shadowRoots,
    ...sheetsOf(document).flatMap((sheet) => [sheet, lengthOf(sheet)]),
  ];
  parts.set(document, now);
  return now.length !== before.length || now.some((part, at) => part !== before[at]);
}

/** The distinct inline styles of the page that we say again. */
function inlineStyles(document: Document): string {
  const styles = [...document.querySelectorAll('[style]')].map((element) =>
    element.getAttribute('style')!,
  );
  return [...new Set(styles.filter((style) => STYLED.test(style)))].sort().join('|');
}

function lengthOf(sheet: CSSStyleSheet): number {
  try {
    return sheet.cssRules.length;
  } catch {
    return -1;
  }
}
