// The page in easy French, in Chromium: from the press to the first part and to the whole, through the worker, and the
// longest task of the page meanwhile. Needs `npm run build -- --dist`.
// node bench/easy.mjs [--reps=5]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { spread, table } from './median.mjs';
import { townPage } from './pages.mjs';

const dist = new URL('../dist/', import.meta.url);
const SIZES = [1_500, 20_000];
const THROTTLES = [1, 4];

export async function benchEasy({ reps = 5 } = {}) {
  const manifest = JSON.parse(await readFile(new URL('manifest.json', dist), 'utf8'));
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    if (pathname.startsWith('/dist/')) {
      const bytes = await readFile(new URL(pathname.slice(6), dist)).catch(() => null);
      response.writeHead(bytes ? 200 : 404, {
        'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'text/plain; charset=utf-8',
      });
      return response.end(bytes);
    }
    const words = Number(pathname.slice(1));
    if (!words) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(townPage(words, '<script src="/dist/parvis.js"></script>'));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const rows = [];
  for (const throttle of THROTTLES) {
    for (const words of SIZES) {
      const visits = [];
      for (let rep = 0; rep < reps; rep++)
        visits.push(
          await visit(browser, `${base}/${words}`, `/dist/${manifest.chunks.session}`, throttle),
        );
      const of = (name) => spread(visits.map((one) => one[name]));
      rows.push([
        `${words} words, CPU ÷${throttle}`,
        of('first'),
        of('cold'),
        of('warmFirst'),
        of('warm'),
        of('longest'),
      ]);
    }
  }
  await browser.close();
  server.close();
  return `Milliseconds in Chromium, ${reps} visits, median (least–most). The first time the worker, lexicon and glossary are fetched and read; the second time they are there. The content of the page is read before.\n\n${table(['page', 'first time: first part', 'first time: whole', 'second time: first part', 'second time: whole', 'longest task of the page'], rows)}`;
}

async function visit(browser, url, chunk, throttle) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  const found = await page.evaluate(async (address) => {
    const { wake } = await import(address);
    const session = wake(document);
    await session.content();
    const words = { words: 'mots', short: '', full: '', official: '', page: '' };
    const run = async () => {
      const start = performance.now();
      let first = 0;
      const parts = session.easyPages(words);
      while (!(await parts.next()).done) first ||= performance.now() - start;
      return { first, whole: performance.now() - start };
    };
    const long = [0];
    const watch = new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration }) => long.push(duration)),
    );
    watch.observe({ type: 'longtask' });
    const cold = await run();
    const warm = await run();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return {
      first: cold.first,
      cold: cold.whole,
      warmFirst: warm.first,
      warm: warm.whole,
      longest: Math.max(...long),
    };
  }, chunk);
  await context.close();
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 5);
  console.log(await benchEasy({ reps }));
}
