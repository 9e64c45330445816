// The example sites of integrations/examples, built against the packed Parvis, then visited.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch, openPage } from '../support/e2e.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};
const skip = process.env.CI ? false : 'downloads React, Vue and Eleventy: CI=true';

describe('a site made with a framework', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-examples-'));
  const servers: Server[] = [];
  let browser: Browser;

  /** Each site at the root of its own address, under a strict policy. */
  const visit = async (name: string) => {
    const server = createServer((request, response) => {
      const path = new URL(request.url!, 'http://localhost').pathname;
      try {
        const body = readFileSync(join(folder, name, path.endsWith('/') ? 'index.html' : path));
        response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? '');
        response.setHeader('content-security-policy', "default-src 'self'");
        response.end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return openPage(browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  };

  before(async () => {
    execFileSync(process.execPath, ['scripts/build-examples.mjs', '--out', folder]);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has the button, and an element that React renders', async () => {
    const { page, errors } = await visit('react');
    await page.locator('parvis-launcher button').waitFor();
    const phone = page.locator('parvis-callback [part=phone]').first();
    assert.match((await phone.textContent())!, /02\s99\s00\s00\s00/);
    assert.deepEqual(errors, []);
  });

  it('opens the reader from a button of a Vue component', async () => {
    const { page, errors } = await visit('vue');
    await page.getByRole('button', { name: 'Lire la page plus facilement' }).click();
    await page.locator('parvis-reader [part=close]').first().waitFor();
    assert.deepEqual(errors, []);
  });

  it('has the button, and the elements of shortcodes, in Eleventy', async () => {
    const { page, errors } = await visit('eleventy');
    await page.locator('parvis-launcher button').waitFor();
    await page.locator('parvis-falc button').first().waitFor();
    await page.locator('parvis-callback [part=phone]').first().waitFor();
    assert.deepEqual(errors, []);
  });
});
