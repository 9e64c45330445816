import type { Block, Heading, Inline } from '../content/model.js';
import { wholeText } from './block-texts.js';
import type { LibraryEntry } from './library.js';

/** A fiche of service-public that a page shows. */
export interface PageFiche {
  /** `F1342` */
  readonly number: string;
  /** Ids of the page's blocks that it stands in; null for the whole page. */
  readonly blocks: readonly string[] | null;
}

/** « Fiche F1342 », « Fiche pratique n° F1342 », « Réf. : F1342 ». */
const MENTION =
  /\b(?:fiche(?: pratique)?|r[ée]f(?:[ée]rence|\.)?)(?:\sn[°ºo])?\s?:?\s*\(?(F\d{2,6})\b/gi;
/** Whoever sends to a fiche does not say that this is one. */
const ELSEWHERE = /\b(?:voir|consulte[rz]|lire|lisez|aussi|savoir plus|autres?)\b[^.!?\n]{0,60}$/i;
/** What a page says of where its text comes from. */
const SOURCE =
  /\bsources?\b|v[ée]rifi[ée]|mise? [àa] jour|direction de l.information l[ée]gale|\bDILA\b|d.apr[èe]s|tir[ée]e? de|fiche (?:d.origine|compl[èe]te|officielle)/i;
const ADDRESS =
  /^https?:\/\/(?:www\.)?service-public\.(?:gouv\.)?fr\/[^?#]*\/(F\d{2,6})(?=$|[/?#])/i;
/** A block of so few letters that tells of a fiche tells of nothing else. */
const SHORT = 60;

/**
 * The fiches that the text of a page says it shows: one for the whole page, or one for each section; none where that is
 * not sure. A link to a fiche, or « voir aussi la fiche F2345 », is no sign by itself.
 */
export function fichesIn(blocks: readonly Block[]): readonly PageFiche[] {
  const told = blocks.map((block) => [...numbersIn(block)]);
  const all = new Set(told.flat());
  if (all.size === 0) return [];
  if (all.size === 1) return [{ number: [...all][0]!, blocks: null }];
  for (let level = 2; level <= 6; level++) {
    const sections = sectionsOf(blocks, level).map(({ start, end }) => ({
      numbers: new Set(told.slice(start, end).flat()),
      blocks: blocks.slice(start, end).map(({ id }) => id),
    }));
    if (sections.every(({ numbers }) => numbers.size <= 1))
      return sections.flatMap(({ numbers, blocks }) =>
        [...numbers].map((number) => ({ number, blocks })),
      );
  }
  return [];
}

/** Stretches of blocks, each from a heading of this level or a higher one to the next. */
function sectionsOf(blocks: readonly Block[], level: number): { start: number; end: number }[] {
  const starts = blocks.flatMap((block, at) =>
    at === 0 || (block.kind === 'heading' && (block as Heading).level <= level) ? [at] : [],
  );
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? blocks.length }));
}

function* numbersIn(block: Block): Generator<string> {
  for (const text of wholeText([block])) {
    const isSource = SOURCE.test(text) || text.length <= SHORT;
    for (const { 1: number, index } of isSource ? text.matchAll(MENTION) : [])
      if (!ELSEWHERE.test(text.slice(0, index))) yield number!.toUpperCase();
  }
  for (const { text, inlines } of linesOf([block]))
    if (SOURCE.test(text) && !ELSEWHERE.test(text))
      for (const href of linksOf(inlines)) {
        const number = ADDRESS.exec(href)?.[1];
        if (number) yield number.toUpperCase();
      }
}

/** Lines that may hold links. */
function* linesOf(
  blocks: readonly Block[],
): Generator<{ readonly text: string; readonly inlines: readonly Inline[] }> {
  for (const block of blocks) {
    if ('inlines' in block) yield block;
    else if (block.kind === 'list') for (const item of block.items) yield* linesOf(item.blocks);
    else if ('blocks' in block) yield* linesOf(block.blocks);
  }
}

function* linksOf(inlines: readonly Inline[]): Generator<string> {
  for (const inline of inlines) {
    if (inline.kind === 'link') yield inline.href;
    if ('children' in inline) yield* linksOf(inline.children);
  }
}

/** The ready text for the number of a fiche; null where there is none, or several. */
export function findByFiche(number: string, index: readonly LibraryEntry[]): LibraryEntry | null {
  const named = index.filter(({ fiches }) => fiches.includes(number));
  return named.length === 1 ? named[0]! : null;
}
