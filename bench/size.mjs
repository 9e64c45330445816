// What a visitor downloads, gzip -9, from dist/.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { table } from './median.mjs';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));
const weigh = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

const parts = manifest.textSize.map((file) => [file, weigh(file)]);
const rows = parts.map(([file, bytes]) => [
  `\`${file.replace(/-[\w-]{8}\.js$/, '-….js')}\``,
  bytes,
]);
rows.push(['everything to change the text size', parts.reduce((sum, [, bytes]) => sum + bytes, 0)]);
for (const name of ['reader', 'session'])
  rows.push([`\`${name}\` entry alone`, weigh(manifest.chunks[name])]);
console.log(`Bytes, gzip level 9.\n\n${table(['file', 'bytes'], rows)}`);
