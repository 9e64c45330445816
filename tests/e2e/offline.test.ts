// A site that has a service worker, with the line of the guide in it: a visit whose network is cut.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { askForCall } from '../support/ask-for-call.js';
import { launch, openPage, type Visit } from '../support/e2e.js';
import { answer } from '../support/middleware.mjs';

const PHONE = '02 99 00 00 00';
const CONFIG = {
  town: { phone: PHONE },
  falc: '/falc.json',
  contact: { phone: PHONE, callback: { receiver: 'http://127.0.0.1:9', town: 'exemple' } },
};
const PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Mairie</title>
<script src="/parvis/parvis.js" data-config="/parvis.json"></script></head><body><main>
<h1>La cantine</h1><p>Venez à la mairie afin de payer la cantine de votre enfant.</p></main>
<script src="/site.js"></script></body></html>`;
/** What the guide tells to write. */
const [, LINE] = /```js\n([^`]*offline\.js[^`]*)```/.exec(
  readFileSync('docs/guides/plugin-authors.md', 'utf8'),
)!;
/** The site's own worker, which keeps its pages as many do. */
const WORKER = `${LINE}
self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open('site').then((cache) => cache.addAll(['/', '/site.js'])));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) =>
  event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request))));`;

describe('a visit without network, where the site has a service worker', () => {
  let browser: Browser;
  let server: Server;
  let address: string;
  let visit: Visit;
  let page: Page;
  let thrown: string[];
  /** What is not as in dist/. */
  let changed: Record<string, string | null>;

  const files: Record<string, readonly [string, string]> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/site.js': ['text/javascript', `navigator.serviceWorker.register('/service-worker.js');`],
    '/service-worker.js': ['text/javascript', WORKER],
    '/parvis.json': ['application/json', JSON.stringify(CONFIG)],
    '/falc.json': ['application/json', '{ "texts": [] }'],
  };
  const start = (port = 0) =>
    new Promise<void>((done) => {
      server = createServer(async (request, response) => {
        const path = request.url!.split('?')[0]!;
        const own = files[path];
        const ours = path.startsWith('/parvis/')
          ? await answer(path.replace('/parvis/', '/dist/'))
          : null;
        const body = path in changed ? changed[path] : (own?.[1] ?? ours?.body);
        const isThere = body !== null && (own || ours?.status === 200);
        response.setHeader('content-type', own?.[0] ?? ours?.headers['content-type'] ?? '');
        response.setHeader('cache-control', 'no-cache');
        response.writeHead(isThere ? 200 : 404).end(isThere ? body : '');
      }).listen(port, '127.0.0.1', done);
    });
  const stop = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  const cut = async () => {
    await stop();
    await page.context().setOffline(true);
  };
  /** The first visit, until the worker of the site is at work. */
  const arrive = async () => {
    visit = await openPage(browser, address);
    ({ page } = visit);
    page.on('pageerror', ({ message }) => thrown.push(message));
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  };
  const caches = () => page.evaluate(async () => (await window.caches.keys()).sort());
  const openPanel = async () => {
    await page.locator('parvis-launcher button').click();
    await page.locator('parvis-toolbar .panel.open').waitFor();
  };
  const inToolbar = (selector: string) => page.locator(`parvis-toolbar ${selector}`);

  before(async () => {
    browser = await launch();
    changed = {};
    await start();
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await stop();
  });
  after(() => browser.close());
  beforeEach(async () => {
    changed = {};
    thrown = [];
    await start(Number(new URL(address).port));
  });
  afterEach(async () => {
    await visit.close();
    if (server.listening) await stop();
  });

  it('has the button, the settings, the reader and easy texts', async () => {
    await arrive();
    await cut();
    await page.reload();
    const size = () =>
      page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('p')!).fontSize));
    const usual = await size();
    await openPanel();
    await inToolbar('[part=text-size-up]').click();
    await page.waitForFunction(
      (before) => parseFloat(getComputedStyle(document.querySelector('p')!).fontSize) > before,
      usual,
    );
    await inToolbar('[part=open-reader]').click();
    const reader = page.locator('parvis-reader');
    await reader.locator('article h1').waitFor();
    await reader.locator('.toggle:visible').first().click();
    await reader.locator('article.easy').getByText('pour payer').waitFor();
    assert.deepEqual(thrown, []);
  });

  it('keeps a request in the tab, and says that it leaves when the network is back', async () => {
    await arrive();
    await cut();
    await page.reload();
    await openPanel();
    await inToolbar('[part=open-callback]').click();
    await askForCall(page);
    await page.locator('parvis-callback [part=send]').click();
    await page.getByText('part toute seule quand Internet revient').first().waitFor();
    const stored = await page.evaluate(() => JSON.stringify(sessionStorage));
    assert.match(stored, /33612345671/);
    assert.deepEqual(thrown, []);
  });

  it('takes the files of a new version, and lets go of those of the old one', async () => {
    await arrive();
    const before = await caches();
    assert.equal(before.length, 2);
    const { body } = (await answer('/dist/offline.js'))!;
    const name = before.find((one) => one !== 'site')!;
    const hash = name.replace('parvis-', '');
    assert.ok(body.toString().includes(hash));
    changed['/parvis/offline.js'] = body.toString().replaceAll(hash, '0000aaaa');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const end = Date.now() + 20_000;
    while ((await caches()).includes(name) && Date.now() < end) await page.waitForTimeout(100);
    assert.deepEqual(await caches(), ['parvis-0000aaaa', 'site']);
  });

  it('never keeps the worker of the site from starting', async () => {
    changed['/parvis/falc/lexicon.txt'] = null;
    changed['/parvis.json'] = null;
    await arrive();
    await page.reload();
    await page.locator('parvis-launcher button').waitFor();
    assert.deepEqual(thrown, []);
  });
});
