import { inSlices } from '../../slices.js';
import type { Measures } from './repairs.js';
import { ours, sizeRules } from './text-size.js';

/** Our one style sheet in one tree: the document, or an open shadow root of the page. */
export class TreeStyle {
  readonly root: Document | ShadowRoot;
  readonly sheet: CSSStyleSheet;
  readonly isDocument: boolean;
  /** The page's sizes, multiplied; empty until read. */
  sizeCss = '';
  /** The page's colours, said again as ours; empty until a theme is first chosen. */
  themeCss = '';
  /** The page's fonts of icons, said again; empty until a font is first chosen. */
  iconCss = '';
  /** Rules found by measure, for what the general ones missed. */
  repairCss = '';
  /** The tree without us. */
  before: Measures = new Map();
  #css = '';

  constructor(root: Document | ShadowRoot, sheet = new CSSStyleSheet()) {
    this.root = root;
    this.sheet = sheet;
    this.isDocument = root.nodeType === Node.DOCUMENT_NODE;
    ours.add(sheet);
  }

  /** All of our rules as they stand. */
  get css(): string {
    return this.#css + (this.repairCss && `@layer parvis{${this.repairCss}}`);
  }

  /** Reads the page's own sizes, in slices. */
  async read(): Promise<void> {
    this.themeCss = this.iconCss = '';
    this.sizeCss = await inSlices(sizeRules(this.root));
  }

  /** Puts rules on the tree, last so that they win. */
  write(css: string): void {
    this.#css = css;
    this.sheet.replaceSync(this.css);
    this.#adopt(this.sheet);
  }

  addRepairs(css: string): void {
    this.repairCss += css;
    this.write(this.#css);
  }

  /** Mended sizes hold for any factor; what was done to boxes may be too much for smaller text. */
  keepSizeRepairs(): void {
    this.repairCss = (this.repairCss.match(/[^{}]+\{font-size[^}]+\}/g) ?? []).join('');
  }

  clear(): void {
    this.sheet.replaceSync((this.#css = this.repairCss = ''));
    this.#adopt();
  }

  #adopt(...sheets: CSSStyleSheet[]): void {
    this.root.adoptedStyleSheets = [
      ...this.root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet),
      ...sheets,
    ];
  }
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
