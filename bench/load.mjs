// What our script adds to the loading of a page: the same pages with and without it, in turn. Twice: the processor time of the
// main thread, × 4; and the time that passes on it at CPU ÷4, in which it also waits for the browser to open its storage.
// node bench/load.mjs [--reps=25]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { median, spread, table } from './median.mjs';
import { townPage } from './pages.mjs';

const WORDS = { small: 1_400, large: 20_000 };
const dist = new URL('../dist/', import.meta.url);

export async function benchLoad({ reps = 25 } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    if (pathname.startsWith('/dist/')) {
      const bytes = await readFile(new URL(pathname.slice(6), dist)).catch(() => null);
      response.writeHead(bytes ? 200 : 404, { 'content-type': 'text/javascript' });
      return response.end(bytes);
    }
    const [, size, ours] = /^\/(\w+)-(with|without)$/.exec(pathname) ?? [];
    if (!size) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      townPage(WORDS[size], ours === 'with' ? '<script src="/dist/parvis.js"></script>' : ''),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows = [];
  for (const size of Object.keys(WORDS)) {
    const row = [size];
    for (const measure of [processorTime, timePassed]) {
      const times = { with: [], without: [] };
      for (let rep = -1; rep < reps; rep++) {
        const order = rep % 2 ? ['with', 'without'] : ['without', 'with'];
        for (const which of order) {
          const time = await loadOnce(browser, `${base}/${size}-${which}`, measure);
          if (rep >= 0) times[which].push(time);
        }
      }
      row.push(
        spread(times.without),
        spread(times.with),
        (median(times.with) - median(times.without)).toFixed(1),
      );
    }
    rows.push(row);
  }
  await browser.close();
  server.close();
  return `Main thread, from navigation to 700 ms after load, ms, ${reps} fresh pages each, median (least–most).\n\n${table(
    [
      'page',
      'processor time × 4, without',
      'with Parvis',
      'added',
      'time passed at CPU ÷4, without',
      'with Parvis',
      'added',
    ],
    rows,
  )}`;
}

/** Seconds in which the thread works; those in which it waits for another process are not in it. */
const processorTime = { domain: 'threadTicks', throttle: 1, factor: 4000 };
const timePassed = { domain: 'timeTicks', throttle: 4, factor: 1000 };

async function loadOnce(browser, url, { domain, throttle, factor }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await client.send('Performance.enable', { timeDomain: domain });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(700);
  const { metrics } = await client.send('Performance.getMetrics');
  const time = metrics.find(({ name }) => name === 'TaskDuration').value * factor;
  await context.close();
  return time;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 25);
  console.log(await benchLoad({ reps }));
}
