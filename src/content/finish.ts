import type { Box, Builder, Draft, DraftCell } from './builder.js';
import { finishLine, type Line } from './inlines.js';
import type { Block, Cell, Definition, ListItem, TextBlock } from './model.js';
import type { Origin } from './ranges.js';
import { sentences } from './sentences.js';
import type { Slices } from './slices.js';
import { countWords } from './words.js';

/** Finished blocks, and where each came from. */
export interface Finished {
  readonly blocks: readonly Block[];
  readonly origins: ReadonlyMap<string, Origin>;
  readonly words: number;
}

/** Folds the text of every line, in slices, then builds the blocks. */
export async function finish(builder: Builder, slices: Slices): Promise<Finished> {
  builder.cut();
  const finisher = new Finisher();
  for (const line of builder.lines) {
    finisher.line(line);
    if (slices.due) await slices.pause();
  }
  const blocks = trim(finisher.blocks(builder.box.blocks));
  return { blocks, origins: finisher.origins, words: finisher.words };
}

/** Separators part something from something. */
function trim(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'separator' && (kept.length === 0 || kept[kept.length - 1]!.kind === 'separator')) continue;
    kept.push(block);
  }
  if (kept[kept.length - 1]?.kind === 'separator') kept.pop();
  return kept;
}

class Finisher {
  readonly origins = new Map<string, Origin>();
  words = 0;
  readonly #texts = new Map<Line, TextBlock>();
  #last = 0;

  line(line: Line, keepSpoken = false): TextBlock | null {
    const finished = finishLine(line, keepSpoken);
    if (!finished) return null;
    const { text, inlines, lang, segments } = finished;
    const id = this.#id({ element: line.element, text, segments });
    const found = sentences(text, lang).map(({ start, end }, index) => ({ id: `${id}s${index + 1}`, start, end }));
    const block: TextBlock = { id, lang, inlines, text, sentences: found };
    this.words += countWords(text);
    this.#texts.set(line, block);
    return block;
  }

  #id(origin: Origin): string {
    this.#last += 1;
    const id = `b${this.#last}`;
    this.origins.set(id, origin);
    return id;
  }

  #base(lang: string, element: Element): { id: string; lang: string } {
    return { id: this.#id({ element: new WeakRef(element), text: '', segments: [] }), lang };
  }

  #text(line: Line | null): TextBlock | null {
    return (line && this.#texts.get(line)) ?? null;
  }

  blocks(drafts: readonly Draft[]): Block[] {
    const blocks: Block[] = [];
    for (const draft of drafts) blocks.push(...this.#block(draft));
    return blocks;
  }

  #box(box: Box): ListItem {
    return { ...this.#base(box.lang, box.element), blocks: this.blocks(box.blocks) };
  }

  #items(boxes: readonly Box[]): ListItem[] {
    return boxes.map((box) => this.#box(box)).filter((item) => item.blocks.length > 0);
  }

  #block(draft: Draft): Block[] {
    switch (draft.kind) {
      case 'heading': {
        const text = this.#text(draft.line);
        return text ? [{ ...text, kind: 'heading', level: draft.level }] : [];
      }
      case 'paragraph':
      case 'preformatted': {
        const text = this.#text(draft.line);
        return text ? [{ ...text, kind: draft.kind }] : [];
      }
      case 'list': {
        const items = this.#items(draft.items);
        const { kind, ordered, start } = draft;
        return items.length > 0 ? [{ ...this.#base(draft.lang, draft.element), kind, ordered, start, items }] : [];
      }
      case 'definitions':
        return this.#definitions(draft);
      case 'table':
        return this.#table(draft);
      case 'quote': {
        const item = this.#box(draft.box);
        return item.blocks.length > 0 ? [{ ...item, kind: 'quote' }] : [];
      }
      case 'disclosure':
        return this.#disclosure(draft);
      case 'image': {
        const { kind, src, alt, width, height } = draft;
        const caption = this.#text(draft.caption);
        return src || alt || caption ? [{ ...this.#base(draft.lang, draft.element), kind, src, alt, width, height, caption }] : [];
      }
      case 'media': {
        const { kind, media, title, href } = draft;
        return [{ ...this.#base(draft.lang, draft.element), kind, media, title, href }];
      }
      case 'form': {
        const { kind, title, fields, button } = draft;
        for (const field of fields) this.words += countWords(field);
        return [{ ...this.#base(draft.lang, draft.element), kind, title, fields, button }];
      }
      case 'separator':
        return [{ ...this.#base(draft.lang, draft.element), kind: 'separator' }];
    }
  }

  #definitions(draft: Extract<Draft, { kind: 'definitions' }>): Block[] {
    const entries: Definition[] = [];
    for (const entry of draft.entries) {
      const terms = entry.terms.map((line) => this.#text(line)).filter((term) => term !== null);
      const details = this.#items(entry.details);
      if (terms.length + details.length > 0) entries.push({ ...this.#base(draft.lang, draft.element), terms, details });
    }
    // A list whose terms are the titles of panels is those panels.
    if (entries.every((entry) => entry.terms.length === 0)) return entries.flatMap((entry) => entry.details.flatMap((item) => item.blocks));
    return [{ ...this.#base(draft.lang, draft.element), kind: 'definitions', entries }];
  }

  #table(draft: Extract<Draft, { kind: 'table' }>): Block[] {
    const rows = draft.rows.map((row) => row.map((cell) => this.#cell(cell))).filter((row) => row.length > 0);
    const caption = this.#text(draft.caption);
    if (!caption && rows.every((row) => row.every((cell) => cell.blocks.length === 0))) return [];
    return [{ ...this.#base(draft.lang, draft.element), kind: 'table', caption, rows }];
  }

  #cell({ box, header, columns, rows }: DraftCell): Cell {
    let item = this.#box(box);
    if (item.blocks.length === 0) {
      for (const draft of box.blocks) if ('line' in draft) this.line(draft.line, true);
      item = { ...item, blocks: this.blocks(box.blocks) };
    }
    return { ...item, header, columns, rows };
  }

  #disclosure(draft: Extract<Draft, { kind: 'disclosure' }>): Block[] {
    const item = this.#box(draft.box);
    const title = this.#text(draft.title) ?? this.#named(draft);
    if (!title) return [...item.blocks];
    return [{ ...item, kind: 'disclosure', title, level: draft.level }];
  }

  #named({ name, box }: Extract<Draft, { kind: 'disclosure' }>): TextBlock | null {
    const text = name.replace(/\s+/g, ' ').trim();
    if (!text) return null;
    const base = this.#base(box.lang, box.element);
    return { ...base, text, inlines: [{ kind: 'text', text }], sentences: [{ id: `${base.id}s1`, start: 0, end: text.length }] };
  }
}
