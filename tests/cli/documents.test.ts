import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parvis, root } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'parvis-documents-'));
after(() => rmSync(folder, { recursive: true }));
const corpus = join(root, 'tests/corpus/pdf');
const skip = existsSync(join(root, 'dist/pdf/pdf.js')) ? false : 'not built: npm run build';

interface Told {
  readonly pages: number;
  readonly documents: readonly {
    readonly name: string;
    readonly address: string;
    readonly from: readonly string[];
    readonly bytes: number | null;
    readonly pages?: number;
    readonly isTagged?: boolean;
    readonly fields?: number;
    readonly lang?: string;
    readonly remarks: readonly { readonly severity: string; readonly rule: string }[];
  }[];
}

const page = (body: string) => `<!doctype html><html lang="fr"><body>${body}</body></html>`;
const linksTo = (...files: string[]) =>
  page(files.map((file) => `<a href="${file}">Le fichier ${file}</a>`).join(''));

/** A folder of a site with these pages, and files of the corpus under docs/. */
function siteOf(pages: { readonly [name: string]: string }, files: readonly string[]): string {
  const site = mkdtempSync(join(folder, 'site-'));
  mkdirSync(join(site, 'docs'));
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(site, name), html);
  for (const file of files)
    copyFileSync(join(corpus, `${file}.pdf`), join(site, 'docs', `${file}.pdf`));
  return site;
}

const told = (out: string) => JSON.parse(out) as Told;
const rulesOf = ({ documents }: Told) =>
  Object.fromEntries(
    documents.map(({ address, remarks }) => [
      address.split('/').at(-1)!.replace('.pdf', ''),
      remarks.map(({ rule }) => rule),
    ]),
  );

