import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { after, before, describe, it } from 'node:test';

const demo = new URL('../../demo/', import.meta.url);
const serve = new URL('serve.mjs', demo).pathname;

/** Starts the demo and resolves with the address it prints; rejects with its last words when it stops. */
function start(environment: Record<string, string>): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [serve], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (part: Buffer) => {
      said += String(part);
      const address = /Demo commune: (http:\S+)/.exec(said);
      if (address) resolve({ url: address[1] ?? '', child });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => reject(new Error(said)));
  });
}

/** Asks for a path as it is written: `fetch` would tidy up its dots. */
function ask(url: string, path: string): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body,
        }),
      );
    }).on('error', reject);
  });
}

describe('the demo commune', () => {
  let url = '';
  let child: ChildProcess;
  before(async () => {
    ({ url, child } = await start({ PORT: '0', HOST: '127.0.0.1' }));
  });
  after(async () => {
    child.kill();
    await once(child, 'exit');
  });

  it('opens on its home page, in French letters', async () => {
    const { status, type, body } = await ask(url, '/');
    assert.equal(status, 200);
    assert.equal(type, 'text/html; charset=utf-8');
    assert.match(body, /Vos démarches/);
  });

  it('gives Parvis beside its pages', async () => {
    const { status, type } = await ask(url, '/parvis/parvis.js');
    assert.deepEqual([status, type], [200, 'text/javascript; charset=utf-8']);
  });

  it('says that a page does not exist, with its own page and the status 404', async () => {
    const { status, body } = await ask(url, '/une/page/perdue');
    assert.equal(status, 404);
    assert.match(body, /Cette page n’existe pas/);
  });

  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/parvis/..%2f..%2fpackage.json',
    '/.%2e/.git/config',
    '/serve.mjs',
    '/%00',
    '/%',
  ]) {
    it(`gives nothing that is not of the site: ${path}`, async () => {
      assert.equal((await ask(url, path)).status, 404);
    });
  }

  it('takes the next port when the one asked for is taken', async () => {
    const taken = Number(new URL(url).port);
    const second = await start({ PORT: String(taken), HOST: '127.0.0.1' });
    try {
      assert.ok(Number(new URL(second.url).port) > taken);
    } finally {
      second.child.kill();
    }
  });

  it('refuses to be seen from other machines', async () => {
    await assert.rejects(start({ PORT: '0', HOST: '0.0.0.0' }), /HOST is 0\.0\.0\.0/);
  });

  it('shows Parvis as a webmaster adds it: one script tag in the head of each page, and nothing else', async () => {
    const pages = (await readdir(demo)).filter(
      (name) => name.endsWith('.html') && name !== 'plan.html',
    );
    assert.ok(pages.length >= 9);
    for (const name of pages) {
      const html = await readFile(new URL(name, demo), 'utf8');
      const base = name === '404.html' ? '/' : '';
      const tag = `<script src="${base}parvis/parvis.js" data-config="${base}parvis.json"></script>`;
      assert.ok(html.slice(0, html.indexOf('</head>')).includes(tag), name);
      const rest = html
        .replace(tag, '')
        .replace(/<p>[^<]*Parvis[^<]*<\/p>/g, '')
        // Where the author puts a person, the ways of a procedure, services and PDF files explained: README, docs/services.md, docs/pdf.md.
        .replace(/<\/?parvis-(?:callback|channels|services|documents)\b[^>]*>/g, '')
        // One form is marked by its author: docs/forms.md.
        .replace(name === 'salle.html' ? '<form data-parvis-steps ' : tag, '');
      assert.doesNotMatch(rest, /parvis/i, name);
    }
  });
});
