import { find, isElement, parentOf } from '../../content/dom.js';
import type { ExtractedContent } from '../../content/extract.js';
import type { Block, Inline, TextBlock } from '../../content/model.js';
import { countWords } from '../../content/words.js';
import type { PageBlock, PageFacts, PageLink } from '../check/page-facts.js';
import { lookOf, wordsInSight } from './block-look.js';
import { imagesOf } from './page-images.js';

/** What a page is for the checks, with the way back to it. */
export interface PageText {
  readonly facts: PageFacts;
  /** The page's own text behind a part of a block, all of it without offsets; empty once it has left. */
  rangesOf(block: string, start?: number, end?: number): Range[];
}

/** A line of the content model, in the text of a block of the facts. */
interface Piece {
  readonly line: string;
  readonly at: number;
  readonly length: number;
}

interface Draft {
  block: PageBlock;
  readonly pieces: readonly Piece[];
}

/** Reads a page for the checks. It only looks; each step is short (`inSlices`). */
export function* readPageFacts(
  document: Document,
  content: ExtractedContent,
): Generator<undefined, PageText, void> {
  const drafts = draftsOf(content);
  const view = document.defaultView!;
  const root = document.documentElement;
  const lang = root.getAttribute('lang') ?? root.getAttribute('xml:lang') ?? '';
  const rangesOf = (id: string, start = 0, end = Infinity): Range[] => {
    const { pieces = [] } = drafts.get(id) ?? {};
    const ranges = pieces.flatMap(
      ({ line, at, length }) =>
        content.rangeOf(line, Math.max(0, start - at), Math.min(length, end - at)) ?? [],
    );
    if (ranges.length || start > 0 || end < Infinity) return ranges;
    const element = content.elementOf(id);
    if (!element) return [];
    const range = document.createRange();
    range.selectNode(element);
    return [range];
  };

  let inSight = 0;
  for (const draft of drafts.values()) {
    yield;
    const { block, pieces } = draft;
    const [longest] = [...pieces].sort((one, other) => other.length - one.length);
    const range = longest && content.rangeOf(longest.line, 0, longest.length);
    const element = content.elementOf(block.id) ?? (longest && content.elementOf(longest.line));
    if (range && element) draft.block = { ...block, style: lookOf(range, element, view) };
    for (const piece of pieces) {
      const own = content.rangeOf(piece.line, 0, piece.length);
      const words = countWords(block.text.slice(piece.at, piece.at + piece.length));
      if (own) inSight += wordsInSight(own, words, view);
    }
  }

  const images = yield* imagesOf(
    [...drafts.keys()].map((id) => [id, content.elementOf(id)] as const),
  );
  for (const [id, list] of images.perBlock) {
    const draft = drafts.get(id)!;
    draft.block = { ...draft.block, images: list };
  }
  const blocks = [...drafts.values()].map(({ block }) =>
    lang && !isSame(block.lang!, lang) ? block : { ...block, lang: undefined },
  );
  const said = blocks.map(({ text }) => text).join('\n');
  return {
    facts: {
      lang,
      blocks,
      updated: dateIn(said) ?? dateIn(yield* wordsOf(document)),
      wordsPerScreen: Math.round(inSight),
      easyToRead: { logo: images.hasLogo, validatedBy: readersIn(said) },
    },
    rangesOf,
  };
}

/** Blocks of the facts, in the order of reading, by their id; lists and tables are one block each. */
function draftsOf(content: ExtractedContent): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const add = (
    block: { readonly id: string; readonly lang: string },
    kind: PageBlock['kind'],
    lines: Lines,
    rest: Partial<PageBlock> = {},
  ) => {
    const { text, links, pieces } = lines;
    const own = { id: block.id, kind, text, lang: block.lang, ...(links.length ? { links } : {}) };
    drafts.set(block.id, { block: { ...own, ...rest }, pieces });
  };
  const visit = (block: Block): void => {
    switch (block.kind) {
      case 'heading':
        return add(block, 'heading', new Lines().line(block), { level: block.level });
      case 'paragraph':
        return add(block, 'paragraph', new Lines().line(block));
      case 'preformatted':
        return add(block, 'other', new Lines().line(block));
      case 'list':
      case 'definitions':
        return add(block, 'list', new Lines().inside(block));
      case 'table': {
        const rows = block.rows.length;
        const columns = Math.max(
          0,
          ...block.rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)),
        );
        const hasHeaders = block.rows.some((row) => row.some(({ header }) => header !== 'none'));
        return add(block, 'table', new Lines().inside(block), {
          table: { rows, columns, hasHeaders },
        });
      }
      case 'quote':
        return block.blocks.forEach(visit);
      case 'disclosure':
        add(
          block.title,
          block.level ? 'heading' : 'other',
          new Lines().line(block.title),
          block.level ? { level: block.level } : {},
        );
        return block.blocks.forEach(visit);
      case 'image':
        add(block, 'image', new Lines());
        if (block.caption) add(block.caption, 'other', new Lines().line(block.caption));
        return;
      case 'media':
      case 'form':
      case 'separator':
        return;
    }
  };
  content.blocks.forEach(visit);
  return drafts;
}

