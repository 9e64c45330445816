/** A word, a number or a mark of a text. */
export interface Token {
  readonly text: string;
  /** In lower case, straight apostrophe made typographic: `l’`, `aujourd’hui`. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
}

const TOKEN =
  /[Aa]ujourd['’]hui|AUJOURD['’]HUI|[Pp]rud['’]hom\p{L}+|PRUD['’]HOM\p{L}+|[Pp]resqu['’]île|PRESQU['’]ÎLE|[Qq]uelqu['’]une?|QUELQU['’]UNE?|\p{L}[\p{L}\p{M}]*(?:[-‑]\p{L}[\p{L}\p{M}]*)*['’]?|\p{N}+(?:[.,  ]?\p{N}+)*|[^\s\p{L}\p{N}]/gu;

/** Words (an elided one with its apostrophe: `l’`), numbers and marks, in order; no white space. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const elided = /['’]$/.test(found) && !ELIDED.test(found);
    const word = elided ? found.slice(0, -1) : found;
    tokens.push(token(word, index));
    if (elided) tokens.push(token(found.slice(-1), index + word.length));
  }
  return tokens;
}

/** What may end with an apostrophe in French. */
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’]$/i;

function token(text: string, start: number): Token {
  const kind = /^\p{L}/u.test(text) ? 'word' : /^\p{N}/u.test(text) ? 'number' : 'mark';
  return { text, lower: fold(text), start, end: start + text.length, kind };
}

/** Lower case, typographic apostrophe, composed letters: as the lists of the engine write words. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll("'", '’').replaceAll('‑', '-');
}
