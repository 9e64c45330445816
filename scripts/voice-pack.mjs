// The data of espeak-ng, cut to French and English: `node scripts/voice-pack.mjs [file]` writes it.
//   A pack is the length of its header in four bytes (smallest first), a header in JSON, [[path, length], …],
//   then the files one after the other, byte for byte those of the npm package.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PACKAGE = '@echogarden/espeak-ng-emscripten';
const DATA = '/usr/share/espeak-ng-data/';

/**
 * What French is said with. It cannot do without English: a word that espeak-ng takes for English, where no English
 * dictionary is found, leaves the voice in a wrong state for the sentences after it.
 */
const KEPT = [
  'phondata',
  'phonindex',
  'phontab',
  'intonations',
  'fr_dict',
  'en_dict',
  'lang/roa/fr',
  'lang/gmw/en',
  ...['f1', 'f2', 'f3', 'f4', 'f5'].map((name) => `voices/!v/${name}`),
  ...['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8'].map((name) => `voices/!v/${name}`),
];

/** The folder of the npm package. */
export const packageFolder = () => {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  return dirname(entry);
};

/** Where each file of `espeak-ng.data` begins and ends, as the package's own script says it. */
export function readMetadata(script) {
  const found = /loadPackage\(\{files:\[(.*?)\],remote_package_size:(\d+)\}\)/s.exec(script);
  if (!found) throw new Error('espeak-ng.js does not say what is in espeak-ng.data');
  const files = [...found[1].matchAll(/\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/g)].map(
    ([, path, start, end]) => ({ path, start: Number(start), end: Number(end) }),
  );
  return { files, size: Number(found[2]) };
}

/** The pack, from the package's script and data; throws where they do not go together. */
export function makePack(script, data) {
  const { files, size } = readMetadata(script);
  const end = files.reduce((at, file) => {
    if (file.start !== at || file.end < at)
      throw new Error(`espeak-ng.data: ${file.path} starts at ${file.start}, not at ${at}`);
    return file.end;
  }, 0);
  if (end !== size || data.length !== size)
    throw new Error(
      `espeak-ng.data: its files end at ${end}, its size should be ${size} and is ${data.length}`,
    );
  const parts = KEPT.map((name) => {
    const file = files.find(({ path }) => path === DATA + name);
    if (!file || file.end === file.start) throw new Error(`espeak-ng.data: there is no ${name}`);
    return { path: file.path, bytes: data.subarray(file.start, file.end) };
  });
  const header = Buffer.from(JSON.stringify(parts.map(({ path, bytes }) => [path, bytes.length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...parts.map(({ bytes }) => bytes)]);
}

/** The pack of the package that is installed. */
export function packOfPackage() {
  const folder = packageFolder();
  return makePack(
    readFileSync(join(folder, 'espeak-ng.js'), 'utf8'),
    readFileSync(join(folder, 'espeak-ng.data')),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? 'espeak-fr-en.pack';
  writeFileSync(file, packOfPackage());
}
