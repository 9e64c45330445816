import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { payloads } from '../falc/hostile.js';
import { PREFILL_TYPES } from '../../src/contact/prefill.js';
import { readServices } from '../../src/contact/services-config.js';
import { recognise } from '../../src/contact/services.js';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const schema = read('../../src/contact/services.schema.json');
const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

const RIGHT = {
  pick: ['aidants-connect', 'portail-famille'],
  list: [
    { id: 'payfip', home: 'https://payer.exemple.fr/', hosts: ['payer.exemple.fr'] },
    {
      id: 'portail-famille',
      name: 'Portail famille',
      explain: ['Vous y réservez la cantine.'],
      hosts: ['*.famille.exemple.fr'],
    },
  ],
  procedures: [
    {
      path: 'cantine-2027',
      title: 'Cantine',
      documents: ['un justificatif de domicile'],
      prefill: [{ field: 'nom', label: 'Votre nom', champ: '22' }],
      allow: ['health'],
    },
  ],
  avis: { url: 'https://jedonnemonavis.numerique.gouv.fr/Demarches/1?button=2', image: '/i.svg' },
  franceConnect: { url: '/connexion' },
  places: { insee: ['35360'] },
  accessibility: '/accessibilite',
  sitemap: '/plan.xml',
  missing: false,
  private: false,
};

describe('the services of a town', () => {
  it('are read as they are written', () => {
    const { config, services, complaints } = readServices(RIGHT);
    assert.deepEqual(complaints, []);
    assert.ok(isValid(RIGHT), JSON.stringify(isValid.errors));
    assert.equal(config.procedures![0]!.prefill![0]!.type, 'text');
    assert.equal(recognise('https://payer.exemple.fr/', services)?.service.name, 'PayFiP');
    assert.equal(recognise('https://www.payfip.gouv.fr/', services), null);
    assert.equal(
      recognise('https://a.famille.exemple.fr/', services)?.service.id,
      'portail-famille',
    );
  });

  it('are those of the catalogue where the town says nothing', () => {
    for (const value of [undefined, null, {}]) {
      const { config, services, complaints } = readServices(value);
      assert.deepEqual([config, complaints], [{}, []]);
      assert.ok(services.length > 12);
    }
  });

  for (const [wrong, path] of [
    [{ pick: ['inconnu'] }, 'services.pick[0]'],
    [{ list: [{ id: 'x' }] }, 'services.list (x)'],
    [{ list: [{ id: 'payfip', hosts: ['https://a.fr'] }] }, 'services.list[0].hosts[0]'],
    [{ procedures: [{ path: '../x' }] }, 'services.procedures[0].path'],
    [
      { procedures: [{ path: 'x', prefill: [{ field: 'a', label: 'A' }] }] },
      'services.procedures[0].prefill[0].champ',
    ],
    [
      {
        procedures: [
          {
            path: 'x',
            prefill: [{ field: 'a', label: 'A', champ: '1', type: 'piece_justificative' }],
          },
        ],
      },
      'services.procedures[0].prefill[0].type',
    ],
    [{ avis: { url: 'https://evil.example/' } }, 'services.avis'],
    [{ avis: { url: RIGHT.avis.url, image: '//evil.example/x.svg' } }, 'services.avis.image'],
    [{ franceConnect: { url: 'https://franceconnect.gouv.fr/' } }, 'services.franceConnect.url'],
    [{ places: { insee: ['Montauban'] } }, 'services.places.insee[0]'],
    [{ sitemap: 'https://evil.example/s.xml' }, 'services.sitemap'],
    [{ service: [] }, 'services.service'],
    ['x', 'services'],
  ] as const)
    it(`say to the webmaster what to write: ${path}`, () => {
      const { complaints } = readServices(wrong);
      assert.ok(
        complaints.some((one) => one.path === path),
        JSON.stringify(complaints),
      );
    });

  it('never throw, whatever is written', () => {
    for (const payload of payloads()) {
      readServices(payload);
      readServices({
        pick: [payload],
        list: [{ id: payload, name: payload, explain: payload }],
        avis: { url: payload },
      });
    }
    readServices(JSON.parse('{"__proto__":{"x":1},"list":[{"id":"x","__proto__":{}}]}'));
  });

  it('offer in the schema the kinds of fields that a link may fill in', () => {
    const { type } = schema.properties.procedures.items.properties.prefill.items.properties;
    assert.deepEqual([...type.enum].sort(), [...PREFILL_TYPES].sort());
  });
});
