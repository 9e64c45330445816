import type { Preferences } from '../schema.js';

/** Puts the visitor's settings on the page. */
export class PageStyle {
  constructor(_document: Document) {}
  /** Fulfils once the page shows them. */
  async apply(_preferences: Preferences): Promise<void> {}
}
