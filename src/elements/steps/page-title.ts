/** Puts « Erreur : » before the title of the page while there is something to mend, and takes it back. */
export class PageTitle {
  readonly #document: Document;
  #before = '';
  #ours = '';

  constructor(document: Document) {
    this.#document = document;
  }

  mark(prefix: string): void {
    const { title } = this.#document;
    if (prefix && title === this.#ours) return;
    if (prefix) {
      this.#before = title;
      this.#document.title = this.#ours = prefix + title;
    } else {
      // A title that the page has changed since is the page's.
      if (this.#ours && title === this.#ours) this.#document.title = this.#before;
      this.#ours = '';
    }
  }
}
