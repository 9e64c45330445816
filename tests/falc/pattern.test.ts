import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { patternOf, quick } from '../../src/falc/pattern.js';

describe('a quick pattern', () => {
  const texts = [
    'Été, ÉTÉ, œuvre, Ĉu, ß, l’État, aujourd’hui, 1er, 2², ½, Ñandú, ỳ, Ωmega, Жук',
    'pas-de-porte, ne pas, n’est, PAS',
    '·habitant·e·s·',
  ];
  for (const pattern of [
    /(?<!\p{L})pas(?!\p{L})/giu,
    /[\p{L}’]+/gu,
    /[^\p{L}\p{N}]+/gu,
    /(?<![\p{L}\p{N}]|\p{L}[-‑])\p{L}{2,}(?![\p{L}\p{N}])/giu,
    /\p{Ll}+/giu,
    /[·•]\p{L}\]?/giu,
    /\\\p{L}|\[\p{L}/gu,
  ])
    it(`finds what ${String(pattern)} finds in French`, () => {
      assert.notEqual(quick(pattern).flags, pattern.flags);
      for (const text of texts)
        assert.deepEqual(text.match(quick(pattern)), text.match(pattern), text);
    });

  it('is left as it is where case matters, or marks', () => {
    for (const source of ['\\p{Lu}+', '\\p{L}\\p{M}*', '\\u{1F600}'])
      assert.equal(patternOf(source, 'gu').source, new RegExp(source, 'gu').source);
  });
});
