import {
  AnchorMdx,
  Canvas,
  CodeOrSourceMdx,
  Controls,
  DocsContext,
  Markdown,
  useOf,
} from '@storybook/addon-docs/blocks';
import { createElement, useContext, type ReactNode } from 'react';
import type { ElementPageText } from './element-pages.js';
import { relink, slugOf } from './links.js';

/** What may be wider than a small screen is moved by itself, by keys too. */
const scrolling = (name: string, ...children: ReactNode[]): ReactNode =>
  createElement(
    'div',
    { className: 'parvis-scroll', role: 'region', 'aria-label': name, tabIndex: 0 },
    ...children,
  );

const options = {
  slugify: slugOf,
  overrides: {
    a: AnchorMdx,
    code: CodeOrSourceMdx,
    table: ({ children }: { children: ReactNode }) =>
      scrolling('Table', createElement('table', null, children)),
  },
};

const text = (markdown: string): ReactNode =>
  createElement(Markdown, { options, children: markdown });

type Pages = ReadonlyMap<string, ElementPageText>;

/** A text of the repository, as a page. */
export const textPage = (pages: Readonly<Record<string, string>>) =>
  function TextPage({ file, children }: { file: string; children: string }): ReactNode {
    const isFrench = /^docs\/guides\/(?!plugin-authors)/.test(file);
    return createElement(
      'div',
      { lang: isFrench ? 'fr' : 'en' },
      text(relink(children, file, pages)),
    );
  };

/** All elements, with a word on each and the way to its page. */
export const elementList = (pages: Pages) =>
  function ElementList(): ReactNode {
    const lines = [...pages.values()].map(({ tag, page, summary }) =>
      page ? `- [\`<${tag}>\`](?path=/docs/${page}) ${summary}` : `- \`<${tag}>\` ${summary}`,
    );
    return text(lines.join('\n'));
  };

/** The page about an element: what it does, how to write it, what it has, how it is used by keys and heard. */
export const elementPage = (pages: Pages) =>
  function ElementPage(): ReactNode {
    const { preparedMeta } = useOf('meta', ['meta']);
    const stories = useContext(DocsContext).componentStories();
    const page = pages.get(String(preparedMeta.component));
    if (!page) return text('This page is about no element.');
    const isInline = preparedMeta.parameters['docs']?.story?.inline !== false;
    const states = stories.map(({ id, name }) => `- [${name}](?path=/story/${id})`);
    const first = stories[0];
    return createElement(
      'div',
      { lang: 'en' },
      createElement('h1', { className: 'parvis-title' }, `<${page.tag}>`),
      text(page.intro),
      first &&
        createElement(Canvas, {
          of: first.moduleExport,
          sourceState: isInline ? 'hidden' : 'none',
        }),
      isInline
        ? scrolling('Controls', createElement(Controls, {}))
        : text(
            'It is shown in a frame of its own. To change its attributes, open a state below: they stand under « Controls ».',
          ),
      text(`## Its states\n\n${states.join('\n')}`),
      text(`## In a page\n\n${page.usage}`),
      text(`## What it has\n\n${page.reference}`),
      text(`## Accessibility\n\n${page.accessibility}`),
      text(`## With a screen reader\n\n${page.heardText}`),
      ...page.heard.map(({ browser, text: said }, at) =>
        createElement(
          'details',
          { key: at },
          createElement('summary', null, `What Orca says in ${browser}`),
          text(said),
        ),
      ),
    );
  };
