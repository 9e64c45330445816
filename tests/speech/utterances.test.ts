import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block, Inline, Paragraph } from '../../src/content/model.js';
import { sentences } from '../../src/content/sentences.js';
import type { Utterance } from '../../src/speech/model.js';
import { utterancesOf } from '../../src/speech/utterances.js';

let last = 0;

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text'
        ? inline.text
        : inline.kind === 'break'
          ? '\n'
          : inline.kind === 'image'
            ? inline.alt
            : textOf(inline.children),
    )
    .join('');

/** A paragraph of these inlines; a string is a text. */
function paragraph(...parts: readonly (string | Inline)[]): Paragraph {
  const inlines = parts.map((part): Inline =>
    typeof part === 'string' ? { kind: 'text', text: part } : part,
  );
  const text = textOf(inlines);
  const id = `b${(last += 1)}`;
  return {
    kind: 'paragraph',
    id,
    lang: 'fr',
    inlines,
    text,
    sentences: sentences(text).map((stretch, at) => ({ id: `${id}.${at}`, ...stretch })),
  };
}

const base = (id: string) => ({ id, lang: 'fr' });
const item = (...blocks: readonly Block[]) => ({ ...base(`i${(last += 1)}`), blocks });
const said = (blocks: readonly Block[]): string[] =>
  [...utterancesOf(blocks)].map(({ spoken }) => spoken);

describe('what a voice says of a page', () => {
  it('is one sentence at a time, with its place in the text of the block', () => {
    const block = paragraph('Ouvert à 8h30. Fermé le lun. 3 mars.');
    const utterances = [...utterancesOf([block])];
    assert.deepEqual(
      utterances.map(({ spoken }) => spoken),
      ['Ouvert à 8 heures 30.', 'Fermé le lundi 3 mars.'],
    );
    const [, second] = utterances;
    assert.deepEqual(
      { ...second, pieces: undefined, spoken: undefined },
      {
        block: block.id,
        sentence: `${block.id}.1`,
        lang: 'fr',
        start: 15,
        end: 36,
        pieces: undefined,
        spoken: undefined,
      },
    );
    assert.deepEqual(
      second!.pieces.map(({ start, end }) => block.text.slice(start, end)),
      ['Fermé le ', 'lun.', ' 3 mars.'],
    );
  });

  it('is the whole page in reading order', () => {
    const blocks: Block[] = [
      { ...paragraph('Mairie'), kind: 'heading', level: 1 },
      {
        ...base('list'),
        kind: 'list',
        ordered: true,
        start: 1,
        items: [item(paragraph('Un bail.')), item(paragraph('Une photo.'))],
      },
      {
        ...base('dl'),
        kind: 'definitions',
        entries: [{ ...base('d'), terms: [paragraph('Lundi')], details: [item(paragraph('9h'))] }],
      },
      {
        ...base('table'),
        kind: 'table',
        caption: paragraph('Tarifs'),
        rows: [
          [
            { ...item(paragraph('Repas')), header: 'row', columns: 1, rows: 1 },
            { ...item(paragraph('3,05 €')), header: 'none', columns: 1, rows: 1 },
          ],
        ],
      },
      { ...base('quote'), kind: 'quote', blocks: [paragraph('Venez tous.')] },
      {
        ...base('more'),
        kind: 'disclosure',
        title: paragraph('En savoir plus'),
        level: 0,
        blocks: [paragraph('Voici.')],
      },
      {
        ...base('image'),
        kind: 'image',
        src: 'a.jpg',
        alt: 'La place',
        width: 1,
        height: 1,
        caption: paragraph('En 1910'),
      },
      { ...base('film'), kind: 'media', media: 'video', title: 'Les vœux', href: '/voeux' },
      {
        ...base('form'),
        kind: 'form',
        title: 'Nous écrire',
        fields: ['Votre nom', 'N° de tél.'],
        button: 'Envoyer',
      },
      { ...base('line'), kind: 'separator' },
    ];
    assert.deepEqual(said(blocks), [
      'Mairie',
      'Un bail.',
      'Une photo.',
      'Lundi',
      '9 heures',
      'Tarifs',
      'Repas',
      '3 euros 5',
      'Venez tous.',
      'En savoir plus',
      'Voici.',
      'La place',
      'En 1910',
      'Les vœux',
      'Nous écrire',
      'Votre nom',
      'Numéro de téléphone.',
      'Envoyer',
    ]);
    const image = [...utterancesOf(blocks)].find(({ block }) => block === 'image')!;
    assert.deepEqual([image.sentence, image.start, image.end], ['image.alt', 0, 8]);
  });

  it('changes voice in the middle of a sentence for words in another language', () => {
    const block = paragraph(
      'Lisez « ',
      {
        kind: 'link',
        href: '/en',
        to: 'page',
        children: [{ kind: 'text', text: 'Town hall', lang: 'en' }],
      },
      ' » à 9h. Merci.',
    );
    const utterances = [...utterancesOf([block])];
    assert.deepEqual(
      utterances.map(({ lang, spoken }) => [lang, spoken.trim()]),
      [
        ['fr', 'Lisez'],
        ['en', 'Town hall'],
        ['fr', 'à 9 heures.'],
        ['fr', 'Merci.'],
      ],
    );
    assert.deepEqual(
      utterances.slice(0, 3).map(({ sentence }) => sentence),
      Array.from({ length: 3 }, () => `${block.id}.0`),
    );
  });

  it('is in parts where a sentence is long, cut where a person breathes', () => {
    const text = `${'La commune aide les familles qui en ont besoin, '.repeat(12)}et les autres.`;
    const block = paragraph(text);
    const utterances = [...utterancesOf([block])];
    assert.ok(utterances.length > 2);
    assert.equal(utterances.map(({ spoken }) => spoken).join(''), text);
    assert.equal(new Set(utterances.map(({ sentence }) => sentence)).size, 1);
    for (const { start, end, spoken } of utterances) {
      assert.ok(end - start <= 220);
      assert.match(spoken, /, $|\.$/);
    }
    for (const hostile of ['a'.repeat(1000), '1 250 '.repeat(200).trim(), '😀'.repeat(300)])
      for (const { start, end } of utterancesOf([paragraph(hostile)]))
        assert.ok(end - start <= 220);
  });

  it('is nothing where nothing can be said', () => {
    assert.deepEqual(said([paragraph('-----'), paragraph('😀'), paragraph('…')]), []);
  });

  it('says the acronyms of the town its way', () => {
    const [first] = [...utterancesOf([paragraph('Le SMEB.')], { acronyms: { SMEB: 'spell' } })];
    assert.equal(first?.spoken, 'Le S M E B.');
  });

  it('is made as it is asked for', () => {
    let read = 0;
    const blocks = new Proxy<Block[]>([paragraph('Un.'), paragraph('Deux.')], {
      get(target, key, receiver) {
        if (key === '0' || key === '1') read += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
    const coming = utterancesOf(blocks);
    assert.equal((coming.next().value as Utterance).spoken, 'Un.');
    assert.equal(read, 1);
  });
});
