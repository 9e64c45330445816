// What display settings cost on a slow phone: the longest task of each step, CPU ÷4, beside the same relayout
// asked by one bare rule. Needs `npm run build -- --dist`.
// node bench/preferences.mjs [--reps=5]
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { serveCorpus } from '../tests/support/middleware.mjs';
import { spread, table } from './median.mjs';
import { townPage } from './pages.mjs';

const ROW =
  '<section><h3>Service</h3><p>Le <b>guichet</b> ouvre à <i>9 h</i>, <a href="#">voir</a>.</p><ul><li>Lundi</li></ul></section>';
const PAGES = {
  'tailwind-7000': null,
  '20 000 words': townPage(20_000),
  '36 000 elements': townPage(200).replace('</main>', ROW.repeat(4_500) + '</main>'),
};

/** Steps of one visit, each in a fresh page; `page` is the `PageStyle`, the values are settings. */
const STEPS = {
  'read and measured': [['prepare']],
  'bare rule, same relayout': [['prepare'], ['bare']],
  'text 200 %': [['prepare'], [{ textSize: 200 }]],
  'then 220 %': [['prepare'], [{ textSize: 200 }], [{ textSize: 220 }]],
  'dark theme': [['prepare'], [{ theme: 'dark' }]],
  'all spacings': [
    ['prepare'],
    [{ lineHeight: 2, letterSpacing: 0.12, wordSpacing: 0.2, paragraphSpacing: 2 }],
  ],
};

export async function benchPreferences({ reps = 5 } = {}) {
  const manifest = JSON.parse(
    await readFile(new URL('../dist/manifest.json', import.meta.url), 'utf8'),
  );
  // Kept here: a build may replace the folder meanwhile.
  const folder = new URL('../dist/chunks/', import.meta.url);
  const chunks = new Map();
  for (const file of await readdir(folder))
    chunks.set(`/dist/chunks/${file}`, await readFile(new URL(file, folder)));
  const server = createServer(async (request, response) => {
    const chunk = chunks.get(request.url);
    if (chunk) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(chunk);
    const html = PAGES[decodeURIComponent(request.url.slice(1))];
    if (html)
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    if (!(await serveCorpus(request, response))) response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows = [];
  for (const name of Object.keys(PAGES)) {
    const url = `${base}/${PAGES[name] ? encodeURIComponent(name) : `corpus/${name}/page.html`}`;
    const found = Object.fromEntries(Object.keys(STEPS).map((step) => [step, []]));
    // Steps take turns, so that a busy machine slows them all alike.
    for (let rep = 0; rep < reps; rep++)
      for (const [step, calls] of Object.entries(STEPS))
        found[step].push(await visit(browser, url, `/dist/${manifest.chunks.session}`, calls));
    for (const [step, times] of Object.entries(found))
      rows.push([
        name,
        step,
        spread(times.map(({ longest }) => longest)),
        spread(times.map(({ total }) => total)),
        spread(times.map(({ over }) => over)),
      ]);
  }
  await browser.close();
  server.close();
  return `Main thread, ms, CPU ÷4, ${reps} visits, median (least–most).\n\n${table(['page', 'step', 'longest task', 'all tasks', 'tasks over 50 ms'], rows)}`;
}

/** The last call of a visit is the one that is measured. */
async function visit(browser, url, chunk, calls) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(async (address) => {
    const { wake } = await import(address);
    window.act = { session: wake(document), sheet: new CSSStyleSheet() };
  }, chunk);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.waitForTimeout(300);
  const last = calls.at(-1);
  for (const call of calls.slice(0, -1)) await page.evaluate(run, call);
  await page.waitForTimeout(300);
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'blink.user_timing',
      'toplevel',
    ],
  });
  await page.evaluate(run, last);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await context.close();
  const [from, to] = ['from', 'to'].map((mark) =>
    traceEvents.find(({ name }) => name === `bench-${mark}`),
  );
  const tasks = traceEvents
    .filter(
      ({ name, tid, pid, ts }) =>
        /RunTask$/.test(name) &&
        tid === from.tid &&
        pid === from.pid &&
        ts >= from.ts &&
        ts <= to.ts,
    )
    .map(({ dur = 0 }) => dur / 1000);
  return {
    longest: Math.max(0, ...tasks),
    total: tasks.reduce((sum, task) => sum + task, 0),
    over: tasks.filter((task) => task > 50).length,
  };
}

/** In the page. */
async function run([call]) {
  const { session, sheet } = window.act;
  const turn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await turn();
  performance.mark('bench-from');
  await new Promise((resolve) => setTimeout(resolve));
  if (call === 'prepare') await session.pageStyle.prepare();
  else if (call === 'bare') {
    sheet.replaceSync('*{font-size:24px!important}');
    document.adoptedStyleSheets = [sheet];
    await turn();
  } else {
    const done = new Promise((resolve) =>
      session.pageStyle.addEventListener('change', resolve, { once: true }),
    );
    session.preferences.change(call);
    await done;
  }
  await turn();
  performance.mark('bench-to');
}

if (process.argv[1]?.endsWith('preferences.mjs')) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 5);
  console.log(await benchPreferences({ reps }));
}
