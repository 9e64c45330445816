// What guided steps cost on a slow phone: the form of 60 fields read, cut into steps and shown at its first one, then each
// change of step, style and layout included. Time of the processor in the main thread, times four: what else the machine
// does is not in it. A form is read in slices of 7 ms, between which the page gets its turn: what holds the page up is a
// slice and the longest piece that is not cut, which is timed piece by piece.
// node bench/steps.mjs [--reps=15]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { hinted } from '../scripts/build.mjs';
import { spread, table } from './median.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FORMS = ['canteen-60', 'spip-formidable', 'drupal-webform'];

export async function benchSteps({ reps = 15 } = {}) {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export { Guide } from './src/steps/page/guide.js'; export { DraftStorage } from './src/steps/page/draft-storage.js'; export { OurOwn } from './src/steps/page/our-own.js'; export { readingForm } from './src/steps/page/read-form.js'; export { readingModel } from './src/steps/read-model.js';",
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'steps',
    target: 'es2022',
    tsconfig: `${ROOT}tsconfig.base.json`,
  });
  const pages = new Map();
  for (const name of FORMS)
    pages.set(`/${name}`, await readFile(`${ROOT}tests/corpus/forms/${name}/form.html`));
  // As the chunk of the form comes: from a server, compiled beside the page.
  const script = hinted(outputFiles[0].text);
  const server = createServer((request, response) => {
    if (request.url === '/steps.js')
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const page = pages.get(request.url);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows = [];
  for (const name of FORMS) {
    const found = [];
    for (let rep = 0; rep < reps; rep++) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${server.address().port}/${name}`);
      await page.addScriptTag({ url: '/steps.js' });
      const client = await page.context().newCDPSession(page);
      await client.send('Performance.enable', { timeDomain: 'threadTicks' });
      found.push(await visit(page, client));
      await page.close();
    }
    rows.push([
      name,
      found[0].fields,
      spread(found.map(({ read }) => read)),
      spread(found.map(({ piece }) => piece)),
      spread(found.map(({ made }) => made)),
      spread(found.map(({ begin }) => begin)),
      spread(found.map(({ made, begin }) => made + begin)),
      spread(found.map(({ steps }) => middle(steps))),
    ]);
  }
  await browser.close();
  server.close();
  return `Processor time of Chromium’s main thread × 4, ms, ${reps} fresh pages each, median (least–most).\n\n${table(
    [
      'form',
      'controls',
      'read and cut into steps, in slices',
      'the longest piece',
      'guide made',
      'first step shown',
      'both: the form upgraded',
      'a step change',
    ],
    rows,
  )}`;
}

const middle = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

const SLOWER = 4;

/** One visit, each part with its style and layout. */
async function visit(page, client) {
  const used = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(
      ({ name }) => name === 'TaskDuration',
    ).value;
  const cost = async (act, place) => {
    const from = await used();
    await page.evaluate(act, place);
    return ((await used()) - from) * 1000 * SLOWER;
  };
  await page.evaluate(() => document.body.getBoundingClientRect().height);
  const none = await cost(() => document.body.getBoundingClientRect().height);
  const read = await cost(() => {
    window.pieces = [];
    const inPieces = (work) => {
      for (;;) {
        const from = performance.now();
        const { done, value } = work.next();
        window.pieces.push(performance.now() - from);
        if (done) return value;
      }
    };
    const form = document.querySelector('form');
    const ours = new window.steps.OurOwn();
    const read = inPieces(window.steps.readingForm(form, ours));
    window.ahead = { ours, read, model: inPieces(window.steps.readingModel(read.facts)) };
    window.storage = new window.steps.DraftStorage(window);
    window.storage.purge('parvis-steps', Date.now());
  });
  const piece = (await page.evaluate(() => Math.max(...window.pieces))) * SLOWER;
  const made = await cost(() => {
    const { ahead, storage } = window;
    const form = document.querySelector('form');
    window.guide = new window.steps.Guide(form, { help: null, storage, lang: 'fr', ahead });
    return window.guide.steps.length;
  });
  const begin = await cost(() => {
    window.guide.begin();
    document.body.getBoundingClientRect();
  });
  const places = await page.evaluate(() => window.guide.steps.map(({ index }) => index));
  const steps = [];
  for (const place of [...places, 'review', ...places.toReversed()]) {
    await page.waitForTimeout(30);
    steps.push(
      await cost((place) => {
        window.guide.goTo(place);
        document.body.getBoundingClientRect();
      }, place),
    );
  }
  const fields = await page.evaluate(
    () => window.guide.facts.nodes.filter(({ kind }) => kind === 'control').length,
  );
  return {
    read: read - none,
    piece,
    made: made - none,
    begin: begin - none,
    steps: steps.map((time) => time - none),
    fields,
  };
}

if (process.argv[1]?.endsWith('steps.mjs')) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 15);
  console.log(await benchSteps({ reps }));
}
