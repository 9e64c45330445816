import { parvisOf } from '../../config.js';
import { inSlices } from '../../slices.js';
import { DEFAULTS, changedSettings, isDefault, type Preferences } from '../schema.js';
import type { Effects } from './effects.js';
import { measure, repairs } from './repairs.js';
import { bodyRule } from './text-size.js';
import { TreeStyle, shadowRoots } from './tree-style.js';

const ATTRIBUTE = 'data-parvis';
/** Long words may break where nothing else helps: they would push the page wider than the window. */
const BREAK_WORDS = '@layer parvis{*{overflow-wrap:break-word!important}}';
/** Settings that move text, so that boxes may become too small for it. */
const MOVES_TEXT = /Size|Height|Spacing|Width|Hyphens|font/;
/** What of an inline style we say again. */
export const STYLED = /font|line-h|color|backg/i;
/** The page changes in bursts (a script adds its sheets, a window is dragged): it is read again after them, in ms. */
const CALM_AFTER = 400;
/** A repaired parent moves its children. */
const PASSES = 4;
/** The page may become this much wider before it counts, in px. */
const SLACK = 3;

/**
 * Puts the visitor's settings on the page: adopted style sheets (in each open shadow root too) and
 * one attribute on the root. Taking both away gives the page back as it was. Fires `change` when what
 * the page shows is settled.
 */
