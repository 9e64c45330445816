import { inSlices } from '../../slices.js';
import { STYLED } from './page-style.js';
import { rulesFor } from './repairs.js';
import { sheetsOf } from './text-size.js';
import { shadowRoots, type TreeStyle } from './tree-style.js';

/** A page that is under our style sheet already is measured without it at one go, no longer than this, in ms. */
const LONGEST = 40;
/** As `repairs` has it: what both would share would weigh on the first change of the text size. */
const TOLERANCE = 0.04;

/** Ends transitions that we have set off. */
type Settle = (document: Document) => void;

/** Measures a page that is under our sheets already. */
export function measureAgain(
  trees: readonly TreeStyle[],
  measures: Generator<unknown, void, void>,
  settle: Settle,
): void {
  const page = trees[0]!;
  if (!page.repairs.length) page.repairs = [repairsIn(page.sheets)];
  for (const tree of trees) tree.keepSizeRepairs();
  measureWithoutUs(trees, measures, settle);
}

/**
 * Measures the page without our sheets while they are on. Nothing is painted between the two switches, and
 * the page stays where it was scrolled.
 */
function measureWithoutUs(
  trees: readonly TreeStyle[],
  measures: Generator<unknown, void, void>,
  settle: Settle,
): void {
  const document = trees[0]!.root as Document;
  const view = document.defaultView!;
  const { scrollX, scrollY } = view;
  const switchTo = (disabled: boolean) => {
    for (const { sheets } of trees) for (const sheet of sheets) sheet.disabled = disabled;
    settle(document);
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

/**
 * Rules for texts that are not the size they should be. The page may have sized them otherwise since it was read
 * (a class, a narrower window, a sheet that came late): so they are measured again without us first.
 */
export function sizeRepairs(
  trees: readonly TreeStyle[],
  { before }: TreeStyle,
  missed: readonly HTMLElement[],
  factor: number,
  settle: Settle,
): Promise<string> {
  const shown = missed.map((element) => sizeOf(element));
  const measures = function* () {
    for (const element of missed) {
      before.set(element, {
        ...before.get(element)!,
        size: sizeOf(element),
      });
      yield;
    }
  };
  measureWithoutUs(trees, measures(), settle);
  const needs = new Map<string, Set<Element>>();
  missed.forEach((element, at) => {
    const { size } = before.get(element)!;
    if (Math.abs(shown[at]! / size / factor - 1) <= TOLERANCE) return;
    const css = `font-size:calc(${size.toFixed(4)}px*var(--parvis-scale));`;
    if (!needs.get(css)?.add(element)) needs.set(css, new Set([element]));
  });
  return inSlices(rulesFor(needs));
}

const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize) || 16;

/** The sizes that had to be mended on the page before hold for this one too, until it is measured. */
function repairsIn(sheets: readonly CSSStyleSheet[]): string {
  return sheets
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => 'name' in rule && /\bparvis$/.test(rule.name as string))
    .map((rule) => rule.cssText.slice(rule.cssText.indexOf('{') + 1, -1))
    .join('');
}

const parts = new WeakMap<Document, readonly unknown[]>();

/** True where what a reading of the page depends on is not what it was at the call before. */
export async function hasChanged(document: Document): Promise<boolean> {
  const roots = await inSlices(shadowRoots(document));
  const before = parts.get(document) ?? [];
  const now = [
    document.body,
    document.defaultView?.innerWidth,
    inlineStyles(document),
    ...roots,
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
