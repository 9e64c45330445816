import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { pageOffers } from '../../src/elements/toolbar/page-offers.js';

const folder = new URL('../../src/contact/services/', import.meta.url);
const NONE = { services: false, isPrivate: false };

/** What is read of a page: its links, and the status that its server gave. */
function offers(href: string, services?: unknown, responseStatus = 200, type = '') {
  const { hostname, pathname } = new URL(href);
  const performance = { getEntriesByType: () => [{ responseStatus }] };
  const page = { links: [{ hostname, pathname, type }], defaultView: { performance } };
  return pageOffers(page as unknown as Document, { services });
}

describe('what a page has for the panel', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
    it(`holds the services where a link leads to a host of ${file}`, () => {
      const service = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        readonly hosts: readonly string[];
        readonly private?: boolean;
      };
      for (const host of service.hosts)
        assert.deepEqual(offers(`https://${host.replace('*', 'commune')}/x`), {
          services: true,
          isPrivate: !!service.private,
        });
    });

  it('holds nothing where links lead to the town, the State’s pages, maps and mail', () => {
    for (const href of [
      'https://www.ville.example/services/etat-civil',
      'https://www.ville.example/pdf/liste.html',
      'https://www.service-public.gouv.fr/particuliers/vosdroits/F1341',
      'https://www.openstreetmap.org/?mlat=48',
      'mailto:mairie@elioz.fr',
      'file:///bulletin.pdf',
    ])
      assert.deepEqual(offers(href), NONE, href);
  });

  it('holds the services where there is a PDF, by its name or by its type', () => {
    const plain = 'https://www.ville.example/telecharger?id=4';
    assert.equal(offers('https://www.ville.example/Bulletin.PDF?v=2').services, true);
    assert.equal(offers(plain, undefined, 200, 'application/pdf').services, true);
    assert.equal(offers(plain).services, false);
  });

  it('holds them where the town has picked some, and on a page that does not exist', () => {
    const plain = 'https://www.ville.example/';
    assert.equal(offers(plain, { pick: ['114'] }).services, true);
    assert.equal(offers(plain, { places: {} }).services, true);
    assert.equal(offers(plain, { accessibility: '/a11y' }).services, false);
    assert.equal(offers(plain, undefined, 404).services, true);
    assert.equal(offers(plain, { missing: true }).services, true);
    assert.equal(offers(plain, { missing: false }, 404).services, false);
  });

  it('is private where the town says so, and not for a word in its place', () => {
    const plain = 'https://www.ville.example/';
    assert.equal(offers(plain, { private: true }).isPrivate, true);
    for (const wrong of [{ private: 'oui' }, 'non', [], null, 3])
      assert.deepEqual(offers(plain, wrong), NONE);
  });
});
