import { joinLines } from './join-lines.js';
import { linesOf } from './lines.js';
import type { Draft, DraftCell, PdfItem, PdfMark, PdfPage, PdfTag, Run } from './model.js';
import { joinLists } from './untagged.js';

type Child = PdfTag | PdfMark;
const isTag = (child: Child): child is PdfTag => 'role' in child;

/** More of the page than this is no header: such a mark is not believed. */
const ARTIFACTS = 0.25;

/**
 * Whether the tags of a page hold all its text. Where they leave some out, they are not followed: a text that is lost is worse
 * than one without headings.
 */
export function hasTags({ items, tags }: PdfPage): boolean {
  if (!tags) return false;
  const marks = new Set(marksOf(tags));
  let all = 0;
  let artifacts = 0;
  for (const { text, mark, isArtifact } of items) {
    const letters = text.trim().length;
    all += letters;
    if (isArtifact) artifacts += letters;
    else if (letters && (mark === null || !marks.has(mark))) return false;
  }
  return all > 0 && artifacts <= all * ARTIFACTS;
}

/** The blocks that the tags of a page say. */
export function taggedDrafts(page: PdfPage, words: ReadonlySet<string>): Draft[] {
  const byMark = new Map<string, PdfItem[]>();
  for (const item of page.items) {
    if (item.mark === null || item.isArtifact) continue;
    const known = byMark.get(item.mark);
    if (known) known.push(item);
    else byMark.set(item.mark, [item]);
  }
  return page.tags ? new Reader(page, byMark, words).blocks(page.tags) : [];
}

const HEADING = /^(?:H([1-6])?|Title)$/;
const INLINE =
  /^(?:Span|Link|Em|Strong|Quote|Code|Reference|NonStruct|Annot|Sub|Lbl|Note|FENote|BibEntry|Ruby|RB|RT|RP|Warichu|WT|WP|Form)$/;
const BULLET = /^[^\p{L}\p{N}]{1,2}$/u;

class Reader {
  readonly #page: PdfPage;
  readonly #byMark: ReadonlyMap<string, readonly PdfItem[]>;
  readonly #words: ReadonlySet<string>;

  constructor(
    page: PdfPage,
    byMark: ReadonlyMap<string, readonly PdfItem[]>,
    words: ReadonlySet<string>,
  ) {
    this.#page = page;
    this.#byMark = byMark;
    this.#words = words;
  }

  /** What a tag holds, as blocks; stretches of text between blocks are paragraphs. */
  blocks(tag: PdfTag): Draft[] {
    const drafts: Draft[] = [];
    let line: Child[] = [];
    const close = (): void => {
      const runs = this.#runs(line);
      if (runs.length > 0)
        drafts.push({ kind: 'paragraph', runs, ...(tag.lang ? { lang: tag.lang } : {}) });
      line = [];
    };
    for (const child of tag.children) {
      if (!isTag(child) || (INLINE.test(child.role) && !this.#hasBlocks(child))) line.push(child);
      else {
        close();
        drafts.push(...this.#block(child));
      }
    }
    close();
    return joinLists(drafts);
  }

  #block(tag: PdfTag): Draft[] {
    const { role } = tag;
    const heading = HEADING.exec(role);
    if (heading) {
      const runs = this.#runs([tag]);
      const level = role === 'Title' ? 1 : Number(heading[1] ?? 2);
      return runs.length > 0 ? [{ kind: 'heading', level, runs }] : this.#picture(tag);
    }
    if (role === 'L') return this.#list(tag);
    if (role === 'Table') return this.#table(tag);
    if (role === 'Figure' || role === 'Formula')
      return [...this.#picture(tag), ...this.blocks(tag)];
    return this.blocks(tag);
  }

  #picture({ alt }: PdfTag): Draft[] {
    const said = alt?.trim();
    return said ? [{ kind: 'picture', alt: said }] : [];
  }

  #list(tag: PdfTag): Draft[] {
    const drafts: Draft[] = [];
    for (const child of tag.children) {
      if (!isTag(child)) {
        drafts.push(...this.blocks({ role: 'P', children: [child] }));
      } else if (child.role !== 'LI') {
        drafts.push(...this.#block(child));
      } else drafts.push(this.#item(child));
    }
    return joinLists(drafts);
  }

  /** A bullet says nothing; a number is kept, and any other label is text. */
  #item({ children }: PdfTag): Draft {
    const isLabel = (child: Child) => isTag(child) && child.role === 'Lbl';
    const label = this.#runs(children.filter(isLabel))
      .map(({ text }) => text)
      .join('')
      .trim();
    const number = /^(\d{1,3})[.)]?$/.exec(label)?.[1];
    const isText = label !== '' && !number && !BULLET.test(label);
    const items = this.blocks({
      role: 'LBody',
      children: isText ? children : children.filter((child) => !isLabel(child)),
    });
    return { kind: 'list', ordered: !!number, start: Number(number ?? 1), items: [items] };
  }

  /** Rows of one length are a table; others would put a cell under the wrong title, and are paragraphs. */
  #table(tag: PdfTag): Draft[] {
    const rows: DraftCell[][] = [];
    const around: Draft[] = [];
    const walk = (child: Child): void => {
      if (!isTag(child)) around.push(...this.blocks({ role: 'P', children: [child] }));
      else if (child.role === 'TR') rows.push(child.children.flatMap((cell) => this.#cell(cell)));
      else if (/^T(?:Head|Body|Foot)$/.test(child.role)) child.children.forEach(walk);
      else around.push(...this.#block(child));
    };
    tag.children.forEach(walk);
    const filled = rows.filter((row) => row.some(({ drafts }) => drafts.length > 0));
    if (filled.length === 0) return around;
    const isEven = filled.every(({ length }) => length === filled[0]!.length);
    if (isEven && filled.length > 1 && filled[0]!.length > 1)
      return [...around, { kind: 'table', rows: filled }];
    return [...around, ...filled.flat().flatMap(({ drafts }) => drafts)];
  }

  #cell(cell: Child): DraftCell[] {
    if (!isTag(cell)) {
      const drafts = this.blocks({ role: 'TD', children: [cell] });
      return drafts.length > 0 ? [{ header: 'none', drafts }] : [];
    }
    const header =
      cell.role !== 'TH' ? 'none' : cell.scope?.toLowerCase() === 'row' ? 'row' : 'column';
    return [{ header, drafts: this.blocks(cell) }];
  }

  #hasBlocks({ children }: PdfTag): boolean {
    return children.some(
      (child) =>
        isTag(child) &&
        (!INLINE.test(child.role) || this.#hasBlocks(child)) &&
        (child.role !== 'Figure' || !!child.alt),
    );
  }

  #runs(children: readonly Child[]): Run[] {
    const items = children.flatMap((child) =>
      (isTag(child) ? [...marksOf(child)] : [child.mark]).flatMap(
        (mark) => this.#byMark.get(mark) ?? [],
      ),
    );
    return joinLines(linesOf(this.#page, items), this.#words);
  }
}

function* marksOf(tag: PdfTag): Generator<string> {
  for (const child of tag.children) {
    if (isTag(child)) yield* marksOf(child);
    else yield child.mark;
  }
}
