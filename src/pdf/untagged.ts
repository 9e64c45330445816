import { joinLines } from './join-lines.js';
import type { Line } from './lines.js';
import type { Draft, Run } from './model.js';

/** What all the lines of a file say of one of them. */
export interface Look {
  /** Size of most letters. */
  readonly body: number;
  readonly font: string;
  /** Sizes of headings, the largest first. */
  readonly sizes: readonly number[];
  readonly words: ReadonlySet<string>;
}

const BULLET = /^[•▪■●○◦‣➢➤►▶✓✔❖·–—*-]\s+(?=\S)/u;
const NUMBERED =
  /^(?:\d{1,2}[.)°]|[a-h]\)|(?:Article|Art\.|Chapitre|Titre) (?:\d+|I[IVX]*|1er))\s/u;
/** Letters of a heading at most. */
const HEADING = 160;

export function lookOf(lines: readonly Line[], words: ReadonlySet<string>): Look {
  const body = Number(commonest(lines, ({ size }) => String(round(size))));
  const font = commonest(
    lines.filter(({ size }) => round(size) === body),
    (line) => line.font ?? '',
  );
  const sizes = [
    ...new Set(lines.filter((line) => isLarge(line, body)).map(({ size }) => round(size))),
  ];
  return { body, font, words, sizes: sizes.sort((one, other) => other - one) };
}

/** Blocks of lines that no tag explains: by size, gaps, bullets and where a line stops. */
export function untaggedDrafts(lines: readonly Line[], look: Look): Draft[] {
  const drafts: Draft[] = [];
  let group: Line[] = [];
  const edges = edgesOf(lines);
  const close = (): void => {
    if (group.length > 0) drafts.push(draftOf(group, look, edges));
    group = [];
  };
  for (const line of lines) {
    const before = group.at(-1);
    if (before && startsNew(group, before, line, look, edges)) close();
    group.push(line);
  }
  close();
  return joinLists(drafts);
}

function draftOf(group: readonly Line[], look: Look, edges: Edges): Draft {
  const first = group[0]!;
  const level = levelOf(first, look);
  const runs = joinLines(group, look.words, (line, next) => isWantedEnd(line, next, edges));
  if (level && first.text.length < HEADING) return { kind: 'heading', level, runs };
  if (BULLET.test(first.text)) {
    const [head, ...rest] = runs;
    const item: Run[] = [{ ...head!, text: head!.text.replace(BULLET, '') }, ...rest];
    return {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [[{ kind: 'paragraph', runs: item.filter(({ text }) => text) }]],
    };
  }
  return { kind: 'paragraph', runs };
}

/** Larger than the text; or apart from it by its font, with a number or in capitals. */
function levelOf(line: Line, { body, font, sizes }: Look): number {
  if (line.cells.length > 1 || BULLET.test(line.text) || !/\p{L}/u.test(line.text)) return 0;
  if (isLarge(line, body)) return Math.min(4, sizes.indexOf(round(line.size)) + 1);
  const isOtherFont = line.font !== null && line.font !== font && round(line.size) === body;
  const isNamed =
    NUMBERED.test(line.text) || (/\p{Lu}{3}/u.test(line.text) && !/\p{Ll}/u.test(line.text));
  const isHeading = isOtherFont && isNamed && line.text.length < 90 && !/[.,;]$/.test(line.text);
  return isHeading ? Math.min(5, sizes.length + 1) : 0;
}

function startsNew(
  group: readonly Line[],
  before: Line,
  line: Line,
  look: Look,
  edges: Edges,
): boolean {
  const level = levelOf(line, look);
  if (level !== levelOf(before, look)) return true;
  if (line.cells.length > 1 || before.cells.length > 1) return true;
  if (Math.abs(line.size - before.size) > 0.12 * before.size) return true;
  if (BULLET.test(line.text) || NUMBERED.test(line.text)) return true;
  const fall = before.y - line.y;
  // The next page, or the next column: the sentence may go on there.
  if (line.page !== before.page || fall < -0.5 * line.size)
    return level > 0 || !(/[\p{L}\p{N},'’-]$/u.test(before.text) && /^\p{Ll}/u.test(line.text));
  const [first, second] = group;
  const usual = first && second ? first.y - second.y : 0;
  if (fall > (usual > 0 ? usual * 1.25 + 1 : line.size * 1.7)) return true;
  if (level > 0) return false;
  const isEnd = /[.!?:;»…]$/.test(before.text.trimEnd());
  const isIndented = line.x > Math.min(...group.map(({ x }) => x)) + 0.8 * line.size;
  if (isEnd && isIndented && !BULLET.test(first!.text)) return true;
  return isEnd && isWantedEnd(before, line, edges);
}

/** The first word of the next line would have had room: the author wanted the line to stop there. */
function isWantedEnd(line: Line, next: Line, edges: Edges): boolean {
  if (line.page !== next.page || next.y > line.y) return false;
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const letter = (next.end - next.x) / Math.max(1, next.text.length);
  const edge = Math.max(edges.get(edgeOf(line)) ?? 0, edges.get(edgeOf(next)) ?? 0);
  return line.end + (word + 1) * letter + 1.5 * line.size < edge;
}

type Edges = ReadonlyMap<string, number>;
const edgeOf = ({ page, x, size }: Line): string => `${page} ${Math.round(x / (3 * size))}`;

/** Where the lines that start at one place end at most. */
function edgesOf(lines: readonly Line[]): Edges {
  const edges = new Map<string, number>();
  for (const line of lines) {
    if (line.cells.length > 1) continue;
    const edge = edgeOf(line);
    edges.set(edge, Math.max(edges.get(edge) ?? 0, line.end));
  }
  return edges;
}

/** Items that follow each other are one list. */
export function joinLists(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const goesOn =
      last?.kind === 'list' &&
      draft.kind === 'list' &&
      last.ordered === draft.ordered &&
      (!draft.ordered || draft.start === last.start + last.items.length);
    if (goesOn) joined[joined.length - 1] = { ...last, items: [...last.items, ...draft.items] };
    else joined.push(draft);
  }
  return joined;
}

/** Lines may be rows of a table or lines of columns, or the file jumps up and down: the order is a guess. */
export function isOrderUnsure(lines: readonly Line[]): boolean {
  if (lines.filter(({ cells }) => cells.length > 1).length >= 3) return true;
  let jumps = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page !== line.page) return;
    const isAbove = line.y > before.y + before.size;
    const isBeside = line.x > before.x + 4 * before.size;
    if (isAbove && !isBeside) jumps += 1;
  });
  return jumps > 0;
}

const round = (size: number): number => Math.round(size * 2) / 2;
const isLarge = ({ size }: Line, body: number): boolean => round(size) >= body * 1.15;

function commonest(lines: readonly Line[], keyOf: (line: Line) => string): string {
  const counts = new Map<string, number>();
  for (const line of lines)
    counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + line.text.length);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0] as const)[0];
}