describe('npx parvis documents', { skip }, () => {
  it('says of each file of a folder what is to be mended, the worst first', async () => {
    const files = ['tagged', 'scan', 'half-scan', 'form', 'password', 'broken', 'minutes'];
    const site = siteOf(
      {
        'index.html': linksTo(...files.map((file) => `docs/${file}.pdf`)),
        'ecole.html': linksTo('/docs/form.pdf#page=1', 'docs/gone.pdf'),
      },
      files,
    );
    const { code, out, err } = await parvis(['documents', site, '--json']);
    assert.equal(err, '');
    assert.equal(code, 1);
    const found = told(out);
    assert.equal(found.pages, 2);
    assert.deepEqual(rulesOf(found), {
      gone: ['missing'],
      scan: ['scan'],
      password: ['password'],
      broken: ['broken'],
      'half-scan': ['mute-pages', 'untagged', 'no-language', 'no-title'],
      form: ['untagged', 'no-title'],
      minutes: ['untagged', 'no-title'],
      tagged: [],
    });
    const [first] = found.documents;
    assert.ok(first!.remarks.some(({ severity }) => severity === 'error'));
    const of = (name: string) => found.documents.find((one) => one.address.endsWith(name))!;
    assert.deepEqual(found.documents.at(-1), of('tagged.pdf'));
    assert.equal(of('minutes.pdf').pages, 40);
    assert.equal(of('tagged.pdf').isTagged, true);
    assert.equal(of('tagged.pdf').lang, 'fr');
    assert.ok(of('form.pdf').fields! > 2);
    assert.deepEqual(of('form.pdf').from, ['/ecole.html', '/index.html']);
    assert.equal(of('form.pdf').bytes, readFileSync(join(corpus, 'form.pdf')).length);
  });

  it('writes it for people: the facts, what was found, what to do', async () => {
    const site = siteOf(
      { 'index.html': page('<a href="docs/scan.pdf">Délibération du 3 mai (PDF, 1 Ko)</a>') },
      ['scan'],
    );
    const { code, out } = await parvis(['documents', site]);
    assert.equal(code, 1);
    assert.match(
      out,
      /1 page lue, 1 fichier PDF\.\n\nerreur {5}Délibération du 3 mai \(\/docs\/scan\.pdf\)\n {11}\d+ (?:octets|ko), 1 page, scan\. Lien dans \/index\.html\.\n {11}C’est une image de texte.*\n {11}→ Reprenez/,
    );
    assert.match(out, /À refaire : 1\. À améliorer : 0\./);
    // What pdf.js has to say of canvases is nobody's business here.
    assert.doesNotMatch(out, /Warning/);
  });

  it('ends with 0 where no file is to be made again, or there is none', async () => {
    const good = siteOf({ 'index.html': linksTo('docs/tagged.pdf') }, ['tagged']);
    const { code, out } = await parvis(['documents', good]);
    assert.equal(code, 0);
    assert.match(out, /en ordre.*tagged/);
    const none = await parvis(['documents', siteOf({ 'index.html': page('') }, [])]);
    assert.equal(none.code, 0);
    assert.match(none.out, /1 page lue, 0 fichier PDF/);
  });

  it('asks a site for its pages and files one by one, and leaves what it is asked to leave', async () => {
    const asked: string[] = [];
    let open = 0;
    const server = createServer((request, response) => {
      const path = request.url!;
      asked.push(path);
      assert.equal(++open, 1, 'one at a time');
      assert.match(String(request.headers['user-agent']), /^parvis-documents\/\d/);
      const pdf = (name: string) => readFileSync(join(corpus, `${name}.pdf`));
      const html = { 'content-type': 'text/html; charset=utf-8' };
      const answers: Record<string, [number, Record<string, string>, string | Buffer]> = {
        '/robots.txt': [200, {}, 'User-agent: *\nDisallow: /prive/\n'],
        '/': [
          200,
          html,
          page(
            '<a href="/a.html">A</a><a href="/prive/x.pdf">x</a><a href="https://ailleurs.invalid/y.pdf">y</a><a type="application/pdf" href="/voir?id=3">Le plan</a>',
          ),
        ],
        '/a.html': [200, html, linksTo('/tagged.pdf', '/page.pdf', '/long.pdf')],
        '/tagged.pdf': [200, {}, pdf('tagged')],
        '/voir?id=3': [200, { 'content-type': 'application/pdf' }, pdf('tagged')],
        '/page.pdf': [200, html, page('Connectez-vous')],
        '/long.pdf': [
          200,
          { 'content-length': '30000000' },
          Buffer.concat([pdf('tagged'), Buffer.alloc(30_000_000)]).subarray(0, 30_000_000),
        ],
      };
      const [status, headers, body] = answers[path] ?? [404, html, ''];
      response.on('close', () => (open -= 1));
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { code, out, err } = await parvis(['documents', address, '--json']);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    assert.equal(err, '');
    assert.equal(code, 1);
    const found = told(out);
    assert.deepEqual(rulesOf(found), {
      page: ['not-pdf'],
      long: ['big'],
      x: ['robots'],
      y: ['elsewhere'],
      'voir?id=3': [],
      tagged: [],
    });
    assert.equal(found.documents.find(({ name }) => name.includes('long'))?.bytes, 30_000_000);
    assert.equal(found.documents.find(({ name }) => name === 'Le plan')?.pages, 2);
    assert.ok(!asked.some((path) => path.startsWith('/prive')));
    assert.equal(new Set(asked).size, asked.length, 'nothing is asked twice');
  });

  it('says what is wrong, and what to write', async () => {
    const cases: [args: readonly string[], says: RegExp][] = [
      [[], /Il manque l’adresse ou le dossier du site.*npx parvis documents https/],
      [['a', 'b'], /Un seul site à la fois/],
      [['www.commune.fr'], /npx parvis documents https:\/\/www\.commune\.fr/],
    ];
    for (const [args, says] of cases) {
      const { code, err } = await parvis(['documents', ...args], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, says);
    }
  });
});
