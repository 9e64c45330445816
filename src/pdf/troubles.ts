/** Why a PDF is not read. */
export type PdfTrouble =
  /** It is a picture of a text. */
  | 'scan'
  /** Its letters are no letters. */
  | 'garbled'
  | 'password'
  | 'broken'
  | 'missing'
  | 'big'
  /** On another site, which does not let it be read from here. */
  | 'elsewhere'
  | 'network'
  /** The browser is too old, or the site allows no worker. */
  | 'unable';

/** Bytes read at most. */
export const MOST_BYTES = 20 * 1024 * 1024;
