import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { normalise } from '../../src/speech/normalise.js';
import type { Piece } from '../../src/speech/model.js';

interface Case {
  readonly text: string;
  readonly spoken: string;
  readonly lang?: string;
  readonly why?: string;
}

const CORPUS = new URL('../corpus/speech/', import.meta.url);

const lineOf = (pieces: readonly Piece[]): string => pieces.map(({ spoken }) => spoken).join('');

/** Pieces follow one another, cover all of the text, and no two neighbours are said as they are written. */
function assertCovers(text: string, pieces: readonly Piece[]): void {
  let last = 0;
  let same = false;
  for (const { start, end, spoken } of pieces) {
    assert.equal(start, last, text);
    assert.ok(end > start, text);
    const isSame = spoken === text.slice(start, end);
    assert.ok(!(same && isSame), `two pieces are as written: ${text}`);
    same = isSame;
    last = end;
  }
  assert.equal(last, text.length, text);
}

for (const file of readdirSync(CORPUS).sort())
  describe(`the voice says ${file.replace('.json', '')}`, () => {
    for (const { text, spoken, lang, why } of JSON.parse(
      readFileSync(new URL(file, CORPUS), 'utf8'),
    ) as Case[])
      it(`« ${text} »${why ? ` (${why})` : ''}`, () => {
        const pieces = normalise(text, lang ? { lang } : {});
        assert.equal(lineOf(pieces), spoken);
        assertCovers(text, pieces);
      });
  });

describe('the voice', () => {
  it('says what it was given where nothing is to be said otherwise, in one piece', () => {
    const text = 'La mairie est ouverte tous les jours, sauf le lundi.';
    assert.deepEqual(normalise(text), [{ spoken: text, start: 0, end: text.length }]);
    assert.deepEqual(normalise(''), []);
  });

  it('knows which stretch of the text each thing said stands for', () => {
    assert.deepEqual(normalise('À 8h30, venez.'), [
      { spoken: 'À ', start: 0, end: 2 },
      { spoken: '8 heures 30', start: 2, end: 6 },
      { spoken: ', venez.', start: 6, end: 14 },
    ]);
  });

  it('says the acronyms of the town as the town says them', () => {
    const acronyms = {
      CCAS: 'say',
      ALVE: 'spell',
      SMEB: 'syndicat des eaux du bassin',
      Cosec: 'spell',
    };
    assert.equal(
      lineOf(normalise('Le CCAS, l’ALVE et le SMEB au Cosec', { acronyms })),
      'Le ccas, l’A L V E et le syndicat des eaux du bassin au C O S E C',
    );
  });

  it('leaves other languages as they are', () => {
    for (const lang of ['de', 'es-ES', 'ar'])
      assert.equal(lineOf(normalise('M. 8h30 12 €', { lang })), 'M. 8h30 12 €');
    assert.equal(lineOf(normalise('8h30', { lang: 'fr-CA' })), '8 heures 30');
  });

  it('reads lines of service-public.fr without losing a letter of them', () => {
    const file = new URL('../corpus/speech-lines.json', import.meta.url);
    const { lines } = JSON.parse(readFileSync(file, 'utf8')) as { lines: string[] };
    for (const text of lines) {
      const pieces = normalise(text);
      assertCovers(text, pieces);
    }
  });

  it('covers any text, in bounded time', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const bits = (
      '0 1 12 2026 04 76 35360 8 h : h30 € % . , - – / ( ) (e) ·e·s (s) « » " \u00a0 \u202f \n A B CCAS MAIRIE LA Louis XIV IV ' +
      'art. L. M. Mme av. J.-C. bd n° lun. mar mai janv. www. .fr @ http:// & + = < > → • 😀 👨‍👩‍👧 ½ é ’ km m² x 1er 2e \ud800 _ * # …'
    ).split(' ');
    const started = performance.now();
    for (let round = 0; round < 10_000; round += 1) {
      let text = '';
      for (let left = random(14); left >= 0; left -= 1)
        text += bits[random(bits.length)]! + (random(3) ? '' : ' ');
      assertCovers(text, normalise(text));
    }
    assert.ok(performance.now() - started < 10_000);
  });

  it('is not held up by a hostile text', () => {
    const hostile = [
      'a.',
      '1 ',
      '1-',
      '12/',
      '0476',
      'A.',
      'A ',
      'MA ',
      '"',
      ' ',
      '-',
      'a@',
      'e·',
      '😀',
      '(',
      '1x',
      'M. ',
      'http://',
      '/',
      '€/',
      'LE ',
    ];
    for (const part of hostile) {
      const text = part.repeat(60_000 / part.length);
      const started = performance.now();
      assertCovers(text, normalise(text));
      assert.ok(performance.now() - started < 2000, JSON.stringify(part));
    }
  });
});
