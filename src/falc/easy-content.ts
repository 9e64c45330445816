import type { Block, Content, Inline, ListItem, Paragraph } from '../content/model.js';
import {
  boundariesOf,
  sparedOf,
  spliceInlines,
  textOfInlines,
  wrapTerms,
  type Splice,
} from './edit-inlines.js';
import { eachText, wholeText } from './block-texts.js';
import type { Lexicon } from './lexicon.js';
import type { EasySentence } from './model.js';
import { contextOf, eachEasySentence, type TextContext } from './simplify.js';

/** Who made an easy text: people (validated by those concerned or not), the library, a model, rules; or no one. */
export type Origin = 'reviewed' | 'written' | 'library' | 'model' | 'rules' | 'original';

/** A text that people wrote for a block of the page. */
export interface WrittenPassage {
  readonly lines: readonly string[];
  readonly origin: 'reviewed' | 'written';
  /** `outdated` where the page has changed in its facts since: "à revoir". */
  readonly state: 'current' | 'outdated';
  readonly author?: string;
  readonly reviewers?: readonly string[];
  readonly date?: string;
  readonly pictograms?: readonly {
    readonly src: string;
    readonly alt: string;
    /** From 1; of the whole text where there is none. */
    readonly line?: number;
  }[];
}

/** What became of one block: whose text it is, what the page says, and each sentence with its changes. */
export interface Passage {
  readonly origin: Origin;
  /** What the page has here: the block, or all those that a text by people stands for. */
  readonly original: readonly Block[];
  /** Of rules and models; empty for texts by people. */
  readonly sentences: readonly EasySentence[];
  readonly written?: WrittenPassage;
  /** Where a text of the library comes from. */
  readonly library?: { readonly name: string; readonly date: string };
}

/** A hard word of the page, for the list at its end. */
export interface HardWord {
  readonly term: string;
  readonly definition: string;
  readonly source: string;
}

/** The page in easy French: the same blocks, ids kept, with what became of each. */
export interface EasyContent {
  readonly content: Content;
  /** By block id; a block that is not there is as the page has it. */
  readonly passages: ReadonlyMap<string, Passage>;
  readonly words: readonly HardWord[];
}

/** A term found in a text. */
export interface FoundTerm extends HardWord {
  readonly start: number;
  readonly end: number;
}

/** What easy texts are made with; each part may be missing. */
export interface EasyMeans {
  readonly lexicon?: Lexicon;
  /** A text by people for a block of the page; `id` is the author's, `text` that of all the blocks that bear it. */
  readonly written?: (text: string, id?: string) => WrittenPassage | null;
  /** The author's ids (`data-falc-id`) by block id. */
  readonly ids?: ReadonlyMap<string, string>;
  /** Hard words of a text, first occurrences; `seen` is shared by the whole page. */
  readonly terms?: (text: string, seen: Set<string>) => readonly FoundTerm[];
  /** Sentences that a language model wrote, by their source; they have passed the gate. */
  readonly model?: ReadonlyMap<string, string>;
}

/**
 * The page in easy French, block by block; each step is one block, so that a long page is made in slices. Nothing is
 * lost: what no source can make easier is as the page has it, one sentence a line.
 */
export function* easyContentSteps(
  content: Content,
  means: EasyMeans,
): Generator<undefined, EasyContent, void> {
  const maker = new EasyMaker(content, means);
  const blocks = yield* maker.blocks(content.blocks);
  return {
    content: { ...content, blocks },
    passages: maker.passages,
    words: [...maker.words.values()],
  };
}

/** Blocks that keep their words: a title and a table are short, code is code, a quotation is somebody's. */
class EasyMaker {
  readonly passages = new Map<string, Passage>();
  readonly words = new Map<string, HardWord>();
  readonly #means: EasyMeans;
  readonly #context: TextContext;
  readonly #seen = new Set<string>();
  /** By the author's name: texts of several blocks that the page no longer says. */
  readonly #outdated = new Map<string, WrittenPassage>();
  readonly #told = new Set<string>();

  constructor(content: Content, means: EasyMeans) {
    this.#means = means;
    this.#context = contextOf([...eachText(content.blocks)].join('\n'), means.lexicon as Lexicon);
  }

