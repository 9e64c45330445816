import type { Block } from '../../content/model.js';

/** Blocks that stand before and after some of the page's. */
export interface PlacedText {
  /** Ids of those; null: what stands around the whole page is not placed here. */
  readonly blocks: readonly string[] | null;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

/**
 * The blocks of a page with texts around some of them: what is short after the title of a part, what is full at its end,
 * once the whole is made.
 */
export function placeTexts(
  blocks: readonly Block[],
  texts: readonly PlacedText[],
  isComplete: boolean,
): Block[] {
  const spans = texts.flatMap(({ blocks: ids, before, after }) => {
    const places = blocks.flatMap(({ id }, at) => (ids?.includes(id) ? [at] : []));
    return places.length ? [{ start: places[0]!, end: places.at(-1)!, before, after }] : [];
  });
  return blocks.flatMap((block, at) => {
    const starting = spans.filter(({ start }) => start === at).flatMap(({ before }) => before);
    const ending = spans.filter(({ end }) => end === at).flatMap(({ after }) => after);
    const own = block.kind === 'heading' ? [block, ...starting] : [...starting, block];
    return isComplete ? [...own, ...ending] : own;
  });
}
