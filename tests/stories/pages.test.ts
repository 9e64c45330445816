import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { elementPages, nameOf, type ElementPageText } from '../../stories/pages/element-pages.js';
import { readHeard } from '../../stories/pages/heard.js';
import { relink, slugOf, TEXTS } from '../../stories/pages/links.js';
import {
  argTypesOf,
  elementsOf,
  fieldsOf,
  type Declaration,
  type Manifest,
} from '../../stories/pages/manifest.js';
import { filesIn, root, textOf } from '../architecture/sources.js';
import { readManifest } from '../support/manifest.mjs';

const byName = (files: readonly string[], ending: string) =>
  Object.fromEntries(
    files.map((file) => [file.split('/').at(-1)!.slice(0, -ending.length), textOf(file)]),
  );

const STORIES = byName(
  filesIn('stories', '.stories.ts').filter((file) => file.split('/').length === 2),
  '.stories.ts',
);
const NOTES = byName(filesIn('docs/elements', '.md'), '.md');
const TRANSCRIPTS = textOf('docs/screen-reader.md');

/** What an accessibility note says something of. */
const TOLD = ['Keyboard', 'Names and roles', 'Announced', 'Forced colours', 'Targets'];

describe('the pages about the elements', () => {
  let manifest: Manifest;
  let elements: ReadonlyMap<string, Declaration>;
  let pages: ReadonlyMap<string, ElementPageText>;
  before(async () => {
    manifest = await readManifest(root);
    elements = elementsOf(manifest);
    pages = elementPages({
      manifest,
      notes: NOTES,
      stories: STORIES,
      transcripts: TRANSCRIPTS,
    });
  });

  it('are there for each element that a page may use', () => {
    assert.ok(elements.size >= 12, [...elements.keys()].join(', '));
    for (const tag of elements.keys())
      assert.ok(NOTES[nameOf(tag)], `docs/elements/${nameOf(tag)}.md is missing`);
  });

  it('have stories, under the page that the links lead to', () => {
    for (const [tag, { page }] of pages) {
      const story = STORIES[nameOf(tag)];
      assert.ok(story, `stories/${nameOf(tag)}.stories.ts is missing`);
      assert.match(story, new RegExp(`component: '${tag}'`));
      assert.match(story, /\bexport const \w+: Story\b/);
      assert.ok(page, `${tag}: its stories have a title`);
    }
    const ids = [...pages.values()].map(({ page }) => page).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length, ids.join(', '));
  });

  it('let each attribute be changed live', () => {
    for (const [tag, element] of elements) {
      const story = STORIES[nameOf(tag)] ?? '';
      const controls = argTypesOf(element);
      for (const { name, attribute, type } of fieldsOf(element)) {
        if (!attribute) continue;
        assert.notEqual(controls[name]?.control, false);
        const binding = type?.text === 'boolean' ? `\\?${attribute}=` : `\\s${attribute}=`;
        assert.match(story, new RegExp(`${binding}\\$\\{`), `${tag}: ${attribute} in its stories`);
      }
    }
  });

  it('say what the element does, how to write it, and how it is used without eyes or a mouse', () => {
    for (const [tag, page] of pages) {
      assert.ok(page.summary.length > 30 && page.summary.length < 400, `${tag}: ${page.summary}`);
      assert.match(page.usage, /^```(?:html|text)\n/m, `${tag}: something to paste`);
      for (const about of TOLD)
        assert.match(page.accessibility, new RegExp(`^- \\*\\*${about}\\.\\*\\* \\S`, 'm'), tag);
    }
  });

  it('have what Orca said, or say that it has not been recorded', () => {
    for (const [tag, { heard, heardText, isUnheard }] of pages) {
      assert.ok(heard.length > 0 || isUnheard, tag);
      for (const { text } of heard) assert.match(text, /^\*\*.+\*\* \(.+\)\n\n> /, tag);
      assert.equal(/\bnot been (?:recorded|heard)\b/.test(heardText), isUnheard, tag);
    }
    assert.ok([...pages.values()].some(({ heard }) => heard.length > 1));
  });

  it('name every attribute, event, part, slot, property and state of the manifest', () => {
    for (const [tag, page] of pages) {
      const element = elements.get(tag)!;
      const names = [
        ...fieldsOf(element),
        ...(element.events ?? []),
        ...(element.cssParts ?? []),
        ...(element.cssProperties ?? []),
        ...(element.cssStates ?? []),
      ].map(({ name }) => name);
      for (const name of names) assert.ok(page.reference.includes(`\`${name}\``), `${tag} ${name}`);
      assert.equal(/^### Slots$/m.test(page.reference), (element.slots?.length ?? 0) > 0, tag);
    }
  });
});

describe('a transcript', () => {
  const all = `<!-- firefox: start -->\n\n**One** (\`a\`)\n\n> 1\n\n**Two** (\`b\`)\n\n> 2\n\n**Three** (\`c\`)\n\n> 3\n\n<!-- firefox: end -->`;

  it('is taken from one step to another', () => {
    const { heard, text } = readHeard('<!-- heard: firefox | Two | Three -->\n\nWords.', all);
    assert.deepEqual(heard, [
      { browser: 'Firefox', text: '**Two** (`b`)\n\n> 2\n\n**Three** (`c`)\n\n> 3' },
    ]);
    assert.equal(text, 'Words.');
  });

  it('that is not there any more is told', () => {
    assert.throws(() => readHeard('<!-- heard: firefox | Four | Four -->', all), /no step "Four"/);
    assert.throws(() => readHeard('<!-- heard: opera -->', all), /no part "opera"/);
  });
});

describe('the texts shown as pages', () => {
  const mdx = filesIn('stories/pages', '.mdx').map((file) => [file, textOf(file)] as const);
  const shown = mdx.flatMap(([, text]) => /<Text file="([^"]+)">/.exec(text)?.[1] ?? []);

  it('are all the guides, and texts that are there', () => {
    for (const file of ['README.md', ...filesIn('docs/guides', '.md')])
      assert.ok(shown.includes(file), `${file} has no page in stories/pages`);
    for (const file of shown) assert.ok(textOf(file).length > 0, file);
    assert.deepEqual(Object.keys(TEXTS).sort(), [...shown].sort());
  });

  it('are the files themselves, under the address that links lead to', () => {
    for (const [name, text] of mdx) {
      const file = /<Text file="([^"]+)">/.exec(text)?.[1];
      if (!file) continue;
      assert.ok(text.includes(`import text from '../../${file}?raw';`), name);
      const title = /<Meta title="([^"]+)" \/>/.exec(text)?.[1] ?? '';
      const id = title.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-');
      assert.equal(TEXTS[file], `${id}--docs`, name);
    }
  });

  it('lead to each other, and to a heading that is there', () => {
    for (const [file, page] of Object.entries(TEXTS)) {
      assert.doesNotMatch(relink(textOf(file), file, TEXTS), /\]\([^):?#]*\.md/, file);
      assert.match(page, /--docs$/);
      const headings = [...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
        slugOf(words),
      );
      for (const [, target = ''] of textOf(file).matchAll(/\]\(#([^)]+)\)/g))
        assert.ok(headings.includes(decodeURIComponent(target)), `${file}#${target}`);
    }
  });
});
