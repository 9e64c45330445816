import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  Definitions,
  type GlossaryRow,
  type OfficialGlossary,
} from '../../src/falc/definitions.js';
import { payloads, randomNumbers, randomText, SHARED } from './hostile.js';

const FALC = new URL('../../src/falc/', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, FALC), 'utf8');
const rows = JSON.parse(text('data/glossary.json')) as GlossaryRow[];
const official = JSON.parse(text('data/dila.json')) as OfficialGlossary;
const definitions = new Definitions(rows, official);

interface OwnEntry {
  readonly term?: string;
  readonly acronym?: string;
  readonly expansion?: string;
  readonly forms: readonly string[];
  readonly definition: string;
  readonly context?: readonly string[];
}
const own = readdirSync(new URL('glossary/', FALC))
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => JSON.parse(text(`glossary/${file}`)) as OwnEntry[]);

/** The words found, as the text writes them. */
const words = (block: string, seen?: Set<string>) =>
  definitions.findTerms(block, { seen }).map(({ start, end }) => block.slice(start, end));
const terms = (block: string) => definitions.findTerms(block).map(({ term }) => term);

describe('the glossary', () => {
  it('is small to download', () => {
    assert.ok(gzipSync(text('data/glossary.json'), { level: 9 }).length <= 60_000);
    assert.ok(gzipSync(text('data/dila.json'), { level: 9 }).length <= 35_000);
  });

  it('holds every term that we wrote, with its definition', () => {
    const built = new Map(
      rows.filter(([kind]) => kind < 2).map((row) => [`${row[0]} ${row[1]}`, row]),
    );
    assert.equal(built.size, own.length);
    for (const { acronym, term, definition, context = [], expansion } of own) {
      const row = built.get(acronym ? `1 ${acronym}` : `0 ${term}`);
      assert.equal(row?.[2], definition);
      assert.equal(row?.[4] ?? '', context.join(' '));
      assert.equal(row?.[5], expansion);
    }
  });

  it('holds of DILA no date, no amount, and no word that everyone uses otherwise', () => {
    for (const [, definition] of official.entries)
      assert.doesNotMatch(definition, /\b(?:19|20)\d\d\b|€/, definition);
    const taken = new Set(rows.filter(([kind]) => kind > 1).map(([, term]) => term.toLowerCase()));
    for (const word of 'minute mobilité domaine appel principal promotion capital parent crime opposition astreinte'.split(
      ' ',
    ))
      assert.ok(!taken.has(word), word);
  });

  it('finds each of our terms and acronyms in all their forms', () => {
    const lost: string[] = [];
    for (const { acronym, term, forms, context = [], expansion } of own)
      for (const form of [acronym ?? term!, ...forms, ...(expansion ? [expansion] : [])]) {
        // Enough plain words for each to have its explanation.
        const plain = ' un chat et un chien vont bien'.repeat(12);
        const block = `Voici ${form} ici, avec ${context[0] ?? 'nous'} et ${context[1] ?? 'vous'}.${plain}`;
        const found = words(block);
        if (
          !found.some(
            (each) => each === form || each.includes(` ${form}`) || each.includes(`${form} `),
          )
        )
          lost.push(`${term ?? acronym}: ${form}`);
      }
    assert.deepEqual(lost, []);
  });
});

