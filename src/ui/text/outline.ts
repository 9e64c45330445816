import type { Block, Content } from '../../content/model.js';

/** A part of the text: it starts at a heading. */
export interface Section {
  /** Id of the block that opens it. */
  readonly id: string;
  readonly text: string;
  /** Level the heading has in the reader, 2 to 6. */
  readonly level: number;
  /** Which slice holds it. */
  readonly slice: number;
}

/** How a content stands in the reader: its parts, the level of each heading, and the slices it arrives in. */
export interface Outline {
  /** The block that our own title stands for; null where the page has no h1 of that name. */
  readonly titleBlock: string | null;
  readonly sections: readonly Section[];
  readonly levels: ReadonlyMap<string, number>;
  readonly slices: readonly (readonly Block[])[];
}

/** Words of the first slice (a screenful or two) and of the others (one short task each). */
const FIRST = 160;
const NEXT = 260;

/** Reads the outline of a content. Levels never skip: h1 is the title, the highest heading below is an h2. */
export function outlineOf(content: Content): Outline {
  const titleBlock = findTitle(content);
  const slices = slicesOf(content.blocks.filter((block) => block.id !== titleBlock));
  const levels = new Map<string, number>();
  const sections: Section[] = [];
  const above: number[] = [];
  const enter = (id: string, text: string, level: number, slice: number): void => {
    while (above.length > 0 && above.at(-1)! >= level) above.pop();
    above.push(level);
    const shown = Math.min(6, above.length + 1);
    levels.set(id, shown);
    if (text) sections.push({ id, text, level: shown, slice });
  };
  slices.forEach((slice, index) => {
    for (const block of everyBlock(slice)) {
      if (block.kind === 'heading') enter(block.id, block.text, block.level, index);
      if (block.kind === 'disclosure' && block.level > 0) {
        enter(block.id, block.title.text, block.level, index);
      }
    }
  });
  return { titleBlock, sections, levels, slices };
}

/** Every block in the order of reading, those inside others included. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const inner of within(block)) yield* everyBlock(inner);
  }
}

function within(block: Block): (readonly Block[])[] {
  if (block.kind === 'list') return block.items.map((item) => item.blocks);
  if (block.kind === 'table') return block.rows.flat().map((cell) => cell.blocks);
  if (block.kind === 'definitions') {
    return block.entries.flatMap((entry) => entry.details.map((detail) => detail.blocks));
  }
  return block.kind === 'quote' || block.kind === 'disclosure' ? [block.blocks] : [];
}

function findTitle({ blocks, title }: Content): string | null {
  const found = blocks.find(
    (block) => block.kind === 'heading' && block.level === 1 && fold(block.text) === fold(title),
  );
  return found?.id ?? null;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** Blocks in groups of about as many words; a heading never ends a group. */
function slicesOf(blocks: readonly Block[]): Block[][] {
  const slices: Block[][] = [[]];
  let words = 0;
  blocks.forEach((block, index) => {
    const slice = slices.at(-1)!;
    slice.push(block);
    words += wordsOf(block);
    const full = words >= (slices.length === 1 ? FIRST : NEXT);
    if (full && block.kind !== 'heading' && index < blocks.length - 1) {
      slices.push([]);
      words = 0;
    }
  });
  return slices;
}

/** About how many words a block holds: an element costs as much to draw as a few words. */
function wordsOf(block: Block): number {
  let words = 0;
  for (const each of everyBlock([block])) {
    words += 4 + ('text' in each ? each.text.length / 6 : 0);
    if (each.kind === 'table') words += each.rows.length * (each.rows[0]?.length ?? 0) * 4;
  }
  return words;
}
