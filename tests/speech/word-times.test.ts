import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Utterance } from '../../src/speech/model.js';
import { normalise } from '../../src/speech/normalise.js';
import { estimateWords, sourceOf, wordsOf } from '../../src/speech/word-times.js';

/** The utterance of a text that begins at this offset of its block. */
function utterance(text: string, offset = 0): Utterance {
  const pieces = normalise(text).map(({ spoken, start, end }) => ({
    spoken,
    start: start + offset,
    end: end + offset,
  }));
  return {
    block: 'b1',
    sentence: 'b1.0',
    lang: 'fr',
    start: offset,
    end: offset + text.length,
    spoken: pieces.map(({ spoken }) => spoken).join(''),
    pieces,
  };
}

const wordsIn = (text: string, offset = 0): string[] =>
  wordsOf(utterance(text, offset)).map(({ start, end }) =>
    text.slice(start - offset, end - offset),
  );

describe('the words of what is said', () => {
  it('are the words of the text, where it is said as it is written', () => {
    assert.deepEqual(wordsIn('La mairie, « ouverte », est là.', 7), [
      'La',
      'mairie',
      'ouverte',
      'est',
      'là',
    ]);
  });

  it('are one word of the text, where several are said for it', () => {
    assert.deepEqual(wordsIn('Le CCAS ouvre à 8h30, venez.'), [
      'Le',
      'CCAS',
      'ouvre',
      'à',
      '8h30',
      'venez',
    ]);
    assert.deepEqual(wordsIn("l'APA (12,50 €)"), ["l'APA", '12,50 €']);
    assert.deepEqual(wordsIn('04 76 12 34 56'), ['04 76 12 34 56']);
  });

  it('lead from any stretch of what is said to the text', () => {
    const said = utterance('À 8h30 précises', 100);
    assert.deepEqual(sourceOf(said, 0, 1), { start: 100, end: 101 });
    assert.deepEqual(sourceOf(said, 4, 9), { start: 102, end: 106 });
    const at = said.spoken.indexOf('précises');
    assert.deepEqual(sourceOf(said, at, at + 8), { start: 107, end: 115 });
    assert.deepEqual(sourceOf(said, 500, 501), { start: 115, end: 115 });
  });

  it('follow one another in the text and in time, whatever the text', () => {
    for (const text of [
      'Vu l’art. L. 2121-1 du CGCT, M. Petit paie 12,50 € à www.x.fr/a.',
      'agent·e·s 8h30-12h • 1/2 journée 😀 (s) II',
      '…',
      '',
    ]) {
      const said = utterance(text, 3);
      let place = 3;
      let time = -1;
      for (const { start, end, at } of estimateWords(said, 4000)) {
        assert.ok(start >= place && end > start && end <= said.end, text);
        assert.ok(at > time && at < 4000, text);
        place = end;
        time = at;
      }
    }
  });

  it('come at a time by their letters', () => {
    assert.deepEqual(estimateWords(utterance('aaa bbb ccc'), 1100), [
      { start: 0, end: 3, at: 0 },
      { start: 4, end: 7, at: 400 },
      { start: 8, end: 11, at: 800 },
    ]);
  });
});
