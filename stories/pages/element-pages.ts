import { readHeard, type Heard } from './heard.js';
import { relink, TEXTS } from './links.js';
import { elementsOf, referenceOf, type Manifest } from './manifest.js';

/** What a page about an element is made of: each part is Markdown. */
export interface ElementPageText {
  readonly tag: string;
  /** Its first sentence. */
  readonly summary: string;
  /** Id of the page in Storybook. */
  readonly page: string;
  readonly intro: string;
  readonly usage: string;
  /** From the manifest. */
  readonly reference: string;
  readonly accessibility: string;
  /** From docs/screen-reader.md. */
  readonly heard: readonly Heard[];
  readonly heardText: string;
  /** Nothing has been recorded of the element itself. */
  readonly isUnheard: boolean;
}

/** The files that the pages are made of. Texts by the name of the element, without `parvis-`. */
export interface Sources {
  readonly manifest: Manifest;
  /** docs/elements/*.md */
  readonly notes: Readonly<Record<string, string>>;
  /** stories/*.stories.ts */
  readonly stories: Readonly<Record<string, string>>;
  /** docs/screen-reader.md */
  readonly transcripts: string;
}

/** One page for each element of the manifest. */
export function elementPages(sources: Sources): ReadonlyMap<string, ElementPageText> {
  const elements = elementsOf(sources.manifest);
  const pages: Record<string, string> = { ...TEXTS };
  for (const tag of elements.keys())
    pages[`docs/elements/${nameOf(tag)}.md`] = pageIdOf(sources.stories[nameOf(tag)] ?? '');
  const made = [...elements].map(([tag, element]): [string, ElementPageText] => {
    const file = `docs/elements/${nameOf(tag)}.md`;
    const notes = sources.notes[nameOf(tag)] ?? element.description ?? '';
    const sections = sectionsOf(relink(notes, file, pages));
    const intro = sections.get('') ?? '';
    const { heard, text, isMissing } = readHeard(
      sections.get('With a screen reader') ?? '',
      sources.transcripts,
    );
    return [
      tag,
      {
        tag,
        summary: /^[^]*?\.(?=\s|$)/.exec(intro)?.[0].replace(/\s+/g, ' ') ?? '',
        page: pages[file] ?? '',
        intro,
        usage: sections.get('In a page') ?? '',
        reference: referenceOf(element),
        accessibility: sections.get('Accessibility') ?? '',
        heard,
        heardText: text,
        isUnheard: isMissing,
      },
    ];
  });
  return new Map(made);
}

export const nameOf = (tag: string): string => tag.replace('parvis-', '');

/** As Storybook makes it of the title of the stories, which stand under "Elements". */
export function pageIdOf(story: string): string {
  const title = /\bmeta\b[^=]*= \{[^]*?\btitle: '([^']+)'/.exec(story)?.[1] ?? '';
  if (!title) return '';
  return `elements-${title.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-')}--docs`;
}

/** The sections of a text by their heading of level 2; what comes before the first, under ''. */
function sectionsOf(text: string): ReadonlyMap<string, string> {
  const [first = '', ...rest] = text.replace(/^# .*$/m, '').split(/^## /m);
  return new Map([
    ['', first.trim()],
    ...rest.map((section): [string, string] => {
      const [title = ''] = section.split('\n', 1);
      return [title.trim(), section.slice(title.length).trim()];
    }),
  ]);
}
