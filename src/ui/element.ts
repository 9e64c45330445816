import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { sessionOf, type Session, type SessionChangeEvent } from '../session.js';
import { tokens } from './tokens.js';

/**
 * Base of our elements: the shared session (a change of it renders again), the tokens of our look,
 * and the accent colour of the site.
 */
export class ParvisElement extends LitElement {
  static override styles: CSSResultGroup = [tokens];

  /** Where the voice is changes with each sentence: who shows it listens for it. */
  #onSession = (event: Event) => {
    if ((event as SessionChangeEvent).what !== 'position') this.requestUpdate();
  };
  /** Parvis leaves the page: what the author has put in this element stands there as without us. */
  #onEnd = () => {
    const { shadowRoot } = this;
    if (!shadowRoot) return;
    this.#isGone = true;
    this.removeAttribute('style');
    shadowRoot.adoptedStyleSheets = [];
    shadowRoot.replaceChildren(this.ownerDocument.createElement('slot'));
  };
  #isGone = false;

  /** The shared states of the document this element stands in. */
  get session(): Session {
    return sessionOf(this.ownerDocument);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('parvis-session-change', this.#onSession);
    this.session.addEventListener(END, this.#onEnd, { once: true });
    const { accent } = this.session.config;
    if (accent) this.style.setProperty('--parvis-accent', accent);
  }

  protected override shouldUpdate(_changed: PropertyValues): boolean {
    return !this.#isGone;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('parvis-session-change', this.#onSession);
    this.session.removeEventListener(END, this.#onEnd);
  }
}

/** The session says that it ends. */
const END = 'parvis-session-end';

/** Registers an element once, whichever copy of Parvis comes first. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
