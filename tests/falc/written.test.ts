import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkFalcFile, readFalcFile, type WrittenText } from '../../src/falc/falc-file.js';
import { distanceOf, hashOf, likenessOf, normalise } from '../../src/falc/fingerprint.js';
import { sha256 } from '../../src/falc/sha256.js';
import { WrittenTexts } from '../../src/falc/written.js';
import { payloads, randomNumbers, randomText, SHARED } from './hostile.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/falc/falc.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({ strict: false }).compile(schema);

const FICHES = new URL('falc/data/fiches-communales.json', SHARED);

const SOURCE =
  "La demande de carte d'identité se fait en mairie, sur rendez-vous, avec une photo de moins de 6 mois et un " +
  'justificatif de domicile. La présence de la personne est obligatoire, car ses empreintes sont prises. La carte est ' +
  'gratuite, sauf en cas de perte ou de vol : il faut alors acheter un timbre de 25 €. La mairie vous prévient par ' +
  'message quand la carte est arrivée. Vous avez 3 mois pour venir la chercher au guichet du service de la population.';
const WRITTEN: WrittenText = {
  id: 'carte-identite-intro',
  source: SOURCE,
  lines: ['Vous pouvez demander une carte d’identité à la mairie.', 'Prenez rendez-vous.'],
  author: 'Service communication',
  reviewers: ['Groupe FALC de l’ESAT Les Ateliers'],
  date: '2026-05-01',
  validated: true,
  pictograms: [{ src: '/images/carte.svg', alt: 'Une carte', line: 1 }],
};
const file = (...texts: unknown[]) => checkFalcFile({ texts });
const find = (text: string, id?: string, ...texts: WrittenText[]) =>
  new WrittenTexts(texts.length ? texts : [WRITTEN]).find({ text, id });

