/** A part of a text that a pattern found. */
export interface Match {
  readonly found: string;
  readonly start: number;
  readonly end: number;
}

/** Every place of `text` that a global pattern finds, `from` being where the text starts in a longer one. */
export function* matchesOf(pattern: RegExp, text: string, from = 0): Generator<Match> {
  for (const { 0: found, index } of text.matchAll(pattern))
    yield { found, start: from + index, end: from + index + found.length };
}

/**
 * Pattern of whole words and phrases, in any case, with either apostrophe and any space. A phrase that ends
 * with ` de`, ` à` or ` que` is found with what it becomes: `d’`, `du`, `des`; `au`, `aux`; `qu’`.
 */
export function patternOf(phrases: readonly string[]): RegExp {
  const each = [...phrases]
    .sort((one, other) => other.length - one.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/ de$/, ' (?:des|de|du|d’)')
        .replace(/ à$/, ' (?:aux|au|à)')
        .replace(/ que$/, ' (?:que|qu’)')
        .replaceAll('’', "['’]")
        .replaceAll(' ', '\\s'),
    );
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${each.join('|')})(?:(?<=['’.])|(?![\\p{L}\\p{N}-]))`,
    'giu',
  );
}

/** As a table writes it: lower case, typographic apostrophe, plain spaces. */
export function plainly(found: string): string {
  return found.toLowerCase().replaceAll("'", '’').replace(/\s/g, ' ');
}

export interface Phrase extends Match {
  readonly instead: string;
}

/** Finds the phrases of a table (`patternOf`), with what the table says to write instead. */
export function phrasesOf(
  table: Readonly<Record<string, string>>,
): (text: string, from?: number) => Generator<Phrase> {
  const pattern = patternOf(Object.keys(table));
  const instead = new Map(
    Object.entries(table).map(([key, value]) => [rootOf(plainly(key)), value]),
  );
  return function* (text, from = 0) {
    for (const match of matchesOf(pattern, text, from))
      yield { ...match, instead: instead.get(rootOf(plainly(match.found))) ?? '' };
  };
}

function rootOf(phrase: string): string {
  return phrase
    .replace(/ (?:des|du|d’)$/, ' de')
    .replace(/ (?:aux|au)$/, ' à')
    .replace(/ qu’$/, ' que');
}
