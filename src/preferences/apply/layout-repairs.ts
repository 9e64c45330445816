import { inSlices } from '../../slices.js';
import type { Preferences } from '../schema.js';
import { selectorFor } from './repairs.js';
import type { TreeStyle } from './tree-style.js';

/** Text may stand this far out of its box before it counts as cut, in px: descenders and rounding. */
const SLACK = 3;
/** A box lower than this is closed, not too small, in px. */
const CLOSED = 12;
const PASSES = 3;

interface Box {
  readonly cutBelow: boolean;
  readonly cutBeside: boolean;
  readonly height: number;
}

/**
 * Boxes of a fixed size that larger text no longer fits: they get the height their text needs, lines that may
 * not break get to, and what pushes the page wider than the window is held within it. Only what a setting
 * broke is mended: what the page itself cuts stays cut.
 */
export class LayoutRepairs {
  readonly #document: Document;
  #before: WeakMap<Element, Box> | null = null;
  #widthBefore = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Measures the page as it is, in slices. */
  async measure(): Promise<void> {
    const before = new WeakMap<Element, Box>();
    this.#widthBefore = this.#overflow();
    await inSlices(this.#each((element, box) => before.set(element, box)));
    this.#before = before;
  }

  /** In slices; the reading of boxes is done before each writing of rules, so the page is laid out once a pass. */
  async repair(preferences: Preferences, page: TreeStyle, signal: AbortSignal): Promise<void> {
    if (!movesText(preferences)) return;
    for (let pass = 0; pass < PASSES; pass++) {
      const css = (await inSlices(this.#boxRules(), signal)) + (await inSlices(this.#widthRules(pass), signal));
      if (!css) return;
      page.addRepairs(css);
    }
  }

  *#boxRules(): Generator<undefined, string, void> {
    const rules = new Map<string, string>();
    const add = (element: Element, css: string) => {
      const selector = selectorFor(element, () => true);
      if (selector) rules.set(selector + css.slice(0, 12), `${selector}{${css}}`);
    };
    yield* this.#each((element, now) => {
      const before = this.#before?.get(element);
      if (now.cutBelow && !before?.cutBelow)
        add(
          element,
          `height:auto!important;max-height:none!important;-webkit-line-clamp:none!important;${before ? `min-height:${Math.round(before.height)}px!important` : ''}`,
        );
      if (now.cutBeside && !before?.cutBeside) add(element, 'white-space:normal!important;max-width:100%!important');
    });
    return [...rules.values()].join('');
  }

  /** What stands out of the window to the right though nothing did before. */
  *#widthRules(pass: number): Generator<undefined, string, void> {
    const view = this.#document.defaultView;
    if (!view || this.#overflow() <= this.#widthBefore + SLACK) return '';
    const edge = this.#document.documentElement.clientWidth + SLACK;
    const rules = new Map<string, string>();
    for (const element of this.#document.body.querySelectorAll('*')) {
      yield;
      const { right, width } = element.getBoundingClientRect();
      if (right <= edge || !width || element.localName.startsWith('parvis-')) continue;
      const style = view.getComputedStyle(element);
      if (style.position === 'fixed' || isScrolled(element, view)) continue;
      const add = (target: Element, css: string) => {
        const selector = selectorFor(target, () => true);
        if (selector) rules.set(selector + css.slice(0, 9), `${selector}{${css}}`);
      };
      const nowrap = /nowrap/.test(style.whiteSpace) ? ';white-space:normal!important' : '';
      add(element, `max-width:100%!important;min-width:0!important${nowrap}`);
      const parent = element.parentElement;
      if (parent && parent !== this.#document.body) add(parent, makeRoom(view.getComputedStyle(parent).display, pass));
    }
    return [...rules.values()].join('');
  }

  *#each(act: (element: Element, box: Box) => void): Generator<undefined, void, void> {
    const view = this.#document.defaultView;
    if (!view) return;
    for (const element of this.#document.body.querySelectorAll<HTMLElement>('*')) {
      yield;
      const { clientHeight, scrollHeight, clientWidth, scrollWidth } = element;
      if (clientHeight < CLOSED) continue;
      const below = scrollHeight > clientHeight + SLACK;
      const beside = scrollWidth > clientWidth + SLACK && clientWidth > 0;
      if (!below && !beside && !this.#before?.has(element)) {
        if (this.#before) continue;
      }
      const style = below || beside ? view.getComputedStyle(element) : null;
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const hasText = !!element.textContent?.trim();
      act(element, {
        cutBelow: below && hasText && !!style && (cuts(style.overflowY) || isStiff(element, style)),
        cutBeside:
          beside && hasText && !!style && cuts(style.overflowX) && /nowrap|pre$/.test(style.whiteSpace),
        height: clientHeight,
      });
    }
  }

  #overflow(): number {
    const root = this.#document.scrollingElement ?? this.#document.documentElement;
    return Math.max(0, root.scrollWidth - root.clientWidth);
  }
}

/** How a box lets a child that is too wide go under its neighbours. */
function makeRoom(display: string, pass: number): string {
  if (display.includes('flex')) return 'flex-wrap:wrap!important';
  if (display.includes('grid')) return 'grid-template-columns:minmax(0,1fr)!important;min-width:0!important';
  return display.startsWith('table') && pass > 0 ? 'table-layout:fixed!important;width:100%!important' : 'min-width:0!important';
}

/** A box whose text runs out of it below, over what follows: its height is fixed though nothing hides. */
function isStiff(element: HTMLElement, style: CSSStyleDeclaration): boolean {
  return style.overflowY === 'visible' && style.display !== 'inline' && element.scrollHeight > element.clientHeight + 8;
}

function isScrolled(element: Element, view: Window): boolean {
  for (let parent = element.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    if (/auto|scroll|hidden|clip/.test(view.getComputedStyle(parent).overflowX)) return true;
  }
  return false;
}

function movesText(preferences: Preferences): boolean {
  const { textSize, lineHeight, letterSpacing, wordSpacing, paragraphSpacing, font } = preferences;
  return textSize > 100 || !!(lineHeight || letterSpacing || wordSpacing || paragraphSpacing) || font !== 'page';
}
