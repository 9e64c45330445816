/** A fact: the reader is open (`parvis-open`) or closed (`parvis-close`). */
export class ReaderEvent extends Event {
  constructor(type: 'parvis-open' | 'parvis-close') {
    super(type, { bubbles: true, composed: true });
  }
}
