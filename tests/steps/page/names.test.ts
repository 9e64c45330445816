import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { it } from 'node:test';

it('reads every form of the corpus in browsers too', () => {
  const text = readFileSync(new URL('corpus.ts', import.meta.url), 'utf8');
  const names = [...text.matchAll(/^ {2}'([^']+)',$/gm)].map(([, name]) => name);
  const folders = readdirSync(new URL('../../corpus/forms/', import.meta.url), {
    withFileTypes: true,
  })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  assert.deepEqual(names, folders);
});
