import type { ReactiveController, ReactiveElement } from 'lit';

/** Keeps the bar above the page, and off the element that has focus: it goes to the other side of the window. */
export class PlacingController implements ReactiveController {
  side: 'bottom' | 'top' = 'bottom';
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('focusin', this.#onFocus);
  }

  /** Called when the bar has been drawn: a popover closes when its element is moved. */
  place(shown: boolean): void {
    const bar = this.#bar;
    if (!bar?.showPopover || !bar.isConnected || bar.matches(':popover-open') === shown) return;
    if (shown) bar.showPopover();
    else bar.hidePopover();
  }

  get #bar(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.bar');
  }

  #onFocus = (event: FocusEvent): void => {
    const bar = this.#bar;
    const target = event.composedPath()[0] as Element;
    if (!bar?.classList.contains('open') || event.composedPath().includes(this.#host)) return;
    const mine = bar.getBoundingClientRect();
    const theirs = target.getBoundingClientRect?.();
    if (!theirs || theirs.bottom <= mine.top || theirs.top >= mine.bottom) return;
    if (theirs.right <= mine.left || theirs.left >= mine.right) return;
    this.side = this.side === 'bottom' ? 'top' : 'bottom';
    this.#host.requestUpdate();
  };
}
