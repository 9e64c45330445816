// Makes the files that a webmaster installs: each plugin of integrations/ with the library beside it, as one zip. Build first.
//   node scripts/pack-integrations.mjs [--out folder] [wordpress spip drupal joomla typo3]
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { crc32, deflateRawSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** `folder`: what the zip holds at its root, as its system wants it; `library`: where the plugin looks for the library. */
const PLUGINS = {
  wordpress: { folder: 'parvis/', library: 'parvis/' },
  spip: { folder: 'parvis/', library: 'parvis/' },
  drupal: { folder: 'parvis/', library: 'parvis/' },
  joomla: { folder: '', library: 'media/js/parvis/' },
  typo3: { folder: '', library: 'Resources/Public/parvis/' },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(root, 'integrations/dist') } },
});

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** A zip of files, the same bytes each time: no date, no owner. */
function zip(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, data] of files) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(data, { level: 9 });
    const entry = Buffer.alloc(26);
    entry.writeUInt16LE(20, 0); // needs version 2.0
    entry.writeUInt16LE(0x0800, 2); // names in UTF-8
    entry.writeUInt16LE(8, 4); // deflate
    entry.writeUInt16LE(0x0021, 8); // 1 January 1980
    entry.writeUInt32LE(crc32(data), 10);
    entry.writeUInt32LE(packed.length, 14);
    entry.writeUInt32LE(data.length, 18);
    entry.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from('PK\x03\x04'), entry, path, packed);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), entry, place, path);
    at += 4 + entry.length + path.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

for (const built of ['dist/parvis.js', 'lib/cli/parvis.js']) {
  if (existsSync(join(root, built))) continue;
  console.error(`${built} is not there yet: npm run build`);
  process.exit(1);
}
const unknown = positionals.filter((name) => !Object.hasOwn(PLUGINS, name));
if (unknown.length > 0) {
  console.error(
    `No plugin of this name: ${unknown.join(', ')}. There are ${Object.keys(PLUGINS)}.`,
  );
  process.exit(1);
}

const out = resolve(values.out);
mkdirSync(out, { recursive: true });
// The library as `npx parvis copy` writes it, its list of files included: so the same command brings an update.
const work = mkdtempSync(join(tmpdir(), 'parvis-plugins-'));
const library = join(work, 'parvis');
execFileSync(process.execPath, [join(root, 'lib/cli/parvis.js'), 'copy', library], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
for (const name of positionals.length > 0 ? positionals : Object.keys(PLUGINS)) {
  const { folder, library: place } = PLUGINS[name];
  const source = join(root, 'integrations', name);
  const read = (from, to) =>
    filesIn(from).map((file) => [folder + to + file, readFileSync(join(from, file))]);
  const files = [
    // How to install it is no part of it.
    ...read(source, '').filter(([file]) => !file.startsWith(`${folder}install/`)),
    ...read(library, place),
    [`${folder}LICENSE`, readFileSync(join(root, 'LICENSE'))],
  ];
  const target = join(out, `parvis-${name}.zip`);
  const bytes = zip(files);
  writeFileSync(target, bytes);
  const megabytes = (bytes.length / 1e6).toFixed(1);
  console.log(`${relative(process.cwd(), target)}: ${files.length} files, ${megabytes} MB`);
}
rmSync(work, { recursive: true });
