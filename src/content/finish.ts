import type { Box, Builder, Draft, DraftCell } from './builder.js';
import { finishLine, type Line } from './inlines.js';
import type { Block, Cell, Definition, ListItem, Sentence, TextBlock } from './model.js';
import type { Origin } from './ranges.js';
import { eachSentence } from './sentences.js';
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
  const finisher = new Finisher(slices);
  for (const line of builder.lines) await finisher.line(line);
  const blocks = trim(await finisher.blocks(builder.box.blocks));
  return { blocks, origins: finisher.origins, words: finisher.words };
}

/** Separators part something from something. */
function trim(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (
      block.kind === 'separator' &&
      (kept.length === 0 || kept[kept.length - 1]!.kind === 'separator')
    )
      continue;
    kept.push(block);
  }
  if (kept[kept.length - 1]?.kind === 'separator') kept.pop();
  return kept;
}

class Finisher {
  readonly origins = new Map<string, Origin>();
  words = 0;
  readonly #texts = new Map<Line, TextBlock>();
  readonly #slices: Slices;
  #last = 0;

  constructor(slices: Slices) {
    this.#slices = slices;
  }

  async line(line: Line, keepSpoken = false): Promise<void> {
    if (this.#slices.due) await this.#slices.pause();
    const finished = await finishLine(line, this.#slices, keepSpoken);
    if (!finished) return;
    const { text, inlines, lang, segments } = finished;
    const id = this.#id({ element: line.element, text, segments });
    if (this.#slices.due) await this.#slices.pause();
    const found: Sentence[] = [];
    for (const { start, end } of eachSentence(text, lang)) {
      if (this.#slices.due) await this.#slices.pause();
      found.push({ id: `${id}s${found.length + 1}`, start, end });
      this.words += countWords(text.slice(start, end));
    }
    this.#texts.set(line, { id, lang, inlines, text, sentences: found });
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

  async blocks(drafts: readonly Draft[]): Promise<Block[]> {
    const blocks: Block[] = [];
    for (const draft of drafts) {
      if (this.#slices.due) await this.#slices.pause();
      blocks.push(...('line' in draft ? this.#line(draft) : await this.#block(draft)));
    }
    return blocks;
  }

  async #box(box: Box): Promise<ListItem> {
    const { lang, element, value } = box;
    const blocks = await this.blocks(box.blocks);
    return { ...this.#base(lang, element), blocks, ...(value === undefined ? {} : { value }) };
  }

  /** Items with something to read; where one is left out, the next keeps its number. */
  async #items(boxes: readonly Box[], start: number | null = null, step = 1): Promise<ListItem[]> {
    const items: ListItem[] = [];
    let number = start ?? 0;
    let left = false;
    for (const box of boxes) {
      const item = await this.#box(box);
      number = item.value ?? number;
      if (item.blocks.length === 0) left = true;
      else {
        items.push(left && start !== null ? { ...item, value: number } : item);
        left = false;
      }
      number += step;
    }
    return items;
  }

  #line(draft: Extract<Draft, { line: Line }>): Block[] {
    const text = this.#text(draft.line);
    if (!text) return [];
    return [
      draft.kind === 'heading'
        ? { ...text, kind: 'heading', level: draft.level }
        : { ...text, kind: draft.kind },
    ];
  }

  async #block(draft: Exclude<Draft, { line: Line }>): Promise<Block[]> {
    switch (draft.kind) {
      case 'list': {
        const { kind, ordered, numbering, reversed } = draft;
        const start = draft.start ?? (reversed ? draft.items.length : 1);
        const items = await this.#items(draft.items, ordered ? start : null, reversed ? -1 : 1);
        return items.length > 0
          ? [
              {
                ...this.#base(draft.lang, draft.element),
                kind,
                ordered,
                start,
                ...(numbering ? { numbering } : {}),
                ...(reversed ? { reversed } : {}),
                items,
              },
            ]
          : [];
      }
      case 'definitions':
        return this.#definitions(draft);
      case 'table':
        return this.#table(draft);
      case 'quote': {
        const item = await this.#box(draft.box);
        return item.blocks.length > 0 ? [{ ...item, kind: 'quote' }] : [];
      }
      case 'disclosure':
        return this.#disclosure(draft);
      case 'image': {
        const { kind, src, alt, width, height } = draft;
        const caption = this.#text(draft.caption);
        return src || alt || caption
          ? [{ ...this.#base(draft.lang, draft.element), kind, src, alt, width, height, caption }]
          : [];
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

  async #definitions(draft: Extract<Draft, { kind: 'definitions' }>): Promise<Block[]> {
    const entries: Definition[] = [];
    for (const entry of draft.entries) {
      const terms = entry.terms.map((line) => this.#text(line)).filter((term) => term !== null);
      const details = await this.#items(entry.details);
      if (terms.length + details.length > 0)
        entries.push({ ...this.#base(draft.lang, draft.element), terms, details });
    }
    // A list whose terms are the titles of panels is those panels.
    if (entries.every((entry) => entry.terms.length === 0))
      return entries.flatMap((entry) => entry.details.flatMap((item) => item.blocks));
    return [{ ...this.#base(draft.lang, draft.element), kind: 'definitions', entries }];
  }

  async #table(draft: Extract<Draft, { kind: 'table' }>): Promise<Block[]> {
    const rows: Cell[][] = [];
    for (const row of draft.rows) {
      const cells: Cell[] = [];
      for (const cell of row) cells.push(await this.#cell(cell));
      if (cells.length > 0) rows.push(cells);
    }
    const caption = this.#text(draft.caption);
    if (!caption && rows.every((row) => row.every((cell) => cell.blocks.length === 0))) return [];
    return [{ ...this.#base(draft.lang, draft.element), kind: 'table', caption, rows }];
  }

  async #cell({ box, header, columns, rows }: DraftCell): Promise<Cell> {
    let item = await this.#box(box);
    if (item.blocks.length === 0 && box.blocks.length > 0) {
      for (const draft of box.blocks) if ('line' in draft) await this.line(draft.line, true);
      item = { ...item, blocks: await this.blocks(box.blocks) };
    }
    return { ...item, header, columns, rows };
  }

  async #disclosure(draft: Extract<Draft, { kind: 'disclosure' }>): Promise<Block[]> {
    const item = await this.#box(draft.box);
    const title = this.#text(draft.title) ?? this.#named(draft);
    if (!title) return [...item.blocks];
    return [{ ...item, kind: 'disclosure', title, level: draft.level }];
  }

  #named({ name, box }: Extract<Draft, { kind: 'disclosure' }>): TextBlock | null {
    const text = name.replace(/\s+/g, ' ').trim();
    if (!text) return null;
    const base = this.#base(box.lang, box.element);
    return {
      ...base,
      text,
      inlines: [{ kind: 'text', text }],
      sentences: [{ id: `${base.id}s1`, start: 0, end: text.length }],
    };
  }
}
