/** Rules that stand in the document of an element only while they are needed; those of the page stay as they are. */
export class PageRules {
  readonly #element: Element;
  readonly #text: string;
  #sheet: CSSStyleSheet | null = null;

  constructor(element: Element, text: string) {
    this.#element = element;
    this.#text = text;
  }

  adopt(): void {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.#text);
    }
    this.#document.adoptedStyleSheets = [...this.#others, this.#sheet];
  }

  leave(): void {
    this.#document.adoptedStyleSheets = this.#others;
  }

  get #document(): Document {
    return this.#element.ownerDocument;
  }

  get #others(): CSSStyleSheet[] {
    return this.#document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
