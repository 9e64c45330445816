import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGarbled, pdfContent } from '../../src/pdf/pdf-content.js';
import type { PdfPage } from '../../src/pdf/model.js';
import { PdfError } from '../../src/pdf/page/pdf-error.js';
import { expected, item, page, readCorpus, written } from './pdf.js';

const textOf = (...pages: PdfPage[]): string =>
  written(pdfContent(pages, { name: 'Le fichier', lang: 'fr' }).content.blocks);

/** Lines one under another, as wide as the page lets them. */
const lines = (...texts: string[]) =>
  page(texts.map((text, at) => item(text, 56, 700 - at * 14, { width: 400 })));

describe('the text of a PDF', () => {
  for (const name of ['tagged', 'columns', 'rows', 'half-scan', 'form', 'minutes'])
    it(`says what ${name}.pdf says, as a person has reviewed it`, async () => {
      const last = (await readCorpus(name)).at(-1)!;
      assert.equal(written(last.content.blocks), expected(name));
      assert.equal(last.isComplete, true);
    });

  for (const [name, trouble] of [
    ['scan', 'scan'],
    ['password', 'password'],
    ['broken', 'broken'],
  ] as const)
    it(`says why ${name}.pdf has no text to read`, async () => {
      await assert.rejects(
        readCorpus(name),
        (error) => error instanceof PdfError && error.trouble === trouble,
      );
    });

  it('shows the first pages of a long file before the rest is read', async () => {
    const readings = await readCorpus('minutes');
    assert.deepEqual(
      readings.map(({ read, total }) => [read, total]),
      [
        [3, 40],
        [12, 40],
        [40, 40],
      ],
    );
    const [first, last] = [readings[0]!, readings.at(-1)!];
    assert.equal(first.content.title, last.content.title);
    assert.match(written(first.content.blocks), /3 250,13\s€/);
  });

  it('keeps every figure of forty pages', async () => {
    const text = written((await readCorpus('minutes')).at(-1)!.content.blocks);
    for (let number = 1; number <= 40; number += 1) {
      assert.ok(text.includes(`${number} 250,${10 + number} €`), `the amount of page ${number}`);
      assert.ok(
        text.includes(`n° 2026-${String(number).padStart(2, '0')}`),
        `the deliberation ${number}`,
      );
    }
  });

  it('tells the pages that have no letters', async () => {
    const [reading] = await readCorpus('half-scan');
    assert.deepEqual(reading!.doubts.mute, [2]);
  });

  it('says that the order is not sure where lines may be rows or columns', async () => {
    assert.equal((await readCorpus('rows'))[0]!.doubts.isOrderUnsure, true);
    assert.equal((await readCorpus('columns'))[0]!.doubts.isOrderUnsure, false);
    assert.equal((await readCorpus('tagged'))[0]!.doubts.isOrderUnsure, false);
  });

  it('leads to the addresses and the numbers that the file links', async () => {
    const links = JSON.stringify((await readCorpus('columns'))[0]!.content.blocks);
    assert.match(links, /"href":"tel:\+33299550102","to":"phone"/);
    const mail = JSON.stringify((await readCorpus('tagged'))[0]!.content.blocks);
    assert.match(mail, /"href":"mailto:cantine@guipel.example","to":"mail"/);
  });

  it('is in the language that the file states, else that of the page', async () => {
    assert.equal((await readCorpus('columns'))[0]!.content.lang, 'fr-FR');
    assert.equal((await readCorpus('rows'))[0]!.content.lang, 'fr');
  });

  it('is named by its first great heading, else by the link', async () => {
    assert.equal((await readCorpus('columns'))[0]!.content.title, 'Le bulletin de Guipel');
    assert.equal((await readCorpus('half-scan'))[0]!.content.title, 'Le fichier');
  });
});

describe('a word cut at the end of a line', () => {
  it('is whole again where the file has it whole elsewhere', () => {
    assert.equal(
      textOf(lines('Le comportement du maga-', 'sin. Le magasin ouvre.')),
      'p Le comportement du magasin. Le magasin ouvre.',
    );
  });
  it('is whole again where its end is no word', () => {
    assert.equal(textOf(lines('La délibéra-', 'tion est prise.')), 'p La délibération est prise.');
  });
  it('keeps its hyphen where it may be two words', () => {
    assert.equal(textOf(lines('Prenez rendez-', 'vous demain.')), 'p Prenez rendez-vous demain.');
    assert.equal(textOf(lines('Une porte-', 'fenêtre neuve.')), 'p Une porte-fenêtre neuve.');
  });
  it('keeps the hyphen of numbers', () => {
    assert.equal(
      textOf(lines('La délibération 2026-', '12 est prise.')),
      'p La délibération 2026- / 12 est prise.',
    );
  });
  it('loses a hyphen that was only for the line', () => {
    assert.equal(textOf(lines('La porte-fe\u00ad', 'nêtre.')), 'p La porte-fenêtre.');
  });
});

