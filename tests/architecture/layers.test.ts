import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { broken } from '../../scripts/lint/layers.mjs';
import { templateFaults } from '../../scripts/lint/rules.mjs';
import { filesIn, importsOf, templatesOf, textOf } from './sources.js';

const sources = filesIn('src', '.ts');

describe('the house', () => {
  it('keeps each room to what its layer may import', () => {
    const faults = sources
      .flatMap(importsOf)
      .map((found) => ({ ...found, why: broken(found) }))
      .filter(({ why }) => why)
      .map(({ from, why }) => `${from}: ${why}`);
    assert.deepEqual(faults, []);
  });

  it('loads nothing with the script tag but the loader itself', () => {
    const seen = new Set<string>();
    const walk = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { target, dynamic, typeOnly } of importsOf(file)) {
        if (dynamic || typeOnly) continue;
        assert.match(target, /^src\/loader\//, `${file} imports ${target}`);
        if (target.endsWith('.ts')) walk(target);
      }
    };
    walk('src/loader/index.ts');
    assert.ok(seen.size > 1, 'the loader was walked');
  });

  it('keeps French and strict policies safe: nothing but ASCII in a template, no style or handler attribute', () => {
    const faults = [...sources, ...filesIn('stories', '.ts')].flatMap((file) =>
      templatesOf(file).flatMap(({ tag, text, line }) =>
        templateFaults(tag, text).map((fault) => `${file}:${line} ${fault}`),
      ),
    );
    assert.deepEqual(faults, []);
  });

  const built = filesIn('dist', '.js');
  const skip = built.length > 0 ? false : 'not built: npm run build';

  it('ships pure ASCII, whatever the encoding of the page', { skip }, () => {
    for (const file of built) {
      const foreign = /[^\x00-\x7f]/.exec(textOf(file));
      assert.equal(foreign, null, `${file} holds "${foreign?.[0]}" at ${foreign?.index}`);
    }
  });

  it('has no file longer than 300 lines', () => {
    const long = sources
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    assert.deepEqual(long, []);
  });

  it('names each file in kebab-case, and none of them utils, helpers or manager', () => {
    const odd = sources.filter(
      (file) =>
        !/^src(\/[a-z0-9-]+)*\/[a-z0-9-]+(\.d)?\.ts$/.test(file) ||
        /\b(utils?|helpers?|managers?)\b/.test(file),
    );
    assert.deepEqual(odd, []);
  });
});
