import { parvisOf } from '../../config.js';
import { inSlices } from '../../slices.js';
import { DEFAULTS, changedSettings, isDefault, type Preferences } from '../schema.js';
import type { Effects } from './effects.js';
import { LayoutRepairs } from './layout-repairs.js';
import { TreeStyle, shadowRoots } from './tree-style.js';

const ATTRIBUTE = 'data-parvis';
/** From here on long words may break: they would push the page wider than the window. */
const BREAK_WORDS_FROM = 150;
const BREAK_WORDS = '@layer parvis{*{overflow-wrap:anywhere!important}}';
/** The page changes in bursts (a script adds its sheets, a window is dragged): it is read again after them. */
const CALM_AFTER = 400;

/**
 * Puts the visitor's settings on the page: one adopted style sheet (one more in each open shadow root) and
 * one attribute on the root. Taking both away gives the page back as it was. Fires `change` when what
 * the page shows is settled.
 */
export class PageStyle extends EventTarget {
  readonly #document: Document;
  #trees: TreeStyle[];
  #prepared: Promise<void> | null = null;
  #shown: Preferences = DEFAULTS;
  #work = new AbortController();
  #effects: Effects | null = null;
  readonly #layout: LayoutRepairs;
  #observer: MutationObserver | null = null;
  #width = 0;
  #timer = 0;

  constructor(document: Document) {
    super();
    this.#document = document;
    this.#layout = new LayoutRepairs(document);
    const early = parvisOf(document.defaultView)?.early?.sheet;
    this.#trees = [new TreeStyle(document, early ?? undefined)];
  }

  /** The style sheet of the document as text, for the first paint of the next page. */
  get css(): string {
    return isDefault(this.#shown) ? '' : this.#cssFor(this.#trees[0]!, this.#shown);
  }

  /** Reads the page's own sizes, once, in slices: to be called when a visitor is about to choose. */
  prepare(): Promise<void> {
    return (this.#prepared ??= this.#read());
  }

  /** Fulfils once the page shows the settings. */
  async apply(preferences: Preferences): Promise<void> {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    const before = this.#shown;
    this.#shown = preferences;
    if (isDefault(preferences)) return this.#clear();
    try {
      await parsed(this.#document);
      if (!this.#document.body) return;
      signal.throwIfAborted();
      if (preferences.textSize !== 100) await this.prepare();
      if (changedSettings(preferences).some((name) => name !== 'textSize')) await this.prepareAll();
      if (preferences.theme !== 'page') await this.#effects?.prepare(await this.#allTrees());
      signal.throwIfAborted();
      this.#write(before, preferences);
      await this.#settle(preferences, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Downloads what all settings but the text size need: to be called when a visitor is about to choose one. */
  async prepareAll(): Promise<void> {
    const module = await import('./effects.js');
    this.#effects ??= new module.Effects(this.#document);
  }

  /** Takes everything of ours off the page. */
  remove(): void {
    this.#work.abort();
    this.#shown = DEFAULTS;
    this.#clear();
  }

  #write(before: Preferences, preferences: Preferences): void {
    const root = this.#document.documentElement;
    if (onlySizeMoved(before, preferences)) {
      this.#trees[0]!.scale(preferences.textSize / 100);
    } else {
      for (const tree of this.#trees) tree.write(this.#cssFor(tree, preferences));
    }
    if (!root.hasAttribute(ATTRIBUTE)) root.setAttribute(ATTRIBUTE, '');
    this.#watch();
  }

  #cssFor(tree: TreeStyle, preferences: Preferences): string {
    const sized = preferences.textSize !== 100;
    return (
      (tree.isDocument ? `:root[${ATTRIBUTE}]{--parvis-scale:${preferences.textSize / 100}}` : '') +
      (sized ? tree.sizeCss : '') +
      (preferences.textSize >= BREAK_WORDS_FROM ? BREAK_WORDS : '') +
      (this.#effects?.css(preferences, tree) ?? '') +
      tree.repairCss
    );
  }

  /** After the page has shown them: what general rules missed is measured and repaired, in slices. */
  async #settle(preferences: Preferences, signal: AbortSignal): Promise<void> {
    await painted(this.#document);
    signal.throwIfAborted();
    const page = this.#trees[0]!;
    if (preferences.textSize !== 100)
      for (const tree of this.#trees) await tree.repair(preferences.textSize / 100, signal);
    await this.#effects?.show(preferences, page, signal);
    await this.#layout.repair(preferences, page, signal);
    this.dispatchEvent(new Event('change'));
  }

  async #read(): Promise<void> {
    for (const tree of await this.#allTrees()) {
      tree.themeCss = '';
      await tree.read();
    }
    if (isDefault(this.#shown)) await this.#layout.measure();
  }

  /** The document and the open shadow roots of the page. */
  async #allTrees(): Promise<readonly TreeStyle[]> {
    const roots = await inSlices(shadowRoots(this.#document));
    const known = new Map(this.#trees.map((tree) => [tree.root, tree]));
    return (this.#trees = [this.#document, ...roots].map((root) => known.get(root) ?? new TreeStyle(root)));
  }

  #clear(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#document.defaultView?.removeEventListener('resize', this.#onResize);
    for (const tree of this.#trees) {
      tree.clear();
      tree.repairCss = '';
    }
    this.#document.documentElement.removeAttribute(ATTRIBUTE);
    this.#effects?.remove();
    this.dispatchEvent(new Event('change'));
  }

  /** While settings are on: sheets that come later, a body replaced, an attribute lost, a window resized. */
  #watch(): void {
    if (this.#observer) return;
    const root = this.#document.documentElement;
    this.#width = this.#document.defaultView?.innerWidth ?? 0;
    this.#document.defaultView?.addEventListener('resize', this.#onResize);
    this.#observer = new MutationObserver((records) => {
      if (!root.hasAttribute(ATTRIBUTE)) root.setAttribute(ATTRIBUTE, '');
      const isNews = (node: Node) => /^(?:LINK|STYLE|BODY)$/i.test(node.nodeName);
      if (records.some(({ addedNodes }) => [...addedNodes].some(isNews))) this.#readAgainSoon();
    });
    this.#observer.observe(root, { childList: true, subtree: true, attributeFilter: [ATTRIBUTE] });
  }

  #onResize = () => {
    const width = this.#document.defaultView?.innerWidth ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.#readAgainSoon();
  };

  #readAgainSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      this.#prepared = null;
      for (const tree of this.#trees) tree.themeCss = '';
      const shown = this.#shown;
      if (isDefault(shown)) return;
      if (shown.textSize !== 100) await this.prepare();
      if (shown !== this.#shown) return;
      this.#shown = DEFAULTS;
      await this.apply(shown);
    }, CALM_AFTER) as unknown as number;
  }
}

/** True when one page's rules serve both settings, but for the factor. */
function onlySizeMoved(before: Preferences, after: Preferences): boolean {
  const side = ({ textSize }: Preferences) => textSize >= BREAK_WORDS_FROM;
  if (before.textSize === 100 || after.textSize === 100 || side(before) !== side(after)) return false;
  return (Object.keys(before) as (keyof Preferences)[]).every(
    (name) => name === 'textSize' || before[name] === after[name],
  );
}

function parsed(document: Document): Promise<void> | void {
  if (document.readyState === 'loading')
    return new Promise((resolve) =>
      document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }),
    );
}

/** The frame that shows the change has been drawn, or the page is hidden and draws none. */
function painted(document: Document): Promise<void> {
  const view = document.defaultView;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 200);
    view?.requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}
