// What our script adds to the loading of a page: the same pages without it, with a script that does nothing in its place, and
// with it, in turn. Twice: the processor time of the main thread at full speed, as `../shared/tools/peers` counts it; and the
// time that passes on it at CPU ÷4, in which it also waits for the browser to open its storage.
// node bench/load.mjs [--reps=25]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { median, spread, table } from './median.mjs';
import { townPage } from './pages.mjs';

const WORDS = { small: 1_400, large: 20_000 };
const TAGS = {
  without: '',
  empty: '<script src="/empty.js"></script>',
  with: '<script src="/dist/parvis.js"></script>',
};
const dist = new URL('../dist/', import.meta.url);

export async function benchLoad({ reps = 25 } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    if (pathname.startsWith('/dist/')) {
      const bytes = await readFile(new URL(pathname.slice(6), dist)).catch(() => null);
      response.writeHead(bytes ? 200 : 404, { 'content-type': 'text/javascript' });
      return response.end(bytes);
    }
    if (pathname === '/empty.js')
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(';');
    const [, size, which] = /^\/(\w+)-(\w+)$/.exec(pathname) ?? [];
    if (!size) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(townPage(WORDS[size], TAGS[which]));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows = [];
  const ways = Object.keys(TAGS);
  for (const size of Object.keys(WORDS))
    for (const [name, measure] of Object.entries(MEASURES)) {
      const times = Object.fromEntries(ways.map((which) => [which, []]));
      for (let rep = -1; rep < reps; rep++)
        for (const which of rep % 2 ? ways.toReversed() : ways) {
          const time = await loadOnce(browser, `${base}/${size}-${which}`, measure);
          if (rep >= 0) times[which].push(time);
        }
      rows.push([
        size,
        name,
        ...ways.map((which) => spread(times[which])),
        (median(times.with) - median(times.without)).toFixed(1),
      ]);
    }
  await browser.close();
  server.close();
  return `Main thread, from navigation to 700 ms after load, ms, ${reps} fresh pages each, median (least–most).\n\n${table(
    ['page', 'what is counted', 'without', 'an empty script', 'with Parvis', 'added'],
    rows,
  )}`;
}

const MEASURES = {
  // Seconds in which the thread works; those in which it waits for another process are not in it.
  'processor time, full speed': { domain: 'threadTicks', throttle: 1 },
  'time passed, CPU ÷4': { domain: 'timeTicks', throttle: 4 },
};

async function loadOnce(browser, url, { domain, throttle }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await client.send('Performance.enable', { timeDomain: domain });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(700);
  const { metrics } = await client.send('Performance.getMetrics');
  const time = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await context.close();
  return time;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 25);
  console.log(await benchLoad({ reps }));
}
