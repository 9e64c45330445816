import {
  attribute,
  childrenOf,
  isAroundText,
  isOurs,
  dataOf,
  matches,
  nextElementOf,
  parentOf,
  previousElementOf,
  shadowOf,
  tagOf,
  textOf,
  viewOf,
} from './dom.js';
import type { Disclosures, Panel } from './disclosures.js';
import { hasInk } from './inlines.js';
import { isShownTab } from './tabs.js';
import type { Slices } from './slices.js';
import { isIconText, readAppearance, type Appearance } from './visibility.js';
import { walk } from './walk.js';

/** What one pass over the page learns of an element: how it shows and what it holds. */
export interface Fact extends Appearance {
  readonly element: Element;
  readonly tag: string;
  readonly parent: Fact | null;
  /** Set where a control of the page opens this element: what it holds is read though it is closed now. */
  readonly panel: Panel | null;
  /** Inside something closed that a control opens. */
  readonly opened: boolean;
  /** Seen characters before this element, in reading order. */
  readonly start: number;
  /** Seen characters inside, white space apart. */
  letters: number;
  /** Of those, the ones in links and buttons. */
  linked: number;
  links: number;
}

/** Never read, and nothing inside them is. */
const SILENT = new Set(
  (
    'script style template noscript head link meta base title datalist param source track area rp ' +
    'noembed noframes optgroup option'
  ).split(' '),
);

/** Told by their name; what they hold is not text of the page. */
const CLOSED = new Set(
  'svg math video audio iframe object embed canvas select textarea'.split(' '),
);

/** Beyond this length a text is weighed, not counted: a sixth of it is white space. */
const LONG = 2000;
const INKED = 5 / 6;

/** Facts of a page, or of a part of it, gathered in slices. */
export class Survey {
  readonly facts = new Map<Element, Fact>();
  readonly #document: Document;
  readonly #exclude: string | undefined;
  readonly #disclosures: Disclosures;

  constructor(document: Document, disclosures: Disclosures, exclude: string | undefined) {
    this.#document = document;
    this.#disclosures = disclosures;
    this.#exclude = exclude;
  }

  async read(root: Element, slices: Slices): Promise<void> {
    let letters = 0;
    const open: Fact[] = [];
    const visitor = {
      enter: (element: Element) => {
        const fact = this.#learn(element, open[open.length - 1] ?? null, letters);
        if (!fact) return null;
        this.facts.set(element, fact);
        if (fact.shown === 'gone') return null;
        open.push(fact);
        const shadow = shadowOf(element);
        if (shadow) this.#disclosures.scan(shadow);
        const leave = () => {
          open.pop();
          settle(fact);
        };
        return { children: CLOSED.has(fact.tag) ? [] : childrenOf(element), leave };
      },
      text: (node: Text) => {
        const data = dataOf(node);
        const fact = open[open.length - 1];
        if (!fact || fact.shown !== 'shown' || !hasInk(data)) return;
        const count =
          data.length > LONG ? Math.round(data.length * INKED) : data.replace(/\s+/g, '').length;
        fact.letters += count;
        letters += count;
      },
    };
    await walk(root, visitor, slices);
  }

  /** What is known of an element, learnt now if the pass did not meet it; null for what is never read. */
  of(element: Element): Fact | null {
    const known = this.facts.get(element);
    if (known) return known;
    const parent = parentOf(element);
    const fact = this.#learn(element, (parent && this.facts.get(parent)) ?? null, 0);
    if (fact) this.facts.set(element, fact);
    return fact;
  }

  #learn(element: Element, parent: Fact | null, start: number): Fact | null {
    const tag = tagOf(element);
    if (SILENT.has(tag) || (isOurs(element) && !isAroundText(element))) return null;
    if (this.#exclude && matches(element, this.#exclude)) return null;
    const style = viewOf(this.#document)!.getComputedStyle(element);
    const look = readAppearance(style, tag, parent?.lays ?? 'no');
    let { shown } = look;
    const gone = shown === 'gone' || (shown === 'unseen' && parent?.shown !== 'unseen');
    const panel = this.#disclosures.panelOf(element, gone || isShownTab(element));
    const untilFound = attribute(element, 'hidden') === 'until-found';
    const opened =
      (parent?.opened ?? false) || (gone && panel !== null) || parent?.tag === 'details';
    if (gone && (panel || untilFound)) shown = 'shown';
    // Visibility is inherited: what a closed panel hides this way shows once it opens.
    if (shown === 'unseen' && opened) shown = 'shown';
    if (shown === 'shown' && isDecoration(element, style)) shown = 'gone';
    if (shown !== 'gone' && parent?.shown === 'spoken') shown = 'spoken';
    return {
      ...look,
      shown,
      element,
      tag,
      parent,
      panel,
      opened,
      start,
      letters: 0,
      linked: 0,
      links: 0,
    };
  }
}

/** A part hidden from screen readers that says what a part beside it says: the copy of a slide. */
function isCopy(element: Element): boolean {
  const own = squeezed(element);
  if (own.length < 20 || own.length > 2000) return false;
  let steps = 0;
  for (const step of [previousElementOf, nextElementOf]) {
    for (let node = step(element); node && steps < 60; node = step(node), steps += 1) {
      if (attribute(node, 'aria-hidden') !== 'true' && squeezed(node).startsWith(own)) return true;
    }
  }
  return false;
}

function squeezed(element: Element): string {
  return (textOf(element) ?? '').replace(/\s+/g, '');
}

/** Icons hidden from screen readers or drawn by an icon font, copies that a carousel makes of its slides. */
function isDecoration(element: Element, style: CSSStyleDeclaration): boolean {
  const name = attribute(element, 'class') ?? '';
  if (/\b(slick-cloned|swiper-slide-duplicate|cloned|clone)\b/.test(name)) return true;
  const first = element.firstChild;
  const only = first && first.nodeType === 3 && !first.nextSibling ? dataOf(first as Text) : '';
  if (only && only.length < 40 && isIconText(style, only)) return true;
  if (attribute(element, 'aria-hidden') !== 'true') return false;
  return only === '' ? isCopy(element) : !/[\p{L}\p{N}]/u.test(only);
}

/** Adds what an element holds to its parent's sums. */
function settle(fact: Fact): void {
  const { parent, tag } = fact;
  if (tag === 'a' || tag === 'button' || attribute(fact.element, 'role') === 'button') {
    fact.linked = fact.letters;
    fact.links = 1;
  }
  if (!parent) return;
  parent.letters += fact.letters;
  parent.linked += fact.linked;
  parent.links += fact.links;
}
