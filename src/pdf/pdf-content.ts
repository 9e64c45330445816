import type { Block, Content, Inline, TextBlock } from '../content/model.js';
import { eachSentence } from '../content/sentences.js';
import { countWords } from '../content/words.js';
import { wordsIn } from './join-lines.js';
import { linesOf, type Line } from './lines.js';
import { textOfRuns, type Draft, type PdfPage, type Run } from './model.js';
import { repeatedLines } from './repeated.js';
import { hasTags, taggedDrafts } from './tagged.js';
import { isOrderUnsure, joinLists, lookOf, untaggedDrafts } from './untagged.js';

/** What a visitor must know of how a text was found. */
export interface PdfDoubts {
  /** Nothing says for sure what comes after what: the order is that of the file. */
  readonly isOrderUnsure: boolean;
  /** Pages without a letter: empty, or a picture of a text. */
  readonly mute: readonly number[];
}

export interface PdfText {
  readonly content: Content;
  readonly doubts: PdfDoubts;
}

export interface PdfFacts {
  /** What the link calls the file, for where the file itself has no title. */
  readonly name: string;
  readonly lang: string;
}

/** The pages of a PDF as content: by their tags where these hold all the text, else by what is seen of the lines. */
export function pdfContent(pages: readonly PdfPage[], { name, lang }: PdfFacts): PdfText {
  const lines = new Map(pages.map((page) => [page, linesOf(page, page.items)]));
  const plain = pages.filter((page) => !hasTags(page));
  const { hidden, foot } = repeatedLines(plain.map((page) => lines.get(page)!));
  const words = wordsIn([...lines.values()].flat());
  const kept = plain.flatMap((page) => lines.get(page)!.filter((line) => !hidden.has(line)));
  const look = lookOf(kept, words);
  const drafts: Draft[] = [];
  let stretch: Line[] = [];
  const close = (): void => {
    drafts.push(...untaggedDrafts(stretch, look));
    stretch = [];
  };
  for (const page of pages) {
    if (plain.includes(page)) {
      stretch.push(...lines.get(page)!.filter((line) => !hidden.has(line)));
      continue;
    }
    close();
    const [first, ...rest] = taggedDrafts(page, words);
    if (first) drafts.push(...goOn(drafts, first), ...rest);
  }
  close();
  drafts.push(...untaggedDrafts(foot, look));
  const finisher = new Finisher(lang);
  const blocks = joinLists(drafts).flatMap((draft) => finisher.block(draft));
  const title = blocks.find((block) => block.kind === 'heading' && block.level === 1);
  return {
    content: {
      title: title?.kind === 'heading' ? title.text : name,
      lang,
      dir: 'ltr',
      source: 'author',
      blocks,
      words: finisher.words,
    },
    doubts: {
      isOrderUnsure: plain.some((page) => isOrderUnsure(lines.get(page)!)),
      mute: pages
        .filter(({ items }) => !items.some(({ text }) => text.trim()))
        .map(({ number }) => number),
    },
  };
}

/** A paragraph that the end of a page cut in two. What it goes on from leaves the list. */
function goOn(drafts: Draft[], next: Draft): Draft[] {
  const last = drafts.at(-1);
  if (last?.kind !== 'paragraph' || next.kind !== 'paragraph') return [next];
  const before = textOfRuns(last.runs);
  const isOne = /[\p{L}\p{N},]$/u.test(before) && /^\p{Ll}/u.test(textOfRuns(next.runs));
  if (!isOne) return [next];
  drafts.pop();
  return [{ ...last, runs: [...last.runs, { text: ' ' }, ...next.runs] }];
}

/**
 * Whether the letters of a file are letters: fonts without a table of them give signs of nothing, and what would be read
 * is not what is seen.
 */
export function isGarbled(pages: readonly PdfPage[]): boolean {
  const text = pages.flatMap(({ items }) => items.map((item) => item.text)).join('');
  const signs = text.replace(/\s/g, '');
  const odd = signs.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  return signs.length > 0 && odd > signs.length * 0.1;
}

class Finisher {
  words = 0;
  #last = 0;
  readonly #lang: string;

  constructor(lang: string) {
    this.#lang = lang;
  }

  block(draft: Draft): Block[] {
    switch (draft.kind) {
      case 'heading':
        return this.#text(draft.runs, (text) => ({ ...text, kind: 'heading', level: draft.level }));
      case 'paragraph':
        return this.#text(draft.runs, (text) => ({ ...text, kind: 'paragraph' }), draft.lang);
      case 'picture': {
        const { alt } = draft;
        return [
          {
            ...this.#line([{ kind: 'image', src: '', alt, width: 0, height: 0 }], alt, this.#lang),
            kind: 'paragraph',
          },
        ];
      }
      case 'list': {
        const items = draft.items
          .map((drafts) => ({
            ...this.#base(),
            blocks: drafts.flatMap((each) => this.block(each)),
          }))
          .filter(({ blocks }) => blocks.length > 0);
        const { ordered, start } = draft;
        return items.length > 0 ? [{ ...this.#base(), kind: 'list', ordered, start, items }] : [];
      }
      case 'table':
        return [
          {
            ...this.#base(),
            kind: 'table',
            caption: null,
            rows: draft.rows.map((row) =>
              row.map(({ header, drafts }) => ({
                ...this.#base(),
                header,
                columns: 1,
                rows: 1,
                blocks: drafts.flatMap((each) => this.block(each)),
              })),
            ),
          },
        ];
    }
  }

  #text<B extends Block>(
    runs: readonly Run[],
    make: (text: TextBlock) => B,
    lang: string = this.#lang,
  ): B[] {
    const text = textOfRuns(runs);
    if (!text.trim()) return [];
    return [make(this.#line(runs.flatMap(inlinesOf), text, lang))];
  }

  #line(inlines: readonly Inline[], text: string, lang: string): TextBlock {
    const { id } = this.#base();
    const sentences = [...eachSentence(text, lang)].map((stretch, at) => ({
      ...stretch,
      id: `${id}s${at + 1}`,
    }));
    this.words += countWords(text);
    return { id, lang, inlines, text, sentences };
  }

  #base(): { id: string; lang: string } {
    this.#last += 1;
    return { id: `b${this.#last}`, lang: this.#lang };
  }
}

function inlinesOf({ text, link }: Run): Inline[] {
  const parts = text
    .split('\n')
    .flatMap((part, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      ...(part ? [{ kind: 'text', text: part } as const] : []),
    ]);
  return link ? [{ kind: 'link', ...link, children: parts }] : parts;
}
