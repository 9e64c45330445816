import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { payloads } from '../falc/hostile.js';
import { isAbout, waysFor } from '../../src/contact/channels.js';
import { readContact } from '../../src/contact/config.js';
import { hoursPlace } from '../../src/contact/hours-place.js';
import { WAY_KINDS } from '../../src/contact/contact-config.js';
import { TERRITORIES } from '../../src/contact/holidays.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/contact/contact.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

const RIGHT = {
  territory: 'martinique',
  phone: '0596 60 12 34',
  email: 'mairie@exemple.fr',
  sms: '0696 30 12 34',
  address: '1 place de la Mairie, 97200 Fort-de-France',
  access: 'Une rampe à gauche de la porte.',
  hours: {
    weekly: {
      mo: [['08:00', '12:00']],
      tu: [
        ['08:00', '12:00'],
        ['14:00', '16:00'],
      ],
    },
    exceptions: [
      { from: '2026-12-24', to: '2026-12-31', reason: 'Noël' },
      { from: '2026-07-01', to: '2026-08-31', weekly: { mo: [['07:00', '12:00']] } },
    ],
  },
  relay: {
    provider: 'Acceo',
    url: 'https://relais.exemple.fr/mairie',
    modes: ['transcription', 'lsf'],
  },
  video: { title: 'Point visio', address: 'Médiathèque', hours: 'Tu 14:00-16:00; PH off' },
  franceServices: {
    address: '3 rue des Écoles',
    phone: '0596 60 99 99',
    hours: 'Mo-Fr 08:00-12:00; PH off',
  },
  callback: {
    receiver: 'https://rappel.exemple.fr',
    town: 'fort-de-france',
    form: { url: '/contact/envoyer', fields: { phone: 'telephone', message: 'demande' } },
    mailto: 'rappel@exemple.fr',
    reasons: [{ id: 'etat-civil', label: 'État civil', pictogram: 'carte' }],
    minutes: 30,
    retentionDays: 30,
    legal: {
      controller: 'Mairie de Fort-de-France',
      dpo: 'dpo@exemple.fr',
      url: '/donnees-personnelles',
    },
  },
  channels: [
    {
      procedure: ['/etat-civil/*', 'F1342'],
      ways: [
        { kind: 'online', url: 'https://passeport.exemple.fr', suits: ['Vous avez un ordinateur'] },
        { kind: 'counter', bring: ['Une photo de moins de 6 mois', 'L’ancienne carte'] },
        { kind: 'paper', url: '/formulaires/cerfa.pdf', note: 'À imprimer.' },
      ],
    },
  ],
};
const NOW = '2026-03-02T09:00';

// As an address that a hostile hand would write.
const SCRIPT = ['javascript', 'alert(1)'].join(':');

