import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALWAYS, emergencyIn, type EmergencyKind } from '../../src/contact/emergency.js';
import { DANGERS, LATER, LATER_TRAPS, TRAPS } from './support/emergency-cases.js';

const FIRST: { readonly [kind in EmergencyKind]: string } = {
  fire: '18',
  gas: '18',
  health: '15',
  accident: '18',
  violence: '17',
  couple: '17',
  suicide: '3114',
  child: '119',
  danger: '112',
};

describe('words of danger', () => {
  for (const cases of [DANGERS, LATER])
    for (const [kind, texts] of Object.entries(cases))
      it(`show the right number at once: ${kind}, ${texts.length} ways to write it`, () => {
        for (const text of texts) {
          const found = emergencyIn(text);
          assert.equal(found?.kind, kind, text);
          assert.equal(found.numbers[0]?.number, FIRST[kind as EmergencyKind], text);
          // Who cannot speak or hear always has a number too.
          assert.ok(
            found.numbers.some(({ number }) => number === '114'),
            text,
          );
          assert.ok(found.message && found.english);
        }
      });

  it('are not seen in papers, feasts and ordinary life', () => {
    for (const text of [...TRAPS, ...LATER_TRAPS])
      assert.equal(emergencyIn(text)?.kind, undefined, text);
  });

  it('are found among other words, with or without capitals and accents', () => {
    const around = 'Bonjour madame, je vous écris pour ma carte d’identité. ';
    for (const text of DANGERS.health.slice(0, 12)) {
      assert.equal(emergencyIn(`${around}${text}. Merci de m’appeler.`)?.kind, 'health', text);
      assert.equal(emergencyIn(text.toUpperCase())?.kind, 'health', text);
    }
    assert.equal(emergencyIn('Pot-au-feu samedi. Au secours, il y a le feu !')?.kind, 'fire');
  });

  it('are enough to be a corpus, traps included', () => {
    const count = Object.values({ ...DANGERS }).flat().length + TRAPS.length;
    assert.ok(count >= 220, `${count}`);
  });

  it('have numbers that are always shown', () => {
    assert.deepEqual(
      ALWAYS.map(({ number }) => number),
      ['15', '17', '18', '112', '114'],
    );
  });

  it('take no time to look for, whatever is pasted', () => {
    for (const part of ['feu ', 'mon mari ', 'enfant ', 'é', 'accident ', 'ne respire ', 'x'])
      for (const text of [part.repeat(200_000 / part.length), part.repeat(300)]) {
        const start = performance.now();
        emergencyIn(text);
        assert.ok(performance.now() - start < 2500, part);
      }
  });
});
