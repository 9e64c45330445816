import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The words of one element: French, and English on a page whose language is English (its words are
 * downloaded then). French strings stand in plain constants, never inside a template: on an iso-8859-1
 * page a template's accents would break even in an ASCII file.
 */
export class WordsController<T> implements ReactiveController {
  /** The words to show now. */
  now: T;
  readonly #host: ReactiveControllerHost & Element;
  readonly #loadEnglish: () => Promise<T>;

  constructor(host: ReactiveControllerHost & Element, french: T, loadEnglish: () => Promise<T>) {
    this.#host = host;
    this.#loadEnglish = loadEnglish;
    this.now = french;
    host.addController(this);
  }

  async hostConnected(): Promise<void> {
    if (!/^en\b/i.test(this.#host.ownerDocument.documentElement.lang)) return;
    try {
      this.now = await this.#loadEnglish();
      this.#host.requestUpdate();
    } catch {
      // The French words stay.
    }
  }
}
