import { isDashed, readDashes, withoutDash } from './dashes.js';
import type { Line, Mark, Piece } from './inlines.js';
import type { List } from './model.js';

/** Blocks as they are found, before their text is folded. */
export type Draft =
  | { readonly kind: 'heading'; readonly line: Line; readonly level: number }
  | { readonly kind: 'paragraph' | 'preformatted'; readonly line: Line }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** Null: counted from one, or down to one. */
      readonly start: number | null;
      readonly numbering?: List['numbering'];
      readonly reversed?: boolean;
      readonly items: Box[];
      readonly lang: string;
      readonly element: Element;
    }
  | {
      readonly kind: 'definitions';
      readonly entries: { readonly terms: Line[]; readonly details: Box[] }[];
      readonly lang: string;
      readonly element: Element;
    }
  | {
      readonly kind: 'table';
      caption: Line | null;
      readonly rows: DraftCell[][];
      readonly lang: string;
      readonly element: Element;
    }
  | { readonly kind: 'quote'; readonly box: Box }
  | {
      readonly kind: 'disclosure';
      title: Line | null;
      readonly name: string;
      readonly level: number;
      readonly box: Box;
    }
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
      caption: Line | null;
      readonly lang: string;
      readonly element: Element;
    }
  | {
      readonly kind: 'media';
      readonly media: 'video' | 'audio' | 'frame';
      readonly title: string;
      readonly href: string;
      readonly lang: string;
      readonly element: Element;
    }
  | {
      readonly kind: 'form';
      readonly title: string;
      readonly fields: readonly string[];
      readonly button: string;
      readonly lang: string;
      readonly element: Element;
    }
  | { readonly kind: 'separator'; readonly lang: string; readonly element: Element };

export interface Box {
  readonly blocks: Draft[];
  readonly lang: string;
  readonly element: Element;
  /** Number of a list's item, where it is not the one after the item before. */
  readonly value?: number;
}

export interface DraftCell {
  readonly box: Box;
  readonly header: 'none' | 'row' | 'column';
  readonly columns: number;
  readonly rows: number;
}

/** Where the text of the moment goes: paragraphs of the box, or one line that no inner block cuts. */
export interface Target {
  readonly box: Box;
  readonly one: Line | null;
}

export function newBox(element: Element, lang: string): Box {
  return { blocks: [], lang, element };
}

/** Collects text into lines and blocks into boxes, in reading order. */
export class Builder {
  lang: string;
  marks: Mark | null = null;
  readonly lines: Line[] = [];
  readonly #dashed = new WeakSet<Draft>();
  #target: Target;
  #line: Line | null = null;

  constructor(root: Element, lang: string) {
    this.lang = lang;
    this.#target = { box: newBox(root, lang), one: null };
  }

  get box(): Box {
    return this.#target.box;
  }

  /** In a heading, a caption, a term: inner blocks do not cut the line. */
  get inOneLine(): boolean {
    return this.#target.one !== null;
  }

  /** The line being written, if it has something to read. */
  get inked(): boolean {
    const line = this.#target.one ?? this.#line;
    return line !== null && line.ink > 0;
  }

