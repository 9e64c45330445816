import { ParvisElement } from '../element.js';
import { inTurn } from './in-turn.js';

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
