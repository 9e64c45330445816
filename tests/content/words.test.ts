import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countWords, readingTime } from '../../src/content/words.js';

describe('the length of a text', () => {
  it('counts words as a person does', () => {
    assert.equal(countWords("L'école ouvre à 8h30, le 12/03."), 7);
    assert.equal(countWords('état civil'), 2);
    assert.equal(countWords('porte-à-porte'), 1);
    assert.equal(countWords('3,5 % de plus'), 3);
    assert.equal(countWords('مرحبا بكم'), 2);
    assert.equal(countWords(' … – « » '), 0);
  });

  it('gives a reading time for a quick and for a slow reader', () => {
    // French: 998 characters a minute, give or take 126.
    assert.deepEqual(readingTime(11_240, 'fr'), { from: 10, to: 13 });
    assert.deepEqual(readingTime(11_240, 'fr-FR'), { from: 10, to: 13 });
    assert.deepEqual(readingTime(3000, 'zh'), { from: 11, to: 14 });
  });

  it('says at least a minute, in languages it does not know too', () => {
    assert.deepEqual(readingTime(10, 'fr'), { from: 1, to: 1 });
    assert.deepEqual(readingTime(11_240, 'br'), readingTime(11_240, 'fr'));
  });
});
