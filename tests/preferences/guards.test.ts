import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changePreferences, isColour, readPreferences } from '../../src/preferences/guards.js';
import { DEFAULTS, RANGES, changedSettings, isDefault } from '../../src/preferences/schema.js';

test('it reads what is not ours as the page as it is', () => {
  for (const value of [
    undefined,
    null,
    0,
    NaN,
    '',
    'dark',
    true,
    [],
    [1, 2],
    {},
    () => {},
    new Date(),
    Symbol('a'),
    12n,
  ])
    assert.deepEqual(readPreferences(value), DEFAULTS);
});

test('it drops each value that is not allowed, and keeps the others', () => {
  const read = readPreferences({
    textSize: '200',
    lineHeight: NaN,
    letterSpacing: Infinity,
    wordSpacing: -1,
    paragraphSpacing: { valueOf: () => 2 },
    lineWidth: [60],
    alignStart: 1,
    noHyphens: 'true',
    font: 'comic',
    theme: 'toString',
    guide: null,
    ownText: 'red',
    ownBackground: '#FFF',
    stopMotion: true,
    underlineLinks: true,
    inconnu: 'x',
  });
  assert.deepEqual(read, { ...DEFAULTS, stopMotion: true, underlineLinks: true });
});

test('it never takes a value from a prototype, nor gives one to it', () => {
  const hostile: unknown = JSON.parse(
    '{"__proto__":{"theme":"dark","polluted":1},"constructor":{"prototype":{"polluted":1}},"font":"system"}',
  );
  assert.deepEqual(readPreferences(hostile), { ...DEFAULTS, font: 'system' });
  assert.deepEqual(readPreferences(Object.create({ theme: 'dark' })), DEFAULTS);
  assert.deepEqual(changePreferences(DEFAULTS, hostile as object), { ...DEFAULTS, font: 'system' });
  assert.ok(!('polluted' in {}));
});

test('it takes no colour that could carry anything else', () => {
  for (const value of [
    '#12345',
    '#1234567',
    '#12345G',
    '#ABCDEF',
    'red',
    '#123456;}',
    'url(x)',
    'var(--a)',
    '#123456\n',
    ['#123456'],
    123456,
  ])
    assert.equal(isColour(value), false, String(value));
  assert.equal(isColour('#0a1b2c'), true);
});

test('it brings a number into range, and keeps the value that means the page’s own', () => {
  for (const [name, { min, max }] of Object.entries(RANGES)) {
    const change = (value: unknown) =>
      (changePreferences(DEFAULTS, { [name]: value }) as unknown as Record<string, number>)[name];
    assert.equal(change(max * 100), max);
    assert.equal(change(min / 100), name === 'textSize' ? min : min);
    assert.equal(change(-1), min);
    assert.equal(change(DEFAULTS[name as 'textSize']), DEFAULTS[name as 'textSize']);
    assert.equal(change(NaN), DEFAULTS[name as 'textSize']);
    assert.equal(change('3'), DEFAULTS[name as 'textSize']);
  }
  assert.equal(changePreferences(DEFAULTS, { letterSpacing: 0.1 + 0.02 }).letterSpacing, 0.12);
});

test('it leaves the present value where the new one is wrong', () => {
  const dark = { ...DEFAULTS, theme: 'dark', textSize: 160 } as const;
  assert.deepEqual(changePreferences(dark, { theme: 'pink', textSize: '9' } as never), dark);
});

test('it says which settings differ from the page', () => {
  assert.ok(isDefault(DEFAULTS));
  assert.ok(isDefault({ ...DEFAULTS, ownText: '#000000' }), 'own colours alone change nothing');
  assert.deepEqual(changedSettings({ ...DEFAULTS, theme: 'own', ownText: '#000000' }), ['theme']);
  assert.ok(Object.isFrozen(DEFAULTS));
});
