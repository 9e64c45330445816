import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Block, Content, Inline, Paragraph } from '../../src/content/model.js';
import { sentences } from '../../src/content/sentences.js';
import { easyContentSteps, type EasyContent, type EasyMeans } from '../../src/falc/easy-content.js';
import { spliceInlines, textOfInlines } from '../../src/falc/edit-inlines.js';
import { Lexicon } from '../../src/falc/lexicon.js';

const lexicon = new Lexicon(
  readFileSync(new URL('../../src/falc/data/lexicon.txt', import.meta.url), 'utf8'),
);

const text = (words: string): Inline => ({ kind: 'text', text: words });
const link = (words: string): Inline => ({
  kind: 'link',
  href: 'https://ville.example/a',
  to: 'page',
  children: [text(words)],
});

function paragraph(id: string, ...inlines: Inline[]): Paragraph {
  const words = textOfInlines(inlines);
  return {
    kind: 'paragraph',
    id,
    lang: 'fr',
    inlines,
    text: words,
    sentences: sentences(words).map((stretch, at) => ({ id: `${id}.${at}`, ...stretch })),
  };
}

function content(...blocks: Block[]): Content {
  return { title: 'Page', lang: 'fr', dir: 'ltr', source: 'main', blocks, words: 10 };
}

function easy(page: Content, means: EasyMeans = {}): EasyContent {
  const steps = easyContentSteps(page, { lexicon, ...means });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const textOf = (block: Block | undefined) => (block as Paragraph).text;

test('it puts each sentence on a line of its own, and keeps links where they were', () => {
  const page = content(
    paragraph(
      'b1',
      text('La mairie est fermée. Voir '),
      link('les horaires. Afin de'),
      text(' venir, appelez.'),
    ),
  );
  const [block] = easy(page).content.blocks;
  assert.equal(textOf(block), 'La mairie est fermée.\nVoir les horaires.\nPour venir, appelez.');
  const found = (block as Paragraph).inlines.find(({ kind }) => kind === 'link')!;
  assert.equal(
    textOfInlines((found as Extract<Inline, { kind: 'link' }>).children),
    'les horaires.\nPour',
  );
});

test('it makes no change that crosses the edge of a link', () => {
  const page = content(paragraph('b1', text('Venez afin '), link('de voter'), text('.')));
  const made = easy(page);
  assert.equal(textOf(made.content.blocks[0]), 'Venez afin de voter.');
  assert.equal(made.passages.size, 0);
});

test('it says of each changed block what the page has, and why it changed', () => {
  const page = content(
    paragraph('b1', text('Appelez afin de venir.')),
    paragraph('b2', text('Merci.')),
  );
  const { passages } = easy(page);
  assert.deepEqual([...passages.keys()], ['b1']);
  const passage = passages.get('b1')!;
  assert.equal(passage.origin, 'rules');
  assert.equal(textOf(passage.original[0]), 'Appelez afin de venir.');
  assert.match(passage.sentences[0]!.edits[0]!.reason, /afin de/);
});

test('it takes the text that people wrote before any other, for one block or for several', () => {
  const page = content(
    paragraph('b1', text('Un afin de.')),
    paragraph('b2', text('Deux.')),
    paragraph('b3', text('Trois.')),
  );
  const { content: made, passages } = easy(page, {
    ids: new Map([
      ['b1', 'essai'],
      ['b2', 'essai'],
    ]),
    written: (words, id) =>
      id === 'essai'
        ? {
            lines: ['Une ligne.', words === 'Un afin de.\nDeux.' ? 'Deux lignes.' : '?'],
            origin: 'reviewed',
            state: 'current',
          }
        : null,
  });
  assert.deepEqual(made.blocks.map(textOf), ['Une ligne.\nDeux lignes.', 'Trois.']);
  assert.equal(passages.get('b1')!.original.length, 2);
  assert.equal(passages.get('b1')!.origin, 'reviewed');
});

test('it shows the author’s pictures, each before its line', () => {
  const { content: made } = easy(content(paragraph('b1', text('Texte.'))), {
    written: () => ({
      lines: ['Un.', 'Deux.'],
      origin: 'written',
      state: 'current',
      pictograms: [
        { src: 'https://ville.example/a.svg', alt: 'A' },
        { src: 'https://ville.example/b.svg', alt: 'B', line: 2 },
      ],
    }),
  });
  const kinds = (made.blocks[0] as Paragraph).inlines.map((inline) =>
    inline.kind === 'image' ? inline.alt : inline.kind,
  );
  assert.deepEqual(kinds, ['A', 'text', 'break', 'B', 'text']);
});

test('it keeps the page’s words where a text by people is out of date, and says so', () => {
  const page = content(paragraph('b1', text('Le prix est de 30 euros.')));
  const { content: made, passages } = easy(page, {
    written: () => ({ lines: ['C’est 25 euros.'], origin: 'written', state: 'outdated' }),
  });
  assert.equal(textOf(made.blocks[0]), 'Le prix est de 30 euros.');
  assert.equal(passages.get('b1')!.written!.state, 'outdated');
});

test('it explains a hard word where it first comes, and lists it', () => {
  const page = content(paragraph('b1', text('Un acte de naissance. Un acte de naissance.')));
  const { content: made, words } = easy(page, {
    terms: (words) => [
      {
        start: words.indexOf('acte'),
        end: words.indexOf('acte') + 17,
        term: 'acte de naissance',
        definition: 'Papier.',
        source: '',
      },
    ],
  });
  const term = (made.blocks[0] as Paragraph).inlines.find(({ kind }) => kind === 'term')!;
  assert.equal(textOfInlines([term]), 'acte de naissance');
  assert.deepEqual(words, [{ term: 'acte de naissance', definition: 'Papier.', source: '' }]);
});

test('it leaves titles, code, other languages and struck words as they are', () => {
  const code: Inline = { kind: 'code', children: [text('afin de')] };
  const struck: Inline = { kind: 'deleted', children: [text('afin de')] };
  const foreign = { ...paragraph('b3', text('Afin de.')), lang: 'en' };
  const heading: Block = { ...paragraph('b4', text('Afin de voter')), kind: 'heading', level: 2 };
  const page = content(
    paragraph('b1', text('A '), code),
    paragraph('b2', text('A '), struck),
    foreign,
    heading,
  );
  assert.deepEqual(easy(page).content.blocks.map(textOf), [
    'A afin de',
    'A afin de',
    'Afin de.',
    'Afin de voter',
  ]);
});

test('it takes a model’s sentence whole, but never where it would lose a link', () => {
  const source = 'Il appartient à l’usager de se présenter.';
  const model = new Map([[source, 'Vous venez.']]);
  const page = content(
    paragraph('b1', text(source)),
    paragraph('b2', text('Il appartient à l’'), link('usager'), text(' de se présenter.')),
  );
  const made = easy(page, { model });
  assert.deepEqual(made.content.blocks.map(textOf), ['Vous venez.', source]);
  assert.equal(made.passages.get('b1')!.origin, 'model');
});

test('it loses no letter, whatever the cuts', () => {
  const inlines: Inline[] = [
    text('abc'),
    link('def'),
    { kind: 'break' },
    { kind: 'strong', children: [text('ghi'), link('jkl')] },
  ];
  const whole = textOfInlines(inlines);
  for (let start = 0; start <= whole.length; start++)
    for (let end = start; end <= whole.length; end++) {
      const made = textOfInlines(
        spliceInlines(inlines, [{ start, end, after: start < end ? 'X' : '' }]),
      );
      const expected = whole.slice(0, start) + (start < end ? 'X' : '') + whole.slice(end);
      assert.equal(made, expected, `${start} to ${end}`);
    }
});

const list = (id: string, ...items: Paragraph[]): Block => ({
  kind: 'list',
  id,
  lang: 'fr',
  ordered: false,
  start: 1,
  items: items.map((item) => ({ id: `${item.id}-item`, lang: 'fr', blocks: [item] })),
});
const everywhere = (...ids: string[]) => new Map(ids.map((id) => [id, 'tarifs'] as const));

test('it puts a text by people in the place of a whole list, a table or a title, once', () => {
  const items = [paragraph('i1', text('Repas : 4 €.')), paragraph('i2', text('Goûter : 1 €.'))];
  const table: Block = {
    kind: 'table',
    id: 'b1',
    lang: 'fr',
    caption: null,
    rows: [
      items.map((item) => ({
        id: `${item.id}-cell`,
        lang: 'fr',
        blocks: [item],
        header: 'none' as const,
        columns: 1,
        rows: 1,
      })),
    ],
  } as unknown as Block;
  for (const block of [list('b1', ...items), table]) {
    const heard: string[] = [];
    const { content: made, passages } = easy(content(block), {
      ids: everywhere('b1', 'i1', 'i2'),
      written: (words) => {
        heard.push(words);
        return { lines: ['4 € et 1 €.'], origin: 'reviewed', state: 'current' };
      },
    });
    assert.deepEqual(made.blocks.map(textOf), ['4 € et 1 €.']);
    assert.deepEqual(heard, ['Repas : 4 €.\nGoûter : 1 €.']);
    assert.deepEqual(passages.get('b1')!.original, [block]);
  }
});

test('it says once that a text by people for a whole list is out of date, below the list', () => {
  const block = list(
    'b1',
    paragraph('i1', text('Repas : 4 €.')),
    paragraph('i2', text('Goûter : 1 €.')),
  );
  const { content: made, passages } = easy(content(block), {
    ids: everywhere('b1', 'i1', 'i2'),
    written: () => ({ lines: ['3 €.'], origin: 'reviewed', state: 'outdated' }),
  });
  assert.deepEqual(made.blocks[0], block);
  assert.equal(made.blocks.length, 2);
  assert.deepEqual([...passages.keys()], [made.blocks[1]!.id]);
  assert.equal(passages.get(made.blocks[1]!.id)!.written!.state, 'outdated');
});

test('it keeps a form of a passage that people wrote again', () => {
  const form = {
    kind: 'form',
    id: 'f1',
    lang: 'fr',
    title: 'Écrire',
    fields: [],
    button: '',
  } as Block;
  const { content: made } = easy(content(paragraph('b1', text('Écrivez afin de venir.')), form), {
    ids: everywhere('b1', 'f1'),
    written: () => ({ lines: ['Écrivez.'], origin: 'written', state: 'current' }),
  });
  assert.deepEqual(
    made.blocks.map(({ kind }) => kind),
    ['paragraph', 'form'],
  );
});

test('it shows a text by people where the page gives the wrong language', () => {
  const block = { ...paragraph('b1', text('Venez.')), lang: 'en' };
  const { content: made } = easy(content(block), {
    written: () => ({ lines: ['Vous pouvez venir.'], origin: 'written', state: 'current' }),
  });
  assert.equal(textOf(made.blocks[0]), 'Vous pouvez venir.');
});
