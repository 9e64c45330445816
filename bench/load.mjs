// What our script adds to the loading of a page: the same pages with and without it, in turn, CPU ÷4.
// node bench/load.mjs [--reps=15]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { median, spread, table } from './median.mjs';
import { townPage } from './pages.mjs';

const WORDS = { small: 1_400, large: 20_000 };
const dist = new URL('../dist/', import.meta.url);

export async function benchLoad({ reps = 15 } = {}) {
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
    const times = { with: [], without: [] };
    for (let rep = -1; rep < reps; rep++) {
      const order = rep % 2 ? ['with', 'without'] : ['without', 'with'];
      for (const which of order) {
        const cpu = await loadOnce(browser, `${base}/${size}-${which}`);
        if (rep < 0) continue;
        times[which].push(cpu);
      }
    }
    const added = times.with.map((value, at) => value - times.without[at]);
    rows.push([
      size,
      spread(times.without),
      spread(times.with),
      spread(added),
      (median(times.with) - median(times.without)).toFixed(1),
    ]);
  }
  await browser.close();
  server.close();
  return `Main-thread time from navigation to 700 ms after load, ms, CPU ÷4, ${reps} pairs, median (least–most).\n\n${table(['page', 'without', 'with Parvis', 'added, pair by pair', 'difference of medians'], rows)}`;
}

async function loadOnce(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await client.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(700);
  const { metrics } = await client.send('Performance.getMetrics');
  const cpu = metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await context.close();
  return cpu;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 15);
  console.log(await benchLoad({ reps }));
}
