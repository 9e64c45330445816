import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openSite, pageWith, type Answer } from './fake-site.js';
import { parvis } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'parvis-hostile-'));
after(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly pages: number;
  readonly documents: readonly {
    readonly address: string;
    readonly remarks: readonly { readonly rule: string }[];
  }[];
}

/** `public` with this page, and a file beside it that nobody may read. */
function siteOf(body: string): { readonly around: string; readonly site: string } {
  const around = mkdtempSync(join(folder, 'site-'));
  const site = join(around, 'public');
  mkdirSync(site);
  writeFileSync(join(around, 'secret.pdf'), '%PDF-1.4 secret');
  writeFileSync(join(site, 'index.html'), pageWith(body));
  return { around, site };
}

async function rulesOf(said: string, cwd: string): Promise<Record<string, string>> {
  const { out, err } = await parvis(['documents', said, '--json'], { cwd });
  assert.equal(err, '');
  const { pages, documents } = JSON.parse(out) as Told;
  assert.equal(pages, 1);
  return Object.fromEntries(
    documents.map(({ address, remarks }) => [address, remarks.map(({ rule }) => rule).join()]),
  );
}

/** Two sites, of which the first may send to the second. */
async function withSites(
  answers: (elsewhere: string) => { readonly [path: string]: Answer },
  use: (origin: string, asked: () => readonly string[]) => Promise<void>,
): Promise<void> {
  const other = await openSite(() => pageWith('<a href="/b.pdf">B</a>'));
  const site = await openSite((path) => answers(other.origin)[path]);
  try {
    await use(site.origin, () => other.asked.map(({ path }) => path));
  } finally {
    await site.close();
    await other.close();
  }
}

const to = (location: string): Answer => ({ status: 302, headers: { location } });

describe('a folder that a command looks at', () => {
  it('is read by the name « . » too, and by « public/.. »', async () => {
    const { around, site } = siteOf('<a href="a.pdf">A</a>');
    writeFileSync(join(site, 'a.pdf'), 'no pdf');
    assert.deepEqual(await rulesOf('.', site), { '/a.pdf': 'not-pdf' });
    assert.deepEqual(await rulesOf('public/../public', around), { '/a.pdf': 'not-pdf' });
    const { out } = await parvis(['doctor', '.'], { cwd: site });
    assert.doesNotMatch(out, /La page répond le code 404/);
  });

  it('gives nothing of what stands above it', async () => {
    const { around, site } = siteOf(
      '<a href="/..%2fsecret.pdf">1</a><a href="link.pdf">2</a><a href="up/secret.pdf">3</a><a href="pipe%00.pdf">4</a>',
    );
    symlinkSync(join(around, 'secret.pdf'), join(site, 'link.pdf'));
    symlinkSync(around, join(site, 'up'));
    for (const said of [site, 'public', './public/'])
      assert.deepEqual(
        Object.values(await rulesOf(said, around)),
        ['missing', 'missing', 'missing', 'missing'],
        said,
      );
  });

  it('may hold a file of any size, which is told and not read', async () => {
    const { around, site } = siteOf('<a href="big.pdf">Le plan</a>');
    writeFileSync(join(site, 'big.pdf'), '%PDF-1.4');
    truncateSync(join(site, 'big.pdf'), 3_000_000_000);
    assert.deepEqual(await rulesOf(site, around), { '/big.pdf': 'big' });
  });
});

describe('a site that a command looks at', () => {
  it('writes nothing to a terminal but its words', async () => {
    const wild = '\u001b[2J\u001b]0;x\u0007\u009b31m\u202egnp\u2066\u007f';
    const { around, site } = siteOf(
      `<a href="a%1b%5b2J.pdf">Le${wild} plan</a><a href="tel:${wild}0299">${wild}</a><p data-falc-id="${wild}">x</p>`,
    );
    writeFileSync(join(site, `${'a'}\u001b[31m.html`), pageWith('', ''));
    for (const args of [
      ['documents', site],
      ['documents', site, '--json'],
      ['doctor', site],
      ['doctor', site, '--json'],
    ]) {
      const { out, err } = await parvis(args, { cwd: around });
      assert.equal(err, '');
      assert.ok(out.length > 100);
      assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u, args.join(' '));
    }
  });

  it('is not followed to another host, which is told and never asked', async () => {
    await withSites(
      (elsewhere) => ({
        '/': pageWith('<a href="/a.pdf">A</a><a href="/page.html">Page</a><a href="/b.pdf">B</a>'),
        '/a.pdf': to(`${elsewhere}/a.pdf`),
        '/page.html': to(`${elsewhere}/page.html`),
        '/b.pdf': to('/c.pdf'),
        '/c.pdf': 'no pdf',
      }),
      async (origin, asked) => {
        assert.deepEqual(await rulesOf(origin, folder), {
          '/a.pdf': 'elsewhere',
          '/b.pdf': 'not-pdf',
        });
        assert.deepEqual(asked(), []);
      },
    );
  });

  it('tells where its first page sends, and stops in a circle', async () => {
    await withSites(
      (elsewhere) => ({ '/': to(`${elsewhere}/x`), '/circle.html': to('/circle.html') }),
      async (origin, asked) => {
        const { out } = await parvis(['documents', origin]);
        assert.match(out, /0 page lue.*\nLa page de départ n’a pas été lue : renvoi vers 127/);
        const doctor = await parvis(['doctor', origin]);
        assert.match(doctor.out, /La page répond le code 302 \(renvoi vers 127\.0\.0\.1:\d+/);
        assert.deepEqual(asked(), []);
        assert.match((await parvis(['documents', `${origin}/circle.html`])).out, /trop de renvois/);
      },
    );
  });
});
