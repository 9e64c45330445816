import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookCss, tokensCss } from '../../src/preferences/apply/look.js';
import { DEFAULTS, type Preferences } from '../../src/preferences/schema.js';

const css = (patch: Partial<Preferences>, isDocument = true) =>
  lookCss({ ...DEFAULTS, ...patch }, isDocument);
const EVERYTHING: Partial<Preferences> = {
  lineHeight: 3,
  letterSpacing: 0.3,
  wordSpacing: 0.8,
  paragraphSpacing: 4,
  lineWidth: 60,
  alignStart: true,
  noHyphens: true,
  font: 'atkinson',
  theme: 'own',
  stopMotion: true,
  hideImages: true,
  underlineLinks: true,
  strongFocus: true,
};

test('it says nothing of a page whose visitor asked for nothing', () => {
  assert.equal(css({}), '');
  assert.equal(tokensCss(DEFAULTS), '');
});

test('it goes further than WCAG 1.4.12 asks', () => {
  const text = css({ lineHeight: 3, letterSpacing: 0.3, wordSpacing: 0.8, paragraphSpacing: 4 });
  for (const part of [
    'line-height:3!',
    'letter-spacing:0.3em!',
    'word-spacing:0.8em!',
    'margin-bottom:4em!',
  ])
    assert.ok(text.includes(part), part);
});

test('it holds no address, so that it may be stored', () => {
  assert.doesNotMatch(
    css(EVERYTHING) + tokensCss({ ...DEFAULTS, ...EVERYTHING }),
    /url\(|@import|src\(|image\(|\\/,
  );
});

test('it wins over the page: in a layer, and important', () => {
  const text = css(EVERYTHING);
  assert.match(text, /^@layer parvis\{/);
  for (const [, declarations] of text.slice(14).matchAll(/\{([^{}]*)\}/g))
    for (const declaration of declarations!.split(';').filter(Boolean))
      assert.match(declaration, /!important$/);
});

test('it closes every bracket that it opens', () => {
  for (const text of [
    css(EVERYTHING),
    css(EVERYTHING, false),
    tokensCss({ ...DEFAULTS, ...EVERYTHING }),
  ])
    for (const [open, close] of ['{}', '()', '[]'])
      assert.equal(text.split(open!).length, text.split(close!).length, open);
});

test('it names no root in a shadow tree, where none would match', () => {
  assert.doesNotMatch(css(EVERYTHING, false), /:root|\bbody\b/);
});
