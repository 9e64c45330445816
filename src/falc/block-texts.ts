import type { Block } from '../content/model.js';

/** All that some blocks say: what a text by people is compared with. */
export function* wholeText(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if ('text' in block) yield block.text;
    else if (block.kind === 'list') for (const item of block.items) yield* wholeText(item.blocks);
    else if (block.kind === 'table') {
      if (block.caption) yield block.caption.text;
      for (const cell of block.rows.flat()) yield* wholeText(cell.blocks);
    } else if (block.kind === 'definitions')
      for (const { terms, details } of block.entries) {
        yield* terms.map(({ text }) => text);
        for (const detail of details) yield* wholeText(detail.blocks);
      }
    else if ('blocks' in block) {
      if (block.kind === 'disclosure') yield block.title.text;
      yield* wholeText(block.blocks);
    }
  }
}

/** Every text of some blocks: what tells how the page speaks. */
export function* eachText(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if ('text' in block) yield block.text;
    else if ('blocks' in block) yield* eachText(block.blocks);
    else if (block.kind === 'list') for (const item of block.items) yield* eachText(item.blocks);
  }
}
