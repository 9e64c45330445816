import type { PdfTrouble } from '../troubles.js';

/** Why a file cannot be read, in one word that its message is found by. */
export class PdfError extends Error {
  readonly trouble: PdfTrouble;

  constructor(trouble: PdfTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}
