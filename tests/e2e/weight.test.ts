import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launch } from '../support/e2e.js';
import { startCorpusServer, type CorpusServer } from '../support/middleware.mjs';

/** Bytes, gzip level 9: `.size-limit.js` counts files, this counts what a visit asks for. */
const MOST = 25_000;

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

describe('the change of the text size', () => {
  it('downloads no more than it says, from the empty page to the larger text', async () => {
    const page = await browser.newPage();
    const bodies: Promise<Buffer>[] = [];
    const names: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!/\/(?:parvis|chunks\/[^/]+)\.js$/.test(pathname)) return;
      names.push(pathname);
      bodies.push(response.body());
    });
    await page.goto(`${server.url}/corpus/spip/page.html?probe=1&with=parvis&`);
    const size = () => page.evaluate(() => getComputedStyle(document.querySelector('p')!).fontSize);
    const before = await size();
    await page.locator('parvis-launcher [part~=button]').click();
    await page.locator('parvis-preferences [part~=text-size-up]').click();
    const larger = (was: string) => getComputedStyle(document.querySelector('p')!).fontSize !== was;
    await page.waitForFunction(larger, before);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
    assert.ok(names.length >= 3, names.join());
    const all = bytes.reduce((sum, one) => sum + one, 0);
    assert.ok(
      all <= MOST,
      `${all} bytes: ${names.map((name, at) => `${name} ${bytes[at]}`).join()}`,
    );
    await page.close();
  });
});
