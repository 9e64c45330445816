/** Letters that French text holds, its names from elsewhere too: Latin, Greek, Cyrillic. */
const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ʯͰ-ԯḀ-ỿ';
const DIGITS = '0-9²³¹¼-¾';

/**
 * A pattern in which `\p{L}` stands for the letters above. The tables of Unicode make a pattern ten times slower to
 * compile, most of all without case: three hundred patterns are compiled while the first page is read.
 */
export function patternOf(source: string, flags: string): RegExp {
  // Case matters, and the letters of one case are no ranges; `\p{M}`, `\u{…}`: left as they are.
  const kinds = source.match(/\\p\{\w+\}/g) ?? [];
  const known = flags.includes('i') ? /^\\p\{(?:L|Ll|Lu|N)\}$/ : /^\\p\{[LN]\}$/;
  if (!flags.includes('u') || source.includes('\\u{') || kinds.some((kind) => !known.test(kind)))
    return new RegExp(source, flags);
  let written = '';
  let inside = false;
  for (let at = 0; at < source.length; at += 1) {
    const mark = source[at]!;
    if (mark === '\\') {
      const kind = /^\\p\{(\w+)\}/.exec(source.slice(at, at + 7));
      const range = kind?.[1] === 'N' ? DIGITS : LETTERS;
      written += kind ? (inside ? range : `[${range}]`) : source.slice(at, at + 2);
      at += kind ? kind[0].length - 1 : 1;
      continue;
    }
    if (mark === '[') inside = true;
    else if (mark === ']') inside = false;
    written += mark;
  }
  return new RegExp(written, flags.replace('u', ''));
}

/** As `patternOf`, of a pattern that is written out. */
export const quick = ({ source, flags }: RegExp): RegExp => patternOf(source, flags);
