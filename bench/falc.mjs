// Easy French by rules: how long a page takes in the worker's code, here in Node, and what its parts weigh.
//   node bench/falc.mjs [--reps=9]
// Goals: 1 500 words in 200 ms once loaded; 250 kB gzip in all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { spread, table } from './median.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FALC = join(ROOT, 'src/falc');
const reps = Number(/--reps=(\d+)/.exec(process.argv.slice(2).join(' '))?.[1] ?? 9);
const gzip = (content) => gzipSync(content, { level: 9 }).length;
const read = (...path) => readFileSync(join(ROOT, ...path), 'utf8');

/** Bundles the engine into a folder of its own, and loads it. */
async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-falc-'));
  try {
    const outfile = join(folder, 'falc.mjs');
    await build({
      stdin: {
        contents: `export { eachEasySentence } from './src/falc/simplify.js';
export { Lexicon } from './src/falc/lexicon.js';
export { Definitions } from './src/falc/definitions.js';`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      format: 'esm',
      tsconfig: join(ROOT, 'tsconfig.base.json'),
      target: 'es2022',
      outfile,
      logLevel: 'error',
    });
    const started = performance.now();
    const engine = await import(pathToFileURL(outfile).href);
    return { engine, took: performance.now() - started };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Sentences as communes write them, again and again up to so many words. */
function textOf(words) {
  const sentences = ['dev', 'unseen'].flatMap((half) =>
    JSON.parse(read(`tests/corpus/falc-references.${half}.json`)).map(({ source }) => source),
  );
  const paragraphs = [];
  let count = 0;
  for (let at = 0; count < words; at += 1) {
    const sentence = sentences[at % sentences.length];
    paragraphs.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  return paragraphs.join('\n\n');
}

const { engine, took } = await load();
const { eachEasySentence, Lexicon, Definitions } = engine;
const lines = read('src/falc/data/lexicon.txt');
const parsing = performance.now();
const lexicon = new Lexicon(lines);
const parsed = performance.now() - parsing;
const explaining = performance.now();
const definitions = new Definitions(JSON.parse(read('src/falc/data/glossary.json')));
const explained = performance.now() - explaining;

/** One page: its sentences, then its hard words; the longest wait between two sentences. */
function page(text) {
  const seen = new Set();
  const started = performance.now();
  let last = started;
  let longest = 0;
  let sentences = 0;
  for (const { source } of eachEasySentence(text, { lexicon })) {
    definitions.findTerms(source, { seen });
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    sentences += 1;
  }
  return { took: performance.now() - started, longest, sentences };
}

const rows = [];
for (const words of [1_500, 20_000]) {
  const text = textOf(words);
  const first = page(text);
  const runs = Array.from({ length: reps }, () => page(text));
  rows.push([
    `${words} words`,
    first.sentences,
    first.took.toFixed(0),
    spread(
      runs.map((run) => run.took),
      0,
    ),
    spread(
      runs.map((run) => run.longest),
      1,
    ),
  ]);
}
console.log(
  `Milliseconds, median of ${reps} runs (smallest–largest), in Node: rules and hard words. Loading: code ${took.toFixed(0)} ms, lexicon ${parsed.toFixed(0)} ms, glossary ${explained.toFixed(0)} ms.\n`,
);
console.log(table(['page', 'sentences', 'first run', 'later runs', 'longest sentence'], rows));

// What is downloaded on first use: the worker, and what it asks for.
const worker = await build({
  entryPoints: [join(FALC, 'page/worker.ts')],
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  tsconfig: join(ROOT, 'tsconfig.base.json'),
  target: 'es2022',
  logLevel: 'error',
});
const parts = [['the worker: engine and rules', gzip(worker.outputFiles[0].contents)]];
for (const file of ['lexicon.txt', 'glossary.json', 'library-index.json'])
  parts.push([`\`${file}\``, gzip(readFileSync(join(FALC, 'data', file)))]);
const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
console.log(`\nBytes, gzip level 9.\n\n${table(['part', 'bytes'], [...parts, ['all', total]])}`);
