import type { Block, Inline, ListItem, TextBlock } from '../content/model.js';
import { eachSentence, type Stretch } from '../content/sentences.js';
import type { Utterance } from './model.js';
import { normalise, type Acronyms } from './normalise.js';

export interface UtteranceOptions {
  /** BCP 47: the language of what says none. */
  readonly lang?: string;
  readonly acronyms?: Acronyms;
}

/** Above this a sentence is said in parts: some voices stop in the middle of a long one. */
const LONGEST = 220;
const SHORTEST = 60;

/** What a voice says of blocks, in reading order: one sentence, or a part of it, at a time. */
export function* utterancesOf(
  blocks: readonly Block[],
  options: UtteranceOptions = {},
): Generator<Utterance, void, void> {
  for (const block of blocks) yield* ofBlock(block, options);
}

function* ofBlock(block: Block, options: UtteranceOptions): Generator<Utterance, void, void> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'preformatted':
      return yield* ofText(block, options);
    case 'list':
      return yield* ofItems(block.items, options);
    case 'definitions':
      for (const { terms, details } of block.entries) {
        for (const term of terms) yield* ofText(term, options);
        yield* ofItems(details, options);
      }
      return;
    case 'table':
      if (block.caption) yield* ofText(block.caption, options);
      for (const row of block.rows) yield* ofItems(row, options);
      return;
    case 'quote':
      return yield* utterancesOf(block.blocks, options);
    case 'disclosure':
      yield* ofText(block.title, options);
      return yield* utterancesOf(block.blocks, options);
    case 'image':
      yield* ofWords(block, 'alt', block.alt, options);
      if (block.caption) yield* ofText(block.caption, options);
      return;
    case 'media':
      return yield* ofWords(block, 'title', block.title, options);
    case 'form':
      yield* ofWords(block, 'title', block.title, options);
      for (const [index, field] of block.fields.entries())
        yield* ofWords(block, `field${index}`, field, options);
      return yield* ofWords(block, 'button', block.button, options);
    case 'separator':
      return;
  }
}

function* ofItems(
  items: readonly Pick<ListItem, 'blocks'>[],
  options: UtteranceOptions,
): Generator<Utterance, void, void> {
  for (const { blocks } of items) yield* utterancesOf(blocks, options);
}

function* ofText(block: TextBlock, options: UtteranceOptions): Generator<Utterance, void, void> {
  const base = block.lang || options.lang || 'fr';
  const runs = runsOf(block.inlines, base);
  for (const sentence of block.sentences)
    for (const { start, end, lang } of partsIn(sentence, runs, block.text))
      for (const part of shortened(block.text, start, end)) {
        const utterance = utteranceOf(block.text, part, lang, options);
        if (utterance) yield { block: block.id, sentence: sentence.id, ...utterance };
      }
}

/** Words that are no text of the page: offsets are those of the words themselves. */
function* ofWords(
  { id, lang }: { readonly id: string; readonly lang: string },
  what: string,
  text: string,
  options: UtteranceOptions,
): Generator<Utterance, void, void> {
  const language = lang || options.lang || 'fr';
  for (const sentence of eachSentence(text, language))
    for (const part of shortened(text, sentence.start, sentence.end)) {
      const utterance = utteranceOf(text, part, language, options);
      if (utterance) yield { block: id, sentence: `${id}.${what}`, ...utterance };
    }
}

/** Null where nothing is to be said: a line of dashes, a smiley. */
function utteranceOf(
  text: string,
  { start, end }: Stretch,
  lang: string,
  { acronyms }: UtteranceOptions,
): Omit<Utterance, 'block' | 'sentence'> | null {
  const pieces = normalise(text.slice(start, end), { lang, acronyms }).map((piece) => ({
    spoken: piece.spoken,
    start: start + piece.start,
    end: start + piece.end,
  }));
  const spoken = pieces.map((piece) => piece.spoken).join('');
  return /[\p{L}\p{N}]/u.test(spoken) ? { lang, start, end, spoken, pieces } : null;
}

interface Run extends Stretch {
  readonly lang: string;
}

/** Stretches of the text of a block by language. */
function runsOf(inlines: readonly Inline[], base: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const add = (length: number, lang: string): void => {
    const last = runs.at(-1);
    if (last?.lang === lang) runs[runs.length - 1] = { ...last, end: at + length };
    else if (length > 0) runs.push({ start: at, end: at + length, lang });
    at += length;
  };
  const walk = (children: readonly Inline[], lang: string): void => {
    for (const inline of children) {
      const own = ('lang' in inline && inline.lang) || lang;
      if (inline.kind === 'text') add(inline.text.length, own);
      else if (inline.kind === 'break') add(1, lang);
      else if (inline.kind === 'image') add(inline.alt.length, lang);
      else walk(inline.children, own);
    }
  };
  walk(inlines, base);
  return runs;
}

const primary = (lang: string): string => lang.toLowerCase().split('-')[0]!;

/** A sentence by language; marks and spaces alone go with what is before them. */
function partsIn({ start, end }: Stretch, runs: readonly Run[], text: string): Run[] {
  const parts: Run[] = [];
  for (const run of runs) {
    if (run.end <= start || run.start >= end) continue;
    const part = { ...run, start: Math.max(start, run.start), end: Math.min(end, run.end) };
    const last = parts.at(-1);
    const isSaid = /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end));
    if (last && (!isSaid || primary(last.lang) === primary(part.lang)))
      parts[parts.length - 1] = { ...last, end: part.end };
    else parts.push(part);
  }
  // Marks before the first word go with that word.
  const [first, second] = parts;
  if (first && second && !/[\p{L}\p{N}]/u.test(text.slice(first.start, first.end)))
    parts.splice(0, 2, { ...second, start: first.start });
  return parts.map((part) => trimmed(part, text));
}

function trimmed(run: Run, text: string): Run {
  let { start, end } = run;
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { ...run, start, end };
}

/** Where a long sentence may be cut, the best first: what the cut comes after. */
const CUTS: readonly RegExp[] = [
  /[;:][ \u00a0]+/g,
  /,[ \u00a0]+|[ \u00a0][–—-][ \u00a0]/g,
  /[ \u00a0](?=(?:et|ou|mais|car|donc|ainsi|afin|pour|lorsque|quand|si|qui|que|dont|sauf|puis|and|or|but|which|that)[ \u00a0])/g,
  /(?<![\d.])[ \u00a0](?![\d«»:;!?€%–-])/g,
];

/** A sentence in parts that no voice is too short of breath for. */
function* shortened(text: string, start: number, end: number): Generator<Stretch, void, void> {
  while (end - start > LONGEST) {
    const at = start + cutIn(text.slice(start, start + LONGEST), end - start);
    yield { start, end: at };
    start = at;
  }
  if (end > start) yield { start, end };
}

function cutIn(head: string, length: number): number {
  // The last part is not to be a word or two.
  const latest = Math.min(head.length, length - SHORTEST);
  for (const cut of CUTS) {
    let best = 0;
    for (const match of head.matchAll(cut)) {
      const at = match.index + match[0].length;
      if (at >= SHORTEST && at <= latest) best = at;
    }
    if (best) return best;
  }
  const code = head.charCodeAt(head.length - 1);
  return code >= 0xd800 && code < 0xdc00 ? head.length - 1 : head.length;
}
