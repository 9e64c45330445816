import type { Inline, LinkTarget } from './model.js';
import type { Segment } from './ranges.js';
import type { Slices } from './slices.js';

/** An inline element that is open where a piece of text stands; the outer ones follow by `outer`. */
export interface Mark {
  readonly kind:
    'strong' | 'emphasis' | 'sub' | 'sup' | 'deleted' | 'code' | 'link' | 'abbreviation';
  readonly outer: Mark | null;
  readonly depth: number;
  readonly href: string;
  readonly to: LinkTarget;
  readonly expansion: string;
  /** Seen characters inside, all lines together. */
  ink: number;
  /** The one line that keeps the link, where a link holds several blocks: a heading if it can be. */
  line: Line | null;
}

export type Piece =
  | {
      readonly kind: 'text';
      readonly node: WeakRef<Text> | null;
      readonly data: string;
      /** Where `data` starts in the text of the node. */
      readonly offset: number;
      readonly marks: Mark | null;
      readonly space: 'fold' | 'lines' | 'keep';
      readonly lang: string;
      readonly spoken: boolean;
    }
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
      readonly marks: Mark | null;
    }
  | { readonly kind: 'break' }
  | { readonly kind: 'gap' };

/** What will be one block of text: its pieces as found in the page. */
export interface Line {
  readonly pieces: Piece[];
  readonly lang: string;
  readonly element: WeakRef<Element>;
  /** Preformatted: spaces and line ends are text. */
  readonly exact: boolean;
  readonly heading: boolean;
  ink: number;
}

export interface FinishedLine {
  readonly inlines: readonly Inline[];
  readonly text: string;
  readonly lang: string;
  readonly segments: readonly Segment[];
}

type Atom =
  | { kind: 'text'; text: string; marks: Mark | null; lang: string }
  | { kind: 'image'; image: Inline; marks: Mark | null }
  | { kind: 'break'; marks: null };

/** White space that folds: more than one, a line end, or at an edge. A single space inside stays as it is. */
const FOLDS = /([ \t\n\r\f\u00a0]{2,}|[\t\n\r\f]|^[ \u00a0]|[ \u00a0]$)/;
const SILENT = /[\u00ad\u200b\ufeff\ue000-\uf8ff]+/;
const INK = /[^\s\u00ad\u200b\ufeff\ue000-\uf8ff]/;

/** Whether a text leaves anything to read. */
export function hasInk(text: string): boolean {
  return INK.test(text);
}

/** Folds the white space of a line and nests its inlines, in slices; null when nothing is left to read. */
export async function finishLine(
  line: Line,
  slices: Slices,
  keepSpoken = false,
): Promise<FinishedLine | null> {
  const folder = new Folder(line);
  for (const piece of line.pieces) {
    if (slices.due) await slices.pause();
    if (piece.kind !== 'text') folder.add(piece);
    else if (!piece.spoken || keepSpoken || isSoleName(piece.marks)) folder.text(piece);
  }
  return folder.finish();
}

/** Text for screen readers is kept where it is all that a link has. */
function isSoleName(marks: Mark | null): boolean {
  for (let mark = marks; mark; mark = mark.outer) if (mark.kind === 'link') return mark.ink === 0;
  return false;
}

