import { pixels, round } from './text-size.js';
import { SCALE } from './scale-value.js';

/** Text whose size is more than this away from what it should be is repaired. */
const TOLERANCE = 0.04;
/** A repaired parent moves its children: three passes leave nothing behind on any page met. */
const PASSES = 3;

/** Elements that hold text of their own, with their size in px before the visitor's factor. */
export type Sizes = Map<Element, number>;

/** Measures the text of a page. Yields wherever the work may be interrupted. */
export function* measureSizes(tree: Document | ShadowRoot): Generator<undefined, Sizes, void> {
  const sizes: Sizes = new Map();
  const root = tree.nodeType === Node.DOCUMENT_NODE ? (tree as Document).body : tree;
  const walker = (tree.ownerDocument ?? (tree as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || sizes.has(parent) || !/\S/.test((node as Text).data)) continue;
    if (parent.closest('svg,script,style,noscript,template')) continue;
    sizes.set(parent, pixels(parent));
    yield;
  }
  for (const control of root.querySelectorAll('input,select,textarea,button')) {
    if (!sizes.has(control)) sizes.set(control, pixels(control));
    yield;
  }
  return sizes;
}

/**
 * Rules for the texts that did not take the factor (a sheet of another site, an unusual cascade).
 * `add` puts the rules found by a pass on the page before the next pass measures again.
 */
export function* repairSizes(
  sizes: Sizes,
  factor: number,
  add: (css: string) => void,
): Generator<undefined, void, void> {
  for (let pass = 0; pass < PASSES; pass++) {
    const misses: Element[] = [];
    for (const [element, before] of sizes) {
      if (element.isConnected && Math.abs(pixels(element) / (before * factor) - 1) > TOLERANCE)
        misses.push(element);
      yield;
    }
    if (!misses.length) return;
    const rules = new Map<string, string>();
    for (const element of misses) {
      const before = sizes.get(element)!;
      const selector = selectorFor(element, (other) => {
        const size = sizes.get(other);
        return size === undefined || Math.abs(size / before - 1) <= TOLERANCE;
      });
      if (selector && !rules.has(selector))
        rules.set(selector, `${selector}{font-size:calc(${round(before)}px*${SCALE})!important}`);
      yield;
    }
    if (!rules.size) return;
    add([...rules.values()].join(''));
  }
}

/**
 * A selector for an element that matches no element it should not: its tag, id and classes, with as many
 * ancestors as it takes. Null where five levels do not tell it apart.
 */
export function selectorFor(element: Element, accepts: (other: Element) => boolean): string | null {
  const tree = element.getRootNode() as Document | ShadowRoot;
  let selector = '';
  let at: Element | null = element;
  for (let level = 0; at && level < 5; level++) {
    selector = compound(at) + (selector && ' > ' + selector);
    const matched = tree.querySelectorAll(selector);
    if (matched.length < 2000 && [...matched].every(accepts)) return selector;
    at = at.parentElement;
  }
  return null;
}

function compound(element: Element): string {
  const id = element.getAttribute('id');
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean).slice(0, 4);
  return (
    CSS.escape(element.localName) +
    (id ? '#' + CSS.escape(id) : '') +
    classes.map((name) => '.' + CSS.escape(name)).join('')
  );
}
