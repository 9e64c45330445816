import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPage } from '../../src/cli/falc.js';
import type { BlockStyle, PageBlock, PageFacts } from '../../src/falc/check/page-facts.js';
import { pageChecks } from '../../src/falc/check/page/index.js';

const block = (id: string, rest: Partial<PageBlock> = {}): PageBlock => ({
  id,
  kind: 'paragraph',
  text: 'Vous venez à la mairie.',
  ...rest,
});
const heading = (id: string, level: number, text = 'Venir à la mairie ?') =>
  block(id, { kind: 'heading', level, text });
const styled = (style: BlockStyle, rest: Partial<PageBlock> = {}) => [
  block('p', { style, ...rest }),
];
const page = (blocks: readonly PageBlock[], rest: Partial<PageFacts> = {}): PageFacts => ({
  lang: 'fr',
  blocks,
  ...rest,
});
const image = (alt: string | null, src = 'a.png', decorative = false) => ({ alt, src, decorative });

/** For each check: a page where it speaks of a block (null: of the page), and one where it is silent. */
const cases: Record<string, { found: [PageFacts, string | null][]; spared: PageFacts[] }> = {
  'footnote-link': {
    found: [[page([block('p', { links: [{ text: '1', href: '#note1' }] })]), 'p']],
    spared: [page([block('p', { links: [{ text: 'Les horaires', href: '#horaires' }] })])],
  },
  'fake-list': {
    found: [[page([block('p', { text: '- une photo\n- une carte' })]), 'p']],
    spared: [
      page([block('l', { kind: 'list', text: '- une photo\n- une carte' })]),
      page([block('p', { text: 'Venez.\nSignez.' })]),
    ],
  },
  'heading-levels': {
    found: [
      [page([heading('a', 1), heading('b', 2), heading('c', 3), heading('d', 4)]), 'd'],
      [page([heading('a', 1), heading('b', 3)]), 'b'],
      [page([heading('a', 2, '2.4.5 Venir')]), 'a'],
    ],
    spared: [page([heading('a', 1), heading('b', 2), heading('c', 3), heading('d', 2)])],
  },
  justified: {
    found: [
      [page(styled({ align: 'justify' })), 'p'],
      [page(styled({ align: 'center' })), 'p'],
    ],
    spared: [
      page(styled({ align: 'left' })),
      page(styled({ align: 'center' }, { kind: 'heading' })),
    ],
  },
  font: {
    found: [
      [page(styled({ fontSize: 12 })), 'p'],
      [page(styled({ fontFamily: 'Georgia, serif' })), 'p'],
    ],
    spared: [page(styled({ fontSize: 16, fontFamily: 'Verdana, sans-serif' }))],
  },
  'decorated-text': {
    found: [
      [page(styled({ italic: true })), 'p'],
      [page(styled({ underline: true })), 'p'],
      [page(styled({ shadow: true })), 'p'],
    ],
    spared: [page(styled({ italic: false, underline: false, shadow: false }))],
  },
  'uppercase-style': {
    found: [[page(styled({ uppercase: true })), 'p']],
    spared: [page(styled({ uppercase: true }, { text: 'CAF' })), page(styled({}))],
  },
  contrast: {
    found: [
      [page(styled({ contrast: 4.5 })), 'p'],
      [page(styled({ contrast: 12, lightOnDark: true })), 'p'],
    ],
    spared: [page(styled({ contrast: 7 }))],
  },
  spacing: {
    found: [
      [page(styled({ lineHeight: 1.2 })), 'p'],
      [page(styled({ lineHeight: 1.5, gap: 1 })), 'p'],
    ],
    spared: [page(styled({ lineHeight: 1.5, gap: 1.5 }))],
  },
  columns: {
    found: [
      [page(styled({ columns: 2 })), 'p'],
      [page(styled({ indent: 20 })), 'p'],
    ],
    spared: [page(styled({ columns: 1, indent: 0 }))],
  },
  hyphens: {
    found: [[page(styled({ hyphens: true })), 'p']],
    spared: [page(styled({ hyphens: false }))],
  },
  'page-length': {
    found: [
      [page([block('p', { text: 'mot '.repeat(801).trim() })]), null],
      [page([], { wordsPerScreen: 300 }), null],
    ],
    spared: [page([block('p')], { wordsPerScreen: 60 })],
  },
  images: {
    found: [
      [page([block('i', { kind: 'image', text: '', images: [image(null)] })]), 'i'],
      [page([block('i', { images: [image('IMG_1234.jpg')] })]), 'i'],
      [
        page([
          block('h', { images: [image('la mairie')] }),
          block('i', { images: [image('l’école')] }),
        ]),
        'i',
      ],
      [page(['a', 'b', 'c', 'd', 'e'].map((id) => block(id))), 'a'],
    ],
    spared: [
      page([block('i', { images: [image('la mairie'), image('', 'b.png', true)] })]),
      page([block('a')]),
    ],
  },
  tables: {
    found: [
      [
        page([block('t', { kind: 'table', table: { rows: 3, columns: 5, hasHeaders: true } })]),
        't',
      ],
      [
        page([block('t', { kind: 'table', table: { rows: 3, columns: 2, hasHeaders: false } })]),
        't',
      ],
    ],
    spared: [
      page([block('t', { kind: 'table', table: { rows: 3, columns: 2, hasHeaders: true } })]),
    ],
  },
  'easy-to-read-logo': {
    found: [[page([], { easyToRead: { logo: true, validatedBy: [] } }), null]],
    spared: [
      page([], { easyToRead: { logo: true, validatedBy: ['Atelier FALC de Rennes'] } }),
      page([], { easyToRead: { logo: false, validatedBy: [] } }),
    ],
  },
  language: {
    found: [
      [page([block('p')], { lang: '' }), null],
      [page([block('p')], { lang: 'en' }), 'p'],
    ],
    spared: [
      page([block('p')], { lang: 'fr-FR' }),
      page([block('p', { lang: 'fr' })], { lang: 'en' }),
    ],
  },
  'shown-date': {
    found: [[page([], { updated: null }), null]],
    spared: [page([], { updated: '3 mars 2026' }), page([])],
  },
  'link-target': {
    found: [
      [page([block('p', { links: [{ text: 'Cliquez ici', href: '/a' }] })]), 'p'],
      [page([block('p', { links: [{ text: 'En savoir plus', href: '/a' }] })]), 'p'],
      [
        page([
          block('p', { links: [{ text: `https://exemple.fr/${'a'.repeat(40)}`, href: '/a' }] }),
        ]),
        'p',
      ],
    ],
    spared: [page([block('p', { links: [{ text: 'Les horaires de la mairie', href: '/a' }] })])],
  },
};

