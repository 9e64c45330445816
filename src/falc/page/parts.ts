import type { Block, Content } from '../../content/model.js';
import type { Passage } from '../easy-content.js';
import type { EasyPage } from './easy-page.js';

/**
 * A long text goes to the worker and comes back in parts: a page that reads a whole of it at once stands still for a
 * tenth of a second on an old phone.
 */

/** Blocks of one message. */
const PART = 40;

/** A part of a page in easy French: blocks, and what each passage of them is. */
export interface EasyPart {
  readonly blocks: readonly Block[];
  readonly passages: readonly (readonly [block: string, passage: Passage])[];
}

export function* partsOf<T>(all: readonly T[]): Generator<readonly T[], void, void> {
  for (let at = 0; at < all.length; at += PART) yield all.slice(at, at + PART);
}

/** A page as parts, then what is left of it: passages go with the blocks that come last with them. */
export function* easyPartsOf(page: EasyPage): Generator<EasyPart, EasyPage, void> {
  const passages = [...page.passages];
  const blocks = [...partsOf(page.content.blocks)];
  const told = [...partsOf(passages)];
  for (let at = 0; at < Math.max(blocks.length, told.length); at += 1)
    yield { blocks: blocks[at] ?? [], passages: told[at] ?? [] };
  return { ...page, content: withBlocks(page.content, []), passages: new Map() };
}

/** The page again, from its parts. */
export function easyPageOf(parts: readonly EasyPart[], rest: EasyPage): EasyPage {
  return {
    ...rest,
    content: withBlocks(
      rest.content,
      parts.flatMap(({ blocks }) => blocks),
    ),
    passages: new Map(parts.flatMap(({ passages }) => passages)),
  };
}

export function withBlocks(content: Content, blocks: readonly Block[]): Content {
  return { ...content, blocks };
}
