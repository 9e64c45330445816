import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  elementsOf,
  fieldsOf,
  type Declaration,
  type Named,
} from '../../stories/pages/manifest.js';
import { readManifest } from '../support/manifest.mjs';
import { filesIn, root, textOf } from './sources.js';

type List = 'events' | 'cssParts' | 'slots' | 'cssProperties' | 'cssStates' | 'attributes';

const LISTS: Readonly<Record<string, List>> = {
  fires: 'events',
  csspart: 'cssParts',
  slot: 'slots',
  cssproperty: 'cssProperties',
  cssstate: 'cssStates',
  attr: 'attributes',
};

/** Between the views of one element, or of the panel: no page hears them. */
const INNER_EVENTS = ['parvis-say', 'parvis-dismiss'];

const SOURCES = filesIn('src', '.ts');

/** The doc block of each element, as it is written. */
const BLOCKS = SOURCES.flatMap((file) =>
  [
    ...textOf(file).matchAll(
      /\/\*\*(?:(?!\*\/)[^])*?@element (parvis-[\w-]+)(?:(?!\*\/)[^])*\*\//g,
    ),
  ].map(([block, tag = '']) => ({ file, tag, block })),
);

/** Each class of events, with the types that it may have. */
const EVENTS: ReadonlyMap<string, readonly string[]> = new Map(
  SOURCES.flatMap((file) =>
    [...textOf(file).matchAll(/class (\w+) extends (?:Request)?Event \{([^]*?)^\}/gm)].map(
      ([, name = '', body = '']): [string, string[]] => [
        name,
        [...body.matchAll(/'(parvis-[\w-]+)'/g)].map(([, type = '']) => type),
      ],
    ),
  ),
);

/** Each part that a template gives a name. */
const partsIn = (code: string): ReadonlySet<string> =>
  new Set(
    [...code.matchAll(/\bpart=(?:"([^"$]*)"|\$\{(.*)$)/gm)].flatMap(([, plain, made = '']) =>
      plain === undefined
        ? [...made.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)
        : plain.split(' '),
    ),
  );

const namesOf = (list: readonly Named[] = []): string[] => list.map(({ name }) => name);

describe('the manifest of the elements', () => {
  let elements: ReadonlyMap<string, Declaration>;
  before(async () => {
    elements = elementsOf(await readManifest(root));
  });

  it('has what each doc block says: events, parts, slots, properties, states, each in words', () => {
    assert.ok(BLOCKS.length >= 12);
    for (const { tag, block } of BLOCKS) {
      const element = elements.get(tag);
      if (!element) continue;
      for (const [, kind = '', rest = ''] of block.matchAll(/^ \* @(\w+)(?: (.*))?$/gm)) {
        const list = LISTS[kind];
        if (!list) continue;
        const name = /^(?:\{[^}]*\} )?\[?([\w-]*)/.exec(rest)?.[1]?.replace(/^-$/, '') ?? '';
        const found = element[list]?.find((one) => (one.name || '') === name);
        assert.ok(found, `${tag}: @${kind} ${rest}`);
        assert.ok(found.description && found.description.length > 5, `${tag}: @${kind} ${rest}`);
      }
    }
  });

  it('leaves out no element, apart from the parts of another one', () => {
    const inner = BLOCKS.map(({ tag }) => tag).filter((tag) => !elements.has(tag));
    assert.deepEqual(inner.sort(), ['parvis-question', 'parvis-sheet']);
  });

  it('says what each attribute and each property is, and nothing of what is inside', () => {
    for (const [tag, element] of elements) {
      for (const { name, description } of fieldsOf(element))
        assert.ok(description, `${tag}: ${name} has no comment`);
      const fields = fieldsOf(element).flatMap(({ attribute }) => attribute ?? []);
      assert.deepEqual(namesOf(element.attributes).sort(), fields.sort(), tag);
      for (const { name } of element.events ?? []) assert.match(name, /^parvis-/, tag);
    }
  });

  it('says which events each element sends', () => {
    const sent = new Set<string>();
    for (const [tag, element] of elements) {
      const known = namesOf(element.events);
      const files = filesIn(`src/elements/${tag.replace('parvis-', '')}`, '.ts');
      for (const file of files) {
        for (const [, name = ''] of textOf(file).matchAll(/\bnew (\w+(?:Event|Request))\(/g)) {
          for (const type of EVENTS.get(name) ?? []) {
            sent.add(type);
            if (INNER_EVENTS.includes(type)) continue;
            assert.ok(known.includes(type), `${tag} sends ${type} (${file}): @fires ${type}`);
          }
        }
      }
    }
    assert.ok(sent.has('parvis-open') && sent.has('parvis-open-request'), [...sent].join(', '));
  });

  it('knows of every event that Parvis has, or the guide for authors of plugins tells it', () => {
    const told = textOf('docs/guides/plugin-authors.md');
    const known = [...elements.values()].flatMap(({ events }) => namesOf(events));
    assert.ok(EVENTS.size >= 12, [...EVENTS.keys()].join(', '));
    for (const type of [...EVENTS.values()].flat())
      assert.ok(
        known.includes(type) || told.includes(`\`${type}\``) || INNER_EVENTS.includes(type),
        `${type} is told nowhere`,
      );
  });

  it('has no event, part or state that the code does not have', () => {
    const shared = [...filesIn('src/ui', '.ts'), 'src/requests.ts', 'src/speech/requests.ts']
      .map(textOf)
      .join('\n');
    for (const [tag, { events, cssParts, cssStates }] of elements) {
      const files = filesIn(`src/elements/${tag.replace('parvis-', '')}`, '.ts');
      // What the doc blocks themselves say is no proof.
      const code = `${files.map(textOf).join('\n')}${shared}`.replace(/\/\*\*[^]*?\*\//g, '');
      for (const name of [...namesOf(events), ...namesOf(cssStates)])
        assert.match(code, new RegExp(`['"\`]${name}['"\`]`), `${tag}: ${name}`);
      const written = partsIn(code);
      for (const name of namesOf(cssParts)) {
        const isThere =
          written.has(name) ||
          // Put together in the code: `open-${feature}`, `${name}-up`.
          (/^open-/.test(name) && code.includes('part=${`open-${feature}`}')) ||
          (/-(?:up|down)$/.test(name) && code.includes(`'${name.replace(/-\w+$/, '')}'`));
        assert.ok(isThere, `${tag}: ::part(${name})`);
      }
    }
  });
});