describe('the hard words of a block', () => {
  it('are found where they stand, with a definition and its source', () => {
    const block = 'Demandez la domiciliation au CCAS.';
    const [found] = definitions.findTerms(block);
    assert.equal(found!.source, 'Parvis');
    assert.ok(found!.definition.length > 10);
    assert.equal(block.slice(found!.start, found!.end), found!.term);
  });

  it('are the longest: not “arrêté” in “arrêté du maire”', () => {
    assert.deepEqual(words("L'arrêté du maire interdit le stationnement."), ['arrêté du maire']);
    assert.deepEqual(words('Le pacte civil de solidarité se signe en mairie.'), [
      'pacte civil de solidarité',
    ]);
  });

  it('are found in the plural, the feminine and in capitals', () => {
    assert.deepEqual(words('Les collectivités territoriales votent leur budget.'), [
      'collectivités territoriales',
    ]);
    assert.deepEqual(terms('Une décision coûteuse et ONÉREUSE pour tous.'), ['à titre onéreux']);
    assert.deepEqual(terms('Les clauses résolutoires du contrat.'), ['Clause résolutoire']);
  });

  it('are found whatever the apostrophe and the space', () => {
    for (const block of ["l'appel d'offres", 'l’appel d’offres', 'l’appel\u00a0d’offres'])
      assert.deepEqual(terms(block), ['appel d’offres'], block);
  });

  it('are not found across a sentence, a line or a comma', () => {
    for (const block of ['un appel. D’offres', 'un appel\nd’offres', 'un appel, d’offres'])
      assert.deepEqual(terms(block), [], block);
  });

  it('are not found inside other words or addresses', () => {
    for (const block of [
      'RSA2',
      '3RSA',
      'ex-RSA',
      'www.rsa.fr/RSA',
      'https://a.fr/RSA',
      'RSA@mairie.fr',
      'XRSA',
      'ccas-RSA.fr',
    ])
      assert.deepEqual(terms(`Voir ${block} ici`), [], block);
    assert.deepEqual(terms('Voir RSA ici'), ['RSA']);
  });

  it('are explained the first time only', () => {
    const block = `Le RSA est une aide. ${'Des mots simples pour tous et toutes. '.repeat(6)}Demandez le RSA.`;
    const found = definitions.findTerms(block);
    assert.equal(found.length, 1);
    assert.equal(found[0]!.start, 3);
  });

  it('are not explained again where they were seen', () => {
    const seen = new Set<string>();
    assert.deepEqual(words('Le RSA.', seen), ['RSA']);
    assert.deepEqual(words('Le RSA.', seen), []);
    assert.deepEqual([...seen], ['RSA']);
  });

  it('are acronyms only as acronyms are written', () => {
    assert.deepEqual(terms('La Caf verse une aide.'), terms('La CAF verse une aide.'));
    assert.deepEqual(terms('Il prend un cap vers le sud et la formation du vent.'), []);
    assert.deepEqual(terms('Le diplôme du CAP.'), ['CAP']);
    assert.deepEqual(terms('METTONS LE CAP SUR LA FORMATION'), []);
    assert.deepEqual(terms("L'A.A.H. est une aide."), ['AAH']);
  });

  const ambiguous: [string, readonly string[]][] = [
    ['L’arrêté du 3 mai interdit le feu.', []],
    ['Il s’est arrêté devant la gare.', []],
    ['L’arrêté est affiché à la mairie.', ['arrêté']],
    ['Le mineur descend à la mine.', []],
    ['Le mineur vient avec ses parents.', ['mineur']],
    ['Un bel original dans la rue.', []],
    ['Apportez l’original et une photocopie.', ['original']],
    ['La prime du jeu.', []],
    ['Le mandat est fini.', []],
    ['La caution de la salle.', ['caution']],
    ['Un ménage par semaine.', []],
    ['Appel à tous les habitants !', []],
    ['La navette spatiale.', []],
    ['La navette part de la gare.', ['navette']],
    ['Des vignettes.', []],
    ['Arrêtés, arrêtés et arrêté.', []],
  ];
  for (const [block, expected] of ambiguous)
    it(`with several meanings need a word beside them: ${block}`, () =>
      assert.deepEqual(terms(block), expected));

  it('do not answer for themselves: the word beside them is another', () => {
    const single = new Definitions([[0, 'taux', 'Un nombre.', '', 'taux calcul']]);
    assert.equal(single.findTerms('Le taux.').length, 0);
    assert.equal(single.findTerms('Le taux. Un taux.').length, 1);
    assert.equal(single.findTerms('Le calcul du taux.').length, 1);
  });

  it('have our definition first, and the official one beside it', () => {
    const [found] = definitions.findTerms('L’usufruit de la maison.');
    assert.equal(found!.source, 'Parvis');
    assert.match(found!.official!, /^[A-ZÀ-Ý].*\.$/u);
    const [other] = definitions.findTerms('Une demande reconventionnelle du conjoint.');
    assert.equal(other!.source, 'Service-Public.fr (DILA)');
    assert.equal(other!.official, undefined);
  });

  it('are few: one in 12 words, and those that fewest people know', () => {
    const block =
      'La carte grise, l’usufruit, la servitude du terrain, le RSA, la Caf, le bailleur, le préfet et la mairie du village ' +
      'vous accueillent le lundi et le mardi matin.';
    const count = block.match(/\p{L}+/gu)!.length;
    const found = terms(block);
    assert.ok(found.length <= count / 12 + 1 && found.length >= 2, String(found));
    assert.ok(found.includes('usufruit'), String(found));
    assert.ok(!found.includes('carte grise'), String(found));
  });

  it('are named with what an acronym stands for', () => {
    const [found] = definitions.findTerms('L’AAH.');
    assert.equal(found!.expansion, 'allocation aux adultes handicapés');
  });
});

describe('looking for hard words', () => {
  const file = new URL('falc/data/fiches-communales.json', SHARED);

  it(
    'takes no time that is felt: 1 500 words in less than 20 ms',
    { skip: !existsSync(file) },
    () => {
      const { fiches } = JSON.parse(readFileSync(file, 'utf8')) as {
        fiches: { blocks: [string, string][] }[];
      };
      const blocks = fiches
        .flatMap(({ blocks }) => blocks.map(([, block]) => block))
        .slice(0, 4000);
      const count = blocks.join(' ').split(/\s+/).length;
      for (const block of blocks.slice(0, 300)) definitions.findTerms(block);
      const started = performance.now();
      let found = 0;
      for (const block of blocks) found += definitions.findTerms(block).length;
      const time = ((performance.now() - started) / count) * 1500;
      assert.ok(found > 1000);
      assert.ok(time < 20, `${time} ms`);
    },
  );

  it('loses nothing and throws nothing on hostile and odd texts, in bounded time', () => {
    const random = randomNumbers(11);
    const started = performance.now();
    const check = (block: string) => {
      let at = 0;
      for (const { start, end, term } of definitions.findTerms(block)) {
        assert.ok(start >= at && end > start && end <= block.length && term);
        at = end;
      }
    };
    for (let count = 0; count < 10_000; count += 1) check(randomText(random));
    for (const payload of payloads()) {
      check(payload);
      const block = `Le RSA est une aide. ${payload}`;
      assert.equal(words(block)[0] ?? 'RSA', 'RSA');
    }
    for (const piece of [
      'arrêté ',
      'A.',
      "l'",
      'a@',
      'www.',
      'du maire ',
      'état ',
      '1 ',
      'a-',
      'RSA',
    ])
      check(piece.repeat(100_000 / piece.length));
    assert.ok(performance.now() - started < 10_000, `${performance.now() - started} ms`);
  });

  it('takes a glossary with hostile words as words', () => {
    for (const payload of payloads().filter((each) => /\p{L}/u.test(each))) {
      const odd = new Definitions([
        [0, payload, payload, '', ''],
        [1, '__proto__', payload],
      ]);
      for (const { definition } of odd.findTerms(`a ${payload} b`))
        assert.equal(definition, payload);
    }
  });
});
