import { ParvisElement } from '../element.js';

let last: Promise<unknown> = Promise.resolve();

/** Each in a task of its own, one after the other: the page answers in between. */
export function inTurn(act: () => void): void {
  last = last.then(
    () =>
      new Promise<void>((done) =>
        setTimeout(() => {
          done();
          act();
        }),
      ),
  );
}

/**
 * An element that authors put in their pages, several beside each other: what they wrote in it stays until it is its turn to be
 * drawn. What Parvis opens, or puts inside another element, is drawn at once.
 */
export class PageElement extends ParvisElement {
  #waits = false;

  override connectedCallback(): void {
    const { ownerDocument } = this;
    const isInPage =
      this.parentNode !== ownerDocument.documentElement && this.getRootNode() === ownerDocument;
    if (this.hasUpdated || !isInPage) return super.connectedCallback();
    if (this.#waits) return;
    this.#waits = true;
    inTurn(() => {
      this.#waits = false;
      if (this.isConnected) super.connectedCallback();
    });
  }
}

let isReady = false;

/** The first date that is written costs 15 ms, in whatever language: in its own turn, before the elements that write dates. */
export function prepareDates(): void {
  if (isReady) return;
  isReady = true;
  inTurn(() => void new Intl.DateTimeFormat('fr').format());
}