describe('the hash of a text', () => {
  it('is SHA-256, whatever the letters and the length', () => {
    const random = randomNumbers(256);
    const texts = ['', 'abc', 'é€😀', '\ud800', 'a\udc00b', 'a'.repeat(1_000_000)];
    for (let length = 0; length < 200; length += 1) texts.push('x'.repeat(length));
    for (let count = 0; count < 300; count += 1) texts.push(randomText(random));
    for (const text of texts)
      assert.equal(sha256(text), createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('does not see what a CMS changes: spaces, quotes, composed letters, case', () => {
    const one = 'L’été : « Venez ! » à 8 h 30';
    const same = [
      'L\'été : "Venez !" à 8 h 30',
      'L\u2019e\u0301te\u0301\u00a0: «\u00a0Venez\u202f!\u00a0» a\u0300 8\u00a0h\u00a030',
      '  L’ÉTÉ:\n“Venez!” à 8  h 30 ',
      'L’é\u00adté : « Venez ! » à 8 h 30\u200b',
    ];
    for (const other of same) assert.equal(hashOf(other), hashOf(one), other);
    assert.equal(normalise(one), 'l\'été: "venez!" à 8 h 30');
  });

  it('sees digits and words', () => {
    assert.notEqual(hashOf('25 €'), hashOf('26 €'));
    assert.notEqual(hashOf('un chat'), hashOf('un chien'));
    assert.notEqual(hashOf('2,5'), hashOf('25'));
  });

  it('has a likeness beside it: near for a word changed, far for another text', () => {
    const near = SOURCE.replace('au guichet du', 'au');
    const far = 'La déchetterie est ouverte le samedi matin. Apportez une preuve de votre adresse.';
    assert.ok(distanceOf(likenessOf(SOURCE), likenessOf(near)) <= 6);
    assert.ok(distanceOf(likenessOf(SOURCE), likenessOf(far)) > 15);
    assert.equal(distanceOf(likenessOf(''), likenessOf('')), 0);
  });
});

describe('falc.json', () => {
  it('keeps what is right as it is written', () => {
    const { texts, complaints } = file(WRITTEN);
    assert.deepEqual(complaints, []);
    assert.deepEqual(texts, [WRITTEN]);
  });

  it('leaves out a wrong text and keeps the others', () => {
    const { texts, complaints } = file(
      { id: 'a', lines: 'Bonjour' },
      { id: 'b', lines: ['Bonjour.'] },
    );
    assert.deepEqual(
      texts.map(({ id }) => id),
      ['b'],
    );
    assert.deepEqual(
      complaints.map(({ message }) => message),
      [
        '« texts[0].lines » (« a ») : trouvé "Bonjour". Écrire une liste de 1 à 200 textes entre crochets, comme ' +
          '["La carte d\'identité prouve qui vous êtes.","Elle est gratuite."]. Ce texte est ignoré.',
      ],
    );
  });

  const wrong: [string, unknown, RegExp][] = [
    ['an entry that is no object', 'x', /texts\[0\].*trouvé "x"/],
    ['no name', { lines: ['a'] }, /texts\[0\]\.id.*trouvé rien/],
    ['a name with a space', { id: 'a b', lines: ['a'] }, /\.id.*"a b"/],
    ['no lines', { id: 'a' }, /\.lines.*trouvé rien/],
    ['an empty list', { id: 'a', lines: [] }, /\.lines.*vide/],
    ['a line that is no text', { id: 'a', lines: ['b', 3] }, /\.lines\[1\].*trouvé 3/],
    ['a line of spaces', { id: 'a', lines: ['  '] }, /\.lines\[0\]/],
    ['a line too long', { id: 'a', lines: ['x'.repeat(1001)] }, /\.lines\[0\].*1000 lettres/],
    ['a short hash', { id: 'a', lines: ['b'], hash: 'sha256-12' }, /\.hash.*sha256-12/],
    ['a day that is none', { id: 'a', lines: ['b'], date: '2026-02-30' }, /n’existe pas/],
    ['a French date', { id: 'a', lines: ['b'], date: '1/5/2026' }, /comme "2026-05-01"/],
    [
      'a yes in words',
      { id: 'a', lines: ['b'], validated: 'oui' },
      /true ou false, sans guillemets/,
    ],
    ['null', { id: 'a', lines: null }, /trouvé null/],
    [
      'pictograms that are no list',
      { id: 'a', lines: ['b'], pictograms: {} },
      /\.pictograms.*objet/,
    ],
  ];
  for (const [title, entry, message] of wrong)
    it(`leaves out a text with ${title}, and says it`, () => {
      const { texts, complaints } = file(entry);
      assert.equal(texts.length, 0);
      assert.match(complaints.map((complaint) => complaint.message).join('\n'), message);
    });

  it('tells of an unknown key and keeps the text', () => {
    const { texts, complaints } = file({ id: 'a', lines: ['b'], auteur: 'x' });
    assert.equal(texts.length, 1);
    assert.match(
      complaints[0]!.message,
      /« texts\[0\]\.auteur » : clé inconnue \(trouvé "x"\)\. Écrire une de : id, page,/,
    );
  });

  it('shows the European logo only with people who validated the text', () => {
    const claimed = file({ id: 'a', lines: ['b'], logo: true });
    assert.equal(claimed.texts[0]!.logo, false);
    assert.match(claimed.complaints[0]!.message, /Le logo est pour les textes validés/);
    const nobody = file({ id: 'a', lines: ['b'], logo: true, validated: true });
    assert.equal(nobody.texts[0]!.validated, false);
    assert.equal(nobody.texts[0]!.logo, false);
    const right = file({
      id: 'a',
      lines: ['b'],
      logo: true,
      validated: true,
      reviewers: ['Groupe'],
    });
    assert.deepEqual(right.complaints, []);
    assert.equal(right.texts[0]!.logo, true);
  });

  it('refuses a second text of the same name, unless it is for another page', () => {
    const text = { id: 'a', lines: ['b'] };
    assert.equal(file(text, text).texts.length, 1);
    assert.match(file(text, text).complaints[0]!.message, /déjà le nom/);
    assert.equal(file({ ...text, page: '/x' }, { ...text, page: '/y' }).texts.length, 2);
  });

  it('takes images of the site or in https, and no other address', () => {
    /* eslint-disable no-script-url */
    const wrong = [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      '\u0001javascript:alert(1)',
      'java\nscript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:image/svg+xml,<svg onload=alert(1)>',
      'vbscript:x',
      'blob:x',
      'file:///etc/passwd',
      '//ailleurs.example/x.svg',
      '\\\\ailleurs\\x.svg',
      '/\\ailleurs.example',
      'http://ailleurs.example/x.svg',
      'https:///x',
      'x" onerror="alert(1)',
      '',
      3,
      null,
    ];
    /* eslint-enable no-script-url */
    for (const src of wrong) {
      const { texts, complaints } = file({ id: 'a', lines: ['b'], pictograms: [{ src, alt: '' }] });
      assert.deepEqual(texts[0]?.pictograms, [], String(src));
      assert.match(complaints[0]!.message, /Cette image est ignorée/);
    }
    for (const src of ['a.svg', '/a/b.svg?x=1', '../a.png', 'https://mairie.fr/a.svg', '1F4.svg']) {
      const { texts, complaints } = file({
        id: 'a',
        lines: ['b'],
        pictograms: [{ src, alt: 'x' }],
      });
      assert.deepEqual(texts[0]!.pictograms, [{ src, alt: 'x' }]);
      assert.deepEqual(complaints, []);
    }
  });

  it('agrees with its schema on every text it keeps whole', () => {
    const random = randomNumbers(7);
    const values = [
      () => randomText(random, 6),
      () => [randomText(random, 6)],
      () => random() < 0.5,
      () => Math.floor(random() * 5),
      () => null,
      () => [{ src: '/a.svg', alt: 'x', line: Math.floor(random() * 3) }],
      () => ({}),
      () => '2026-05-01',
      () => '/a',
      () => ['Bonjour.'],
      () => `sha256-${'a'.repeat(64)}`,
    ];
    const keys = [...Object.keys(WRITTEN), 'hash', 'page', 'logo', 'x'];
    let kept = 0;
    for (let count = 0; count < 5000; count += 1) {
      const entry: Record<string, unknown> = { ...WRITTEN };
      for (let left = Math.floor(random() * 3); left > 0; left -= 1)
        entry[keys[Math.floor(random() * keys.length)]!] =
          values[Math.floor(random() * values.length)]!();
      const { complaints } = file(entry);
      const needsPeople =
        entry.validated === true && Array.isArray(entry.reviewers) && !entry.reviewers.length;
      if (needsPeople) continue;
      if (!complaints.length) kept += 1;
      assert.equal(complaints.length === 0, isValid({ texts: [entry] }), JSON.stringify(entry));
    }
    assert.ok(kept > 500, String(kept));
  });

  it('says what is wrong with a file that is no JSON, or no list of texts', () => {
    assert.match(readFalcFile('{"texts": [').complaints[0]!.message, /Ce n’est pas du JSON/);
    assert.match(readFalcFile('<!doctype html>').complaints[0]!.message, /Ce n’est pas du JSON/);
    for (const json of ['[]', 'null', '3', '{}', '{"texts":{}}', '"x"'])
      assert.match(
        readFalcFile(json).complaints[0]!.message,
        /Écrire \{ "texts": \[ … \] \}/,
        json,
      );
    assert.equal(readFalcFile('\ufeff{"texts":[{"id":"a","lines":["b"]}]}').texts.length, 1);
  });

  it('holds against files made to break it', () => {
    const proto = readFalcFile(
      '{"__proto__":{"texts":[]},"texts":[{"__proto__":{"validated":true,"id":"p"},"id":"a","lines":["b"],"constructor":1}]}',
    );
    assert.equal(proto.texts[0]!.validated, undefined);
    assert.equal(({} as { validated?: boolean }).validated, undefined);
    assert.equal(proto.complaints.length, 3);
    assert.equal(
      readFalcFile('{"__proto__":{"texts":[{"id":"a","lines":["b"]}]}}').texts.length,
      0,
    );

    const deep = `{"texts":[{"id":"a","lines":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
    assert.equal(readFalcFile(deep).texts.length, 0);
    assert.match(readFalcFile(' '.repeat(6_000_000)).complaints[0]!.message, /trop long/);
    const many = readFalcFile(JSON.stringify({ texts: Array(20_000).fill({ id: 4 }) }));
    assert.equal(many.texts.length, 0);
    assert.ok(many.complaints.length <= 51);
    const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 1]));
    assert.ok(file({ id: 'a', lines: ['b'], ...keys }).complaints.length <= 51);
  });

  it('keeps hostile words as words', () => {
    for (const text of payloads().filter((each) => each.trim() && each.length <= 1000)) {
      const { texts } = readFalcFile(
        JSON.stringify({
          texts: [{ id: 'a', lines: [text], source: text, author: text.slice(0, 200) }],
        }),
      );
      assert.deepEqual(texts[0]?.lines, [text]);
      assert.deepEqual(new WrittenTexts(texts).find({ text })?.lines, [text]);
      file({ id: text, lines: text, pictograms: [{ src: text, alt: text }], [text]: text });
    }
  });
});

describe('a text written by people', () => {
  it('is found by the name that the page gives, with who wrote and who validated it', () => {
    assert.deepEqual(find(SOURCE, 'carte-identite-intro'), {
      id: 'carte-identite-intro',
      lines: WRITTEN.lines,
      origin: 'reviewed',
      state: 'current',
      foundBy: 'id',
      author: 'Service communication',
      reviewers: WRITTEN.reviewers,
      date: '2026-05-01',
      logo: false,
      pictograms: WRITTEN.pictograms,
    });
  });

  it('is not called reviewed where nobody concerned has validated it', () => {
    assert.equal(find(SOURCE, undefined, { ...WRITTEN, validated: false })!.origin, 'written');
  });

  it('is found by its words where the page gives no name', () => {
    const found = find(SOURCE.replaceAll("'", '’').replaceAll(' ', '\u00a0'));
    assert.equal(found?.foundBy, 'hash');
    assert.equal(found?.state, 'current');
    const hashed = find(SOURCE, undefined, { id: 'a', lines: ['b'], hash: hashOf(SOURCE) });
    assert.equal(hashed?.foundBy, 'hash');
  });

  it('is found where the page changed a word and no fact', () => {
    const found = find(SOURCE.replace('au guichet du', 'au'));
    assert.equal(found?.foundBy, 'likeness');
    assert.equal(found?.state, 'current');
  });

  const changes: [string, string, string][] = [
    ['an amount', '25 €', '30 €'],
    ['a number', '3 mois', '2 mois'],
    ['an obligation', 'est obligatoire', 'est souhaitée'],
    ['a negation', 'est obligatoire', 'n’est pas obligatoire'],
    ['a condition', 'sauf en cas de perte ou de vol', 'même en cas de perte et de vol'],
    ['free into paid', 'gratuite', 'payante'],
  ];
  for (const [title, before, after] of changes)
    it(`is to be reviewed where the page changed ${title}`, () => {
      const changed = SOURCE.replace(before, after);
      assert.notEqual(changed, SOURCE);
      assert.equal(find(changed, 'carte-identite-intro')?.state, 'outdated');
      const found = find(changed);
      assert.ok(found === null || found.state === 'outdated');
    });

  it('is to be reviewed where the hash alone is known and the page has changed', () => {
    const hashed = { id: 'a', lines: ['b'], hash: hashOf(SOURCE) };
    assert.equal(find(SOURCE, 'a', hashed)?.state, 'current');
    assert.equal(find(SOURCE + ' Et plus.', 'a', hashed)?.state, 'outdated');
  });

  it('is to be reviewed where the passage of that name became another text', () => {
    assert.equal(find('La déchetterie ouvre samedi.', 'carte-identite-intro')?.state, 'outdated');
  });

  it('holds by its name alone where nothing was written down of the page', () => {
    assert.equal(find('Tout autre chose.', 'a', { id: 'a', lines: ['b'] })?.state, 'current');
  });

  it('is never found for another text', { skip: !existsSync(FICHES) }, () => {
    const { fiches } = JSON.parse(readFileSync(FICHES, 'utf8')) as {
      fiches: { blocks: [string, string][] }[];
    };
    const blocks = [
      ...new Set(fiches.flatMap(({ blocks }) => blocks.map(([, text]) => text))),
    ].filter((text) => text.length > 40);
    const texts = blocks
      .filter((_, at) => at % 40 === 0)
      .map((source, at): WrittenText => ({ id: `t${at}`, source, lines: ['x'] }));
    const written = new WrittenTexts(texts);
    const own = new Set(texts.map(({ source }) => hashOf(source!)));
    let wrong = 0;
    for (const text of blocks) {
      const found = written.find({ text });
      if (own.has(hashOf(text))) assert.equal(found?.foundBy, 'hash');
      else if (found?.state === 'current') {
        const source = texts.find(({ id }) => id === found.id)!.source!;
        // Two fiches say the same thing in nearly the same words.
        const words = (each: string) => new Set(normalise(each).match(/\p{L}+/gu));
        const shared = [...words(text)].filter((word) => words(source).has(word)).length;
        if (shared / Math.max(words(text).size, words(source).size) < 0.8) wrong += 1;
      }
    }
    assert.equal(wrong, 0);
  });

  it('is kept to its page where it names one', () => {
    const here: WrittenText = { id: 'a', page: '/ici/', source: SOURCE, lines: ['ici'] };
    const there: WrittenText = { id: 'a', page: '/la', source: SOURCE, lines: ['là'] };
    const all: WrittenText = { id: 'a', source: SOURCE, lines: ['partout'] };
    const written = new WrittenTexts([all, here, there]);
    const lines = (path: string, id?: string) => written.find({ text: SOURCE, id, path })?.lines[0];
    for (const id of ['a', undefined]) {
      assert.equal(lines('/ici', id), 'ici');
      assert.equal(lines('/la/index.html?x=1#y', id), 'là');
      assert.equal(lines('/ailleurs', id), 'partout');
    }
    assert.equal(new WrittenTexts([here]).find({ text: SOURCE, id: 'a', path: '/la' }), null);
  });

  it('is looked for in bounded time, whatever the page holds', () => {
    const random = randomNumbers(3);
    const texts = Array.from({ length: 500 }, (_, at): WrittenText => ({
      id: `t${at}`,
      source: randomText(random),
      lines: ['x'],
    }));
    const started = performance.now();
    const written = new WrittenTexts(texts);
    for (let count = 0; count < 10_000; count += 1) written.find({ text: randomText(random) });
    for (const text of [
      'a '.repeat(200_000),
      '«'.repeat(100_000),
      ' '.repeat(100_000),
      "l'".repeat(99_999),
    ])
      written.find({ text, id: 't1' });
    assert.ok(performance.now() - started < 8000, `${performance.now() - started} ms`);
  });
});
