/** What is known of a ready text before it is loaded: `data/library-index.json`. */
export interface LibraryEntry {
  readonly id: string;
  readonly title: string;
  /** Numbers of the fiches of service-public that it stands for: `F1342`. */
  readonly fiches: readonly string[];
  /** Words that name its subject in the title of a page. */
  readonly topics: readonly string[];
  /** Words that make it another subject. */
  readonly not: readonly string[];
}

export interface LibraryBlock {
  readonly lines?: readonly string[];
  readonly intro?: string;
  readonly list?: readonly string[];
}

export interface LibrarySection {
  readonly heading: string;
  /** Code of an OpenMoji drawing: `1FAAA`. */
  readonly pictogram?: string;
  readonly blocks: readonly LibraryBlock[];
}

/** A ready text on a procedure that every commune has, short and full. */
export interface LibraryText extends LibraryEntry {
  readonly source: {
    readonly name: string;
    readonly licence: string;
    readonly fiches: readonly string[];
    readonly date: string;
  };
  readonly written: string;
  /** When people concerned have read it again; null where nobody has yet. */
  readonly reviewed: string | null;
  readonly official: string | null;
  readonly pictogram?: string;
  readonly short: readonly string[];
  readonly full: readonly LibrarySection[];
}

/** What a page says of its subject. */
export interface PageSubject {
  readonly title: string;
  /** Its main headings: h1. */
  readonly headings?: readonly string[];
  /** Address of the page, with its query: `/demarches/?xml=F1342`. */
  readonly path?: string;
  /** What a comarquage says of itself: its canonical address, its `data-xml`. Links to elsewhere are no sign. */
  readonly markers?: readonly string[];
}

