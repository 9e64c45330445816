import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readContact } from '../../src/contact/config.js';
import { checkFalcFile } from '../../src/falc/falc-file.js';
import { configOf } from '../../src/receiver/config/read-config.js';
import { readVoiceConfig } from '../../src/speech/voice-config.js';
import { readFormsFile } from '../../src/steps/help.js';

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const root = new URL('../../', import.meta.url);
const textAt = (path: string) => readFileSync(new URL(path, root), 'utf8');
const jsonAt = (path: string) => JSON.parse(textAt(path)) as Schema;

const schema = jsonAt('src/loader/schema.json');
const contactSchema = jsonAt('src/contact/contact.schema.json');
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const isConfig = ajv.compile(schema);
const isContact = ajv.compile(contactSchema);
const falcSchema = jsonAt('src/falc/falc.schema.json');
const isFalc = ajv.compile(falcSchema);
const isForms = ajv.compile(jsonAt('src/steps/forms.schema.json'));

const guides = readdirSync(new URL('docs/guides/', root)).filter((name) => name.endsWith('.md'));
const guide = (name: string) => textAt(`docs/guides/${name}`);
/** What else a webmaster copies from. */
const pages = [...guides.map((name) => `docs/guides/${name}`), 'README.md', 'docs/forms.md'];

/** What stands between ``` marks of a language, without the indent of a list. */
function blocksOf(text: string, language: string): string[] {
  const found = text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'));
  return [...found].map(([, indent, block]) => block!.replaceAll(`\n${indent}`, '\n'));
}

/** Throws where an example is not what Parvis reads without a complaint. */
function checkExample(value: Json): void {
  const complaints: string[] = [];
  const complain = (message: string) => void complaints.push(message);
  const holds = (isValid: typeof isConfig, part: unknown) =>
    assert.ok(isValid(part), JSON.stringify(isValid.errors));
  if ('texts' in value) {
    holds(isFalc, value);
    complaints.push(...checkFalcFile(value).complaints.map(({ message }) => message));
  } else if ('forms' in value && Array.isArray(value['forms'])) {
    holds(isForms, value);
    const { complaints: found } = readFormsFile(JSON.stringify(value));
    complaints.push(...found.map(({ message }) => message));
  } else if ('towns' in value) {
    configOf(value, { PARVIS_SECRET: 'x'.repeat(32) }, '/', false);
  } else {
    holds(isConfig, value);
    readVoiceConfig(value['voice'], complain);
    if ('contact' in value) {
      holds(isContact, value['contact']);
      const { complaints: found } = readContact(value['contact']);
      complaints.push(...found.map(({ message }) => message));
    }
  }
  assert.deepEqual(complaints, []);
}

/** The sections of a guide: what its heading names in code, and what it says. */
function sectionsOf(text: string): { readonly names: readonly string[]; readonly text: string }[] {
  return text.split(/^(?=##+ )/m).map((section) => ({
    names: namesIn(section.split('\n', 1)[0]!),
    text: section,
  }));
}

