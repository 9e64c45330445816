import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyBlock, outlineOf } from '../../src/ui/text/outline.js';
import { content, heading, identityCard, list, longText, paragraph } from './reader-content.js';

const levels = (...found: number[]): number[] => {
  const outline = outlineOf(
    content(
      'Mairie',
      found.map((level) => heading(level, `Titre ${level}`)),
    ),
  );
  return outline.sections.map((section) => section.level);
};

test('it never skips a level of heading', () => {
  assert.deepEqual(levels(2, 3, 3, 2), [2, 3, 3, 2]);
  assert.deepEqual(levels(4, 6, 4, 2), [2, 3, 2, 2]);
  assert.deepEqual(levels(1, 3, 1), [2, 3, 2]);
  assert.deepEqual(levels(1, 2, 3, 4, 5, 6), [2, 3, 4, 5, 6, 6]);
});

test('it shows the title of the page once', () => {
  const { titleBlock, sections } = outlineOf(identityCard());
  assert.ok(titleBlock);
  assert.ok(sections.every(({ text }) => text !== 'Carte nationale d’identité'));
});

test('it keeps an h1 that says something else than the title', () => {
  const { titleBlock, sections } = outlineOf(content('Mairie', [heading(1, 'Bienvenue')]));
  assert.equal(titleBlock, null);
  assert.deepEqual(
    sections.map(({ text }) => text),
    ['Bienvenue'],
  );
});

test('it names an opened accordion among the parts, where the page gives it a heading', () => {
  const names = outlineOf(identityCard()).sections.map(({ text }) => text);
  assert.ok(names.includes('Ma carte est perdue : que faire ?'));
  assert.ok(!names.includes('Combien de temps faut-il attendre ?'));
});

test('it cuts a long text in short slices, loses nothing, and ends none on a heading', () => {
  const long = longText(27_000);
  const { slices } = outlineOf(long);
  assert.ok(slices.length > 60);
  assert.deepEqual(slices.flat(), long.blocks);
  assert.ok(slices.every((slice) => slice.at(-1)!.kind !== 'heading'));
});

test('it finds the blocks inside others, in the order of reading', () => {
  const inner = list('un', 'deux');
  const texts = [...everyBlock([list([paragraph('zéro'), inner]), paragraph('trois')])].flatMap(
    (block) => ('text' in block ? [block.text] : []),
  );
  assert.deepEqual(texts, ['zéro', 'un', 'deux', 'trois']);
});