describe('numbers of a PDF', () => {
  it('are not made one where two lines meet', () => {
    assert.equal(textOf(lines('35440', '02 99 55 01 02')), 'p 35440 / 02 99 55 01 02');
  });
  it('are not made one where two cells meet', () => {
    assert.equal(textOf(page([item('12', 56, 700), item('500', 200, 700)])), 'p 12 / 500');
  });
  it('are said once where the file draws them twice to make them bold', () => {
    assert.equal(textOf(page([item('500 €', 56, 700), item('500 €', 56.3, 700)])), 'p 500 €');
  });
  it('keep a small figure on the line that it stands above', () => {
    assert.equal(
      textOf(
        page([item('le 1', 56, 700), item('er', 76.5, 703.5, { size: 6 }), item(' mars', 83, 700)]),
      ),
      'p le 1er mars',
    );
  });
});

describe('what comes back on each page', () => {
  const pages = (foot: (number: number) => string) =>
    [1, 2, 3, 4].map((number) =>
      page(
        [
          item('Commune de Guipel', 56, 800),
          item(`Délibération 2026-${number}`, 56, 700),
          item('Le texte de la page.', 56, 650),
          item('La suite.', 56, 600),
          item('La fin de la page.', 56, 550),
          item(foot(number), 56, 40),
        ],
        number,
      ),
    );
  it('is said once, and the number of the page not at all', () => {
    const text = textOf(...pages((number) => `Page ${number} / 4`));
    assert.equal(text.match(/Commune de Guipel/g)?.length, 1);
    assert.doesNotMatch(text, /Page/);
  });
  it('is kept where it holds a number that is not of the page alone', () => {
    const text = textOf(...pages((number) => `Total : ${number} habitants`));
    for (const number of [1, 2, 3, 4])
      assert.match(text, new RegExp(`Total : ${number} habitants`));
  });
  it('is kept where its number is that of the page by chance', () => {
    const text = textOf(...pages(() => ''));
    for (const number of [1, 2, 3, 4]) assert.match(text, new RegExp(`2026-${number}`));
  });
});

describe('the tags of a PDF', () => {
  const tags = {
    role: 'Document',
    children: [{ role: 'P', children: [{ mark: 'm1' }] }],
  };
  it('are followed, against the order of the file', () => {
    const both = {
      role: 'Document',
      children: [{ role: 'P', children: [{ mark: 'm2' }] }, ...tags.children],
    };
    const items = [
      item('Le second.', 56, 700, { mark: 'm1' }),
      item('Le premier.', 56, 600, { mark: 'm2' }),
    ];
    assert.equal(textOf(page(items, 1, both)), 'p Le premier.\np Le second.');
  });
  it('are not followed where they leave out some of the text', () => {
    const items = [
      item('Dans les tags.', 56, 700, { mark: 'm1' }),
      item('Hors des tags.', 56, 600),
    ];
    assert.match(textOf(page(items, 1, tags)), /Hors des tags/);
  });
  it('are not followed where half of the page is called no content', () => {
    const items = [
      item('Dans les tags.', 56, 700, { mark: 'm1' }),
      item('Un texte important.', 56, 600, { isArtifact: true }),
    ];
    assert.match(textOf(page(items, 1, tags)), /important/);
  });
  it('make no table of rows of unlike lengths: a cell would stand under the wrong title', () => {
    const cell = (mark: string) => ({ role: 'TD', children: [{ mark }] });
    const table = {
      role: 'Table',
      children: [
        { role: 'TR', children: [cell('a'), cell('b')] },
        { role: 'TR', children: [cell('c')] },
      ],
    };
    const items = ['a', 'b', 'c'].map((mark, at) => item(mark, 56, 700 - at * 20, { mark }));
    assert.equal(textOf(page(items, 1, table)), 'p a\np b\np c');
  });
});

describe('letters that are none', () => {
  it('are told from a text', () => {
    assert.equal(isGarbled([page([item('\ue001\ue002\ue003 \ue004', 56, 700)])]), true);
    assert.equal(isGarbled([page([item('Déjà 12 €, l’été…', 56, 700)])]), false);
  });
});