/** What stands in code in a sentence. */
const namesIn = (text: string) =>
  [...text.replace(/^ *```[^]*?^ *```$/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!);

/** Each object of the schema: its path and its keys. `x[]` is told with `x`. */
function* objectsOf(found: Schema, whole: Schema, path = ''): Generator<[string, Schema]> {
  const place = found.$ref ? whole.$defs![found.$ref.replace('#/$defs/', '')]! : found;
  if (place.items) yield* objectsOf(place.items, whole, path);
  for (const one of place.anyOf ?? []) yield* objectsOf(one, whole, path);
  if (!place.properties) return;
  yield [path, place];
  for (const [key, inner] of Object.entries(place.properties))
    yield* objectsOf(inner, whole, path ? `${path}.${key}` : key);
}

const objects = [...objectsOf(schema, schema)]
  .filter(([path]) => path !== 'contact')
  .concat([...objectsOf({ ...contactSchema, $ref: undefined }, contactSchema, 'contact')]);

/** The section of the guide where the keys of an object are told; hours are told once, for all. */
function homeOf(path: string): string {
  const sections = sectionsOf(guide('configurer.md'));
  const at = /\.hours\b/.test(path) ? 'contact.hours' : path.replace('.ways', '');
  const known = sections.filter(({ names }) => names.includes(at));
  if (at === '') return sections.map(({ text }) => text).join('');
  assert.equal(known.length, 1, `one section for ${at}`);
  return known[0]!.text;
}

describe('the guides', () => {
  for (const page of pages)
    it(`give examples that Parvis reads without a complaint: ${page}`, () => {
      for (const block of blocksOf(textAt(page), 'json')) {
        let value: Json | undefined;
        assert.doesNotThrow(() => (value = JSON.parse(block) as Json), block);
        assert.doesNotThrow(() => checkExample(value!), block);
      }
    });

  it('have examples to check', () => {
    const count = guides.reduce((sum, name) => sum + blocksOf(guide(name), 'json').length, 0);
    assert.ok(count >= 20, String(count));
  });

  it('name every key that a town may write, each where its own are told', () => {
    assert.ok(objects.length > 15);
    for (const [path, { properties }] of objects) {
      const home = homeOf(path);
      // `$schema` and its like are for programs.
      for (const key of Object.keys(properties!).filter((name) => !name.startsWith('$')))
        assert.ok(namesIn(home).includes(key), `${path}.${key}`);
    }
  });

  it('name every word that a key chooses from', () => {
    const text = namesIn(guide('configurer.md'));
    for (const [path, { properties }] of objects)
      for (const [key, inner] of Object.entries(properties!))
        for (const word of inner.enum ?? inner.items?.enum ?? [])
          assert.ok(text.includes(word), `${path}.${key} ${word}`);
  });

  it('name every key of an easy text, as a person writes it', () => {
    const told = namesIn(guide('ecrire-un-texte-facile.md'));
    for (const [, { properties }] of objectsOf(falcSchema, falcSchema, 'falc.json'))
      for (const key of Object.keys(properties!).filter((name) => !name.startsWith('$')))
        assert.ok(told.includes(key) || /^(?:url|name|browser)$/.test(key), key);
  });

  it('name no key that does not exist', () => {
    const known = new Set(objects.flatMap(([, { properties }]) => Object.keys(properties!)));
    const told = guide('configurer.md')
      .split('\n')
      .flatMap((line) => /^\| `([^`]+)` \|/.exec(line)?.[1] ?? []);
    assert.ok(told.length > 40);
    for (const key of told) assert.ok(known.has(key), key);
  });

  it('name every attribute of the script tag', () => {
    const told = namesIn(guide('plugin-authors.md'));
    const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    for (const [path, { properties }] of objects.filter(([at]) => at === '' || at === 'town'))
      for (const [key, inner] of Object.entries(properties!)) {
        if (inner.type === 'object' || key.startsWith('$')) continue;
        const name = kebab(['data', ...(path ? [path] : []), key].join('-'));
        assert.ok(
          told.some((words) => words.split('=')[0] === name),
          name,
        );
      }
  });

  it('name no part of an element that it does not have', () => {
    const parts = partsInSources();
    const told = pages.flatMap((page) => [
      ...textAt(page).matchAll(/(parvis-[a-z]+)::part\(([^)]+)\)/g),
    ]);
    assert.ok(told.length > 3);
    for (const [, element, names] of told)
      for (const part of names!.split(/[\s|]+/))
        assert.ok(parts.get(element!)?.has(part), `${element}::part(${part})`);
  });

  for (const page of pages)
    it(`lead to pages and headings that are there: ${page}`, () => {
      const links = textAt(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g);
      for (const [, path, anchor] of links) {
        const target = path ? new URL(path, new URL(page, root)) : new URL(page, root);
        assert.ok(existsSync(target), path);
        if (anchor) assert.ok(anchorsOf(target).includes(anchor), `${path}#${anchor}`);
      }
    });
});

/** The parts that the doc blocks of the elements state. */
function partsInSources(): Map<string, Set<string>> {
  const found = new Map([['parvis-launcher', new Set(['button'])]]);
  const folder = new URL('src/elements/', root);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const text = readFileSync(new URL(path, folder), 'utf8');
    const element = /@element (\S+)/.exec(text)?.[1];
    if (element)
      found.set(element, new Set([...text.matchAll(/@csspart (\S+)/g)].map(([, part]) => part!)));
  }
  return found;
}

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(page: URL): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