  *blocks(blocks: readonly Block[]): Generator<undefined, Block[], void> {
    const made: Block[] = [];
    for (let at = 0; at < blocks.length;) {
      const group = this.#group(blocks, at);
      made.push(...(this.#byName(group) ?? (yield* this.#asTheyAre(group))));
      at += group.length;
      yield;
    }
    return made;
  }

  /** The blocks side by side that bear one id of the author, or one block alone. */
  #group(blocks: readonly Block[], from: number): readonly Block[] {
    const id = this.#means.ids?.get(blocks[from]!.id);
    let to = from + 1;
    while (id && to < blocks.length && this.#means.ids!.get(blocks[to]!.id) === id) to++;
    return blocks.slice(from, to);
  }

  /**
   * One text by people in the place of all that bears its name, once; null where there is none, or the page has changed
   * since. What is there to be used, and not read, stays.
   */
  #byName(group: readonly Block[]): Block[] | null {
    const [first] = group as [Block];
    const name = this.#means.ids?.get(first.id);
    if (name === undefined || this.#outdated.has(name)) return null;
    if (group.length === 1 && first.kind === 'paragraph') return null;
    const written = this.#means.written?.([...wholeText(group)].join('\n'), name);
    if (!written) return null;
    if (written.state !== 'current') {
      this.#outdated.set(name, written);
      return null;
    }
    return [
      this.#byPeople(emptyParagraph(first, first.id), written, group),
      ...group.filter(({ kind }) => kind === 'form' || kind === 'media'),
    ];
  }

  /** Blocks one by one; after those of a name whose text is out of date, that text. */
  *#asTheyAre(group: readonly Block[]): Generator<undefined, Block[], void> {
    const [first] = group as [Block];
    const name = this.#means.ids?.get(first.id) ?? '';
    const written = this.#told.has(name) ? undefined : this.#outdated.get(name);
    this.#told.add(name);
    const made: Block[] = [];
    for (const block of group) made.push(yield* this.#block(block));
    if (!written) return made;
    const note = emptyParagraph(first, `${first.id}-outdated`);
    this.passages.set(note.id, { origin: 'original', original: group, sentences: [], written });
    return [...made, note];
  }

  *#block(block: Block): Generator<undefined, Block, void> {
    if (block.kind === 'paragraph') {
      yield;
      return this.#paragraph(block);
    }
    if (block.kind === 'list') return { ...block, items: yield* this.#items(block.items) };
    if (block.kind === 'disclosure') return { ...block, blocks: yield* this.blocks(block.blocks) };
    if (block.kind !== 'definitions') return block;
    const entries = [];
    for (const entry of block.entries)
      entries.push({ ...entry, details: yield* this.#items(entry.details) });
    return { ...block, entries };
  }

  *#items<I extends ListItem>(items: readonly I[]): Generator<undefined, I[], void> {
    const made: I[] = [];
    for (const item of items) made.push({ ...item, blocks: yield* this.blocks(item.blocks) });
    return made;
  }

  #paragraph(block: Paragraph): Paragraph {
    const name = this.#means.ids?.get(block.id);
    const isToldAbove = name !== undefined && this.#outdated.has(name);
    const written = isToldAbove ? null : this.#means.written?.(block.text, name);
    if (written?.state === 'current') return this.#byPeople(block, written, [block]);
    return block.lang && !/^fr\b/i.test(block.lang)
      ? block
      : this.#byRules(block, written ?? undefined);
  }

  #byPeople(block: Paragraph, written: WrittenPassage, original: readonly Block[]): Paragraph {
    this.passages.set(block.id, {
      origin: written.origin,
      original,
      sentences: [],
      written,
    });
    const inlines = written.lines.flatMap((line, index): Inline[] => [
      ...(index ? [{ kind: 'break' } as const] : []),
      ...picturesOf(written, index),
      { kind: 'text', text: line },
    ]);
    return this.#withTerms({ ...block, inlines, text: textOfInlines(inlines) });
  }

  #byRules(block: Paragraph, outdated?: WrittenPassage): Paragraph {
    const { text, inlines } = block;
    const cuts = boundariesOf(inlines);
    const sentences = [
      ...eachEasySentence(text, {
        lexicon: this.#context.lexicon,
        context: this.#context,
        cuts,
        spared: sparedOf(inlines),
      }),
    ].map((sentence) =>
      // A sentence rewritten whole would lose its links.
      cuts.some((cut) => cut > sentence.start && cut < sentence.end)
        ? sentence
        : this.#byModel(sentence),
    );
    const splices = splicesOf(text, sentences);
    const easy = splices.length ? { ...block, inlines: spliceInlines(inlines, splices) } : block;
    const isChanged = sentences.some(
      ({ edits, source, result }) => edits.length || source !== result,
    );
    if (isChanged || outdated)
      this.passages.set(block.id, {
        origin: sentences.some(({ edits }) => edits.some(({ rule }) => rule === 'model'))
          ? 'model'
          : isChanged
            ? 'rules'
            : 'original',
        original: [block],
        sentences,
        ...(outdated ? { written: outdated } : {}),
      });
    return this.#withTerms({ ...easy, text: textOfInlines(easy.inlines) });
  }

  /** A model's sentence stands in the place of a whole sentence; inside it nothing else is changed. */
  #byModel(sentence: EasySentence): EasySentence {
    const after = this.#means.model?.get(sentence.source);
    if (after === undefined || after === sentence.source) return sentence;
    const { source } = sentence;
    const edit = {
      rule: 'model',
      before: source,
      after,
      start: 0,
      end: source.length,
      reason: 'Un programme a réécrit cette phrase en mots plus simples.',
    };
    return { ...sentence, result: after, edits: [edit] };
  }

  #withTerms(block: Paragraph): Paragraph {
    const found = this.#means.terms?.(block.text, this.#seen) ?? [];
    if (!found.length) return block;
    for (const { term, definition, source } of found)
      if (!this.words.has(term)) this.words.set(term, { term, definition, source });
    return { ...block, inlines: wrapTerms(block.inlines, found) };
  }
}

/** Width and height of a pictogram, in px. */
const PICTOGRAM = 64;

/** The author's pictures of a line; those of the whole text stand before its first line. */
function picturesOf({ pictograms = [] }: WrittenPassage, index: number): Inline[] {
  return pictograms
    .filter(({ line }) => (line === undefined ? index === 0 : line === index + 1))
    .map(({ src, alt }) => ({ kind: 'image', src, alt, width: PICTOGRAM, height: PICTOGRAM }));
}

/** Changes of a block's text: those of its sentences, and a new line before each sentence. */
function splicesOf(text: string, sentences: readonly EasySentence[]): Splice[] {
  const splices: Splice[] = [];
  sentences.forEach(({ start, edits }, index) => {
    const before = sentences[index - 1]?.end;
    if (before !== undefined && text.slice(before, start) !== '\n')
      splices.push({ start: before, end: start, after: '\n' });
    for (const edit of edits)
      splices.push({ start: start + edit.start, end: start + edit.end, after: edit.after });
  });
  return splices;
}

function emptyParagraph({ lang }: Block, id: string): Paragraph {
  return { kind: 'paragraph', id, lang, inlines: [], text: '', sentences: [] };
}
