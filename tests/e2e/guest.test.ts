import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch, openPage, type Visit } from '../support/e2e.js';
import { startCorpusServer, type CorpusServer } from '../support/middleware.mjs';

/** One of each kind: frames show all of them, in three browsers. */
const CASES = [
  'wordpress-classic',
  'spip',
  'drupal',
  'dsfr',
  'tables-2005',
  'shadow',
  'important-reset',
  'csp-strict',
  'latin1',
  'tailwind-7000',
];

let server: CorpusServer;
let browser: Browser;
before(async () => {
  server = await startCorpusServer();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.close();
});

/** Opens a page with the probe, which notes layout shifts too, and waits for the launcher. */
async function visit(path: string, query = 'with=parvis'): Promise<Visit> {
  const opened = await openPage(browser, `${server.url}/corpus/${path}?probe=1&${query}`);
  if (query.includes('with=parvis')) await opened.page.locator('parvis-launcher').waitFor();
  await opened.page.waitForTimeout(100);
  return opened;
}

const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 50);
      }),
  );

/** Files that the page itself misses are told by the browser, once a visit or not. */
const said = (printed: readonly string[]) =>
  printed.filter((line) => !line.includes('Failed to load'));

const noted = (page: Page, kind: string) =>
  page.evaluate(
    (kind) => (window as unknown as { probe: { noted(kind: string): string[] } }).probe.noted(kind),
    kind,
  );

/** Opens the panel, changes the page, reads it, closes everything. */
async function tryEverything(page: Page): Promise<void> {
  await page.locator('parvis-launcher [part=button]').click();
  await page.locator('parvis-preferences [part~=text-size-up]').click();
  await page.locator('parvis-preferences [part~=text-size-up]').click();
  await page.locator('parvis-preferences [part~=contrast-high]').click();
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-parvis'));
  await page.locator('parvis-toolbar [part~=open-reader]').click();
  await page.locator('parvis-reader [part~=article] h1').waitFor();
  await page.locator('parvis-reader [part~=close]').click();
  await page.locator('parvis-reader [part~=article]').waitFor({ state: 'detached' });
}

describe('a page that a visitor opens, with Parvis', () => {
  for (const name of CASES) {
    it(`asks nothing of others, keeps nothing, moves nothing, prints nothing: ${name}`, async () => {
      const without = await visit(`${name}/page.html`, 'with=probe');
      const known = {
        shift: await shifts(without.page),
        printed: without.printed,
        foreign: without.foreign,
      };
      await without.close();
      const { page, printed, foreign, close } = await visit(`${name}/page.html`);
      assert.deepEqual(foreign, known.foreign);
      assert.deepEqual(said(printed), said(known.printed));
      // A page may move by itself, more or less, as its files come: ours is a shift if it always comes.
      let shift = await shifts(page);
      for (let time = 1; time < 3 && shift > known.shift + 0.0001; time++) {
        const again = await visit(`${name}/page.html`);
        shift = Math.min(shift, await shifts(again.page));
        await again.close();
      }
      assert.ok(shift <= known.shift + 0.0001, `moved by ${shift}, ${known.shift} without`);
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual(
        await page.evaluate(() => [localStorage.length, sessionStorage.length]),
        [0, 0],
      );
      await close();
    });
  }

  it('asks its own site for two files only: the script, and the configuration', async () => {
    const from = server.requests.length;
    const { close } = await visit('csp-strict/page.html');
    const asked = server.requests
      .slice(from)
      .filter((path) => /parvis|chunk|dist/.test(path.split('?')[0]!));
    assert.deepEqual(asked, ['/dist/parvis.js']);
    await close();
  });
});

describe('a page that allows its own files alone', () => {
  for (const name of ['csp-strict', 'trusted-types-lit']) {
    it(`lets Parvis do all it does, and complains of nothing: ${name}`, async () => {
      const { page, errors, foreign, close } = await visit(`${name}/page.html`);
      await tryEverything(page);
      assert.deepEqual(await noted(page, 'violation'), []);
      assert.deepEqual(errors, []);
      assert.deepEqual(foreign, []);
      await close();
    });
  }

  it('is told the phone of the town where no script may draw', async () => {
    const { page, close } = await visit(
      'trusted-types-none/page.html',
      'with=parvis&data-town-phone=0299000000',
    );
    await page.locator('parvis-launcher [part=button]').click();
    const link = page.locator('parvis-launcher a');
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), 'tel:0299000000');
    assert.deepEqual(await noted(page, 'error'), []);
    await close();
  });
});

describe('where storage is refused', () => {
  it('all works for the time of the page', async () => {
    const { page, errors, close } = await visit('broken-globals/storage.html');
    await tryEverything(page);
    assert.deepEqual(errors, []);
    await close();
  });

  it('says so, with no error, in a sandboxed frame that may load nothing', async () => {
    const { page, errors, close } = await openPage(
      browser,
      `${server.url}/corpus/sandboxed/page.html`,
    );
    const frame = page.frames().find((each) => each.url().includes('inner.html'))!;
    await frame.locator('parvis-launcher').waitFor();
    await frame.locator('parvis-launcher [part=button]').click();
    await frame.locator('parvis-launcher [role=alert]', { hasText: 'Essayez encore' }).waitFor();
    // What the browser says of the files refused is not an error of the page.
    assert.deepEqual(
      errors.filter((text) => !/CORS policy|Failed to load/.test(text)),
      [],
    );
    await close();
  });
});

describe('Back', () => {
  for (const used of [false, true]) {
    it(`finds the page as it was left, at once: ${used ? 'Parvis was used' : 'Parvis was not used'}`, async () => {
      const { page, close } = await visit('spip/page.html');
      // Chromium gives the page back behind the back of those who drive it: the page itself tells the server.
      await page.evaluate(() =>
        addEventListener(
          'pageshow',
          ({ persisted }) => void fetch(`/corpus/served?back=${persisted}`),
        ),
      );
      if (used) await tryEverything(page);
      await page.goto(`${server.url}/corpus/contact/page.html?with=parvis`);
      await page.locator('parvis-launcher').waitFor();
      await page.waitForTimeout(200);
      const from = server.requests.length;
      await page.evaluate(() => void setTimeout(() => history.back(), 0));
      const asked = () => server.requests.slice(from).filter((path) => path.includes('back='));
      for (let time = 0; time < 60 && asked().length === 0; time++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(asked(), ['/corpus/served?back=true']);
      await close();
    });
  }
});
