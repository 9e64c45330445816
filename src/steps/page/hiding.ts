import type { Outline, Shown } from './outline.js';

/** Any other value than '' and `until-found` hides as these do, and tells ours from the page's. */
const OURS = 'parvis';
const RULE = `[hidden="${OURS}"]{display:none!important}`;
// In a layer it beats the page's own important rules; alone it reaches browsers without layers.
const SHEET = `@layer parvis-steps{${RULE}}${RULE}`;

/**
 * Hides existing elements with the `hidden` attribute. Elements that the page hides the same way are left to it. Where the
 * site's style beats `[hidden]` (`display: flex` on every field), one adopted sheet makes ours hold.
 */
export class Hiding {
  readonly #document: Document;
  readonly #roots: () => readonly Element[];
  readonly #hidden = new Set<Element>();
  #sheet: CSSStyleSheet | null = null;

  constructor(document: Document, roots: () => readonly Element[]) {
    this.#document = document;
    this.#roots = roots;
  }

  /** Shows what belongs to a place, and no more. */
  show(outline: Outline, place: Shown): void {
    this.#adopt();
    this.#ownCopies();
    const hide = outline.hiddenAt(place);
    for (const element of [...this.#hidden]) if (!hide.has(element)) this.#unhide(element);
    for (const element of hide) {
      if (element.hasAttribute('hidden')) continue;
      element.setAttribute('hidden', OURS);
      this.#hidden.add(element);
    }
  }

  /** Acts on the form as the page has it. */
  lift<T>(act: () => T): T {
    this.#ownCopies();
    const lifted = [...this.#hidden].filter(isOurs);
    for (const element of lifted) element.removeAttribute('hidden');
    try {
      return act();
    } finally {
      for (const element of lifted)
        if (!element.hasAttribute('hidden')) element.setAttribute('hidden', OURS);
    }
  }

  restore(): void {
    this.#ownCopies();
    for (const element of [...this.#hidden]) this.#unhide(element);
    const sheet = this.#sheet;
    if (!sheet) return;
    this.#sheet = null;
    this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter(
      (one) => one !== sheet,
    );
  }

  /** The page may copy a block of its form, and what is hidden in it. */
  #ownCopies(): void {
    if (this.#hidden.size === 0) return;
    for (const root of this.#roots())
      for (const copy of root.querySelectorAll(`[hidden="${OURS}"]`)) this.#hidden.add(copy);
  }

  #unhide(element: Element): void {
    if (isOurs(element)) element.removeAttribute('hidden');
    this.#hidden.delete(element);
  }

  #adopt(): void {
    if (this.#sheet) return;
    try {
      this.#sheet = new (this.#document.defaultView as typeof window).CSSStyleSheet();
      this.#sheet.replaceSync(SHEET);
      this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, this.#sheet];
    } catch {
      // An old browser: the attribute alone.
      this.#sheet = null;
    }
  }
}

const isOurs = (element: Element): boolean => element.getAttribute('hidden') === OURS;