describe('what a town writes of its ways', () => {
  it('is kept whole where it is right, and the schema says the same', () => {
    const { config, complaints } = readContact(RIGHT);
    assert.deepEqual(complaints, []);
    assert.equal(isValid(RIGHT), true, JSON.stringify(isValid.errors));
    assert.deepEqual(config, { ...RIGHT, hours: { territory: 'martinique', ...RIGHT.hours } });
    assert.deepEqual(hoursPlace(config), { territory: 'martinique' });
  });

  it('loses only what is wrong, and says what was found and what to write', () => {
    const cases: readonly (readonly [object, string, RegExp])[] = [
      [{ phone: 12 }, 'contact.phone', /trouvé 12\. Écrire un numéro de téléphone/],
      [{ phone: '0892 12 34 56' }, 'contact.phone', /0892/],
      [{ email: 'mairie' }, 'contact.email', /une adresse e-mail/],
      [{ emial: 'x' }, 'contact.emial', /une clé connue : zone, territory, hours/],
      [{ territory: 'corse' }, 'contact.territory', /un de : metropole/],
      [{ hours: 'Lu-Ve 9h' }, 'contact.hours', /trouvé "Lu"\. Écrire Mo/],
      [{ hours: 'Mo-Fr 09:00-12:00' }, 'contact.hours', /aussi les jours fériés/],
      [
        { hours: { weekly: { mo: [['9h', '12h']] } } },
        'contact.hours.weekly.mo[0]',
        /le début et la fin/,
      ],
      [{ hours: { weekly: { lundi: [] } } }, 'contact.hours.weekly.lundi', /mo, tu, we/],
      [
        { hours: { weekly: {}, exceptions: [{ from: '24/12' }] } },
        'contact.hours.exceptions[0].from',
        /2026-12-24/,
      ],
      [
        { hours: { weekly: {}, exceptions: [{ from: '2026-12-24', to: '2026-12-20' }] } },
        'contact.hours.exceptions[0].to',
        /une date après 2026-12-24/,
      ],
      [{ relay: { url: 'https://x.fr' } }, 'contact.relay.provider', /Acceo/],
      [
        { callback: { receiver: SCRIPT, mailto: 'a@b.fr' } },
        'contact.callback.receiver',
        /https:\/\//,
      ],
      [{ callback: { receiver: 'https://x.fr' } }, 'contact.callback.town', /saint-martin/],
      [{ callback: { minutes: 30 } }, 'contact.callback', /"receiver", "form" ou "mailto"/],
      [
        { callback: { mailto: 'a@b.fr', minutes: 3 } },
        'contact.callback.minutes',
        /un nombre de 5 à 240/,
      ],
      [
        { channels: [{ procedure: ['/x'], ways: [{ kind: 'fax' }, { kind: 'phone' }] }] },
        'contact.channels[0].ways[0].kind',
        /un de : online, phone/,
      ],
      [
        { channels: [{ procedure: ['etat-civil'], ways: [{ kind: 'phone' }] }] },
        'contact.channels[0].procedure[0]',
        /\/etat-civil\/\*/,
      ],
    ];
    for (const [change, path, expected] of cases) {
      const { config, complaints } = readContact({ address: '1 place de la Mairie', ...change });
      const found = complaints.find((complaint) => complaint.path === path);
      assert.ok(found, `${path}: ${JSON.stringify(complaints)}`);
      assert.match(found.message, expected);
      assert.ok(found.found && found.expected);
      assert.equal(config.address, '1 place de la Mairie');
    }
    // The good days of a week, the first day of a closing without a good end, the good ways of a list.
    const { config } = readContact({
      phone: '0199000000',
      hours: {
        weekly: {
          mo: [
            ['09:00', '12:00'],
            ['9h', '12h'],
          ],
        },
        exceptions: [{ from: '2026-12-24', to: 'x' }],
      },
      channels: [{ procedure: ['/x'], ways: [{ kind: 'fax' }, { kind: 'phone' }] }],
    });
    assert.deepEqual(config.hours, {
      weekly: { mo: [['09:00', '12:00']] },
      exceptions: [{ from: '2026-12-24' }],
    });
    assert.deepEqual(config.channels, [{ procedure: ['/x'], ways: [{ kind: 'phone' }] }]);
  });

  it('takes the phone of the town where it says none, and asks for one where there is none', () => {
    assert.equal(
      readContact({ hours: '24/7; PH off' }, { phone: '02 99 00 00 00' }).config.phone,
      '02 99 00 00 00',
    );
    assert.equal(readContact({}).complaints[0]?.path, 'contact.phone');
    assert.deepEqual(readContact(undefined), { config: {}, complaints: [] });

    it('tells of a phone of the town that cannot be called, with or without anything else', () => {
      for (const phone of ['04 99 00 00', '1234', '04 99 00 00 00 11']) {
        for (const contact of [undefined, { hours: '24/7; PH off' }]) {
          const { complaints } = readContact(contact, { phone });
          assert.equal(complaints[0]?.path, 'town.phone', phone);
          assert.match(complaints[0].message, /02 99 00 00 00/);
        }
      }
      assert.deepEqual(readContact(undefined, { phone: '02 99 00 00 00' }).complaints, []);
    });
  });

  it('never breaks, whatever is in the file', () => {
    const hostile = [...payloads(), null, 3, [], [[]], { a: {} }, '\ud800', 'x'.repeat(10_000)];
    for (const value of hostile) {
      assert.ok(readContact(value));
      for (const key of Object.keys(RIGHT)) {
        const { config } = readContact({ ...RIGHT, [key]: value });
        for (const way of waysFor(config, { path: '/etat-civil/x' }, { now: NOW }))
          for (const address of [way.url, way.phone?.href, way.email?.href])
            if (address) assert.match(address, /^(?:https?:\/\/|\/(?!\/)|tel:|sms:|mailto:)/);
      }
    }
    assert.ok(
      readContact({
        a: 1,
        ...Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, 1])),
      }).complaints.length <= 50,
    );
  });

  it('has in its schema the words of the code', () => {
    assert.deepEqual(schema.properties.territory.enum, [...TERRITORIES]);
    assert.deepEqual(
      schema.properties.channels.items.properties.ways.items.properties.kind.enum.toSorted?.() ??
        [],
      [...WAY_KINDS].toSorted?.() ?? [],
    );
  });
});

