// Storybook as it is published: built, served from this machine alone, and its pages visited.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, openPage } from '../support/e2e.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const skip = process.env.CI ? false : 'builds Storybook, a minute: CI=true';

interface Entry {
  readonly id: string;
  readonly type: 'docs' | 'story';
  readonly title: string;
  readonly importPath: string;
}

describe('the documentation to browse', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-stories-'));
  let server: Server;
  let browser: Browser;
  let address = '';
  let docs: readonly Entry[] = [];

  before(async () => {
    const run = (name: string, ...args: string[]) =>
      execFileSync(join('node_modules/.bin', name), args, { stdio: 'pipe' });
    if (!existsSync('dist/parvis.js')) execFileSync('npm', ['run', '--silent', 'build']);
    run('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
    run('storybook', 'build', '--quiet', '--disable-telemetry', '--output-dir', folder);
    server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url!, 'http://localhost').pathname);
      try {
        const body = readFileSync(join(folder, path.endsWith('/') ? 'index.html' : path));
        response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? '');
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
      entries: Record<string, Entry>;
    };
    docs = Object.values(index.entries).filter(({ type }) => type === 'docs');
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page of it, without the frame around. */
  const open = async (id: string, options?: BrowserContextOptions) => {
    const visit = await openPage(browser, `${address}iframe.html?viewMode=docs&id=${id}`, options);
    await visit.page.locator('.sbdocs-content h1').first().waitFor();
    return visit;
  };

  async function violations(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: axe });
    return page.evaluate(async () => {
      const view = globalThis as unknown as {
        axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
      };
      const { violations: found } = await view.axe.run(
        // The tables of controls and the frames of stories are Storybook's own; stories are looked at one by one elsewhere.
        { include: ['.sbdocs-content'], exclude: ['.docblock-argstable', '.sbdocs-preview'] },
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false },
      );
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
      );
    });
  }

  it('begins with the introduction, that leads to a page for each element', async () => {
    assert.equal(docs[0]?.title, 'Introduction');
    const { page, errors, foreign, close } = await openPage(browser, address);
    const content = page.frameLocator('#storybook-preview-iframe');
    const links = content.locator('li a', { hasText: '<parvis-' });
    await links.first().waitFor();
    const elements = docs.filter(({ importPath }) =>
      /stories\/[\w-]+\.stories\.ts$/.test(importPath),
    );
    assert.equal(await links.count(), elements.length);
    assert.ok(elements.length > 0);
    await links.filter({ hasText: '<parvis-toolbar>' }).click();
    await content.locator('h1', { hasText: '<parvis-toolbar>' }).waitFor();
    assert.deepEqual(errors, []);
    assert.deepEqual(foreign, []);
    await close();
  });

  it('has every page, fits a small screen, asks no other host, and leads to no page that is not there', async () => {
    const ids = docs.map(({ id }) => id);
    for (const { id, title } of docs) {
      const options = { viewport: { width: 320, height: 720 } };
      const { page, errors, foreign, close } = await open(id, options);
      assert.deepEqual(errors, [], title);
      assert.deepEqual(foreign, [], title);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(wide <= 1, `${title} is ${wide} px too wide`);
      assert.deepEqual(await violations(page), [], title);
      const links = await page
        .locator('.sbdocs-content a[href*="path=/docs/"]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      for (const link of links) {
        const target = /path=\/docs\/([^#&]+)/.exec(decodeURIComponent(link))?.[1] ?? '';
        assert.ok(ids.includes(target), `${title}: ${link}`);
      }
      await close();
    }
  });

  it('says of an element what it is, what it has, how it is used by keys, and what Orca says', async () => {
    const { page, close } = await open('elements-talk-to-someone--docs');
    for (const name of ['Its states', 'In a page', 'What it has', 'Accessibility'])
      await page.getByRole('heading', { name, exact: true }).waitFor();
    await page.locator('li code', { hasText: 'parvis-sent' }).waitFor();
    await page.locator('summary', { hasText: 'What Orca says in Firefox' }).click();
    await page.getByText('Fermé. Ouvre', { exact: false }).first().waitFor();
    await close();
  });

  it('lets an attribute be changed in the page', async () => {
    const { page, close } = await open('elements-definition--docs');
    const story = page.locator('parvis-definition').first();
    await story.waitFor();
    await page.locator('textarea[name=term]').fill('quotient familial');
    await story.filter({ hasText: 'quotient familial' }).waitFor();
    await close();
  });
});
