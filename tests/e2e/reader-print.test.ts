import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';

const root = new URL('../../', import.meta.url);

/** A page of two parts: what is read, and a menu as long that is not to be printed. */
const parts = (count: number): string =>
  Array.from(
    { length: count },
    (_, part) =>
      `<h2>Délibération ${part + 1}</h2><p>${'Le conseil municipal adopte la délibération. '.repeat(60)}</p>`,
  ).join('');
const page = (count: number): string => `<!doctype html><html lang="fr"><meta charset="utf-8">
  <title>Conseil municipal</title>
  <style>body { transform: translate(0); background: red; height: 9000px }</style>
  <nav>${'<p><a href="/">Menu de la commune</a></p>'.repeat(400)}</nav>
  <main><h1>Conseil municipal</h1>
  <p>Écrivez <a href="mailto:mairie@exemple.fr">à la mairie</a>.</p>${parts(count)}</main>
  <div><parvis-reader></parvis-reader></div>
  <script type="module" src="/reader.js"></script>`;

describe('the text on paper', () => {
  let server: Server;
  let browser: Browser;
  let address = '';

  before(async () => {
    const { outputFiles } = await build({
      absWorkingDir: root.pathname,
      entryPoints: ['src/elements/reader/index.ts'],
      bundle: true,
      format: 'esm',
      write: false,
      tsconfig: 'tsconfig.base.json',
      conditions: ['production'],
    });
    const script = outputFiles[0]!.text;
    server = createServer((request, response) => {
      const isScript = request.url === '/reader.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : page(Number(request.url!.slice(1))));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({ executablePath: findChromium()!, args: chromiumArgs });
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  async function read(count: number): Promise<Page> {
    const tab = await browser.newPage();
    await tab.goto(address + count);
    await tab.evaluate(async () => {
      await customElements.whenDefined('parvis-reader');
      document.querySelector<HTMLElement & { show(): void }>('parvis-reader')!.show();
    });
    await tab.locator('parvis-reader h1').waitFor();
    return tab;
  }

  async function pagesOf(tab: Page): Promise<number> {
    const paper = (await tab.pdf({ format: 'A4' })).toString('latin1');
    return paper.match(/\/Type\s*\/Page\b/g)!.length;
  }

  it('is printed whole, without the page around it', async () => {
    const [few, many] = [await read(1), await read(40)];
    assert.equal(await pagesOf(few), 1);
    assert.ok((await pagesOf(many)) > 20);
    await few.emulateMedia({ media: 'print' });
    assert.equal(await few.getByText('Menu de la commune').first().isVisible(), false);
    assert.equal(await few.getByRole('button', { name: 'Fermer' }).isVisible(), false);
    assert.equal(await few.getByText('Adresse de la page').isVisible(), true);
    assert.equal(await few.locator('parvis-reader [part=article]').isVisible(), true);
  });

  it('is black on white, whatever the theme, and writes out an address one cannot tap', async () => {
    const tab = await read(1);
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const look = await tab.locator('parvis-reader [part=article]').evaluate((article) => {
      const mail = article.querySelector('a')!;
      return [
        getComputedStyle(article).color,
        getComputedStyle(mail, '::after').content.replaceAll('"', ''),
      ];
    });
    assert.deepEqual(look, ['rgb(0, 0, 0)', ' (mairie@exemple.fr)']);
  });

  it('leaves the page to be printed as before once the reader is closed', async () => {
    const tab = await read(1);
    await tab.keyboard.press('Escape');
    await tab.waitForFunction(() => document.adoptedStyleSheets.length === 0);
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await tab.getByText('Menu de la commune').first().isVisible(), true);
  });
});
