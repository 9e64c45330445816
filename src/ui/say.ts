/** A view asks for a sentence to be told politely, once, in the status region of the panel it stands in. */
export class SayEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('parvis-say', { bubbles: true, composed: true });
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parvis-say': SayEvent;
  }
}
