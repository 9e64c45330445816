import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Lexicon } from '../../src/falc/lexicon.js';
import { rules } from '../../src/falc/rules/index.js';
import { simplify } from '../../src/falc/simplify.js';

interface Case {
  readonly source: string;
  /** One idea a line; as `source` where the right answer is to change nothing. */
  readonly expected: string;
  readonly trap?: boolean;
  readonly why?: string;
}

const FOLDER = new URL('../corpus/falc/', import.meta.url);
const lexicon = new Lexicon(
  readFileSync(new URL('../../src/falc/data/lexicon.txt', import.meta.url), 'utf8'),
);
const corpus = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    rule: name.replace(/\.json$/, ''),
    cases: JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as readonly Case[],
  }));

for (const { rule, cases } of corpus)
  describe(`the rule ${rule}`, () => {
    for (const { source, expected, trap, why } of cases)
      it(`${trap ? 'leaves' : 'rewrites'} « ${source} »${why ? `: ${why}` : ''}`, async () => {
        if (trap) assert.equal(expected, source, 'A trap expects its source.');
        else assert.notEqual(expected, source, 'A rewrite changes something.');
        const { text } = await simplify(source, { lexicon });
        assert.equal(text, expected);
      });
  });

describe('the corpus of rules', () => {
  const all = corpus.flatMap(({ cases }) => cases);

  it('has a case and a trap for each rule', () => {
    const missing = rules
      .map(({ id }) => id)
      .filter((id) => {
        const cases = corpus.find(({ rule }) => rule === id)?.cases ?? [];
        return !cases.some(({ trap }) => trap) || !cases.some(({ trap }) => !trap);
      });
    assert.deepEqual(missing, []);
  });

  it('has 300 cases and more, a third of them traps', () => {
    assert.ok(all.length >= 300, `${all.length} cases`);
    const traps = all.filter(({ trap }) => trap).length;
    assert.ok(traps * 3 >= all.length, `${traps} traps of ${all.length}`);
  });

  it('has each source once', () => {
    const seen = new Set<string>();
    const twice = all
      .map(({ source }) => source)
      .filter((source) => seen.size === seen.add(source).size);
    assert.deepEqual(twice, []);
  });
});

/** Milliseconds of work of this process: a loaded machine takes longer, and works no more. */
const busy = () => process.cpuUsage().user / 1000;

describe('every rule', () => {
  it('ends in time on random text', async () => {
    const pieces =
      "a e il ne que qu’ « » ( ) . , ; : ’ ' - – · 1 2 30 h er / & n° XIX e siècle deux cent vingt mille de du des la le les à au aux Caf CAF habitant·e·s afin de en vue il convient est possible de se vous votre sont valable peut résidant percevoir effectuer 0299000000 01/02/2026 8h30 \n \u00a0 \u202f é œ".split(
        ' ',
      );
    let seed = 20260201;
    const random = (below: number) => {
      seed = (seed * 1664525 + 1013904223) % 4294967296;
      return Math.floor((seed / 4294967296) * below);
    };
    const started = busy();
    for (let round = 0; round < 10_000; round++) {
      const text = Array.from({ length: 1 + random(24) }, () => pieces[random(pieces.length)]);
      await simplify(text.join(random(3) ? ' ' : ''), { lexicon });
    }
    assert.ok(busy() - started < 60_000, `${busy() - started} ms`);
  });

  it('ends in time on long runs of one piece', async () => {
    for (const piece of [
      'ne ',
      'deux ',
      'deux-',
      "l'",
      '1 ',
      'A',
      'a',
      '(',
      'se ',
      'il convient de ',
      'RDV ',
      '12h ',
      '01/02/2026 ',
      'les habitant·e·s ',
      'la CAF ',
    ]) {
      const started = busy();
      await simplify(piece.repeat(5000), { lexicon });
      assert.ok(busy() - started < 5_000, `${piece}: ${busy() - started} ms`);
    }
  });
});
