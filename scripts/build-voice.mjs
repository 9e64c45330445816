// dist/voice/: the embedded voice, in a folder of its own with its own licence. PARVIS_VOICE=off leaves it out.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PACKAGE, makePack, packageFolder } from './voice-pack.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What is ours here, and linked with espeak-ng: it goes out with its source. */
const SOURCES = [
  'src/speech/voice/worker.ts',
  'src/speech/voice/synthesiser.ts',
  'src/speech/voice/messages.ts',
  'src/speech/voice/espeak-ng.d.ts',
  'scripts/voice-pack.mjs',
];
/** What a visitor who asks for the voice downloads. */
const DOWNLOADED = ['espeak-ng.js', 'espeak-fr-en.pack', 'worker.js'];

/** Writes the folder, and returns the names of what is downloaded; none where it is left out. */
export async function buildVoice(dist) {
  if (process.env.PARVIS_VOICE === 'off') return [];
  const folder = path.join(dist, 'voice');
  const from = packageFolder();
  const script = fs.readFileSync(path.join(from, 'espeak-ng.js'));
  const pack = makePack(script.toString(), fs.readFileSync(path.join(from, 'espeak-ng.data')));
  const { version } = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'));
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'espeak-ng.js'), script);
  fs.writeFileSync(path.join(folder, 'espeak-fr-en.pack'), pack);
  fs.writeFileSync(path.join(folder, 'COPYING'), fs.readFileSync(path.join(from, 'COPYING')));
  fs.writeFileSync(path.join(folder, 'SOURCE.txt'), sourceText(version, { script, pack }));
  for (const file of SOURCES) {
    const copy = path.join(folder, 'source', file);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.copyFileSync(path.join(ROOT, file), copy);
  }
  await build({
    entryPoints: [path.join(ROOT, 'src/speech/voice/worker.ts')],
    outfile: path.join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    external: ['./espeak-ng.js'],
    tsconfig: path.join(ROOT, 'tsconfig.base.json'),
    banner: {
      js: `// Parvis, the worker of the embedded voice. SPDX-License-Identifier: GPL-3.0-or-later
// It runs with espeak-ng, beside it. Licence: COPYING. Source: SOURCE.txt.`,
    },
    logLevel: 'error',
  });
  return DOWNLOADED.map((name) => `voice/${name}`);
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const sourceText = (version, { script, pack }) => `The embedded voice of Parvis
============================

The files of this folder are free software under the GNU General Public License, version 3 or (at your option) any later
version: see COPYING. They come without any warranty. You may copy, change and share them under that licence.

What they are
-------------
espeak-ng.js       the speech synthesiser eSpeak NG, compiled to JavaScript by the Echogarden project. Not modified:
                   byte for byte the file of the npm package ${PACKAGE} ${version}.
                   SHA-256 ${sha256(script)}
espeak-fr-en.pack  21 files of that package's espeak-ng.data (French, English, voices), put one after the other, each
                   byte for byte.
                   SHA-256 ${sha256(pack)}
worker.js          the part of Parvis that runs with them, made from source/src/speech/voice. GPL-3.0-or-later.
source/            the source of worker.js, and what makes the pack
COPYING            the licence, as the npm package has it.

Where the source is
-------------------
eSpeak NG                  https://github.com/espeak-ng/espeak-ng
Echogarden's fork of it    https://github.com/echogarden-project/espeak-ng , branch "fork";
                           its build-emscripten.sh makes espeak-ng.js and espeak-ng.data
The npm package            ${PACKAGE}, version ${version}
                           https://github.com/echogarden-project/espeak-ng-emscripten
worker.js and the pack     the folder source/ here, and the repository of Parvis: src/speech/voice/,
                           scripts/voice-pack.mjs (makes the pack from the npm package: "node scripts/voice-pack.mjs"),
                           scripts/build-voice.mjs (makes this folder)

What cannot be proved
---------------------
The npm package does not say which commit of the fork it was made from, nor with which version of Emscripten. The branch
above is where its authors say that its source is; that a build of it gives this very file has not been shown.

The rest of Parvis
------------------
Everything else in Parvis is under the MIT licence. It holds no part of eSpeak NG: it starts worker.js in a worker, sends
it messages (a text, a voice, a speed) and hears sound and times in answer. Without this folder it works, with the
voices of the visitor's own device. PARVIS_VOICE=off builds Parvis without it.

If you put these files on a web site, leave COPYING and this text beside them.
`;