/** The lines of a block: what is in a list starts with its mark, as a visitor sees it. */
class Lines {
  text = '';
  readonly pieces: Piece[] = [];
  readonly links: PageLink[] = [];

  line(block: TextBlock, mark = ''): this {
    if (this.text) this.text += '\n';
    this.text += mark;
    this.pieces.push({ line: block.id, at: this.text.length, length: block.text.length });
    this.text += block.text;
    readLinks(block.inlines, this.links);
    return this;
  }

  inside(block: Block, mark = ''): this {
    if (block.kind === 'list') {
      block.items.forEach(({ blocks, value }, at) => {
        const own = block.ordered ? `${value ?? block.start + at}. ` : '- ';
        blocks.forEach((each, index) => this.inside(each, index ? '' : own));
      });
    } else if (block.kind === 'definitions') {
      for (const { terms, details } of block.entries) {
        for (const term of terms) this.line(term);
        for (const { blocks } of details) for (const each of blocks) this.inside(each);
      }
    } else if (block.kind === 'table') {
      if (block.caption) this.line(block.caption);
      for (const row of block.rows)
        for (const { blocks } of row) for (const each of blocks) this.inside(each);
    } else if (block.kind === 'disclosure') {
      this.line(block.title, mark);
      for (const each of block.blocks) this.inside(each);
    } else if (block.kind === 'quote') for (const each of block.blocks) this.inside(each, mark);
    else if ('inlines' in block) this.line(block, mark);
    return this;
  }
}

function readLinks(inlines: readonly Inline[], links: PageLink[]): void {
  for (const inline of inlines) {
    if (inline.kind === 'link') {
      const href = inline.to === 'here' ? new URL(inline.href).hash : inline.href;
      links.push({ text: textOf(inline.children), href });
    } else if ('children' in inline) readLinks(inline.children, links);
  }
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      'children' in inline
        ? textOf(inline.children)
        : inline.kind === 'break'
          ? '\n'
          : inline.kind === 'image'
            ? inline.alt
            : inline.text,
    )
    .join('');
}

function isSame(one: string, other: string): boolean {
  return one.split('-')[0]!.toLowerCase() === other.split('-')[0]!.toLowerCase();
}

const DATED =
  /(?:mise? à jour|actualisé|modifié|vérifié|publié)e?s?(?:\s(?:le|:|par|en)|\s?:)?\s?(?:le\s)?((?:\p{L}{4,8}\s)?\d{1,2}(?:er)?[\s/.-](?:\p{L}{3,9}|\d{1,2})[\s/.-]\d{2,4})/iu;

function dateIn(text: string): string | null {
  return DATED.exec(text.replace(/\s+/g, ' '))?.[1] ?? null;
}

function readersIn(text: string): string[] {
  return Array.from(
    text.matchAll(/(?:relue?s?|validée?s?)(?: et (?:relue?s?|validée?s?))? par ([^.\n]{3,120})/giu),
    ([, who]) => who!.trim(),
  );
}

/** All that the page says, its foot included: where it gives its date. */
function* wordsOf(document: Document): Generator<undefined, string, void> {
  const words: string[] = [];
  for (const body of find(document, 'body')) {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let count = 1; texts.nextNode(); count++) {
      const { currentNode } = texts;
      const parent = parentOf(currentNode);
      if (isElement(parent) && !/^(?:script|style|template|noscript)$/i.test(parent.localName))
        words.push((currentNode as Text).data);
      if (count % 200 === 0) yield;
    }
  }
  return words.join(' ');
}
