import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pictureOf, REASONS, reasonsOf } from '../../../src/contact/page/reasons.js';

describe('What to talk about', () => {
  it('has a picture for each reason', () => {
    const pictures = REASONS.map((reason) => pictureOf(reason));
    assert.deepEqual(pictures, [
      'falc/pictograms/1FAAA.svg',
      'falc/pictograms/1F3EB.svg',
      'falc/pictograms/1F91D.svg',
      'falc/pictograms/1F3D7.svg',
      'falc/pictograms/267B.svg',
      'falc/pictograms/1F476.svg',
      'falc/pictograms/2753.svg',
    ]);
  });

  it('shows the picture that the town names, by a word, a number or an address', () => {
    const of = (pictogram: string) => pictureOf({ id: 'x', label: 'X', pictogram });
    assert.equal(of('ecole'), 'falc/pictograms/1F3EB.svg');
    assert.equal(of('1F415'), 'falc/pictograms/1F415.svg');
    assert.equal(of('/images/x.svg'), '/images/x.svg');
  });

  it('offers what the receiver takes, with the pictures of the site', () => {
    const said = [{ id: 'a', label: 'A', pictogram: 'aide' }];
    const facts = {
      reasons: [
        { id: 'a', label: 'Aide' },
        { id: 'b', label: 'B' },
      ],
    };
    assert.deepEqual(reasonsOf(said, facts), [
      { id: 'a', label: 'Aide', pictogram: 'aide' },
      { id: 'b', label: 'B' },
    ]);
    assert.equal(reasonsOf(said, undefined), said);
    assert.equal(reasonsOf(undefined, { reasons: [] }), REASONS);
  });
});
