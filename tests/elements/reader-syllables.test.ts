import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATTERNS } from '../../src/elements/reader/french-patterns.js';
import { splitSyllables } from '../../src/elements/reader/french-syllables.js';
import { frenchPatterns } from '../../scripts/write-french-patterns.mjs';

const split = (word: string): string => {
  const cuts = [0, ...splitSyllables(word), word.length];
  return cuts
    .slice(1)
    .map((cut, index) => word.slice(cuts[index], cut))
    .join('-');
};

test('it splits French words where they are spoken', () => {
  for (const said of [
    'mai-rie',
    'é-cole',
    'a-mi',
    'com-mune',
    'ins-crip-tion',
    'ad-mi-nis-tra-tion',
    'dé-cla-ra-tion',
    'mé-na-gères',
    'res-tau-rant',
    'i-den-ti-té',
    'nais-sance',
    'voi-ture',
    'É-lec-tions',
  ]) {
    assert.equal(split(said.replaceAll('-', '')), said);
  }
});

test('it leaves a word of one syllable whole', () => {
  for (const word of ['eau', 'août', 'table', 'carte', 'à', 'hui']) assert.equal(split(word), word);
});

test('it keeps the same letters, whatever the word', () => {
  for (const word of ['ﬁche', 'İstanbul', 'œuvre', 'ABCDEFGH', 'e\u0301cole', 'x'.repeat(500)]) {
    assert.equal(split(word).replaceAll('-', ''), word);
  }
});

test('it uses the patterns of the hyphen package as they are installed', () => {
  assert.equal(PATTERNS, frenchPatterns().join(' '));
});
