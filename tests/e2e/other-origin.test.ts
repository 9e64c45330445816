// The folder of Parvis on another site than the page, which allows it with CORS: workers too.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { freePort } from '../../scripts/browsers.mjs';
import { configOf } from '../../src/receiver/config/read-config.js';
import { Receiver } from '../../src/receiver/receiver.js';
import { askForCall } from '../support/ask-for-call.js';
import { launch, openPage } from '../support/e2e.js';
import { answer } from '../support/middleware.mjs';
import { otherBrowsers, type Tab } from '../support/other-browsers.js';

const PHONE = '02 99 00 00 00';
const TEXT = `<h1>La cantine</h1><p>Venez à la mairie afin de payer la cantine de votre enfant.</p>
<p><a href="/dossier.pdf">Le dossier</a></p><parvis-documents></parvis-documents>`;

let config: object;
/** Of the site of the page. */
let policy = '';
/** Of the site of the folder. */
let allows: string | undefined;
const asked: string[] = [];
const servers: Server[] = [];

async function serve(
  respond: (
    path: string,
  ) => Promise<readonly [Record<string, string | undefined>, string | Buffer]>,
): Promise<string> {
  const server = createServer(async (request, response) => {
    const found = await respond(request.url!).catch(() => null);
    if (!found) return void response.writeHead(404).end();
    for (const [name, value] of Object.entries(found[0]))
      if (value) response.setHeader(name, value);
    response.end(found[1]);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let site: string;
let other: string;
before(async () => {
  other = await serve(async (path) => {
    asked.push(path);
    const { status, headers, body } = (await answer(`/dist${path}`))!;
    assert.equal(status, 200, path);
    return [{ ...headers, 'access-control-allow-origin': allows }, body];
  });
  site = await serve(async (path) => {
    if (path === '/parvis.json')
      return [{ 'content-type': 'application/json' }, JSON.stringify(config)];
    if (path === '/dossier.pdf')
      return [{ 'content-type': 'application/pdf' }, readFileSync('tests/corpus/pdf/tagged.pdf')];
    assert.equal(path, '/');
    return [
      { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
      `<!doctype html><html lang="fr"><head><title>Mairie</title><script src="${other}/parvis.js" data-config="/parvis.json"></script></head><body><main>${TEXT}</main></body></html>`,
    ];
  });
});
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  config = { town: { phone: PHONE } };
  policy = '';
  allows = '*';
  asked.length = 0;
});

const openPanel = async (page: Page, part: string) => {
  await page.locator('parvis-launcher button').click();
  await page.locator('parvis-toolbar .panel.open').waitFor();
  await page.locator(`parvis-toolbar [part=${part}]`).click();
};
const readPdf = async (page: Page) => {
  await page.locator('main parvis-documents [part=toggle]').click();
  await page.locator('main parvis-documents [part=read]').click();
};
const inReader = (page: Page, selector: string) => page.locator(`parvis-reader ${selector}`);

describe('Parvis on another site than the page, in Chromium', () => {
  let browser: Browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  it('makes the text easy in a worker', async () => {
    const { page, errors, foreign, close } = await openPage(browser, site);
    await openPanel(page, 'open-falc');
    await inReader(page, 'article.easy').getByText('pour payer').waitFor();
    assert.ok(asked.includes('/falc/worker.js'));
    assert.ok(!asked.some((path) => /\/job-/.test(path)), 'not on the page');
    assert.deepEqual(errors, []);
    assert.deepEqual(
      foreign.filter((address) => !address.startsWith(other)),
      [],
    );
    await close();
  });

  it('reads aloud with the voice of Parvis', async () => {
    const { page, errors, close } = await openPage(browser, site);
    await openPanel(page, 'open-speech');
    await page.locator('html > parvis-speech [part=play]').click();
    await page.waitForFunction(() => (CSS.highlights.get('parvis-word')?.size ?? 0) > 0);
    assert.ok(asked.includes('/voice/espeak-ng.js'));
    assert.deepEqual(errors, []);
    await close();
  });

  it('opens a PDF', async () => {
    const { page, errors, close } = await openPage(browser, site);
    await readPdf(page);
    await inReader(page, 'article').getByText('Inscription').first().waitFor();
    assert.ok(asked.includes('/pdf/pdf.worker.js'));
    assert.deepEqual(errors, []);
    await close();
  });

  it('proves a small work with a request', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-other-'));
    const port = await freePort();
    const town = {
      name: 'Saint-Exemple',
      phone: PHONE,
      origins: [site],
      email: ['a@exemple.fr'],
      agents: ['a@exemple.fr'],
      hours: 'Mo-Su 00:00-24:00',
      slots: { leadMinutes: 0 },
    };
    const receiver = await Receiver.start(
      configOf(
        {
          listen: { host: '127.0.0.1', port },
          data: folder,
          smtp: { host: '127.0.0.1', port: 9, from: 'a@exemple.fr', requireTls: false },
          towns: { exemple: town },
        },
        {},
        folder,
        true,
      ),
      { logLevel: 'silent' },
    );
    const callback = { receiver: `http://127.0.0.1:${port}`, town: 'exemple' };
    config = { town: { phone: PHONE }, contact: { phone: PHONE, callback } };
    const { page, close } = await openPage(browser, site);
    const ours = (selector: string) => page.locator(`parvis-callback ${selector}`);
    try {
      await openPanel(page, 'open-callback');
      await askForCall(page);
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await ours('[part=send]').click();
      assert.ok((JSON.parse((await sent).postData()!) as { altcha?: string }).altcha);
      await ours('[part=confirmation]').waitFor();
      assert.ok(asked.includes('/contact/worker.js'));
    } finally {
      await close();
      await receiver.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('works without workers where the page allows none of another site, and asks only once', async () => {
    policy = `default-src 'self' ${other}`;
    const { page, errors, close } = await openPage(browser, site);
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await openPanel(page, 'open-falc');
    await inReader(page, 'article.easy').getByText('pour payer').waitFor();
    assert.ok(
      asked.some((path) => /\/job-/.test(path)),
      'on the page',
    );
    await page.keyboard.press('Escape');
    await readPdf(page);
    await inReader(page, '.state').getByText('Parvis ne peut pas lire').waitFor();
    assert.equal(await inReader(page, '.state a[href^="tel:"]').count(), 1);
    assert.deepEqual(thrown, []);
    assert.ok(errors.length <= 1 && errors.every((said) => /blob:/.test(said)), errors.join('\n'));
    await close();
  });

  it('gives the phone number where the other site does not allow it', async () => {
    allows = undefined;
    const { page, close } = await openPage(browser, site);
    const thrown: string[] = [];
    page.on('pageerror', ({ message }) => thrown.push(message));
    await page.locator('parvis-launcher button').click();
    await page.locator('parvis-launcher p a[href="tel:0299000000"]').waitFor();
    assert.deepEqual(thrown, []);
    await close();
  });
});

const CLICK = `
  const wait = async (find) => {
    for (let tries = 0; tries < 300; tries++) {
      const found = find();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('waited for ' + find);
  };
  const inside = (name, selector) => document.querySelector(name)?.shadowRoot?.querySelector(selector);
  const click = async (name, selector) => (await wait(() => inside(name, selector))).click();
`;

for (const { name, open } of otherBrowsers())
  describe(`Parvis on another site than the page, in ${name}`, () => {
    let tab: Tab;
    before(async () => (tab = await open()));
    after(() => tab.close());

    it('makes the text easy in a worker', async () => {
      await tab.open(site);
      await tab.run(`${CLICK}
        await click('parvis-launcher', 'button');
        await click('parvis-toolbar', '[part=open-falc]');
        await wait(() => /pour payer/.test(inside('parvis-reader', 'article.easy')?.textContent));`);
      assert.ok(asked.includes('/falc/worker.js'));
      assert.ok(!asked.some((path) => /\/job-/.test(path)), 'not on the page');
    });

    // Sound needs a press that a program cannot make here: what the worker of the voice brings is seen.
    it('starts the voice of Parvis', async () => {
      await tab.open(site);
      await tab.run(`${CLICK}
        Object.defineProperty(window, 'speechSynthesis', { value: undefined });
        await click('parvis-launcher', 'button');
        await click('parvis-toolbar', '[part=open-speech]');
        await click('parvis-speech', '[part=play]');`);
      for (let tries = 0; tries < 300 && !asked.includes('/voice/espeak-ng.js'); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(asked.includes('/voice/espeak-ng.js'), asked.join());
    });

    it('opens a PDF', async () => {
      await tab.open(site);
      await tab.run(`${CLICK}
        await click('parvis-documents', '[part=toggle]');
        await click('parvis-documents', '[part=read]');
        await wait(() => /Inscription/.test(inside('parvis-reader', 'article')?.textContent));`);
      assert.ok(asked.includes('/pdf/pdf.worker.js'));
    });
  });
