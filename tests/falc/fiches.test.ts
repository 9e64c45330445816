import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../src/content/model.js';
import { fichesIn } from '../../src/falc/fiches.js';
import { findLibraryText, type LibraryEntry } from '../../src/falc/library.js';
import { placeTexts } from '../../src/falc/page/place-texts.js';

let count = 0;
const line = (text: string, href?: string) => ({
  id: `b${count++}`,
  lang: 'fr',
  inlines: [
    href
      ? {
          kind: 'link' as const,
          href,
          to: 'page' as const,
          children: [{ kind: 'text' as const, text }],
        }
      : { kind: 'text' as const, text },
  ],
  text,
  sentences: [],
});
const p = (text: string, href?: string): Block => ({ ...line(text, href), kind: 'paragraph' });
const h = (level: number, text: string): Block => ({ ...line(text), kind: 'heading', level });
const told = (...blocks: Block[]) => fichesIn(blocks).map(({ number }) => number);

describe('the number of a fiche, in the text of a page', () => {
  it('is read where the page says that it is this one', () => {
    for (const text of [
      'Fiche F1342',
      'Fiche pratique F1342',
      'Fiche n° F1342',
      'Réf. : F1342',
      'Référence F1342',
      'Source : service-public.gouv.fr, fiche F1342',
      'Fiche F1342, vérifiée le 4 mai 2026 par la direction de l’information légale et administrative',
    ])
      assert.deepEqual(told(p(text)), ['F1342'], text);
  });

  it('is not read where the page sends to another, or speaks of something else', () => {
    for (const text of [
      'Voir la fiche F1342',
      'Consultez la fiche pratique F1342.',
      'Lire aussi : fiche F1342',
      'Pour en savoir plus : fiche F1342',
      'Le formulaire F1342',
      'La route F12',
      'Salle F1342',
      `Le maire a parlé longtemps de la fiche F1342 ${'et de bien des choses '.repeat(4)}`,
    ])
      assert.deepEqual(told(p(text)), [], text);
  });

  it('is not read in a line that is not on the source alone', () => {
    for (const text of [
      'Vous partez en voyage ? Passeport : fiche F14929',
      'Avant de venir, imprimez la fiche F1427',
      'Lisez la fiche F1427, mise à jour le 4 mai 2026',
      'Cette page n’est pas la fiche F1341',
      'Cette page remplace la fiche F1341 (mise à jour le 4 mai 2026)',
      'PACS (fiche F1026)',
      'Le quotient familial (source : fiche F2551 sur le quotient familial), calculé par la CAF',
      'Fiche F1341 ?',
      'Vérifié : pas la fiche F1341',
    ])
      assert.deepEqual(told(p(text)), [], text);
    assert.deepEqual(told(p('Avant de venir, imprimez :'), p('Fiche F1427')), []);
    assert.deepEqual(told(p('Source :'), p('Fiche F1427')), ['F1427']);
    const item = { blocks: [p('Fiche F1427')] };
    const list = { id: 'l', lang: 'fr', kind: 'list', ordered: false, items: [item] };
    assert.deepEqual(told(list as unknown as Block), []);
    const address = 'https://www.service-public.gouv.fr/particuliers/vosdroits/F1427';
    assert.deepEqual(told(p('Imprimez cette source', address)), []);
  });

  it('is read in a link only beside a word on the source', () => {
    const address = 'https://www.service-public.gouv.fr/particuliers/vosdroits/F1342';
    assert.deepEqual(told(p('Source : service-public', address)), ['F1342']);
    assert.deepEqual(told(p('D’après service-public', `${address}?lang=fr`)), ['F1342']);
    assert.deepEqual(told(p('La carte d’identité', address)), []);
    assert.deepEqual(told(p('Source', 'https://exemple.fr/vosdroits/F1342')), []);
    assert.deepEqual(told(p('Source', 'https://service-public.exemple.fr/vosdroits/F1342')), []);
  });

  it('is that of its section where there are several, and none where they are mixed', () => {
    const page = [
      h(1, 'Démarches'),
      h(2, 'Carte'),
      p('Fiche F1342'),
      h(3, 'Prix'),
      p('Gratuit'),
      h(2, 'Vote'),
      p('Fiche F1367'),
    ];
    assert.deepEqual(
      fichesIn(page).map(({ number, blocks }) => [number, blocks?.length]),
      [
        ['F1342', 4],
        ['F1367', 2],
      ],
    );
    assert.deepEqual(told(h(2, 'Papiers'), p('Fiche F1342'), p('Fiche F1367')), []);
  });

  it('holds the page up for no text, however long', () => {
    const start = process.cpuUsage().user;
    told(
      p(`${'fiche pratique n° : ('.repeat(20_000)} source`),
      p(`voir ${'a '.repeat(50_000)}fiche F1`),
    );
    assert.ok(process.cpuUsage().user - start < 2_000_000);
  });
});

describe('the number of a fiche, in an address', () => {
  const entry = (id: string, ...fiches: string[]): LibraryEntry => ({
    id,
    title: id,
    fiches,
    topics: [],
    not: [],
  });
  const index = [entry('carte', 'F1341', 'F1342'), entry('vote', 'F1367')];
  const found = (path: string) => findLibraryText({ title: '', path }, index)?.id;

  it('decides, and not where there is another', () => {
    assert.equal(found('/demarches/?xml=F1342'), 'carte');
    assert.equal(found('/spip.php?page=comarquage&xml=F1342'), 'carte');
    assert.equal(found('/F1341/F1342'), 'carte');
    assert.equal(found('/F1342?xml=F1367'), undefined);
    assert.equal(found('/F1342?xml=F99999'), undefined);
  });
});

describe('a ready text beside a part of a page', () => {
  const texts = (blocks: readonly string[] | null) => [
    { blocks, before: [p('court')], after: [p('entier')] },
  ];
  const show = (blocks: readonly Block[]) => blocks.map((block) => 'text' in block && block.text);

  it('stands after its title, and at its end once all is made', () => {
    const page = [p('avant'), h(2, 'Carte'), p('page'), p('après')];
    const ids = page.slice(1, 3).map(({ id }) => id);
    assert.deepEqual(show(placeTexts(page, texts(ids), true)), [
      'avant',
      'Carte',
      'court',
      'page',
      'entier',
      'après',
    ]);
    assert.deepEqual(show(placeTexts(page, texts(ids), false)), [
      'avant',
      'Carte',
      'court',
      'page',
      'après',
    ]);
  });

  it('stands nowhere where its part is not, or is the whole page', () => {
    const page = [p('page')];
    assert.deepEqual(show(placeTexts(page, texts(['x']), true)), ['page']);
    assert.deepEqual(show(placeTexts(page, texts(null), true)), ['page']);
  });
});
