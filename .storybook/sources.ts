import manifest from '../custom-elements.json';
import transcripts from '../docs/screen-reader.md?raw';
import { elementPages } from '../stories/pages/element-pages.js';
import { TEXTS } from '../stories/pages/links.js';
import { elementsOf } from '../stories/pages/manifest.js';
import { elementList, textPage } from '../stories/pages/page-view.js';

const byName = (files: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path
        .split('/')
        .at(-1)
        ?.replace(/(?:\.stories\.ts|\.md)$/, ''),
      text as string,
    ]),
  );

export const elements = elementsOf(manifest);

export const pages = elementPages({
  manifest,
  transcripts,
  notes: byName(
    import.meta.glob('../docs/elements/*.md', { query: '?raw', import: 'default', eager: true }),
  ),
  stories: byName(
    import.meta.glob('../stories/*.stories.ts', { query: '?raw', import: 'default', eager: true }),
  ),
});

export const ElementList = elementList(pages);

export const Text = textPage({
  ...TEXTS,
  ...Object.fromEntries(
    [...pages.values()].map(({ tag, page }) => [
      `docs/elements/${tag.replace('parvis-', '')}.md`,
      page,
    ]),
  ),
});
