import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const skip = existsSync(`${dist}offline.js`) ? false : 'not built: npm run build';

describe('what is kept without network', { skip }, () => {
  it('is a new one where only what reads PDF files has changed', () => {
    const script = readFileSync(`${dist}offline.js`, 'utf8');
    const [, name] = /parvis-([\da-f]{8})/.exec(script)!;
    const kept = /["'`]([^"'`]*chunks\/[^"'`]*)["'`]/.exec(script)![1]!.split(' ');
    const pdf = readdirSync(`${dist}pdf`).filter((file) => file.endsWith('.js'));
    assert.deepEqual(pdf.sort(), ['pdf.js', 'pdf.worker.js', 'worker.js']);
    const nameOf = (files: readonly string[], change = '') => {
      const hash = createHash('sha256');
      for (const file of [...files].sort()) {
        hash.update(file).update(readFileSync(dist + file));
        if (file === change) hash.update(' ');
      }
      return hash.digest('hex').slice(0, 8);
    };
    const counted = [...kept, ...pdf.map((file) => `pdf/${file}`)];
    assert.equal(name, nameOf(counted));
    for (const file of pdf) assert.notEqual(name, nameOf(counted, `pdf/${file}`));
  });
});
