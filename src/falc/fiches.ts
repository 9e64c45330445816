import type { Block, Heading, Inline } from '../content/model.js';
import { wholeText } from './block-texts.js';
import type { LibraryEntry } from './library.js';

/** A fiche of service-public that a page shows. */
export interface PageFiche {
  /** `F1342` */
  readonly number: string;
  /** Ids of the page's blocks that it stands in; null for the whole page. */
  readonly blocks: readonly string[] | null;
  /** The number is on the box that a plugin puts around it: the text alone is not enough. */
  readonly isMarked?: boolean;
}

/** « Fiche F1342 », « Fiche pratique n° F1342 », « Réf. : F1342 ». */
const MENTION =
  /\b(?:fiche(?: pratique)?|r[ée]f(?:[ée]rence|\.)?)(?:\sn[°ºo])?\s?:?\s*\(?(F\d{2,6})\b/gi;
/** What a page says of where its text comes from. */
const SOURCE =
  /\bsources?\b|v[ée]rifi[ée]|mise? [àa] jour|direction de l.information l[ée]gale|\bDILA\b|d.apr[èe]s|tir[ée]e? de|fiche (?:d.origine|compl[èe]te|officielle)/i;
/** All that a line on its source is made of: any other word, and the line speaks of something else. */
const SOURCE_WORDS = new RegExp(
  [
    'direction de l.information l[ée]gale et administrative|dila|premier ministre',
    'minist[èe]re(?: charg[ée])?(?: d(?:e l.|e la|es|e|u) ?[\\p{L}]+)?',
    '(?:https?://)?(?:www[.])?service-public(?:[.]gouv)?(?:[.]fr)?|licence ouverte',
    'sources?|v[ée]rifi[ée]e?s?|(?:derni[èe]re )?mise? [àa] jour|d.apr[èe]s|tir[ée]e?s?',
    'fiches?|pratiques?|d.origine|compl[èe]te|officielle|n[°ºo]|date|le|la|par|de|du|sur',
    '[0-9]{1,4}|1er|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre',
  ]
    .map((words) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);
/** A line on its source is short. */
const LONGEST = 300;
const ADDRESS =
  /^https?:\/\/(?:www\.)?service-public\.(?:gouv\.)?fr\/[^?#]*\/(F\d{2,6})(?=$|[/?#])/i;
/**
 * The fiches that the text of a page says it shows: one for the whole page, or one for each section; none where that is
 * not sure. A link to a fiche, or « voir aussi la fiche F2345 », is no sign by itself.
 */
export function fichesIn(blocks: readonly Block[]): readonly PageFiche[] {
  const told = blocks.map((block, at) => (announces(blocks[at - 1]) ? [] : [...numbersIn(block)]));
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

/** « Avant de venir, imprimez : »: what comes next belongs to it. */
function announces(block: Block | undefined): boolean {
  if (!block) return false;
  const last = [...wholeText([block])].at(-1)?.trimEnd() ?? '';
  return last.endsWith(':') && !isSourceOnly(last);
}

function* numbersIn(block: Block): Generator<string> {
  for (const { text, inlines } of linesOf([block])) {
    if (!isSourceOnly(text)) continue;
    for (const { 1: number } of text.matchAll(MENTION)) yield number!.toUpperCase();
    if (SOURCE.test(text))
      for (const href of linksOf(inlines)) {
        const number = ADDRESS.exec(href)?.[1];
        if (number) yield number.toUpperCase();
      }
  }
}

function isSourceOnly(text: string): boolean {
  if (text.length > LONGEST || text.includes('?')) return false;
  return !/[\p{L}\p{N}]/u.test(text.replace(MENTION, ' ').replace(SOURCE_WORDS, ' '));
}

/** Lines of their own: an item of a list, a cell of a table says of what it is a part. */
function* linesOf(
  blocks: readonly Block[],
): Generator<{ readonly text: string; readonly inlines: readonly Inline[] }> {
  for (const block of blocks) {
    if ('inlines' in block) yield block;
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
