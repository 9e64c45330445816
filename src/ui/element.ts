import { LitElement, type CSSResultGroup } from 'lit';
import { sessionOf, type Session } from '../session.js';
import { tokens } from './tokens.js';

/**
 * Base of our elements: the shared session (a change of it renders again), the tokens of our look,
 * and the accent colour of the site.
 */
export class ParvisElement extends LitElement {
  static override styles: CSSResultGroup = [tokens];

  #onSession = () => this.requestUpdate();

  /** The shared states of the document this element stands in. */
  get session(): Session {
    return sessionOf(this.ownerDocument);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('parvis-session-change', this.#onSession);
    const { accent } = this.session.config;
    if (accent) this.style.setProperty('--parvis-accent', accent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('parvis-session-change', this.#onSession);
  }
}

/** Registers an element once, whichever copy of Parvis comes first. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
