import { inSlices } from '../../slices.js';
import { measureSizes, repairSizes, type Sizes } from './repairs.js';
import { bodyRule, ours, sizeRules } from './text-size.js';

/** A page already under our style sheet is measured at one go, and only so many texts of it. */
const MOST_TEXTS_AT_ONCE = 3000;

/** Our one style sheet in one tree: the document, or an open shadow root of the page. */
export class TreeStyle {
  readonly root: Document | ShadowRoot;
  readonly sheet: CSSStyleSheet;
  /** The page's sizes, multiplied; empty until read. */
  sizeCss = '';
  /** The page's colours, said again as ours; empty until a theme is first chosen. */
  themeCss = '';
  /** Rules found by measure, for what the general ones missed. */
  repairCss = '';
  #sizes: Sizes | null = null;
  #written = '';

  constructor(root: Document | ShadowRoot, sheet = new CSSStyleSheet()) {
    this.root = root;
    this.sheet = sheet;
    ours.add(sheet);
  }

  get isDocument(): boolean {
    return this.root.nodeType === Node.DOCUMENT_NODE;
  }

  /** Reads the page's own sizes, in slices. */
  async read(): Promise<void> {
    const css = await inSlices(sizeRules(this.root));
    this.repairCss = '';
    const shown = this.sheet.cssRules.length > 0;
    if (!shown) this.#sizes = await inSlices(measureSizes(this.root));
    this.sizeCss = css + this.#withoutUs(shown);
  }

  /** Puts rules on the tree, last so that they win. */
  write(css: string): void {
    if (css !== this.#written) this.sheet.replaceSync(css);
    this.#written = css;
    if (!this.root.adoptedStyleSheets.includes(this.sheet))
      this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, this.sheet];
  }

  clear(): void {
    if (this.root.adoptedStyleSheets.includes(this.sheet))
      this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.sheet.replaceSync('');
    this.#written = '';
  }

  /** Adds rules for what did not take the factor; in slices. True when it added any. */
  async repair(factor: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#sizes) return false;
    const before = this.repairCss;
    await inSlices(repairSizes(this.#sizes, factor, (css) => this.addRepairs(css)), signal);
    return this.repairCss !== before;
  }

  addRepairs(css: string): void {
    this.repairCss += css;
    this.write(this.#written + css);
  }

  /** Moves the factor alone: the rules stand, one property of the root changes, and the whole page follows. */
  scale(factor: number): void {
    const rule = this.sheet.cssRules[0] as CSSStyleRule;
    rule.style.setProperty('--parvis-scale', String(factor));
    this.#written = this.#written.replace(/--parvis-scale:[\d.]+/, `--parvis-scale:${factor}`);
  }

  /** The rule of the body's size (and, where the page is under our sheet already, its texts) as without us: only style is read between the two switches, so nothing is painted. */
  #withoutUs(shown: boolean): string {
    if (!this.isDocument) return '';
    this.sheet.disabled = true;
    const css = bodyRule(this.root as Document);
    if (shown) this.#sizes = someSizes(this.root);
    this.sheet.disabled = false;
    return css;
  }
}

function someSizes(root: Document | ShadowRoot): Sizes | null {
  const work = measureSizes(root);
  for (let count = 0; count < MOST_TEXTS_AT_ONCE; count++) {
    const step = work.next();
    if (step.done) return step.value;
  }
  return null;
}

/** The open shadow roots of a page, nested ones too, less our own. */
export function* shadowRoots(root: Document | ShadowRoot): Generator<undefined, ShadowRoot[], void> {
  const found: ShadowRoot[] = [];
  let count = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++count % 64 === 0) yield;
    if (!element.shadowRoot || element.localName.startsWith('parvis-')) continue;
    found.push(element.shadowRoot, ...(yield* shadowRoots(element.shadowRoot)));
  }
  return found;
}
