import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launch, openPage } from '../support/e2e.js';
import { corpusForms } from '../support/form-corpus.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const forms = corpusForms().filter(({ expected }) => expected.eligibility === 'guide');

interface Received {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

let server: Server;
let browser: Browser;
let url: string;
const received: Received[] = [];
const pages = new Map<string, string>();
/** Served under a policy that allows the site's own files alone. */
const POLICY = "default-src 'self'";

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './tests/steps/page/visits.js';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'steps',
    target: 'es2022',
    tsconfig: `${root}tsconfig.base.json`,
  });
  const script = outputFiles[0]!.text;
  for (const { name, html } of forms) pages.set(`/${name}`, html);
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        received.push({
          path: request.url!,
          type: request.headers['content-type'] ?? '',
          body: Buffer.concat(chunks),
        });
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
        response.end('<!doctype html><title>Merci</title><p>Merci');
      });
      return;
    }
    if (pathname === '/steps.js')
      return void response
        .writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' })
        .end(script);
    const page = pages.get(pathname);
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      ...(searchParams.has('strict') ? { 'content-security-policy': POLICY } : {}),
    });
    const tag = searchParams.has('bare') ? '' : '<script src="/steps.js"></script></head>';
    response.end(tag ? page?.replace('</head>', tag) : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launch();
});
after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

/** What is in the page, for code that runs there. */
interface InPage {
  readonly steps: typeof import('../steps/page/visits.js');
  readonly guide: import('../../src/steps/page/guide.js').Guide;
}

/** The same boundary for all. */
function bodyOf({ type, body }: Received): string {
  const boundary = /boundary=(.+)$/.exec(type)?.[1];
  const text = body.toString('latin1');
  return boundary ? text.replaceAll(boundary, 'BOUNDARY') : text;
}

const typeOf = ({ type }: Received): string => type.replace(/boundary=.+$/, 'boundary=BOUNDARY');

const sendBare = (page: Page) =>
  page.evaluate(() => (window as unknown as InPage).steps.sendBare());
const sendGuided = (page: Page) =>
  page.evaluate(() => (window as unknown as InPage).steps.sendGuided());

async function send(
  name: string,
  act: (page: Page) => Promise<unknown>,
  query = '',
): Promise<Received> {
  const from = received.length;
  const { page, errors, close } = await openPage(browser, `${url}/${name}?${query}`);
  const leaves = page.waitForURL(/\/recu/, { timeout: 10_000 });
  const said = await act(page).catch((error: Error) => error.message);
  await leaves.catch(() => assert.fail(`${name}: nothing was sent; ${String(said)}`));
  await page.waitForTimeout(50);
  // Browsers complain by themselves of the patterns that they cannot read.
  assert.deepEqual(
    errors.filter((text) => !text.startsWith('Pattern attribute value')),
    [],
  );
  await close();
  assert.equal(received.length, from + 1, `${name}: sent once`);
  return received[from]!;
}

describe('the request that the server receives', () => {
  for (const { name } of forms)
    it(`is the same byte for byte, and comes once: ${name}`, async () => {
      const bare = await send(name, sendBare);
      const guided = await send(name, sendGuided);
      assert.equal(guided.path, bare.path);
      assert.equal(typeOf(guided), typeOf(bare));
      assert.equal(bodyOf(guided), bodyOf(bare));
      assert.ok(bare.body.length > 40);
    });
});

describe('the request of a site that allows its own files alone', () => {
  for (const name of ['canteen-60', 'nested-fieldsets'])
    it(`is the same byte for byte: ${name}`, async () => {
      const bare = await send(name, sendBare, 'strict');
      const guided = await send(name, sendGuided, 'strict');
      assert.equal(bodyOf(guided), bodyOf(bare));
    });
});

const begin = (page: Page) =>
  page.evaluate(() => (window as unknown as InPage).steps.begin().resumesAt);
const place = (page: Page) => page.evaluate(() => (window as unknown as InPage).guide.place);
const goTo = async (page: Page, to: number | 'review') => {
  await page.evaluate((to) => (window as unknown as InPage).guide.goTo(to), to);
  await page.waitForTimeout(60);
};

describe('a visitor', () => {
  it('goes back by the browser step by step, then out of the form, and forward again', async () => {
    const { page, close } = await openPage(browser, `${url}/canteen-60`);
    await page.evaluate(() => history.replaceState({ own: 1 }, ''));
    const address = page.url();
    await begin(page);
    await page.waitForTimeout(60);
    await goTo(page, 1);
    await goTo(page, 2);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => (window as unknown as InPage).guide.place === 1);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => (window as unknown as InPage).guide.place === 0);
    await page.evaluate(() => history.back());
    await page.waitForFunction(() => (window as unknown as InPage).guide.place === 'start');
    assert.equal(await page.evaluate(() => JSON.stringify(history.state)), '{"own":1}');
    await page.evaluate(() => history.forward());
    await page.waitForFunction(() => (window as unknown as InPage).guide.place === 0);
    await goTo(page, 1);
    await page.evaluate(() => (window as unknown as InPage).guide.back());
    await page.waitForTimeout(150);
    assert.equal(await place(page), 0);
    await page.evaluate(() => (window as unknown as InPage).guide.stop());
    await page.waitForFunction(() => JSON.stringify(history.state) === '{"own":1}');
    assert.equal(page.url(), address);
    await close();
  });

  it('finds answers and step again after a reload', async () => {
    const { page, close } = await openPage(browser, `${url}/canteen-60`);
    await begin(page);
    await page.fill('#enf_nom', 'Martin');
    await goTo(page, 2);
    await page.fill('#p2_nom', 'Durand');
    await page.reload();
    assert.equal(await begin(page), 2);
    assert.equal(await place(page), 2);
    assert.equal(await page.inputValue('#enf_nom'), 'Martin');
    assert.equal(await page.inputValue('#p2_nom'), 'Durand');
    await close();
  });

  it('is guided where a page allows its own files alone, and finds the form without script as it was', async () => {
    const strict = await openPage(browser, `${url}/canteen-60?strict`);
    await begin(strict.page);
    assert.equal(await strict.page.locator('#enf_nom').isVisible(), true);
    assert.equal(await strict.page.locator('#p1_nom').isVisible(), false);
    assert.deepEqual(strict.errors, []);
    await strict.close();
    const bare = await openPage(browser, `${url}/canteen-60?bare`, { javaScriptEnabled: false });
    assert.equal(await bare.page.locator('#p1_nom').isVisible(), true);
    assert.ok((await bare.page.content()).includes('id="p1_nom" name="p1_nom" required'));
    await bare.close();
  });

  it('leaves no answer behind once the form was sent, and none in the form that comes next', async () => {
    const { page, close } = await openPage(browser, `${url}/nested-fieldsets`);
    await Promise.all([page.waitForURL(/recu/), sendGuided(page)]);
    await page.goto(`${url}/nested-fieldsets`);
    assert.equal(await begin(page), null);
    assert.equal(await page.inputValue('#p1n'), '');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.equal(kept, '{}');
    await close();
  });
});

it('has forms to try', () => {
  assert.ok(forms.length >= 16);
});
