import type { ReactiveController, ReactiveElement } from 'lit';
import { scrollerOf } from '../../speech/scroller.js';

/** The bar stands that far from the edge of a large window, in px. */
const GAP = 16;

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
    if (!bar?.classList.contains('open')) return;
    if (event.composedPath().includes(this.#host)) return this.#comeBack(target);
    const mine = bar.getBoundingClientRect();
    const theirs = target.getBoundingClientRect?.();
    if (!theirs || theirs.bottom <= mine.top || theirs.top >= mine.bottom) return;
    if (theirs.right <= mine.left || theirs.left >= mine.right) return;
    this.side = this.side === 'bottom' ? 'top' : 'bottom';
    this.#host.requestUpdate();
    this.#clear(target, theirs, mine.height);
  };

  /** At the top it lies on the sentence that is said. A press of a hand is not led astray. */
  #comeBack(target: Element): void {
    if (this.side === 'bottom' || !target.matches(':focus-visible')) return;
    this.side = 'bottom';
    this.#host.requestUpdate();
  }

  /** Large text on a small window makes a bar that covers the middle from both sides: the page moves then. */
  #clear(target: Element, { top, bottom }: DOMRect, height: number): void {
    const { innerHeight } = target.ownerDocument.defaultView!;
    const start = this.side === 'top' ? height + GAP : 0;
    const end = this.side === 'top' ? innerHeight : innerHeight - height - GAP;
    if (top >= start && bottom <= end) return;
    // Who presses with a finger or a mouse sees where: nothing moves under their hand.
    if (!target.matches(':focus-visible')) return;
    const by = bottom - top > end - start || top < start ? top - start : bottom - end;
    const scroller = scrollerOf(target, target.ownerDocument.defaultView!);
    (scroller ?? target.ownerDocument.defaultView!).scrollBy({ top: by, behavior: 'instant' });
  }
}