  /** Whether a line is being written. */
  get started(): boolean {
    return (this.#target.one ?? this.#line) !== null;
  }

  /** Whether the line ends in a letter or a figure. */
  get endsInWord(): boolean {
    const pieces = (this.#target.one ?? this.#line)?.pieces;
    const last = pieces?.[pieces.length - 1];
    return last?.kind === 'text' && /[\p{L}\p{N}]$/u.test(last.data);
  }

  /** Keeps what follows apart from the word before. */
  gap(): void {
    (this.#target.one ?? this.#line)?.pieces.push({ kind: 'gap' });
  }

  lineOf(element: Element, as: 'text' | 'heading' | 'exact' = 'text'): Line {
    return {
      pieces: [],
      lang: this.lang,
      element: new WeakRef(element),
      exact: as === 'exact',
      heading: as === 'heading',
      ink: 0,
    };
  }

  write(piece: Piece, ink: number, element: Element): void {
    const line = this.#target.one ?? (this.#line ??= this.lineOf(element));
    line.pieces.push(piece);
    line.ink += ink;
    if (ink === 0) return;
    for (let mark = this.marks; mark; mark = mark.outer) {
      mark.ink += ink;
      if (!mark.line || (line.heading && !mark.line.heading)) mark.line = line;
    }
  }

  /** Words that the page shows and that are no text of it. */
  say(data: string, element: Element): void {
    const { marks, lang } = this;
    const piece = {
      node: null,
      data,
      offset: 0,
      marks,
      space: 'fold',
      lang,
      spoken: false,
    } as const;
    if (data) this.write({ kind: 'text', ...piece }, data.trim().length, element);
  }

  /** Ends the paragraph; inside one line, only keeps words apart. */
  cut(): void {
    if (this.#target.one) {
      this.#target.one.pieces.push({ kind: 'gap' });
      return;
    }
    const line = this.#line;
    this.#line = null;
    if (line && line.pieces.some((piece) => piece.kind === 'text' || piece.kind === 'image'))
      this.addLine(line);
  }

  /** A break, or the end of the paragraph when it is the second in a row. */
  lineBreak(): void {
    const line = this.#target.one ?? this.#line;
    if (!line) return;
    for (let index = line.pieces.length - 1; index >= 0; index -= 1) {
      const piece = line.pieces[index]!;
      if (piece.kind === 'text' && !/\S/.test(piece.data)) continue;
      if (piece.kind === 'break' && !this.#target.one) return this.cut();
      break;
    }
    line.pieces.push({ kind: 'break' });
  }

  addLine(line: Line): void {
    const dashes = this.#endsInDash() ? isDashed(line) : false;
    for (const { dashed, lines } of readDashes(line, dashes) ?? [
      { dashed: false, lines: [line] },
    ]) {
      if (dashed) for (const item of lines) this.#addItem(item);
      else for (const text of lines) this.#addText(text);
    }
  }

  #addText(line: Line): void {
    this.lines.push(line);
    this.box.blocks.push({ kind: line.exact ? 'preformatted' : 'paragraph', line });
  }

  /** Whether the block before is an item that a dash opens. */
  #endsInDash(): boolean {
    const { blocks } = this.box;
    const last = blocks[blocks.length - 1];
    return (
      last !== undefined &&
      (this.#dashed.has(last) || (last.kind === 'paragraph' && isDashed(last.line)))
    );
  }

  #addItem(line: Line): void {
    const { blocks } = this.box;
    const last = blocks[blocks.length - 1];
    const list = last?.kind === 'list' && this.#dashed.has(last) ? last : this.#newDashed(line);
    this.lines.push(line);
    const box = newBox(list.element, line.lang);
    box.blocks.push({ kind: 'paragraph', line });
    list.items.push(box);
  }

  /** A list of dashes; the paragraph before is its first item where a dash opens it too. */
  #newDashed(line: Line): Extract<Draft, { kind: 'list' }> {
    const { blocks, element } = this.box;
    const last = blocks[blocks.length - 1];
    const list: Extract<Draft, { kind: 'list' }> = {
      kind: 'list',
      ordered: false,
      start: null,
      items: [],
      lang: line.lang,
      element: line.element.deref() ?? element,
    };
    this.#dashed.add(list);
    const first = last?.kind === 'paragraph' && isDashed(last.line) ? last.line : null;
    if (first) {
      blocks.pop();
      this.lines.splice(this.lines.lastIndexOf(first), 1);
    }
    blocks.push(list);
    if (first) this.#addItem(withoutDash(first));
    return list;
  }

  add(draft: Draft): void {
    this.cut();
    this.box.blocks.push(draft);
  }

  /** Sends what follows elsewhere until the returned function is called. */
  enter(box: Box, one: Line | null = null): () => void {
    this.cut();
    const outer = this.#target;
    const line = this.#line;
    this.#line = null;
    this.#target = { box, one };
    if (one) this.lines.push(one);
    return () => {
      this.cut();
      this.#target = outer;
      this.#line = line;
    };
  }
}
