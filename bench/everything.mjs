// Long tasks that a page with every element of Parvis has more at load than without it, at CPU ÷4: in turn, fresh pages.
// node bench/everything.mjs [--reps=7]
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../scripts/browsers.mjs';
import { startCorpusServer } from '../tests/support/middleware.mjs';
import { spread, table } from './median.mjs';

/** All is drawn after this, in ms: checked at the end of each visit. */
const SETTLED = 6000;
const PAGE = '/corpus/everything/page.html';
const WITH = `${PAGE}?with=parvis&data-config=/corpus/everything/parvis.json`;

export async function benchEverything({ reps = 7 } = {}) {
  const server = await startCorpusServer();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const found = { without: [], with: [] };
  for (let rep = -1; rep < reps; rep++)
    for (const which of rep % 2 ? ['with', 'without'] : ['without', 'with']) {
      const tasks = await loadOnce(browser, server.url + (which === 'with' ? WITH : PAGE));
      if (rep >= 0) found[which].push(tasks);
    }
  await browser.close();
  await server.close();
  const row = (name, all) => [
    name,
    spread(all.map((tasks) => tasks.length)),
    spread(all.map((tasks) => Math.max(0, ...tasks))),
  ];
  return `Chromium, CPU ÷4, ${reps} fresh pages each, from navigation to 6 s after the load, when all is drawn, median (least–most).\n\n${table(
    ['page', 'tasks over 50 ms', 'the longest of them, ms (0: none)'],
    [row('without Parvis', found.without), row('with every element', found.with)],
  )}`;
}

async function loadOnce(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url, { waitUntil: 'load' });
  // Nothing asks the page for anything meanwhile: the script that looks for an element is a long task itself.
  await page.waitForTimeout(SETTLED);
  const tasks = await page.evaluate(() => window.longTasks);
  if (url.includes('with=parvis') && !(await page.locator('parvis-steps [part=start]').isVisible()))
    throw new Error(`Not all is drawn ${SETTLED} ms after the load.`);
  await context.close();
  return tasks;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 7);
  console.log(await benchEverything({ reps }));
}
