import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { buildVoice } from '../../../scripts/build-voice.mjs';
import { makePack, packageFolder, packOfPackage } from '../../../scripts/voice-pack.mjs';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const script = readFileSync(join(packageFolder(), 'espeak-ng.js'), 'utf8');
const data = readFileSync(join(packageFolder(), 'espeak-ng.data'));

describe('the pack of the embedded voice', () => {
  it('holds files of the package, byte for byte, and nothing else', () => {
    const pack = packOfPackage();
    const length = pack.readUInt32LE(0);
    const header = JSON.parse(pack.toString('utf8', 4, 4 + length)) as [string, number][];
    assert.equal(header.length, 21);
    let at = 4 + length;
    for (const [path, size] of header) {
      const [, start, end] = new RegExp(
        `filename:"${path.replace(/[!./]/g, '\\$&')}",start:(\\d+),end:(\\d+)`,
      ).exec(script)!;
      const bytes = data.subarray(Number(start), Number(end));
      assert.equal(size, bytes.length, path);
      assert.ok(bytes.equals(pack.subarray(at, at + size)), path);
      at += size;
    }
    assert.equal(at, pack.length);
    const names = header.map(([path]) => path.slice('/usr/share/espeak-ng-data/'.length));
    for (const name of ['fr_dict', 'en_dict', 'phondata', 'lang/roa/fr', 'voices/!v/f2'])
      assert.ok(names.includes(name), name);
  });

  it('is the same each time', () => {
    assert.equal(sha256(packOfPackage()), sha256(packOfPackage()));
  });

  it('is refused where the script and the data do not go together', () => {
    assert.throws(() => makePack(script, data.subarray(1)), /its size should be/);
    assert.throws(() => makePack('nothing', data), /does not say/);
    assert.throws(() => makePack(script.replace('start:0,', 'start:1,'), data), /starts at 1/);
    const without = script.replace('/espeak-ng-data/fr_dict"', '/espeak-ng-data/xx_dict"');
    assert.throws(() => makePack(without, data), /no fr_dict/);
  });
});

describe('the folder of the embedded voice', () => {
  let folder: string;
  let listed: string[];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parvis-voice-'));
    listed = await buildVoice(folder);
  });
  after(() => rmSync(folder, { recursive: true }));
  const read = (name: string) => readFileSync(join(folder, 'voice', name));

  it('has espeak-ng as the package has it, not one byte changed', () => {
    assert.equal(sha256(read('espeak-ng.js')), sha256(Buffer.from(script)));
    assert.equal(
      sha256(read('espeak-ng.js')),
      sha256(readFileSync(join(packageFolder(), 'espeak-ng.js'))),
    );
    assert.equal(sha256(read('espeak-fr-en.pack')), sha256(packOfPackage()));
  });

  it('says its licence, and where its source is', () => {
    assert.match(read('COPYING').toString(), /GNU GENERAL PUBLIC LICENSE\s+Version 3/);
    assert.match(
      read('worker.js').toString(),
      /^\/\/.*\n?.*SPDX-License-Identifier: GPL-3.0-or-later/,
    );
    assert.match(read('worker.js').toString(), /from "\.\/espeak-ng\.js"/);
    const source = read('SOURCE.txt').toString();
    for (const said of [
      'https://github.com/echogarden-project/espeak-ng ',
      'branch "fork"',
      '@echogarden/espeak-ng-emscripten, version 0.3.5',
      sha256(read('espeak-ng.js')),
      sha256(read('espeak-fr-en.pack')),
      'What cannot be proved',
      'PARVIS_VOICE=off',
    ])
      assert.ok(source.includes(said), said);
    for (const name of ['src/speech/voice/worker.ts', 'scripts/voice-pack.mjs'])
      assert.equal(read(`source/${name}`).toString(), readFileSync(name, 'utf8'));
  });

  it('is listed for who serves it', () => {
    assert.deepEqual(listed, ['voice/espeak-ng.js', 'voice/espeak-fr-en.pack', 'voice/worker.js']);
  });

  it('is left out where the build is told so', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'parvis-voice-'));
    process.env.PARVIS_VOICE = 'off';
    try {
      assert.deepEqual(await buildVoice(empty), []);
      assert.equal(existsSync(join(empty, 'voice')), false);
    } finally {
      delete process.env.PARVIS_VOICE;
      rmSync(empty, { recursive: true });
    }
  });
});
