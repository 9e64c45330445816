import type { ReactiveController, ReactiveElement } from 'lit';

/** The bar has other buttons once the voice speaks, or is silent: who was on one of them is not left nowhere. */
export class KeepFocusController implements ReactiveController {
  readonly #host: ReactiveElement;
  #wasInside = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#wasInside = !!this.#host.shadowRoot?.activeElement?.closest('.bar');
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot!;
    if (!this.#wasInside || root.activeElement) return;
    const bar = root.querySelector('.bar.open');
    bar?.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
    // Its first button is at its top: the page must not move, the bar may.
    if (bar) bar.scrollTop = 0;
  }
}
