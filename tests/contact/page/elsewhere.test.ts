/* eslint-disable no-script-url -- a hostile address, to be refused */
import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { findPage } from '../../../src/contact/page/find-page.js';
import { findPlaces } from '../../../src/contact/page/find-places.js';
import { CATALOGUE } from '../../../src/contact/services-catalogue.js';

/** A server of this machine that answers as the State's list and a town's site do: it is not the real one. */
describe('what is asked of other places, by a press', () => {
  let server: Server;
  let origin = '';
  let asked: IncomingMessage[] = [];
  let answers: Record<string, string | number> = {};

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request);
      const { pathname, searchParams } = new URL(request.url!, origin);
      const town = searchParams.get('territoires');
      const answer = answers[town ? `${pathname}?${town}` : pathname] ?? 404;
      response.setHeader('x-who', 'a loopback server of the tests, not the real one');
      response.setHeader('access-control-allow-origin', '*');
      if (typeof answer === 'number') response.writeHead(answer).end();
      else response.end(answer);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  afterEach(() => {
    asked = [];
    answers = {};
  });

  /** A page of the site, as far as it is needed; what it asks with is kept. */
  const page = (path = '/') => {
    const asks: RequestInit[] = [];
    const view = {
      document: { baseURI: `${origin}${path}` },
      location: { origin, pathname: path },
      fetch: (address: string, init: RequestInit) => {
        asks.push(init);
        // Node has no origin to keep to.
        return fetch(address, { ...init, mode: 'cors' });
      },
    };
    return { view: view as unknown as Window, asks };
  };

  const list = (...places: object[]) =>
    JSON.stringify({ lieux: places, totalLieux: places.length });

  it('gives the code of the town, and nothing of the visitor', async () => {
    answers['/api/lieux?35360'] = list({ id: 'a b', nom: 'Maison', telephone: '0299000000' });
    answers['/api/lieux/a%20b'] = JSON.stringify({
      prise_en_charge_specifique: ['Surdité'],
      date_maj: '2026-09-21',
    });
    const { view, asks } = page();
    const places = await findPlaces(view, { insee: ['35360'], api: '/api/lieux' }, CATALOGUE);
    assert.equal(
      asked[0]!.url,
      '/api/lieux?page=1&limit=20&territoire_type=communes&territoires=35360',
    );
    assert.equal(asked[0]!.headers.cookie, undefined);
    for (const { credentials, referrerPolicy, mode } of asks)
      assert.deepEqual([credentials, referrerPolicy, mode], ['omit', 'no-referrer', 'cors']);
    assert.deepEqual(places![0]!.care, ['Surdité']);
    assert.equal(places![0]!.seen, '2026-09-21');
  });

  it('asks about the neighbours until there are enough, each place once', async () => {
    const many = Array.from({ length: 4 }, (_, at) => ({ id: `p${at}`, nom: `Lieu ${at}` }));
    answers['/api/lieux?35360'] = list(...many);
    answers['/api/lieux?35001'] = list(many[0]!, { id: 'fs', nom: 'Fs', isFranceServices: true });
    answers['/api/lieux?35002'] = list({ id: 'no', nom: 'No' });
    const config = { insee: ['35360', '35001', '35002'], api: `${origin}/api/lieux` };
    const places = await findPlaces(page().view, config, CATALOGUE);
    assert.deepEqual(
      places!.map(({ id }) => id),
      ['fs', 'p0', 'p1', 'p2', 'p3'],
    );
    assert.ok(!asked.some(({ url }) => url!.includes('35002')));
  });

  for (const [what, answer] of [
    ['it is down', 500],
    ['it has moved away', 404],
    ['it answers something else', '<html>'],
  ] as const)
    it(`tells that the list has not come, where ${what}`, async () => {
      answers['/api/lieux?35360'] = answer;
      const config = { insee: ['35360'], api: '/api/lieux' };
      assert.equal(await findPlaces(page().view, config, CATALOGUE), null);
    });

  it('tells that the list has not come, where nothing answers', async () => {
    const config = { insee: ['35360'], api: 'http://127.0.0.1:9/api' };
    assert.equal(await findPlaces(page().view, config, CATALOGUE), null);
  });

  it('finds no place where there is none, which is no failure', async () => {
    answers['/api/lieux?35360'] = list();
    const config = { insee: ['35360'], api: '/api/lieux' };
    assert.deepEqual(await findPlaces(page().view, config, CATALOGUE), []);
  });

  it('knows the State’s list by the catalogue, not by the code', () => {
    const lists = CATALOGUE.flatMap((service) => Object.values(service.lists ?? {}));
    assert.deepEqual(lists, ['https://cartographie.societenumerique.gouv.fr/api/lieux']);
  });

  const map = (...paths: string[]) =>
    `<urlset>${paths.map((path) => `<url><loc>${path}</loc></url>`).join('')}</urlset>`;

  it('finds in the map of the site the pages that are alike, of this site alone', async () => {
    answers['/sitemap.xml'] = map(
      `${origin}/demarches/carte-identite`,
      'https://evil.example/carte-identite',
      'javascript:alert(1)//carte-identite',
      '/carte-didentite.php',
      '/agenda',
    );
    const { view, asks } = page('/carte-didentite.php');
    const found = await findPage(view);
    assert.deepEqual(
      found!.map(({ address }) => address),
      [`${origin}/demarches/carte-identite`],
    );
    assert.deepEqual([asks[0]!.mode, asks[0]!.credentials], ['same-origin', 'omit']);
  });

  it('reads the maps that a map names, one level, five at most', async () => {
    const maps = Array.from({ length: 9 }, (_, at) => `<sitemap><loc>/s${at}.xml</loc></sitemap>`);
    answers['/plan.xml'] = `<sitemapindex>${maps.join('')}</sitemapindex>`;
    answers['/s0.xml'] = map('/cantine-2027');
    answers['/s1.xml'] = answers['/plan.xml'];
    const found = await findPage(page('/cantine').view, '/plan.xml');
    assert.deepEqual(
      found!.map(({ words }) => words),
      ['cantine'],
    );
    assert.equal(asked.length, 6);
  });

  it('tells that the site has no map', async () => {
    assert.equal(await findPage(page('/x').view), null);
    assert.equal(await findPage(page('/x').view, 'https://evil.example/sitemap.xml'), null);
  });
});
