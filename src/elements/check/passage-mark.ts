const NAME = 'parvis-check';
/** The colours of the system for a mark: they stay readable in a dark page and in forced colours. */
const CSS_TEXT = `::highlight(${NAME}){background-color:Mark;color:MarkText}`;

/** Shows passages in the page, and marks them where the browser can, without a write to the page's elements. */
export class PassageMark {
  readonly #view: Window & typeof globalThis;
  #sheet: CSSStyleSheet | null = null;
  #roots: (Document | ShadowRoot)[] = [];

  constructor(document: Document) {
    this.#view = document.defaultView!;
  }

  /** Marks all passages. */
  mark(ranges: readonly Range[]): void {
    this.clear();
    const { CSS, CSSStyleSheet, Highlight } = this.#view;
    if (!ranges.length || !CSS.highlights || !Highlight) return;
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(CSS_TEXT);
    }
    const roots = ranges.map((range) => range.startContainer.getRootNode());
    this.#roots = [...new Set(roots)] as (Document | ShadowRoot)[];
    for (const root of this.#roots)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }

  /** Brings a passage in sight, in the upper part of the window; false where it is not drawn. */
  scrollTo(range: Range): boolean {
    if (!range.getBoundingClientRect().height) return false;
    const { startContainer } = range;
    const element =
      range.startContainer.nodeType === Node.TEXT_NODE
        ? startContainer.parentElement
        : (startContainer.childNodes[range.startOffset] as Element | undefined);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { top } = range.getBoundingClientRect();
    this.#view.scrollBy({ top: top - this.#view.innerHeight / 4, behavior: 'instant' });
    return true;
  }

  clear(): void {
    if (!this.#roots.length) return;
    this.#view.CSS.highlights.delete(NAME);
    for (const root of this.#roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots = [];
  }
}
