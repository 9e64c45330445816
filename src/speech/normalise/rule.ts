/** What is said in place of the text from where the rule stands to `end`. */
export interface Said {
  readonly end: number;
  readonly spoken: string;
}

/** The text being read, and what the rules know of it. */
export interface Scan {
  readonly text: string;
  /** How an acronym is said: `say`, `spell`, or the words to say; undefined where nobody knows it. */
  readonly wayOf: (acronym: string) => string | undefined;
  /** The town's own words, as they are written. */
  readonly own: ReadonlyMap<string, string>;
  /** The end of what was last said otherwise. */
  done: number;
  /** The last run of words in capitals that was looked at. */
  run: { readonly start: number; readonly end: number; readonly words: boolean } | null;
}

/** What stands at `at`, and how it is said: one or more pieces, one after the other; null where it is not its business. */
export type Rule = (scan: Scan, at: number) => readonly Said[] | null;

export const one = (end: number, spoken: string): readonly Said[] => [{ end, spoken }];

/** A sticky pattern, at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The few letters before a place, on its line. */
export function before(text: string, at: number, length = 24): string {
  const part = text.slice(Math.max(0, at - length), at);
  return part.slice(part.lastIndexOf('\n') + 1);
}

/** The few letters from a place on. */
export const after = (text: string, at: number, length = 24): string => text.slice(at, at + length);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters of French and of its neighbours; `\p{L}` at every letter would be slow. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code === 0xaa || code === 0xb5 || code === 0xba
    ? false
    : code >= 0xc0 && code < 0x250
      ? code !== 0xd7 && code !== 0xf7
      : (code >= 0x370 && code < 0x2000) || (code >= 0x2c00 && code < 0xd800);
}

export function isCapital(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return (code >= 0xc0 && code <= 0xde && code !== 0xd7) || code === 0x152 || code === 0x178;
}

export const isSpace = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 0x202f || (code >= 9 && code <= 13) || code === 0x2009;

/** As the source begins: `Bd` → `Boulevard`, `bd` → `boulevard`. */
export const likeCase = (source: string, spoken: string): string =>
  isCapital(source.charCodeAt(0)) && (source.length < 2 || !isCapital(source.charCodeAt(1)))
    ? spoken[0]!.toUpperCase() + spoken.slice(1)
    : spoken;

/** A space of a line, for patterns. */
export const SPACE = '[ \\u00a0\\u202f\\u2009]';
