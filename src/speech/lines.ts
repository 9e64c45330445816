import type { Block, TextBlock } from '../content/model.js';

/** A block that holds a line of text, as it stands in the content. */
export type Line = Pick<TextBlock, 'id' | 'lang' | 'text' | 'sentences'>;

/** Every line of text in the order of reading, those inside lists, tables and accordions included. */
export function* linesOf(blocks: readonly Block[]): Generator<Line, void, void> {
  for (const block of blocks) yield* linesIn(block);
}

function* linesIn(block: Block): Generator<Line, void, void> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'preformatted':
      yield block;
      return;
    case 'list':
      for (const item of block.items) yield* linesOf(item.blocks);
      return;
    case 'definitions':
      for (const { terms, details } of block.entries) {
        yield* terms;
        for (const detail of details) yield* linesOf(detail.blocks);
      }
      return;
    case 'table':
      if (block.caption) yield block.caption;
      for (const row of block.rows) for (const cell of row) yield* linesOf(cell.blocks);
      return;
    case 'disclosure':
      yield block.title;
      yield* linesOf(block.blocks);
      return;
    case 'quote':
      yield* linesOf(block.blocks);
      return;
    case 'image':
      if (block.caption) yield block.caption;
      return;
    case 'form':
    case 'media':
    case 'separator':
      return;
  }
}
