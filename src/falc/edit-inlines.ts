import type { Inline } from '../content/model.js';

/** A change of a block's text, in offsets of its plain text. `\n` in `after` becomes a break. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** A stretch of a block's text to be wrapped as a hard word. */
export interface Wrap {
  readonly start: number;
  readonly end: number;
  readonly term: string;
  readonly definition: string;
  readonly source: string;
}

/** The plain text of inlines, as `TextBlock.text` has it. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'break') return '\n';
  return inline.kind === 'image' ? inline.alt : textOfInlines(inline.children);
}

/** Offsets where a link, a bold word, an image… starts or ends. */
export function boundariesOf(inlines: readonly Inline[], from = 0): number[] {
  const found: number[] = [];
  let at = from;
  for (const inline of inlines) {
    const length = textOfInline(inline).length;
    if (inline.kind !== 'text') {
      found.push(at, at + length);
      if ('children' in inline) found.push(...boundariesOf(inline.children, at));
    } else if (inline.lang) found.push(at, at + length);
    at += length;
  }
  return found;
}

/** Stretches that stay as they are: code, and words that the page strikes out. */
export function sparedOf(inlines: readonly Inline[], from = 0): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = from;
  for (const inline of inlines) {
    const end = at + textOfInline(inline).length;
    const isSpared =
      inline.kind === 'code' ||
      inline.kind === 'deleted' ||
      inline.kind === 'image' ||
      inline.kind === 'abbreviation' ||
      ('lang' in inline && inline.lang !== undefined && !/^fr\b/i.test(inline.lang));
    if (isSpared) found.push({ start: at, end });
    else if ('children' in inline) found.push(...sparedOf(inline.children, at));
    at = end;
  }
  return found;
}

/** The inlines with changes made; links and emphasis stay where they were. Splices are in order and do not overlap. */
export function spliceInlines(inlines: readonly Inline[], splices: readonly Splice[]): Inline[] {
  return walk(inlines, 0, splices);
}

function walk(inlines: readonly Inline[], from: number, splices: readonly Splice[]): Inline[] {
  const made: Inline[] = [];
  let at = from;
  for (const inline of inlines) {
    const end = at + textOfInline(inline).length;
    if (inline.kind === 'text') made.push(...spliceText(inline, at, splices));
    else if (inline.kind === 'break') {
      if (!splices.some((splice) => splice.start <= at && splice.end >= end)) made.push(inline);
      else made.push(...insertedAt(at, end, splices));
    } else if (inline.kind === 'image') made.push(inline);
    else made.push({ ...inline, children: walk(inline.children, at, splices) });
    at = end;
  }
  return made;
}

/** What is written in the place of a break that is taken away. */
function insertedAt(start: number, end: number, splices: readonly Splice[]): Inline[] {
  return splices
    .filter((splice) => splice.start >= start && splice.start < end)
    .flatMap((splice) => withBreaks(splice.after, {}));
}

function spliceText(
  { text, lang }: Extract<Inline, { kind: 'text' }>,
  from: number,
  splices: readonly Splice[],
): Inline[] {
  let made = '';
  let at = from;
  const end = from + text.length;
  for (const splice of splices) {
    if (splice.start >= end || splice.end < from) continue;
    if (splice.end === from && splice.start < from) continue;
    if (splice.start > at) made += text.slice(at - from, splice.start - from);
    // A change is written where it starts, in one place only.
    if (splice.start >= from) made += splice.after;
    at = Math.max(at, Math.min(splice.end, end));
  }
  made += text.slice(at - from);
  return withBreaks(made, lang ? { lang } : {});
}

function withBreaks(text: string, more: { lang?: string }): Inline[] {
  return text
    .split('\n')
    .flatMap((part, index): Inline[] => [
      ...(index ? [{ kind: 'break' } as const] : []),
      ...(part ? [{ kind: 'text', text: part, ...more } as const] : []),
    ]);
}

/** Hard words become `term` inlines; a stretch that crosses the edge of a link is left alone, as is one in a link. */
export function wrapTerms(inlines: readonly Inline[], wraps: readonly Wrap[], from = 0): Inline[] {
  const made: Inline[] = [];
  let at = from;
  for (const inline of inlines) {
    const end = at + textOfInline(inline).length;
    if (inline.kind === 'text') {
      let done = at;
      const more = inline.lang ? { lang: inline.lang } : {};
      const piece = (start: number, stop: number): Inline => ({
        kind: 'text',
        text: inline.text.slice(start - at, stop - at),
        ...more,
      });
      for (const { start, end: stop, ...word } of wraps) {
        if (start < done || stop > end) continue;
        if (start > done) made.push(piece(done, start));
        made.push({ kind: 'term', ...word, children: [piece(start, stop)] });
        done = stop;
      }
      if (done < end) made.push(piece(done, end));
    } else if (inline.kind === 'strong' || inline.kind === 'emphasis')
      made.push({ ...inline, children: wrapTerms(inline.children, wraps, at) });
    else made.push(inline);
    at = end;
  }
  return made;
}