/** A fiche of service-public in an address: a value of the query, or a part of the path by itself. */
const FICHE =
  /(?:^|[/=]|(?:fiche|comarquage|vosdroits|xml)[-_/=]?)(F\d{2,6})(?=$|[/?&#]|\.(?:x?html?|xml|php|aspx)(?:$|[?#]))/gi;
const LONGEST = 1000;

/**
 * The ready text for the subject of a page; null where there is none, or where several would do.
 * The number of a fiche in the address decides; then the longest topic in the title or a main heading.
 */
export function findLibraryText(
  page: PageSubject,
  index: readonly LibraryEntry[],
): LibraryEntry | null {
  const numbers = fichesOf(page);
  if (numbers.length) {
    // The number of another fiche: the page is not about what we have, or not only.
    const named = index.filter(({ fiches }) => numbers.every((number) => fiches.includes(number)));
    return named.length === 1 ? named[0]! : null;
  }
  const found = findByTopic(page, index);
  const [best, next] = found;
  if (!best) return null;
  // One subject beside another is a page about both; inside another it is a part of its name.
  const others = found.slice(1).filter((other) => !isInside(other, best));
  return others.length || next?.length === best.length ? null : best.entry;
}

/**
 * The ready texts to show: that of the subject, or both where a title names two, side by side: « Carte d’identité et
 * passeport ».
 */
export function findLibraryTexts(
  page: PageSubject,
  index: readonly LibraryEntry[],
): LibraryEntry[] {
  const only = findLibraryText(page, index);
  if (only) return [only];
  const found = fichesOf(page).length ? [] : findByTopic(page, index);
  if (found.length !== 2) return [];
  const [first, second] = found.sort((one, other) => one.start - other.start) as [Found, Found];
  const between = wordsOf(page).slice(first.start + first.length + 1, second.start + 1);
  return AND.test(between) ? [first.entry, second.entry] : [];
}

/** Whether the address or the markers of a page name a fiche. */
export const namesFiche = (page: PageSubject): boolean => fichesOf(page).length > 0;

/** What joins two subjects; the bar between a title and a heading does not. */
const AND = /^ (?:(?:et|ou) )?(?:(?:de|du|des|d|la|le|les|l) )*$/;

interface Found {
  readonly entry: LibraryEntry;
  readonly start: number;
  readonly length: number;
}

interface Folded {
  readonly entry: LibraryEntry;
  readonly topics: readonly string[];
  readonly not: readonly string[];
}

/** The words of an index, folded once. */
const foldedIndexes = new WeakMap<readonly LibraryEntry[], readonly Folded[]>();

function foldIndex(index: readonly LibraryEntry[]): readonly Folded[] {
  const known = foldedIndexes.get(index);
  if (known) return known;
  const folded = index.map((entry) => ({
    entry,
    topics: entry.topics.map(foldWords).filter(Boolean),
    not: entry.not.map(foldWords).filter(Boolean),
  }));
  foldedIndexes.set(index, folded);
  return folded;
}

const wordsOf = ({ title, headings = [] }: PageSubject): string =>
  ` ${[title, ...headings.slice(0, 20)].map(foldWords).join(' | ')} `;

function findByTopic(page: PageSubject, index: readonly LibraryEntry[]): Found[] {
  const words = wordsOf(page);
  const found: Found[] = [];
  for (const { entry, topics, not } of foldIndex(index)) {
    if (not.some((word) => hasWord(words, word))) continue;
    let best: Found | null = null;
    for (const topic of topics) {
      const start = words.indexOf(` ${topic} `);
      if (start >= 0 && topic.length > (best?.length ?? 0))
        best = { entry, start, length: topic.length };
    }
    if (best) found.push(best);
  }
  return found.sort((one, other) => other.length - one.length);
}

function isInside(one: Found, other: Found): boolean {
  return one.start >= other.start && one.start + one.length <= other.start + other.length;
}

/** In the plural too. */
function hasWord(words: string, word: string): boolean {
  return words.includes(` ${word} `) || words.includes(` ${word}s `);
}

function fichesOf({ path = '', markers = [] }: PageSubject): string[] {
  for (const addresses of [[path], markers]) {
    const found = new Set<string>();
    for (const address of addresses)
      for (const [, number] of address.slice(0, LONGEST).matchAll(FICHE))
        found.add(number!.toUpperCase());
    if (found.size) return [...found];
  }
  return [];
}

/** Words only, without accents, case or apostrophes, one space between two. */
function foldWords(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Loads one text; null where it does not come or is not what it should be. Never throws. */
export async function loadLibraryText(
  id: string,
  load: (id: string) => Promise<unknown>,
): Promise<LibraryText | null> {
  try {
    const value = await load(id);
    return isLibraryText(value) && value.id === id ? value : null;
  } catch {
    return null;
  }
}

/** The town's own words in a text; a line that needs a word which the town has not given is left out. */
export function fillText(
  text: LibraryText,
  town: { readonly phone?: string; readonly town?: string },
): LibraryText {
  const fillAll = (lines: readonly string[] = []) =>
    lines.map((line) => fill(line, town)).filter((line) => line !== null);
  const fillBlock = (block: LibraryBlock): LibraryBlock | null => {
    if (block.lines) {
      const lines = fillAll(block.lines);
      return lines.length ? { ...block, lines } : null;
    }
    const list = fillAll(block.list);
    const intro = block.intro === undefined ? undefined : fill(block.intro, town);
    return list.length && intro !== null ? { ...block, intro, list } : null;
  };
  return {
    ...text,
    short: fillAll(text.short),
    full: text.full
      .map((section) => ({
        ...section,
        heading: fill(section.heading, town),
        blocks: section.blocks.map(fillBlock).filter((block) => block !== null),
      }))
      .filter(
        (section): section is typeof section & { heading: string } =>
          section.heading !== null && section.blocks.length > 0,
      ),
  };
}

/** Null where a word is not given. What is filled in is not read again. */
function fill(line: string, town: { readonly phone?: string; readonly town?: string }) {
  let isWhole = true;
  const filled = line.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = name === 'phone' || name === 'town' ? town[name]?.trim() : undefined;
    if (!word) isWhole = false;
    return word ?? '';
  });
  return isWhole ? filled : null;
}

/** True for a value that has the shape of a text of the library. */
export function isLibraryText(value: unknown): value is LibraryText {
  if (!isLibraryEntry(value)) return false;
  const { source, written, reviewed, official, short, full } = value as unknown as Record<
    string,
    unknown
  >;
  return (
    isRecord(source) &&
    [source.name, source.licence, source.date, written].every(isLine) &&
    isLines(source.fiches) &&
    (reviewed === null || isLine(reviewed)) &&
    (official === null || (isLine(official) && /^https:\/\/[^\s"<>]+$/.test(official as string))) &&
    isLines(short) &&
    Array.isArray(full) &&
    full.every(isSection)
  );
}

function isLibraryEntry(value: unknown): value is LibraryEntry {
  if (!isRecord(value)) return false;
  const { id, title, fiches, topics, not } = value;
  return (
    isLine(id) &&
    isLine(title) &&
    isLines(fiches) &&
    isLines(topics) &&
    (not === undefined || isLines(not))
  );
}

function isSection(value: unknown): boolean {
  return (
    isRecord(value) &&
    isLine(value.heading) &&
    Array.isArray(value.blocks) &&
    value.blocks.every(isBlock)
  );
}

function isBlock(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { lines, list, intro } = value;
  return lines === undefined
    ? isLines(list) && (intro === undefined || isLine(intro))
    : isLines(lines);
}

function isLines(value: unknown): boolean {
  return Array.isArray(value) && value.every(isLine);
}

function isLine(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
