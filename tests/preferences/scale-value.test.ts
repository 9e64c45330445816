import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitList } from '../../src/preferences/apply/restated-rules.js';
import { scaleValue } from '../../src/preferences/apply/scale-value.js';

const VARIABLES: Record<string, string> = {
  '--taille': '18px',
  '--titre': ' 2rem ',
  '--souple': 'clamp(1rem, 2.5vw, 24px)',
  '--relative': '1.2em',
  '--rapport': '1.5',
  '--mot': 'large',
  '--boucle': 'var(--boucle)',
};
const scale = (value: string) => scaleValue(value, (name) => VARIABLES[name] ?? '');
const K = 'var(--parvis-scale)';

test('it multiplies every absolute length, whatever its unit', () => {
  for (const length of [
    '16px',
    '12pt',
    '1pc',
    '.2in',
    '1cm',
    '10mm',
    '40q',
    '1.5rem',
    '2rlh',
    '3vw',
    '2svh',
    '4dvi',
    '2vmin',
    '1lvmax',
    '5cqw',
    '5cqmin',
  ])
    assert.equal(scale(length), `calc(${length}*${K})`);
});

test('it leaves to its parent what follows it already', () => {
  for (const value of [
    '1.2em',
    '120%',
    '1.5',
    'inherit',
    'smaller',
    'normal',
    '2ex',
    'unset',
    '0',
    '',
  ])
    assert.equal(scale(value), null, value);
});

test('it multiplies only the absolute part of a sum', () => {
  assert.equal(scale('calc(1em + 4px)'), `calc(1em + calc(4px*${K}))`);
  assert.equal(scale('calc(2em - 3px)'), `calc(2em - calc(3px*${K}))`);
  assert.equal(scale('calc(-4px + 2em)'), `calc(calc(-4px*${K}) + 2em)`);
});

test('it multiplies each bound of a fluid size', () => {
  assert.equal(
    scale('clamp(1rem, 2vw + 0.5em, 24px)'),
    `clamp(calc(1rem*${K}), calc(2vw*${K}) + 0.5em, calc(24px*${K}))`,
  );
  assert.equal(scale('min(16px,4vw)'), `min(calc(16px*${K}),calc(4vw*${K}))`);
});

test('it knows the sizes that are words', () => {
  assert.equal(scale('medium'), `calc(16px*${K})`);
  assert.equal(scale('xx-small'), `calc(9px*${K})`);
  assert.equal(scale('xxx-large'), `calc(48px*${K})`);
  assert.equal(scale('constructor'), null);
});

test('it looks at what a variable stands for, and keeps the variable', () => {
  assert.equal(scale('var(--taille)'), `calc((var(--taille))*${K})`);
  assert.equal(scale('var(--titre)'), `calc((var(--titre))*${K})`);
  assert.equal(scale('var(--souple)'), `calc((var(--souple))*${K})`);
  assert.equal(scale('calc(var(--taille) + 1px)'), `calc((calc(var(--taille) + 1px))*${K})`);
});

test('it leaves alone a variable that is relative, a ratio or unknown', () => {
  assert.equal(scale('var(--relative)'), null);
  assert.equal(scale('var(--rapport)'), null);
  assert.equal(scale('var(--inconnue)'), null);
  assert.equal(scale('calc(var(--taille) + 1em)'), null);
  assert.equal(scale('var(--boucle)'), null);
});

test('it takes the size that a page falls back on', () => {
  assert.equal(scale('var(--inconnue, 14px)'), `calc((var(--inconnue, 14px))*${K})`);
  assert.equal(
    scale('var(--inconnue, var(--taille))'),
    `calc((var(--inconnue, var(--taille)))*${K})`,
  );
  assert.equal(scale('var(--inconnue, var(--autre, 1.2em))'), null);
});

test('it never multiplies a word inside a sum, which no browser would take', () => {
  assert.equal(scale('var(--mot)'), `calc(18px*${K})`);
});

test('it reads numbers as browsers write them', () => {
  assert.equal(scale('.9rem'), `calc(.9rem*${K})`);
  assert.equal(scale('1e2px'), `calc(1e2px*${K})`);
  assert.equal(scale('-2px'), `calc(-2px*${K})`);
  assert.equal(scale('16PX'), `calc(16PX*${K})`);
  assert.equal(scale('var(--px16px)'), null);
});

test('it tells the parts of a selector list, but not the commas inside brackets', () => {
  assert.deepEqual(splitList('html, body'), ['html', ' body']);
  assert.deepEqual(splitList(':is(a, b) c,d'), [':is(a, b) c', 'd']);
  assert.deepEqual(splitList('[title="a,b"],p'), ['[title="a,b"]', 'p']);
  assert.deepEqual(splitList('.seul'), ['.seul']);
});