describe('parvis check on a page', () => {
  for (const { id, guideline, severities } of pageChecks) {
    it(`says where ${id} is not held`, async () => {
      const found = cases[id]?.found ?? [];
      assert.ok(found.length);
      for (const [facts, place] of found) {
        const own = (await checkPage(facts)).issues.filter(({ rule }) => rule === id);
        assert.deepEqual(
          own.map((issue) => issue.block),
          [place],
          JSON.stringify(own),
        );
        assert.equal(own[0]!.guideline, guideline);
        assert.ok(severities.includes(own[0]!.severity));
        assert.match(own[0]!.advice, /\.$|»\.?$/u);
      }
    });

    it(`is silent where ${id} is held`, async () => {
      const spared = cases[id]?.spared ?? [];
      assert.ok(spared.length);
      for (const facts of spared)
        assert.deepEqual(
          (await checkPage(facts)).issues.filter(({ rule }) => rule === id),
          [],
        );
    });
  }

  it('tells the place of what is wrong in the text of a block', async () => {
    const text = 'Venez tôt ; la salle est petite.';
    const { issues, scores } = await checkPage(
      page([heading('h', 1), block('i', { kind: 'image', text: '' }), block('p', { text })]),
    );
    const found = issues.find(({ rule }) => rule === 'semicolon');
    assert.deepEqual([found?.block, text.slice(found?.start, found?.end)], ['p', ';']);
    assert.equal(scores.sentences, 2);
  });
});
