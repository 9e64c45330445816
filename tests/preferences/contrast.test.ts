import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contrastRatio,
  nearestReadable,
  relativeLuminance,
} from '../../src/preferences/contrast.js';
import { isColour } from '../../src/preferences/guards.js';
import { DEFAULTS, type Colour } from '../../src/preferences/schema.js';
import { PALETTES, paletteOf } from '../../src/preferences/themes.js';

const near = (found: number, wanted: number) =>
  assert.ok(Math.abs(found - wanted) < 0.005, `${found} is not ${wanted}`);

test('it knows how light a colour is, as WCAG counts it', () => {
  assert.equal(relativeLuminance('#000000'), 0);
  assert.equal(relativeLuminance('#ffffff'), 1);
  near(relativeLuminance('#808080'), 0.2159);
  near(relativeLuminance('#ff0000'), 0.2126);
});

test('it gives the contrast that the usual checkers give', () => {
  near(contrastRatio('#000000', '#ffffff'), 21);
  near(contrastRatio('#767676', '#ffffff'), 4.54);
  near(contrastRatio('#777777', '#ffffff'), 4.48);
  near(contrastRatio('#0000ff', '#ffffff'), 8.59);
  near(contrastRatio('#ffff00', '#ffffff'), 1.07);
  near(contrastRatio('#ffffff', '#000091'), 14.91);
  assert.equal(contrastRatio('#123456', '#fedcba'), contrastRatio('#fedcba', '#123456'));
});

test('it leaves a colour that is already readable', () => {
  assert.equal(nearestReadable('#767676', '#ffffff'), '#767676');
});

test('it offers a readable colour close to the one chosen', () => {
  assert.equal(nearestReadable('#777777', '#ffffff'), '#767676');
  const yellow = nearestReadable('#ffff00', '#ffffff');
  assert.ok(contrastRatio(yellow, '#ffffff') >= 4.5);
  assert.match(yellow, /^#(..)\1(?!\1)..$/, 'the yellow stays a yellow');
});

test('it always finds a readable text, whatever the background', () => {
  for (let level = 0; level < 256; level += 5) {
    const grey = `#${level.toString(16).padStart(2, '0').repeat(3)}` as Colour;
    for (const text of [grey, '#ff0000', '#00ff00', '#0000ff'] as const) {
      const found = nearestReadable(text, grey);
      assert.ok(isColour(found));
      assert.ok(contrastRatio(found, grey) >= 4.5, `${found} on ${grey}`);
    }
  }
});

test('it gives black or white when no colour can reach the ratio asked', () => {
  assert.equal(nearestReadable('#808080', '#777777', 10), '#000000');
});

test('it shows themes that can be read', () => {
  for (const [name, palette] of Object.entries(PALETTES)) {
    const on = (colour: Colour) => contrastRatio(colour, palette.background);
    assert.ok(on(palette.text) >= 7, `text of ${name}: ${on(palette.text)}`);
    assert.ok(on(palette.link) >= 4.5, `link of ${name}: ${on(palette.link)}`);
    assert.ok(on(palette.border) >= 3, `border of ${name}: ${on(palette.border)}`);
    assert.ok(on(palette.focus) >= 3, `focus of ${name}: ${on(palette.focus)}`);
  }
});

test('it finds links, borders and focus that can be seen on the colours of the visitor', () => {
  assert.equal(paletteOf(DEFAULTS), null);
  for (const ownBackground of ['#0b4a9e', '#000000', '#777777', '#fdf6e3'] as const) {
    const palette = paletteOf({ ...DEFAULTS, theme: 'own', ownBackground })!;
    assert.ok(contrastRatio(palette.link, ownBackground) >= 4.5);
    assert.ok(contrastRatio(palette.border, ownBackground) >= 3);
    assert.ok(contrastRatio(palette.focus, ownBackground) >= 3);
  }
});
