// Builds what easy texts need besides the lexicon, into src/falc/data/:
//   node scripts/falc-data.mjs [<dila-glossary.json> <lexique383.tsv.gz>]
// - library-index.json, from src/falc/library/: what is known of the ready texts before one is loaded;
// - dila.json, from DILA's glossary (Licence Ouverte 2.0): its definitions, without those that hold for one fiche only;
// - glossary.json, from src/falc/glossary/ and dila.json: all terms, those that fewest people know first.
// Without arguments dila.json stays as it is. The results are checked in.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = path.join(ROOT, 'src/falc/data');
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const readAll = (folder) =>
  fs
    .readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, read(path.join(ROOT, folder, file))]);

/** One entry a line: small, and a change shows as a line. */
function write(file, text) {
  fs.writeFileSync(path.join(DATA, file), text);
  const gzip = gzipSync(text, { level: 9 }).length;
  console.log(
    `${file}: ${(text.length / 1000).toFixed(1)} kB, gzip ${(gzip / 1000).toFixed(1)} kB`,
  );
}
const rows = (list) => `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`;

function buildLibraryIndex() {
  const entries = readAll('src/falc/library').map(([, text]) => ({
    id: text.id,
    title: text.title,
    fiches: text.fiches,
    topics: text.topics,
    not: text.not ?? [],
  }));
  write('library-index.json', `${rows(entries)}\n`);
}

buildLibraryIndex();