class Folder {
  readonly #line: Line;
  readonly #atoms: Atom[] = [];
  readonly #segments: Segment[] = [];
  #length = 0;
  #text = '';
  #space: {
    char: string;
    marks: Mark | null;
    lang: string;
    node: WeakRef<Text> | null;
    offset: number;
  } | null = null;
  #break = false;

  constructor(line: Line) {
    this.#line = line;
  }

  add(piece: Exclude<Piece, { kind: 'text' }>): void {
    if (piece.kind === 'break') {
      this.#space = null;
      this.#break = this.#length > 0;
    } else if (piece.kind === 'gap') {
      if (this.#length > 0 && !this.#break)
        this.#space ??= { char: ' ', marks: null, lang: '', node: null, offset: 0 };
    } else {
      this.#settle(piece.marks, '');
      const { kind, src, alt, width, height } = piece;
      this.#atoms.push({
        kind: 'image',
        image: { kind, src, alt, width, height },
        marks: piece.marks,
      });
      this.#length += alt.length;
      this.#text += alt;
    }
  }

  text(piece: Extract<Piece, { kind: 'text' }>): void {
    if (this.#line.exact) return this.#ink(piece, piece.data, piece.offset);
    let { offset } = piece;
    for (const chunk of piece.data.split(FOLDS)) {
      if (FOLDS.test(chunk) && !INK.test(chunk)) this.#white(piece, chunk, offset);
      else if (chunk && INK.test(chunk)) this.#word(piece, chunk, offset);
      offset += chunk.length;
    }
  }

  #white(piece: Extract<Piece, { kind: 'text' }>, chunk: string, offset: number): void {
    if (piece.space !== 'fold' && chunk.includes('\n')) {
      this.#space = null;
      this.#break = this.#length > 0;
    } else if (this.#length > 0 && !this.#break) {
      const char = this.#space || chunk !== '\u00a0' ? ' ' : chunk;
      this.#space = {
        char,
        marks: piece.marks,
        lang: piece.lang,
        node: chunk.length === 1 ? piece.node : null,
        offset,
      };
    }
  }

  #word(piece: Extract<Piece, { kind: 'text' }>, chunk: string, offset: number): void {
    if (!SILENT.test(chunk)) return this.#ink(piece, chunk, offset);
    let from = offset;
    for (const part of chunk.split(/([\u00ad\u200b\ufeff\ue000-\uf8ff]+)/)) {
      if (part && !SILENT.test(part)) this.#ink(piece, part, from);
      from += part.length;
    }
  }

  /** Writes the space or the break that waits for ink. */
  #settle(marks: Mark | null, lang: string): void {
    if (this.#break) {
      this.#atoms.push({ kind: 'break', marks: null });
      this.#text += '\n';
      this.#length += 1;
    } else if (this.#space) {
      const { char, marks: own, node, offset } = this.#space;
      this.#append(
        char,
        (own?.depth ?? 0) < (marks?.depth ?? 0) ? own : marks,
        this.#space.lang || lang,
        node,
        offset,
      );
    }
    this.#break = false;
    this.#space = null;
  }

  #ink(piece: Extract<Piece, { kind: 'text' }>, text: string, offset: number): void {
    this.#settle(piece.marks, piece.lang);
    this.#append(text, piece.marks, piece.lang, piece.node, offset);
  }

  #append(
    text: string,
    marks: Mark | null,
    lang: string,
    node: WeakRef<Text> | null,
    offset: number,
  ): void {
    const last = this.#atoms[this.#atoms.length - 1];
    if (last?.kind === 'text' && last.marks === marks && last.lang === lang) last.text += text;
    else this.#atoms.push({ kind: 'text', text, marks, lang });
    if (node) this.#segment(node, offset, text.length);
    this.#text += text;
    this.#length += text.length;
  }

  #segment(node: WeakRef<Text>, offset: number, length: number): void {
    const last = this.#segments[this.#segments.length - 1];
    const end = this.#length + length;
    if (
      last &&
      last.node === node &&
      last.end === this.#length &&
      last.offset + last.end - last.start === offset
    )
      last.end = end;
    else this.#segments.push({ start: this.#length, end, node, offset });
  }

  finish(): FinishedLine | null {
    if (this.#line.exact) this.#trimLines();
    if (!INK.test(this.#text)) return null;
    const lang = this.#lang();
    return {
      inlines: nest(this.#atoms, this.#line, lang),
      text: this.#text,
      lang,
      segments: this.#segments,
    };
  }

  /** The language of the line: the page's for it, or the one all its text is in. */
  #lang(): string {
    let one = '';
    for (const atom of this.#atoms) {
      if (atom.kind !== 'text' || !INK.test(atom.text)) continue;
      if (one && atom.lang !== one) return this.#line.lang;
      one = atom.lang;
    }
    return one || this.#line.lang;
  }

  #trimLines(): void {
    const last = this.#atoms[this.#atoms.length - 1];
    if (last?.kind !== 'text') return;
    const kept = last.text.replace(/\s+$/, '');
    this.#text = this.#text.slice(0, this.#text.length - (last.text.length - kept.length));
    last.text = kept;
  }
}

/** Inlines nested as their marks are. */
function nest(atoms: readonly Atom[], line: Line, lang: string): Inline[] {
  const top: Inline[] = [];
  const open: { mark: Mark; children: Inline[] }[] = [];
  for (const atom of atoms) {
    const path: Mark[] = [];
    for (let mark: Mark | null = atom.marks; mark; mark = mark.outer) {
      if (mark.kind !== 'link' || !mark.line || mark.line === line) path.unshift(mark);
    }
    let shared = 0;
    while (shared < open.length && shared < path.length && open[shared]!.mark === path[shared])
      shared += 1;
    open.length = shared;
    for (const mark of path.slice(shared)) {
      const children: Inline[] = [];
      (open[open.length - 1]?.children ?? top).push(wrap(mark, children));
      open.push({ mark, children });
    }
    const into = open[open.length - 1]?.children ?? top;
    if (atom.kind === 'text')
      into.push(
        atom.lang && atom.lang !== lang
          ? { kind: 'text', text: atom.text, lang: atom.lang }
          : { kind: 'text', text: atom.text },
      );
    else into.push(atom.kind === 'image' ? atom.image : { kind: 'break' });
  }
  return top;
}

function wrap(mark: Mark, children: Inline[]): Inline {
  if (mark.kind === 'link') return { kind: 'link', href: mark.href, to: mark.to, children };
  if (mark.kind === 'abbreviation')
    return { kind: 'abbreviation', expansion: mark.expansion, children };
  return { kind: mark.kind, children };
}
