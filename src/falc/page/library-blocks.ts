import type { Block, Heading, Inline, List, Paragraph } from '../../content/model.js';
import type { LibraryText } from '../library.js';

/** Our words around it. */
export interface LibraryWords {
  readonly short: string;
  readonly full: string;
  readonly official: string;
  readonly page: string;
}

/** Width and height of a pictogram, in px. */
const PICTOGRAM = 64;

/** A text of the library as blocks: what is short stands before the page's own text, what is full after it, under titles of a level. */
export function libraryBlocks(
  text: LibraryText,
  words: LibraryWords,
  pictograms: string,
  level = 2,
): { readonly before: Block[]; readonly after: Block[] } {
  let count = 0;
  const id = () => `library-${text.id}-${count++}`;
  const picture = (code = '2139'): Block => ({
    kind: 'image',
    id: id(),
    lang: 'fr',
    src: `${pictograms}${code}.svg`,
    alt: '',
    width: PICTOGRAM,
    height: PICTOGRAM,
    caption: null,
  });
  const heading = (words: string, level: number): Heading => ({
    ...line([words]),
    kind: 'heading',
    level,
  });
  const line = (lines: readonly string[]): Paragraph => ({
    kind: 'paragraph',
    id: id(),
    lang: 'fr',
    inlines: lines.flatMap((text, index): Inline[] => [
      ...(index ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text },
    ]),
    text: lines.join('\n'),
    sentences: [],
  });
  const link = (href: string, text: string): Paragraph => ({
    ...line([text]),
    inlines: [{ kind: 'link', href, to: 'page', children: [{ kind: 'text', text }] }],
  });
  const list = (items: readonly string[]): List => ({
    kind: 'list',
    id: id(),
    lang: 'fr',
    ordered: false,
    start: 1,
    items: items.map((item) => ({ id: id(), lang: 'fr', blocks: [line([item])] })),
  });
  const before: Block[] = [
    heading(`${words.short}\u00a0: ${text.title}`, level),
    picture(text.pictogram),
    line(text.short),
  ];
  const after: Block[] = [heading(`${words.full}\u00a0: ${text.title}`, level)];
  for (const section of text.full) {
    after.push(heading(section.heading, Math.min(6, level + 1)), picture(section.pictogram));
    for (const { intro, lines, list: items } of section.blocks) {
      if (lines?.length) after.push(line(lines));
      if (intro) after.push(line([intro]));
      if (items?.length) after.push(list(items));
    }
  }
  if (text.official) after.push(link(text.official, words.official));
  return { before, after };
}
