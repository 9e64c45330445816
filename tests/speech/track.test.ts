import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Track } from '../../src/speech/track.js';
import { readable } from './texts.js';

const { signal } = new AbortController();
const text = readable('Un. Deux. Trois.', 'Quatre.', 'Cinq. Six.');
const track = () => new Track(text, {});
const spoken = (from: Track, at: number) => from.at(at)?.spoken;

describe('what a voice says of a text', () => {
  it('is made as it is needed, and comes to an end', () => {
    const one = track();
    assert.equal(spoken(one, 1), 'Deux.');
    assert.equal(one.utterances.length, 2);
    assert.equal(spoken(one, 5), 'Six.');
    assert.equal(one.at(6), undefined);
    assert.equal(one.at(600), undefined);
  });

  it('is found by a place, or by what follows the place', async () => {
    for (const [block, offset, words] of [
      ['b0', 0, 'Un.'],
      ['b0', 4, 'Deux.'],
      ['b0', 8, 'Deux.'],
      ['b1', 3, 'Quatre.'],
      ['b2', 4, 'Cinq.'],
      ['b2', 5, 'Six.'],
      ['b2', 500, 'Six.'],
      ['unknown', 0, 'Un.'],
    ] as const) {
      const one = track();
      assert.equal(
        spoken(one, await one.find({ block, offset }, signal)),
        words,
        `${block} ${offset}`,
      );
    }
  });

  it('goes from the first sentence of a span to its last', async () => {
    const one = track();
    const span = { from: { block: 'b0', offset: 5 }, to: { block: 'b2', offset: 3 } };
    assert.deepEqual(await one.within(span, signal), [1, 5]);
    assert.deepEqual(await one.within({ from: span.from }, signal), [1, Infinity]);
    const end = { from: span.from, to: { block: 'b0', offset: 9 } };
    assert.deepEqual(await one.within(end, signal), [1, 2], 'a span that ends with a sentence');
  });

  it('is found by its words', async () => {
    assert.equal(await track().findText('Quatre.', signal), 3);
    assert.equal(await track().findText('Sept.', signal), -1);
  });

  it('goes by sentences and by paragraphs, and stays within the text', () => {
    const steps = (unit: 'sentence' | 'paragraph', by: 1 | -1) =>
      [0, 1, 2, 3, 4, 5].map((at) => {
        const one = track();
        one.at(99);
        return one.step(at, by, unit);
      });
    assert.deepEqual(steps('sentence', 1), [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(steps('sentence', -1), [0, 0, 1, 2, 3, 4]);
    assert.deepEqual(steps('paragraph', 1), [3, 3, 3, 4, 6, 6]);
    assert.deepEqual(steps('paragraph', -1), [0, 0, 0, 0, 3, 4]);
  });

  it('takes a long sentence, said in parts, for one', () => {
    const long = readable(
      `Bonjour. ${'La mairie est ouverte le lundi matin, et aussi le mardi soir, '.repeat(8)}enfin. Fin.`,
    );
    const one = new Track(long, {});
    one.at(99);
    assert.ok(one.utterances.length > 4);
    const last = one.utterances.length - 1;
    assert.equal(one.step(1, 1, 'sentence'), last);
    assert.equal(one.step(last, -1, 'sentence'), 1);
    assert.equal(one.step(3, -1, 'sentence'), 0);
  });
});
