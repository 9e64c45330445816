// The embedded voice: what it weighs, how soon after the click it is heard in Chromium, and how fast it works.
//   node bench/voice.mjs [--reps=9]
// Goals: 730 kB gzip, 610 kB brotli; click to sound 500 ms once fetched; words within 60 ms.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { spread, table } from './median.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 9);
const dist = (name) => readFileSync(`${ROOT}dist/${name}`);

const { voice } = JSON.parse(dist('manifest.json'));
if (!voice) {
  console.log('This build has no voice: PARVIS_VOICE=off.');
  process.exit();
}

const sizes = voice.map((name) => {
  const bytes = dist(name);
  const { length } = brotliCompressSync(bytes);
  return [`\`${name}\``, bytes.length, gzipSync(bytes, { level: 9 }).length, length];
});
const sum = (column) => sizes.reduce((total, row) => total + row[column], 0);
console.log(`Bytes; gzip level 9, brotli level 11. Downloaded once, when a visitor asks.\n`);
console.log(table(['file', 'raw', 'gzip', 'brotli'], [...sizes, ['all', sum(1), sum(2), sum(3)]]));

const { outputFiles } = await build({
  stdin: {
    contents: `import { EmbeddedEngine } from './src/speech/engines/embedded.js';
import { Synthesis } from './src/speech/voice/synthesis.js';
import { VoiceWorker } from './src/speech/voice/voice-worker.js';
Object.assign(window, { EmbeddedEngine, Synthesis, VoiceWorker, Parvis: { base: location.origin + '/' } });`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  tsconfig: `${ROOT}tsconfig.base.json`,
  target: 'es2022',
  logLevel: 'error',
});

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname.slice(1);
  const [type, body] = voice.includes(path)
    ? [path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream', dist(path)]
    : path === 'engine.js'
      ? ['text/javascript', outputFiles[0].contents]
      : [
          'text/html; charset=utf-8',
          '<!doctype html><title>Voix</title><button>Écouter</button><script type="module" src="engine.js"></script>',
        ];
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'max-age=3600',
    'content-security-policy': "default-src 'self'",
  });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const context = await browser.newContext();

/** One visit, with a worker of its own: the times of two sentences, in ms. */
async function visit() {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => 'EmbeddedEngine' in window);
  const result = page.evaluate(async () => {
    const engine = new window.EmbeddedEngine(window);
    let clock;
    const remember = (context) => (clock = context);
    let firstAt;
    const own = window.AudioContext;
    window.AudioContext = class extends own {
      constructor(options) {
        super(options);
        remember(this);
      }
      createBufferSource() {
        const source = super.createBufferSource();
        const start = source.start.bind(source);
        source.start = (at) => {
          firstAt ??= at;
          start(at);
        };
        return source;
      }
    };
    const button = document.querySelector('button');
    const clicked = await new Promise((resolve) =>
      button.addEventListener('click', (event) => {
        // In the click, as a player does.
        resolve({
          at: event.timeStamp,
          prepared: engine.prepare('fr', new AbortController().signal),
        });
      }),
    );
    await clicked.prepared;
    const since = () => performance.now() - clicked.at;
    const times = { prepared: since() };
    const text =
      'La mairie est ouverte du lundi au vendredi de huit heures trente à midi et de quatorze heures à dix-sept heures.';
    const said = { text, lang: 'fr', voice: undefined, rate: 1 };
    const next = { ...said, text: 'Elle est fermée le samedi.' };
    const told = [];
    const speak = (what, start) =>
      new Promise((end, fail) => {
        const word = () => told.push(clock.currentTime - (clock.outputLatency || 0) - firstAt);
        engine.speak(what, { start, word, end, fail });
      });
    await speak(said, () => {
      times.heard = since();
      engine.ready(next);
    });
    const ended = performance.now();
    const words = told.slice();
    await speak(next, () => (times.gap = performance.now() - ended));
    // What the voice itself says of its words.
    const worker = await window.VoiceWorker.start(window, new AbortController().signal);
    const truth = new window.Synthesis(text, 'fr', 160);
    await new Promise((resolve) => {
      truth.onNews = () => truth.isOver && resolve();
      worker.make(truth);
    });
    worker.close();
    times.late = words.map((at, index) => at * 1000 - truth.words[index].at);
    // How fast it works: the same text as a file, in a worker that is warm.
    const start = performance.now();
    const file = await engine.toWav(
      Array.from({ length: 10 }, () => said),
      new AbortController().signal,
    );
    times.factor = (performance.now() - start) / 1000 / ((file.size - 44) / 44_100);
    engine.close();
    return times;
  });
  await page.click('button');
  const times = await result;
  await page.close();
  return times;
}

// The first visit fetches the files.
await visit();
const visits = [];
for (let rep = 0; rep < reps; rep++) visits.push(await visit());
await browser.close();
server.close();

const column = (name) => visits.map((times) => times[name]);
console.log(
  `\nChromium, a page that allows its own files alone, files fetched before; ${reps} visits, each with a worker of its own: median (least–most).\n`,
);
console.log(
  table(
    ['what', 'measured'],
    [
      ['click → ready, ms', spread(column('prepared'))],
      ['click → first sound, ms', spread(column('heard'))],
      ['end of a sentence → sound of the next, ms', spread(column('gap'))],
      ['word told after its sound, ms, each word', spread(visits.flatMap(({ late }) => late))],
      ['time to make a second of sound, ms', spread(column('factor').map((f) => f * 1000))],
    ],
  ),
);
