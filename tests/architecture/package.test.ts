import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { filesIn, root, textOf } from './sources.js';

interface Package {
  readonly exports: Record<string, string | Record<string, string>>;
  readonly files: readonly string[];
}

const built = ['lib/index.js', 'dist/parvis.js'].every((file) => existsSync(join(root, file)));

describe('the package', () => {
  it('ships what its entries name', { skip: built ? false : 'not built: npm run build' }, () => {
    const { exports, files } = JSON.parse(textOf('package.json')) as Package;
    const elements = filesIn('lib/elements', 'index.js').map((file) => file.split('/')[2] ?? '');
    assert.notDeepEqual(elements, []);
    for (const target of Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    )) {
      const path = target.replace('./', '');
      // Written by `npm run manifest`, which `npm pack` runs.
      if (path === 'custom-elements.json' || path.includes('custom-data')) continue;
      const shipped = path === 'package.json' || files.includes(path.split('/')[0] ?? '');
      assert.ok(shipped, `${path} is not in "files"`);
      for (const name of path.includes('*') ? elements : ['']) {
        assert.ok(existsSync(join(root, path.replace('*', name))), `${target} (${name})`);
      }
    }
  });

  it('locks its packages without naming a host', () => {
    assert.doesNotMatch(textOf('package-lock.json'), /"resolved"/);
  });
});
