import { inSlices } from '../../slices.js';
import type { Measures } from './repairs.js';
import { ours, sizeRules } from './text-size.js';

/** Our rules in one tree: the document, or an open shadow root of the page. */
export class TreeStyle {
  readonly root: Document | ShadowRoot;
  readonly isDocument: boolean;
  /** The page's sizes, multiplied; empty until read. */
  sizeCss = '';
  /** The page's colours, said again as ours; empty until a theme is first chosen. */
  themeCss = '';
  /** The page's fonts of icons, said again; empty until a font is first chosen. */
  iconCss = '';
  /** The page's first cascade layer, which ours lies in: its important rules win over all. As `reset.`, or empty. */
  firstLayer = '';
  /** Rules found by measure, for what the general ones missed. */
  repairs: string[] = [];
  /** The tree without us. */
  before: Measures = new Map();
  #parts: readonly string[] = [];
  /**
   * A sheet for each part, by its text, never changed: Chromium lays a whole page out again when a sheet with a
   * cascade layer in it changes or goes, and restyles only what it must when one comes.
   */
  #sheets = new Map<string, CSSStyleSheet>();

  /** @param early the sheet that the page before left for the first paint of this one */
  constructor(root: Document | ShadowRoot, early?: CSSStyleSheet) {
    this.root = root;
    this.isDocument = root.nodeType === Node.DOCUMENT_NODE;
    if (early?.cssRules.length) this.#sheets.set('', own(early));
  }

  get sheets(): CSSStyleSheet[] {
    return [...this.#sheets.values()];
  }

  /** All of our rules as they stand. */
  get css(): string {
    return this.#texts().join('');
  }

  /** Reads the page's own sizes, in slices. */
  async read(): Promise<void> {
    this.themeCss = this.iconCss = '';
    this.sizeCss = await inSlices(sizeRules(this.root));
  }

  /** Puts rules on the tree, last so that they win. A part that stands there already costs nothing. */
  write(parts: readonly string[]): void {
    this.#parts = parts;
    this.#adopt();
  }

  addRepairs(css: string): void {
    this.repairs.push(css);
    this.#adopt();
  }

  /** Mended sizes hold for any factor; what was done to boxes may be too much for smaller text. */
  keepSizeRepairs(): void {
    this.repairs = this.repairs.flatMap(
      (css) => css.match(/[^{}]+\{font-size[^}]+\}/g)?.join('') ?? [],
    );
  }

  clear(): void {
    this.repairs = [];
    this.write([]);
  }

  #texts(): string[] {
    const repairs = this.repairs.map((css) => `@layer ${this.firstLayer}parvis{${css}}`);
    return [...this.#parts, ...repairs].filter(Boolean);
  }

  #adopt(): void {
    const { root, sheets } = this;
    this.#sheets = new Map(
      this.#texts().map((css) => [css, this.#sheets.get(css) ?? newSheet(css)]),
    );
    root.adoptedStyleSheets = [
      ...root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet)),
      ...this.sheets,
    ];
  }
}

function newSheet(css: string): CSSStyleSheet {
  const sheet = own(new CSSStyleSheet());
  sheet.replaceSync(css);
  return sheet;
}

function own(sheet: CSSStyleSheet): CSSStyleSheet {
  ours.add(sheet);
  return sheet;
}

/** The open shadow roots of a page, nested ones too, less our own. */
export function* shadowRoots(
  root: Document | ShadowRoot,
): Generator<undefined, ShadowRoot[], void> {
  const found: ShadowRoot[] = [];
  for (const { shadowRoot, localName } of root.querySelectorAll('*')) {
    yield;
    if (shadowRoot && !localName.startsWith('parvis-'))
      found.push(shadowRoot, ...(yield* shadowRoots(shadowRoot)));
  }
  return found;
}
