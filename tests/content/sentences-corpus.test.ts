import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sentences } from '../../src/content/sentences.js';

interface Case {
  readonly text: string;
  readonly sentences: readonly string[];
}

const cases = JSON.parse(
  readFileSync(new URL('../corpus/sentences/administrative.json', import.meta.url), 'utf8'),
) as Case[];

describe('the sentences of administrative lines', () => {
  for (const { text, sentences: expected } of cases)
    it(`come apart in « ${text} »`, () =>
      assert.deepEqual(
        sentences(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ));

  it('take no longer for twice the text than twice the time', () => {
    const text = cases.map((line) => line.text).join(' ');
    for (const part of [text, 'A.', '1. ', ' ?', 'M. ', 'art. L. ', '(« . » ']) {
      const long = part.repeat(Math.ceil(300_000 / part.length));
      const started = performance.now();
      sentences(long);
      assert.ok(performance.now() - started < 2500, part.slice(0, 20));
    }
  });
});
