import type { Block, TextBlock } from '../../content/model.js';
import { everyBlock } from './outline.js';

/** How far a text may go on without being drawn: the alternative of an image that has come, a line's end. */
const GAP = 600;

/** How often the blocks that are drawn are counted again, in ms: a long text comes in slices. */
const AGAIN = 50;

/**
 * Leads from the text of a block to where it is drawn by `renderBlocks`. Made again at each call: no live range slows
 * the text down.
 */
export class DrawnRanges {
  readonly #root: ParentNode;
  readonly #texts = new Map<string, { readonly text: string; readonly drawnAs: string }>();
  #drawn = new Map<string, Element>();
  #counted = -AGAIN;

  constructor(root: ParentNode, blocks: readonly Block[]) {
    this.#root = root;
    for (const block of everyBlock(blocks)) this.#add(block);
  }

  /** Where a stretch of a block's text is drawn; null where it is not (yet). */
  rangeOf = (block: string, start: number, end: number): Range | null => {
    const known = this.#texts.get(block);
    const element = this.elementOf(block);
    if (!known || !element || start >= end) return null;
    const range = element.ownerDocument.createRange();
    let isOpen = false;
    let isClosed = false;
    for (const { node, from, at, length } of stretches(element, known.text)) {
      if (at + length <= start) continue;
      if (at >= end) break;
      if (!isOpen) range.setStart(node, from + Math.max(0, start - at));
      isOpen = true;
      range.setEnd(node, from + Math.min(length, end - at));
      isClosed = true;
    }
    return isOpen && isClosed && !range.collapsed ? range : null;
  };

  elementOf = (block: string): Element | null => {
    const id = this.#texts.get(block)?.drawnAs ?? block;
    const known = this.#drawn.get(id);
    if (known && this.#root.contains(known) && known.getAttribute('data-block') === id)
      return known;
    const now = performance.now();
    if (now - this.#counted < AGAIN) return null;
    this.#drawn = new Map();
    for (const element of this.#root.querySelectorAll('[data-block]')) {
      const name = element.getAttribute('data-block')!;
      if (!this.#drawn.has(name)) this.#drawn.set(name, element);
    }
    this.#counted = now;
    return this.#drawn.get(id) ?? null;
  };

  #add(block: Block): void {
    const add = ({ id, text }: TextBlock, drawnAs = id) => this.#texts.set(id, { text, drawnAs });
    if ('text' in block) add(block);
    if (block.kind === 'disclosure') add(block.title, block.id);
    if ((block.kind === 'image' || block.kind === 'table') && block.caption) add(block.caption);
    if (block.kind === 'definitions')
      for (const { terms } of block.entries) for (const term of terms) add(term);
  }
}

interface Drawn {
  readonly node: Text;
  /** Offset in the node. */
  readonly from: number;
  /** Offset in the text of the block. */
  readonly at: number;
  readonly length: number;
}

/** The stretches of a text that stand, letter for letter, in the text nodes of an element. What we add is passed over. */
function* stretches(element: Element, text: string): Generator<Drawn, void, void> {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node && at < text.length; node = walker.nextNode()) {
    const { data } = node as Text;
    // The white space of our own templates.
    const words = data.trim();
    if (!words) {
      if (data === ' ' && text[at] === ' ') at += 1;
      continue;
    }
    const whole = text.indexOf(data, at);
    const isWhole = whole >= 0 && whole - at <= GAP;
    const found = isWhole ? whole : text.indexOf(words, at);
    if (found < 0 || found - at > GAP) continue;
    const from = isWhole ? 0 : data.indexOf(words);
    const length = isWhole ? data.length : words.length;
    yield { node: node as Text, from, at: found, length };
    at = found + length;
  }
}
