import type { ReactiveController, ReactiveElement } from 'lit';
import type { ExtractedContent } from '../../content/extract.js';
import { anchorOf, blockAt, goToForm } from './anchors.js';

/** What a link of the text may ask of the reader. */
interface Ways {
  content(): ExtractedContent | null;
  goTo(block: string): void;
  /** Closes the reader, then acts on the page. */
  leave(then: () => void): void;
  /** Says that the form is no longer on the page. */
  formGone(): void;
}

/** Follows what leads from the text to the page: links to a part of it, entries of forms. */
export class PageLinksController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #ways: Ways;

  constructor(host: ReactiveElement, ways: Ways) {
    this.#host = host;
    this.#ways = ways;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('click', this.#onClick);
  }

  #onClick = (event: Event): void => {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    const target = event.target as Element;
    const form = target.closest<HTMLElement>('[data-form]')?.dataset['form'];
    const link = target.closest<HTMLAnchorElement>('a.here');
    if (form) this.#fillForm(form);
    else if (link && !ctrlKey && !metaKey && !shiftKey) {
      event.preventDefault();
      this.#follow(link.href);
    }
  };

  #fillForm(block: string): void {
    const form = this.#ways.content()?.elementOf(block);
    if (form) this.#ways.leave(() => void goToForm(form));
    else this.#ways.formGone();
  }

  /** To the part in the text where it is there, else to the page. */
  #follow(address: string): void {
    const { ownerDocument } = this.#host;
    const content = this.#ways.content();
    const anchor = anchorOf(ownerDocument, address);
    const block = anchor && content && blockAt(content, anchor);
    if (block) this.#ways.goTo(block);
    else this.#ways.leave(() => ownerDocument.defaultView?.location.assign(address));
  }
}
