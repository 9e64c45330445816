import { readdirSync, readFileSync } from 'node:fs';

interface Block {
  readonly lines?: readonly string[];
  readonly intro?: string;
  readonly list?: readonly string[];
}
interface ReadyText {
  readonly title: string;
  readonly short: readonly string[];
  readonly full: readonly { readonly heading: string; readonly blocks: readonly Block[] }[];
}

const FOLDER = new URL('../../src/falc/library/', import.meta.url);

/** The ready texts as a visitor reads them, from the title to the last line. */
export function libraryTexts(): { name: string; text: string }[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { title, short, full } = JSON.parse(
        readFileSync(new URL(file, FOLDER), 'utf8'),
      ) as ReadyText;
      const sections = full.flatMap(({ heading, blocks }) => [
        '',
        heading,
        '',
        ...blocks.flatMap(({ lines = [], intro, list = [] }) => [
          ...(intro ? [intro] : []),
          ...list.map((entry) => `- ${entry}`),
          ...lines,
        ]),
      ]);
      const text = [title, '', ...short, ...sections].join('\n');
      return {
        name: file.replace('.json', ''),
        text: text.replaceAll('{phone}', '02 99 12 34 56'),
      };
    });
}
