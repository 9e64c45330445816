import type { LitElement, ReactiveController } from 'lit';
import { focusedIn } from '../focused-in.js';

/** What the element says of itself to its panel. */
export interface PanelHost extends LitElement {
  /** A panel over the page, closed until it is shown; else it stands in the page. */
  panelOnly: boolean;
}

/**
 * The panel of an element that stands in the page, or over it: shown and hidden, the focus brought to its title and back to where it
 * came from. The panel is `.panel` in the shadow root, a manual popover; its title is the first `h2`.
 */
export class PanelController implements ReactiveController {
  /** Whether the panel over the page is open. */
  shown = false;
  readonly #host: PanelHost;
  readonly #tell: (type: 'parvis-open' | 'parvis-close') => void;
  #opener: HTMLElement | null = null;

  /** @param tell says that the panel over the page is open, or closed. */
  constructor(host: PanelHost, tell: (type: 'parvis-open' | 'parvis-close') => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    if (host.parentElement === host.ownerDocument.documentElement) host.panelOnly = true;
    // A popover closes when its element is moved.
    if (host.hasUpdated) this.#place();
  }

  hostUpdated(): void {
    this.#place();
  }

  /** Shows the panel and brings focus to its title; in a page, goes to it. */
  async show(): Promise<void> {
    const host = this.#host;
    if (host.panelOnly) {
      if (!this.shown) this.#opener = focusedIn(host.ownerDocument);
      this.#turn(true);
    }
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    if (host.panelOnly) this.#tell('parvis-open');
  }

  /** Hides the panel; focus goes back where it came from. */
  hide(): void {
    if (!this.shown) return;
    const { ownerDocument, shadowRoot } = this.#host;
    const inside = shadowRoot?.activeElement;
    this.#turn(false);
    const launcher = ownerDocument
      .querySelector('parvis-launcher')
      ?.shadowRoot?.querySelector<HTMLElement>('[part~=button]');
    const opener = this.#opener?.isConnected && this.#opener.checkVisibility?.() !== false;
    if (inside) (opener ? this.#opener : launcher)?.focus({ preventScroll: true });
    this.#tell('parvis-close');
  }

  toggle(): void {
    if (this.shown) this.hide();
    else void this.show();
  }

  /** Escape puts the panel away. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#host.panelOnly) return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  #turn(shown: boolean): void {
    this.shown = shown;
    this.#host.requestUpdate();
  }

  #place(): void {
    const panel = this.#host.renderRoot.querySelector<HTMLElement>('.panel');
    // Without popover, the panel stays fixed above the page.
    if (!panel?.showPopover || panel.matches(':popover-open') === this.shown) return;
    if (this.shown) panel.showPopover();
    else panel.hidePopover();
  }
}
