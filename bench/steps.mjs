// What guided steps cost on a slow phone: the form of 60 fields read, cut into steps and shown at its first one, then each
// Continue, CPU ÷4, style and layout included.
// node bench/steps.mjs [--reps=7]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { spread, table } from './median.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FORMS = ['canteen-60', 'spip-formidable', 'drupal-webform'];

export async function benchSteps({ reps = 7 } = {}) {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export { Guide } from './src/steps/page/guide.js'; export { DraftStorage } from './src/steps/page/draft-storage.js';",
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
  const server = createServer((request, response) => {
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
      await page.addScriptTag({ content: outputFiles[0].text });
      const client = await page.context().newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      found.push(await page.evaluate(visit));
      await page.close();
    }
    rows.push([
      name,
      found[0].fields,
      spread(found.map(({ upgrade }) => upgrade)),
      spread(found.map(({ steps }) => middle(steps))),
      spread(found.map(({ steps }) => Math.max(...steps))),
    ]);
  }
  await browser.close();
  server.close();
  return `Chromium, CPU ÷4, ms, ${reps} fresh pages each, median (least–most).\n\n${table(
    [
      'form',
      'controls',
      'read, cut and first step shown',
      'a step change',
      'the longest of a form',
    ],
    rows,
  )}`;
}

const middle = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

/** In the page. */
async function visit() {
  const { Guide, DraftStorage } = window.steps;
  const form = document.querySelector('form');
  const laidOut = () => document.body.getBoundingClientRect().height;
  const turn = () => new Promise((resolve) => setTimeout(resolve, 60));
  laidOut();
  await turn();
  const start = performance.now();
  const guide = new Guide(form, { help: null, storage: new DraftStorage(window), lang: 'fr' });
  const read = performance.now() - start;
  guide.begin();
  laidOut();
  const upgrade = performance.now() - start;
  const steps = [];
  const places = [...guide.steps.map(({ index }) => index), 'review'];
  for (const place of [...places, ...places.toReversed()]) {
    // What has been typed since is looked at in between, as it is while somebody types.
    await turn();
    const from = performance.now();
    guide.goTo(place);
    laidOut();
    steps.push(performance.now() - from);
  }
  return {
    upgrade,
    read,
    steps,
    fields: guide.facts.nodes.filter(({ kind }) => kind === 'control').length,
  };
}

if (process.argv[1]?.endsWith('steps.mjs')) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 7);
  console.log(await benchSteps({ reps }));
}