export class PageStyle extends EventTarget {
  readonly #document: Document;
  #trees: TreeStyle[];
  #reading: Promise<void> | null = null;
  /** How much wider than the window the page is without us, in px. */
  #widthBefore = 0;
  #bodyRule = '';
  #shown = DEFAULTS;
  #work = new AbortController();
  #effects: Effects | null = null;
  #watching: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document) {
    super();
    this.#document = document;
    this.#trees = [new TreeStyle(document, parvisOf(document.defaultView)?.early?.sheet)];
  }

  /** The rules of the document as text, for the first paint of the next page. */
  get css(): string {
    return this.#trees[0]!.css;
  }

  /** Reads and measures the page as it is without us, in slices: to be called when a visitor is about to choose. */
  prepare(): Promise<void> {
    const reading = (this.#reading ??= this.#read());
    reading.catch(() => (this.#reading = null));
    return reading;
  }

  /** The visitor has chosen nothing: the page is read again when they come back. */
  forget(): void {
    if (isDefault(this.#shown)) this.#reading = null;
  }

  /** Fulfils once the page shows the settings, or others that were asked for meanwhile. */
  async apply(preferences: Preferences): Promise<void> {
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    if (isDefault(preferences)) return this.#clear();
    try {
      await parsed(this.#document);
      signal.throwIfAborted();
      if (this.#document.body?.localName !== 'body') return;
      await this.prepare();
      const changed = changedSettings(preferences);
      if (changed.some((name) => name !== 'textSize'))
        this.#effects ??= new (await import('./effects.js')).Effects(this.#document);
      await this.#effects?.prepare(preferences, this.#trees);
      signal.throwIfAborted();
      this.#write(preferences);
      await painted(this.#document);
      signal.throwIfAborted();
      await this.#effects?.show(preferences, this.#trees[0]!, signal);
      if (changed.some((name) => MOVES_TEXT.test(name))) await this.#repair(signal);
      this.dispatchEvent(new Event('change'));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Takes everything of ours off the page. */
  remove(): void {
    this.#work.abort();
    this.#clear();
  }

  #write(preferences: Preferences): void {
    for (const tree of this.#trees) {
      if (preferences.textSize < this.#shown.textSize) tree.keepSizeRepairs();
      tree.write(this.#cssFor(tree, preferences));
    }
    this.#shown = preferences;
    this.#watch();
    endTransitions(this.#document);
  }

  #cssFor(tree: TreeStyle, preferences: Preferences): string[] {
    const { textSize } = preferences;
    const [icons = '', ...others] = this.#effects?.css(preferences, tree) ?? [];
    return [
      icons,
      tree.isDocument ? `:root[data-parvis]{--parvis-scale:${textSize / 100}}` : '',
      textSize > 100 ? tree.sizeCss + (tree.isDocument ? this.#bodyRule : '') + BREAK_WORDS : '',
      ...others,
    ];
  }

  /** What general rules missed is measured and mended, in slices; the page is laid out once a pass. */
  async #repair(signal: AbortSignal): Promise<void> {
    const isRightToLeft = getComputedStyle(this.#document.documentElement).direction === 'rtl';
    let mended = true;
    for (let pass = 0; mended && pass < PASSES; pass++) {
      const [width, inner] = this.#widths();
      const edge = inner + this.#widthBefore + SLACK;
      const isBeyond = ({ left, right }: DOMRect) =>
        width > edge && (isRightToLeft ? inner - left : right) > edge;
      mended = false;
      for (const tree of this.#trees) {
        const factor = this.#shown.textSize / 100;
        const missed: HTMLElement[] = [];
        let css = await inSlices(repairs(tree, factor, isBeyond, pass, missed), signal);
        if (missed[0] && !pass)
          css += await (
            await import('./page-changes.js')
          ).sizeRepairs(this.#trees, tree, missed, factor, endTransitions);
        signal.throwIfAborted();
        if (!css) continue;
        tree.addRepairs(css);
        endTransitions(this.#document);
        mended = true;
      }
    }
  }

  async #read(): Promise<void> {
    const document = this.#document;
    await parsed(document);
    const before = this.#trees;
    const roots = [document, ...(await inSlices(shadowRoots(document)))];
    const trees = roots.map(
      (root) => before.find((tree) => tree.root === root) ?? new TreeStyle(root),
    );
    // A part taken out of the page may come back: with nothing of ours in it.
    for (const tree of before) if (!trees.includes(tree)) tree.clear();
    for (const tree of trees) await tree.read();
    this.#trees = trees;
    if (trees[0]!.sheets.length)
      (await import('./page-changes.js')).measureAgain(trees, this.#measure(), endTransitions);
    else await inSlices(this.#measure());
  }

  *#measure(): Generator<undefined, void, void> {
    const [width, inner] = this.#widths();
    this.#widthBefore = width - inner;
    this.#bodyRule = bodyRule(this.#document);
    for (const tree of this.#trees) yield* measure(tree);
  }

  #widths(): [page: number, window: number] {
    const { scrollWidth, clientWidth } = this.#document.scrollingElement ?? this.#document.body;
    return [scrollWidth, clientWidth];
  }

  #clear(): void {
    this.#watching?.abort();
    this.#watching = this.#reading = null;
    this.#shown = DEFAULTS;
    for (const tree of this.#trees) tree.clear();
    this.#document.documentElement.removeAttribute(ATTRIBUTE);
    this.#effects?.remove();
    endTransitions(this.#document);
    this.dispatchEvent(new Event('change'));
  }

  /** While settings are on: sheets and contents that come later, a body replaced, an attribute lost, a window resized. */
  #watch(): void {
    const document = this.#document;
    const mark = () => document.documentElement?.toggleAttribute(ATTRIBUTE, true);
    mark();
    if (this.#watching) return;
    const { signal } = (this.#watching = new AbortController());
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#readAgain(signal).catch(() => {}), CALM_AFTER);
    };
    const observer = new MutationObserver((records) => {
      mark();
      if (
        records.some(
          ({ addedNodes, target, type }) =>
            (type === 'childList' && [...addedNodes].some(isNews)) || isStyled(target as Element),
        )
      )
        soon();
    });
    // The page may replace its root.
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributeFilter: [ATTRIBUTE, 'style'],
    });
    document.defaultView!.addEventListener('resize', soon, { signal });
    // Of a style sheet: it does not bubble.
    const onLoad = ({ target }: Event) => (target as Element).localName === 'link' && soon();
    document.addEventListener('load', onLoad, { signal, capture: true });
    signal.onabort = () => observer.disconnect();
  }

  async #readAgain(signal: AbortSignal): Promise<void> {
    const { hasChanged } = await import('./page-changes.js');
    if (!(await hasChanged(this.#document)) || signal.aborted) return;
    this.#reading = null;
    await this.apply(this.#shown);
  }
}

/** True for what brings style of its own, or a shadow root. */
function isNews(node: Node): boolean {
  return /^<(?:link|body)|style|<\w+-/i.test((node as Element).outerHTML);
}

/** True where an inline style speaks of text or colour: one that only moves changes nothing for us. */
function isStyled(element: Element): boolean {
  return (
    !element.localName?.startsWith('parvis-') &&
    STYLED.test(String(element.getAttribute?.('style')))
  );
}

/** Ends the transitions that we set off a moment ago: sizes and colours would be measured half-way. */
function endTransitions(document: Document): void {
  // The end of one sets off another in what inherits.
  for (let level = 0; level < 9; level++)
    for (const animation of document.getAnimations?.() ?? [])
      if ('transitionProperty' in animation && !animation.currentTime) animation.cancel();
}

function parsed(document: Document): Promise<void> | void {
  if (document.readyState === 'loading')
    return new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }),
    );
}

/** The frame that shows the change has been drawn, or the page is hidden and draws none. */
function painted(document: Document): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 200);
    document.defaultView?.requestAnimationFrame(() => setTimeout(resolve));
  });
}
