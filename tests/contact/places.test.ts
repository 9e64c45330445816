/* eslint-disable no-script-url -- hostile addresses, to be refused */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { likeliest, readSiteMap } from '../../src/contact/likeness.js';
import { completePlace, readPlace, readPlaces, showPlace } from '../../src/contact/places.js';

const ITEM = {
  id: 'a1',
  nom: 'France services de Brézolles',
  adresse: { voie: '2 rue de la Gare', code_postal: '28270', commune: 'Brézolles' },
  telephone: '+33237000000',
  horaires: 'Mo-Fr 09:00-12:30,13:30-17:00; PH off',
  isFranceServices: true,
  date_maj: '2026-03-12T10:00:00Z',
};

describe('a place that helps, near here', () => {
  it('is read with its address, its number, its hours and its date', () => {
    const place = showPlace(readPlace(ITEM)!, '2026-11-23T10:00:00+01:00');
    assert.equal(place.address, '2 rue de la Gare, 28270 Brézolles');
    assert.deepEqual(place.phone, {
      display: '02\u00a037\u00a000\u00a000\u00a000',
      href: 'tel:+33237000000',
    });
    assert.equal(place.opening?.open, true);
    assert.ok(place.lines!.length > 1);
    assert.equal(place.seenWords, '12\u00a0mars 2026');
    assert.deepEqual(place.labels, ['France Services']);
  });

  it('is read from lists and from texts with bars', () => {
    const place = readPlace({
      nom: 'Médiathèque',
      adresse: '1 place de l’Église',
      code_postal: '35360',
      commune: 'Montauban',
      prise_en_charge_specifique: 'Surdité|Illettrisme',
      dispositif_programmes_nationaux: ['Aidants Connect', 'Aidants Connect'],
    })!;
    assert.equal(place.address, '1 place de l’Église, 35360 Montauban');
    assert.deepEqual(place.care, ['Surdité', 'Illettrisme']);
    assert.deepEqual(place.labels, ['Aidants Connect']);
    assert.equal(place.isFranceServices, false);
  });

  it('is shown without the hours that cannot be read, and without a date that is none', () => {
    const place = showPlace(
      readPlace({ ...ITEM, horaires: 'un peu le matin', date_maj: 'hier' })!,
      0,
    );
    assert.equal(place.opening, undefined);
    assert.equal(place.seenWords, undefined);
  });

  it('comes with France services first, and no more than five', () => {
    const lieux = [{ nom: 'b' }, null, 3, { nom: '' }, ...Array(9).fill(ITEM)];
    const places = readPlaces({ lieux });
    assert.equal(places.length, 5);
    assert.ok(places.every(({ isFranceServices }) => isFranceServices));
    assert.deepEqual(readPlaces('x'), []);
    assert.deepEqual(readPlaces({ lieux: {} }), []);
  });

  it('takes from its details what the list does not say', () => {
    const more = {
      prise_en_charge_specifique: ['Surdité'],
      dispositif_programmes_nationaux: ['Aidants Connect'],
      nom: 'Autre',
    };
    const place = completePlace(readPlace(ITEM)!, more);
    assert.deepEqual(place.care, ['Surdité']);
    assert.equal(place.isFranceServices, true);
    assert.equal(place.address, '2 rue de la Gare, 28270 Brézolles');
    assert.equal(completePlace(readPlace(ITEM)!, null).phone?.href, 'tel:+33237000000');
  });

  it('stays text where it is hostile', () => {
    const place = readPlace({
      nom: '<img onerror=x>\u202e',
      telephone: 'javascript:x',
      adresse: { voie: 4 },
    })!;
    assert.equal(place.name, '<img onerror=x>');
    assert.equal(place.phone, undefined);
    assert.equal(place.address, undefined);
  });
});

describe('a page that does not exist', () => {
  const pages = [
    '/',
    '/demarches/carte-identite.html',
    '/demarches/passeport.html',
    '/vie/cantine-scolaire',
    '/agenda',
    '/conseil-municipal',
    '/d%C3%A9chets',
  ].map((path) => ({ address: `https://mairie.example${path}`, path }));
  const found = (path: string) =>
    likeliest(path, pages).map(({ address }) => address.replace('https://mairie.example', ''));

  it('is like those with its words', () => {
    assert.deepEqual(found('/spip.php/carte-d-identite'), ['/demarches/carte-identite.html']);
    assert.deepEqual(found('/cantine.html'), ['/vie/cantine-scolaire']);
    assert.deepEqual(found('/dechets'), ['/d%C3%A9chets']);
    assert.deepEqual(found('/agneda.php'), ['/agenda']);
    assert.deepEqual(found('/conseils-municipaux'), ['/conseil-municipal']);
  });

  it('is like none where it has no word of them', () => {
    assert.deepEqual(found('/xyzt'), []);
    assert.deepEqual(found('/index.php'), []);
    assert.deepEqual(found('/%E0%A4%A'), []);
  });

  it('is like five of them at most, each once', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      address: `/cantine-${at % 20}`,
      path: `/cantine-${at % 20}`,
    }));
    assert.equal(likeliest('/cantine', many).length, 5);
  });

  it('is looked for in the map of the site, or of its maps', () => {
    const map = readSiteMap(
      '<?xml version="1.0"?><urlset><url><loc> https://a.fr/?x=1&amp;y=2 </loc></url><url><loc><![CDATA[https://a.fr/b]]></loc></url></urlset>',
    );
    assert.deepEqual(map, {
      isIndex: false,
      addresses: ['https://a.fr/?x=1&y=2', 'https://a.fr/b'],
    });
    assert.equal(
      readSiteMap('<sitemapindex xmlns="x"><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>')
        .isIndex,
      true,
    );
    assert.equal(readSiteMap('<loc>/a</loc>'.repeat(5000)).addresses.length, 2000);
    assert.deepEqual(readSiteMap('<html>').addresses, []);
  });
});
