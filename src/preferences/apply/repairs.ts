import { pixels } from './text-size.js';
import type { TreeStyle } from './tree-style.js';

/** Text whose size is more than this away from what it should be is repaired. */
const TOLERANCE = 0.04;
/** Text may stand this far out of its box before it counts as cut, in px: descenders and rounding. */
const SLACK = 3;
/** A box lower than this is closed, not too small, in px. */
const CLOSED = 12;
/** What the page itself cuts, if it is no more than this, may be air under the text, in px. */
const PADDING = 20;

/** Lets the lines of a box break, and the box be narrower than its longest word. */
const WRAP = 'min-width:0;text-wrap-mode:wrap;';

/** What is measured of an element. */
interface Measure {
  /** Size of its own text in px; 0 where it has none. */
  readonly size: number;
  readonly height: number;
  /** How much of it is cut below, or runs out of a box of fixed height over what follows, in px. */
  readonly below: number;
  /** A line that may not break is cut. */
  readonly beside: boolean;
  /** A fixed or sticky bar that covers more of the window than what it leaves to read. */
  readonly covers: boolean;
}

/** The elements of a tree as they were before a setting moved them. Those that came later are not in it. */
export type Measures = Map<Element, Measure>;

/** Measures a tree without us. Yields wherever the work may be interrupted. */
export function* measure(tree: TreeStyle): Generator<undefined, void, void> {
  tree.before = new Map();
  for (const element of elementsOf(tree.root)) {
    tree.before.set(element, measureOf(element));
    yield;
  }
}

/**
 * Rules for what a setting broke: texts that did not take the factor (a sheet of another site, an unusual cascade),
 * boxes of a fixed size that the text no longer fits, what pushes the page wider than it was. What the page itself
 * cuts stays cut. Empty once nothing is left to mend; one pass may uncover what the next mends.
 *
 * @param isBeyond true of a box that makes the page wider than it was
 * @param missed gets the texts that did not take the factor, or that the page has sized otherwise since
 */
export function* repairs(
  { root, before }: TreeStyle,
  factor: number,
  isBeyond: (box: DOMRect) => boolean,
  pass: number,
  missed: HTMLElement[],
): Generator<undefined, string, void> {
  const needs = new Map<string, Set<Element>>();
  const need = (element: Element, css: string) => {
    if (!needs.get(css)?.add(element)) needs.set(css, new Set([element]));
  };
  for (const element of elementsOf(root)) {
    yield;
    const was = before.get(element);
    if (!was) continue;
    const now = measureOf(element, pass);
    if (was.size && Math.abs(now.size / was.size / factor - 1) > TOLERANCE) missed.push(element);
    if (now.below > was.below && was.below < PADDING)
      need(
        element,
        `height:auto;max-height:none;-webkit-line-clamp:none;min-height:${pass ? element.scrollHeight : was.height}px;`,
      );
    if (now.beside && !was.beside) need(element, `max-width:100%;${WRAP}`);
    if (now.covers && !was.covers) need(element, uncover(element));
    if (!isBeyond(element.getBoundingClientRect()) || isHeld(element)) continue;
    const table = element.closest('table');
    need(table ?? element, `max-width:100%;${table ? 'display:block;overflow-x:auto;' : WRAP}`);
    const parent = element.parentElement!;
    if (!table && parent.localName !== 'body')
      need(parent, 'flex-wrap:wrap;grid-template-columns:minmax(0,1fr);min-width:0;');
  }
  return yield* rulesFor(needs);
}

/** What elements need, as rules that reach no other. */
export function* rulesFor(
  needs: ReadonlyMap<string, ReadonlySet<Element>>,
): Generator<undefined, string, void> {
  let css = '';
  for (const [declarations, elements] of needs) {
    const selectors: string[] = [];
    for (const element of elements) {
      yield;
      if (selectors.some((selector) => element.matches(selector))) continue;
      const selector = selectorFor(element, (other) => elements.has(other));
      if (selector) selectors.push(selector);
    }
    css += `${selectors}{${declarations.replaceAll(';', '!important;')}}`;
  }
  return css;
}

/**
 * A selector for an element that matches no element it should not: its tag, id and classes, with as many
 * ancestors as it takes, and their places where that does not tell it apart. Null where nothing does.
 */
export function selectorFor(element: Element, accepts: (other: Element) => boolean): string | null {
  const tree = element.getRootNode() as Document | ShadowRoot;
  for (const exact of [false, true]) {
    let selector = '';
    let at: Element | null = element;
    for (let level = 0; at && level < 6; level++, at = at.parentElement) {
      const place =
        exact && at.parentNode ? `:nth-child(${[...at.parentNode.children].indexOf(at) + 1})` : '';
      selector = compound(at) + place + (selector && '>' + selector);
      const matched = tree.querySelectorAll(selector);
      if (matched.length < 2000 && [...matched].every(accepts)) return selector;
    }
  }
  return null;
}

function compound(element: Element): string {
  const { localName, classList } = element;
  const id = element.getAttribute('id');
  const names = [...classList].slice(0, 4).map((name) => '.' + CSS.escape(name));
  return CSS.escape(localName) + (id ? '#' + CSS.escape(id) : '') + names.join('');
}

function elementsOf(tree: Document | ShadowRoot): HTMLElement[] {
  return [
    ...tree.querySelectorAll<HTMLElement>(':not(head *,script,style,noscript,template,svg *)'),
  ].filter(({ localName }) => !localName.startsWith('parvis-'));
}

function measureOf(element: HTMLElement, pass = 0): Measure {
  const { clientHeight: height, scrollHeight, clientWidth, scrollWidth } = element;
  const style = getComputedStyle(element);
  const isField = /^(inp|sel|texta)/.test(element.localName);
  const nodes = [...element.childNodes];
  const size =
    isField || nodes.some(({ nodeType, nodeValue }) => nodeType === 3 && /\S/.test(nodeValue!))
      ? pixels(style)
      : 0;
  const isOpen = height >= CLOSED && !!(size || nodes[0]);
  const hides = (overflow: string) => /hidden|clip/.test(overflow);
  const beyond = isField ? size - height : scrollHeight - height;
  const isCut =
    isOpen &&
    (isField
      ? beyond > 0 && !/checkbox|radio|range/.test((element as HTMLInputElement).type)
      : beyond >
        (hides(style.overflowY) ? SLACK : pass || style.overflowY !== 'visible' ? Infinity : 8));
  return {
    size,
    height,
    below: isCut ? beyond : 0,
    beside:
      isOpen &&
      scrollWidth > clientWidth + SLACK &&
      hides(style.overflowX) &&
      /nowrap|pre$/.test(style.whiteSpace),
    covers:
      height * 3 > element.ownerDocument.documentElement.clientHeight &&
      /fixed|sticky/.test(style.position),
  };
}

/** A bar that grew over the page goes with it when it is scrolled; one that lies elsewhere is scrolled in itself. */
function uncover(element: Element): string {
  if (getComputedStyle(element).position === 'sticky') return 'position:relative;';
  return Math.round(element.getBoundingClientRect().top)
    ? 'max-height:50vh;overflow-y:auto;'
    : 'position:absolute;';
}

/** A box that is scrolled, or that scrolls with nothing, makes no page wider. */
function isHeld(element: Element): boolean {
  for (let at: Element | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const { position, overflowX } = getComputedStyle(at);
    if (position === 'fixed' || (at !== element && overflowX !== 'visible')) return true;
  }
  return false;
}
