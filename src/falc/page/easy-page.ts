import type { Block, Content } from '../../content/model.js';
import {
  easyContentSteps,
  type EasyContent,
  type EasyMeans,
  type Passage,
} from '../easy-content.js';
import type { ModelChoice } from '../falc-file.js';
import type { LibraryText } from '../library.js';
import { libraryBlocks, type LibraryWords } from './library-blocks.js';
import { placeTexts, type PlacedText } from './place-texts.js';

/** The page in easy French, as views show it. */
export interface EasyPage extends EasyContent {
  /** False while only the beginning is made. */
  readonly complete: boolean;
  /** What the town's `falc.json` has wrong, for its webmaster. */
  readonly complaints: readonly string[];
  /** A language model that the town offers; null where it has none. */
  readonly model: ModelChoice | null;
  /** Where the text was sent, when the visitor has asked for it. */
  readonly sentTo?: string;
}

/** Words around the library's text and the list of hard words. */
export interface PageWords extends LibraryWords {
  readonly words: string;
}

/** What stands around the page's own text. */
export interface Surroundings {
  readonly words: PageWords;
  /** Folder of the pictograms. */
  readonly pictograms: string;
  readonly complaints: readonly string[];
  readonly model: ModelChoice | null;
  readonly sentTo?: string;
}

/** A text of the library, and what it stands for. */
export interface ReadyText {
  readonly text: LibraryText;
  /** Ids of the page's blocks; null for the whole page. */
  readonly blocks: readonly string[] | null;
}

/** Words of the first part, made before the rest: a screenful or two. */
const FIRST = 350;

/** Makes the page in two parts, so that reading can start; each step is a block. */
export function* easyPageSteps(
  content: Content,
  means: EasyMeans,
  library: readonly ReadyText[],
  { words, pictograms, ...facts }: Surroundings,
): Generator<EasyPage | undefined, void, void> {
  const cut = cutOf(content, means);
  const ready = library.map((one) => readyBlocks(one, content, words, pictograms));
  const ofPage = ready.filter(({ blocks }) => !blocks);
  const before = ofPage.flatMap((text) => text.before);
  if (before.length) before.push(headingOf('library-page', words.page));
  const after = ofPage.flatMap((text) => text.after);
  const made = (easy: EasyContent, rest: readonly Block[], complete: boolean): EasyPage => {
    const [title, ...others] = easy.content.blocks;
    const isTitle = title?.kind === 'heading' && title.level === 1;
    const own = isTitle ? others : easy.content.blocks;
    const blocks = [
      ...(isTitle ? [title] : []),
      ...before,
      ...placeTexts([...own, ...rest], ready, complete),
      ...(complete ? [...after, ...wordList(easy, words.words)] : []),
    ];
    const passages = new Map<string, Passage>(easy.passages);
    for (const { text, ...around } of ready)
      for (const { id } of paragraphsOf([...around.before, ...around.after]))
        passages.set(id, {
          origin: 'library',
          original: [],
          sentences: [],
          library: text.source,
        });
    return { ...easy, content: { ...easy.content, blocks }, passages, complete, ...facts };
  };
  if (cut < content.blocks.length) {
    const first = { ...content, blocks: content.blocks.slice(0, cut) };
    const easy = yield* easyContentSteps(first, means);
    yield made(easy, content.blocks.slice(cut), false);
  }
  const easy = yield* easyContentSteps(content, means);
  yield made(easy, [], true);
}

/** In a part of the page, under its title: one level below. */
function readyBlocks(
  { text, blocks }: ReadyText,
  content: Content,
  words: PageWords,
  pictograms: string,
): PlacedText & { readonly text: LibraryText } {
  if (!blocks) return { text, blocks, ...libraryBlocks(text, words, pictograms) };
  const first = content.blocks.find(({ id }) => id === blocks[0]);
  const level = Math.min(5, (first?.kind === 'heading' ? first.level : 2) + 1);
  const { before, after } = libraryBlocks(text, words, pictograms, level);
  const page = headingOf(`library-page-${text.id}`, words.page, level);
  return { text, blocks, before: [...before, page], after };
}

/** Of a text of the library: its lists have lines too. */
function* paragraphsOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks)
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'list')
      for (const item of block.items) yield* paragraphsOf(item.blocks);
}

/** How many blocks hold the first words. */
function cutOf({ blocks }: Content, { ids }: EasyMeans): number {
  let letters = 0;
  const at = blocks.findIndex((block) => (letters += JSON.stringify(block).length / 12) > FIRST);
  if (at < 0) return blocks.length;
  // A passage that a text by people stands for is not cut in two: it would look out of date.
  const name = ids?.get(blocks[at]!.id);
  let cut = at + 1;
  while (name && cut < blocks.length && ids!.get(blocks[cut]!.id) === name) cut++;
  return cut;
}

const textOf = (id: string, text: string) => ({
  id,
  lang: 'fr',
  inlines: [{ kind: 'text', text } as const],
  text,
  sentences: [],
});

const headingOf = (id: string, text: string, level = 2): Block => ({
  ...textOf(id, text),
  kind: 'heading',
  level,
});

/** The page's hard words, at its end. */
function wordList({ words }: EasyContent, title: string): Block[] {
  if (!words.length) return [];
  return [
    headingOf('hard-words', title),
    {
      kind: 'definitions',
      id: 'hard-words-list',
      lang: 'fr',
      entries: words.map(({ term, definition }, at) => ({
        id: `hard-word-${at}`,
        lang: 'fr',
        terms: [textOf(`hard-word-${at}-term`, term)],
        details: [
          {
            id: `hard-word-${at}-meaning`,
            lang: 'fr',
            blocks: [{ ...textOf(`hard-word-${at}-text`, definition), kind: 'paragraph' }],
          },
        ],
      })),
    },
  ];
}
