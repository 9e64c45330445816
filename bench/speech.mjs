// The voice on a page of 20 000 words, in Chromium: what its marks cost, what is said of a text, and its longest task.
//   node bench/speech.mjs [--reps=5]
// The device is a fake one that tells its words: the cost is ours, not that of a voice.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { spread, table } from './median.mjs';
import { townPage } from './pages.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 5);
const WORDS = 20_000;

const { outputFiles } = await build({
  stdin: {
    contents: `import { extractContent } from './src/content/extract.js';
import { utterancesOf } from './src/speech/utterances.js';
Object.assign(window, { extractContent, utterancesOf });`,
    resolveDir: ROOT,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  tsconfig: `${ROOT}tsconfig.base.json`,
  logLevel: 'error',
});

const page = townPage(WORDS, '<script src="/dist/parvis.js"></script>');
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://x').pathname;
  try {
    const [type, body] =
      path === '/'
        ? ['text/html; charset=utf-8', page]
        : path === '/parts.js'
          ? ['text/javascript', outputFiles[0].contents]
          : ['text/javascript', readFileSync(`${ROOT}${path.slice(1)}`)];
    response.writeHead(200, { 'content-type': type }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${server.address().port}/`;

/** Runs before the page: a device that starts after 20 ms, says a word each 5 ms and comes to its end. */
function fakeDevice() {
  const voice = { voiceURI: 'v', name: 'Voix', lang: 'fr-FR', localService: true, default: true };
  let now = null;
  const device = Object.assign(new EventTarget(), {
    paused: false,
    getVoices: () => [voice],
    cancel: () => (now = null),
    speak(utterance) {
      now = utterance;
      const words = [...utterance.text.matchAll(/[\p{L}\p{N}]+/gu)];
      const next = () => {
        if (now !== utterance) return;
        const word = words.shift();
        if (!word) {
          now = null;
          utterance.onend?.({});
          return;
        }
        utterance.onboundary?.({ name: 'word', charIndex: word.index, charLength: word[0].length });
        setTimeout(next, 5);
      };
      setTimeout(() => {
        if (now === utterance) utterance.onstart?.({});
        next();
      }, 20);
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: device });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}

/** Opens the bar by our buttons, listens for a while, and looks what it cost. */
async function visit(where) {
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const until = async (look) => {
    for (;;) {
      const found = look();
      if (found) return found;
      await wait(5);
    }
  };
  const tasks = [];
  new PerformanceObserver((list) =>
    list.getEntries().forEach(({ duration }) => tasks.push(duration)),
  ).observe({ type: 'longtask' });
  const press = async (element, part) => {
    const root = () => document.querySelector(element)?.shadowRoot;
    (await until(() => root()?.querySelector(part))).click();
  };
  await press('parvis-launcher', 'button');
  await until(() => document.querySelector('parvis-toolbar')?.open);
  if (where === 'reader') {
    await press('parvis-toolbar', '[part=open-reader]');
    await until(() =>
      document.querySelector('parvis-reader')?.shadowRoot.querySelector('article h1'),
    );
    await wait(4000);
    tasks.length = 0;
    const speech = [
      ...document.querySelector('parvis-reader').shadowRoot.querySelectorAll('parvis-speech'),
    ].find((one) => one.checkVisibility());
    speech.shadowRoot.querySelector('.listen').click();
  } else {
    await wait(1000);
    tasks.length = 0;
    await press('parvis-toolbar', '[part=open-speech]');
    await press('parvis-speech', '.bar.open [part=play]');
  }
  const start = performance.now();
  const player = await until(() => window.Parvis.session.speech?.player);
  const marks = [];
  player.dispatchEvent = (event) => {
    const before = performance.now();
    const done = EventTarget.prototype.dispatchEvent.call(player, event);
    if (event.type === 'word' || player.state === 'playing') marks.push(performance.now() - before);
    return done;
  };
  await until(() => player.state === 'playing');
  const started = performance.now() - start;
  await wait(6000);
  marks.sort((a, b) => a - b);
  return {
    started,
    marks: marks.length,
    p95: marks[Math.floor(marks.length * 0.95)],
    longest: Math.max(0, ...tasks),
  };
}

/** What is said of the whole page: pieces, sentences, utterances. */
async function saying() {
  const { extractContent, utterancesOf } = window;
  const { blocks, words } = await extractContent(document);
  const start = performance.now();
  let count = 0;
  for (const { spoken } of utterancesOf(blocks)) count += spoken ? 1 : 0;
  return { words, count, time: performance.now() - start };
}

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
const found = { page: [], reader: [], said: [] };
try {
  for (let count = 0; count < reps; count++) {
    for (const where of ['page', 'reader']) {
      const context = await browser.newContext({ locale: 'fr-FR' });
      await context.addInitScript(fakeDevice);
      const tab = await context.newPage();
      await tab.goto(address);
      found[where].push(await tab.evaluate(visit, where));
      if (where === 'page') {
        await tab.addScriptTag({ url: '/parts.js', type: 'module' });
        found.said.push(await tab.evaluate(saying));
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.close();
}

const column = (where, key, digits) =>
  spread(
    found[where].map((one) => one[key]),
    digits,
  );
const { words, count } = found.said[0];
console.log(
  `A page of ${words} words, ${count} sentences; ${reps} visits, medians (least–most). A fake device that tells a word each 5 ms.\n`,
);
console.log(
  table(
    ['what', 'in the page', 'in the reader'],
    [
      ['a mark moved, p95, ms', column('page', 'p95', 2), column('reader', 'p95', 2)],
      ['press → voice, ms', column('page', 'started', 0), column('reader', 'started', 0)],
      [
        'longest task from the press on, ms (0: none over 50)',
        column('page', 'longest', 0),
        column('reader', 'longest', 0),
      ],
      [
        'what is said of all of it, made at once, ms',
        spread(
          found.said.map(({ time }) => time),
          0,
        ),
        '',
      ],
    ],
  ),
);