describe('the ways for a page', () => {
  it('are those of the procedure, then the doors of the town', () => {
    const { config } = readContact(RIGHT);
    const ways = waysFor(config, { path: '/etat-civil/carte-identite' }, { now: NOW });
    assert.deepEqual(
      ways.map(({ kind }) => kind),
      [
        'online',
        'counter',
        'paper',
        'phone',
        'callback',
        'relay',
        'video',
        'helper',
        'sms',
        'email',
      ],
    );
    const counter = ways[1]!;
    assert.deepEqual(counter.bring, ['Une photo de moins de 6 mois', 'L’ancienne carte']);
    assert.equal(counter.address, RIGHT.address);
    assert.equal(counter.access, RIGHT.access);
    assert.equal(counter.opening?.text.replace(/\u00a0/g, ' '), 'Ouvert jusqu’à 12 h.');
    assert.equal(ways.find(({ kind }) => kind === 'phone')?.phone?.href, 'tel:+596596601234');
    assert.equal(ways.find(({ kind }) => kind === 'sms')?.phone?.href, 'sms:+596696301234');
    assert.equal(
      ways.find(({ kind }) => kind === 'relay')?.note,
      'Acceo répond par écrit et en langue des signes (LSF).',
    );
    for (const { suits, title } of ways) assert.ok(suits.length && title);
  });

  it('always end with a person, even where the town says nothing', () => {
    for (const config of [
      {},
      { email: 'a@b.fr' },
      { callback: { mailto: 'a@b.fr' } },
      {
        channels: [{ procedure: ['*'], ways: [{ kind: 'online', url: 'https://x.fr' }] }],
      } as const,
    ]) {
      const ways = waysFor(config, { path: '/' }, { now: NOW });
      assert.ok(
        ways.some(({ isHuman, kind }) => isHuman && kind !== 'callback'),
        JSON.stringify(config),
      );
    }
    assert.equal(
      waysFor({}, { path: '/' }, { now: NOW, language: 'en' })[0]?.note,
      'Go to the town hall. Someone will answer you.',
    );
  });

  it('are not those of other pages', () => {
    const { config } = readContact(RIGHT);
    assert.ok(
      !waysFor(config, { path: '/dechets' }, { now: NOW }).some(({ kind }) => kind === 'online'),
    );
    assert.ok(
      waysFor(config, { path: '/x', procedures: ['F1342'] }, { now: NOW }).some(
        ({ kind }) => kind === 'online',
      ),
    );
  });

  it('are found by page and by number', () => {
    const path = (text: string) => ({ path: text });
    for (const [pattern, yes, no] of [
      ['/etat-civil/*', '/etat-civil/carte', '/etat-civilite'],
      ['/etat-civil/*', '/etat-civil', '/etat'],
      ['/contact', '/contact/', '/contact/plan'],
      ['/*/cni', '/demarches/cni', '/demarches/cni/pieces'],
      ['/contact', '/contact?x=1', '/contacts'],
      ['F1342', '/comarquage/F1342', '/comarquage/F13421'],
      ['F1342', '/?xml=F1342', '/'],
    ] as const) {
      assert.equal(isAbout(pattern, path(yes)), true, `${pattern} ${yes}`);
      assert.equal(isAbout(pattern, path(no)), false, `${pattern} ${no}`);
    }
    assert.equal(isAbout('*', path('/')), true);
  });

  it('keep the hours of another phone or place apart from those of the town hall', () => {
    const { config } = readContact({
      ...RIGHT,
      channels: [{ procedure: ['*'], ways: [{ kind: 'phone', phone: '0596 70 00 00' }] }],
    });
    const [phone] = waysFor(config, { path: '/' }, { now: NOW });
    assert.equal(phone?.phone?.href, 'tel:+596596700000');
    assert.equal(phone?.opening, undefined);
  });
});
