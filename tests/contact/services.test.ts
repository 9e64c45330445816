/* eslint-disable no-script-url -- hostile addresses, to be refused */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { payloads } from '../falc/hostile.js';
import { check } from '../../src/cli/falc.js';
import { avisAddress, connectButton } from '../../src/contact/public-links.js';
import { CATALOGUE } from '../../src/contact/services-catalogue.js';
import {
  paperAddress,
  recognise,
  recogniseAll,
  serviceAddress,
} from '../../src/contact/services.js';
import { isHost, readWebAddress } from '../../src/contact/web-address.js';

const known = (href: unknown) => recognise(href, CATALOGUE);

describe('the catalogue of public services', () => {
  it('has every file of its folder, with its source and its date', () => {
    const folder = new URL('../../src/contact/services/', import.meta.url);
    const files = readdirSync(folder).map((name) =>
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    );
    assert.deepEqual(CATALOGUE.map(({ id }) => id).sort(), files.map(({ id }) => id).sort());
    for (const { id, source, date, explain, limits } of CATALOGUE) {
      assert.ok(readWebAddress(source), id);
      assert.match(date!, /^20\d\d-\d\d$/);
      assert.ok(explain.length > 2, id);
      assert.ok(limits.length > 0, id);
    }
  });

  it('is written in easy French: short, one idea a line, no error by the check for authors', async () => {
    for (const { id, explain, bring, warning, limits } of CATALOGUE) {
      const lines = [...explain, ...warning, ...limits, ...bring.map((one) => `Prenez ${one}.`)];
      for (const line of [...explain, ...warning, ...limits])
        assert.ok(line.length <= 90, `${id}: ${line}`);
      const { issues } = await check(lines.join('\n'));
      const errors = issues.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ advice }) => advice),
        [],
        id,
      );
    }
  });

  it('knows the home of each service as that service', () => {
    for (const { id, home, paths } of CATALOGUE)
      if (home && !paths) assert.equal(known(home)?.service.id, id);
  });
});

describe('a link to a public service', () => {
  for (const [href, id] of [
    ['https://demarche.numerique.gouv.fr/commencer/cantine-2027', 'demarche-numerique'],
    ['https://www.demarches-simplifiees.fr/commencer/cantine', 'demarche-numerique'],
    ['http://demarches-simplifiees.fr/', 'demarche-numerique'],
    ['https://jedonnemonavis.numerique.gouv.fr/Demarches/123?button=4', 'je-donne-mon-avis'],
    [
      'https://voxusagers.numerique.gouv.fr/Demarches/9?key=a&nd_source=button',
      'je-donne-mon-avis',
    ],
    ['https://franceconnect.gouv.fr/', 'franceconnect'],
    ['https://app.franceconnect.gouv.fr/api/v1/authorize?x=1', 'franceconnect'],
    ['https://aidantsconnect.beta.gouv.fr', 'aidants-connect'],
    ['https://www.france-services.gouv.fr/?x', 'france-services'],
    ['https://www.payfip.gouv.fr/tpa/accueilportail.web', 'payfip'],
    ['https://www.tipi.budget.gouv.fr/tpa/paiement.web', 'payfip'],
    ['https://www.rdv-solidarites.fr/org/12', 'rdv-service-public'],
    ['https://rdv.anct.gouv.fr/prendre_rdv?departement=35', 'rdv-service-public'],
    ['https://app.acce-o.fr/client/ville', 'acceo'],
    ['https://ville.elioz.fr/3.4/?hash=1', 'elioz'],
    ['https://rogervoice.com/fr', 'rogervoice'],
    ['https://dume.chorus-pro.gouv.fr/#/accueil', 'dume'],
    ['https://www.alertcys.io/deposer', 'alertcys'],
    ['https://www.monparcourshandicap.gouv.fr/aides', 'mon-parcours-handicap'],
    ['https://www.moncompteformation.gouv.fr/espace-prive/html/#/', 'mon-compte-formation'],
    ['https://www.info.urgence114.fr/', '114'],
    ['HTTPS://WWW.PAYFIP.GOUV.FR/', 'payfip'],
    ['https://www.payfip.gouv.fr:443/', 'payfip'],
  ] as const)
    it(`is known: ${href}`, () => assert.equal(known(href)?.service.id, id));

  for (const href of [
    'javascript:location="https://franceconnect.gouv.fr/"',
    'javascript://franceconnect.gouv.fr/%0aalert(1)',
    'data:text/html,https://franceconnect.gouv.fr/',
    'https://franceconnect.gouv.fr.evil.example/',
    'https://evil.example/franceconnect.gouv.fr/',
    'https://evil.example/?u=https://franceconnect.gouv.fr/',
    'https://evil.example#franceconnect.gouv.fr',
    'https://franceconnect.gouv.fr@evil.example/',
    'https://evil.example@franceconnect.gouv.fr/',
    'https://user:word@franceconnect.gouv.fr/',
    'https://franceconnect.gouv.fr%2eevil.example/',
    'https://franceconnect%2egouv.fr/',
    'https://franceconnect.gouv.fr\\@evil.example/',
    'https:\\\\franceconnect.gouv.fr\\',
    'https:franceconnect.gouv.fr/',
    'https:///franceconnect.gouv.fr/',
    '//franceconnect.gouv.fr/',
    'franceconnect.gouv.fr',
    'https://franceconnect.gouv.fr./',
    'https://.franceconnect.gouv.fr/',
    'https://franceconnect.gouv.fr:8443/',
    'https://notfranceconnect.gouv.fr/',
    'https://franceconnect-gouv.fr/',
    'https://franceconnect.gouv.fr.',
    'https://franceconnеct.gouv.fr/', // a Cyrillic « е »
    'https://ｆranceconnect.gouv.fr/',
    'https://franceconnect。gouv.fr/',
    'https://xn--franceconnct-1bk.gouv.fr/',
    'https://franceconnect.gouv.fr/\u202e',
    ' https://franceconnect.gouv.fr/',
    'https://franceconnect.gouv.fr/ a',
    'https://franceconnect.gouv.fr\n.evil.example/',
    'https://evilelioz.fr/',
    'https://elioz.fr.evil.example/',
    'https://jedonnemonavis.numerique.gouv.fr/',
    'https://jedonnemonavis.numerique.gouv.fr/Demarches/',
    'ftp://www.payfip.gouv.fr/',
    'mailto:contact@franceconnect.gouv.fr',
    'https://127.0.0.1/',
    'https://[::1]/',
    '',
    null,
    undefined,
    {},
    ['https://franceconnect.gouv.fr/'],
    `https://franceconnect.gouv.fr/${'a'.repeat(5000)}`,
  ])
    it(`is nothing: ${String(href).slice(0, 60)}`, () => assert.equal(known(href), null));

  it('is nothing, whatever hostile text it is', () => {
    for (const payload of payloads()) assert.equal(known(payload), null);
  });

  it('is put right where it says an old name', () => {
    const old = known('http://www.demarches-simplifiees.fr/commencer/ma-demarche?x=1#y')!;
    assert.equal(old.isOld, true);
    assert.equal(old.address, 'https://demarche.numerique.gouv.fr/commencer/ma-demarche?x=1#y');
    assert.equal(old.procedure, 'ma-demarche');
    const today = known('https://demarche.numerique.gouv.fr/commencer/ma-demarche')!;
    assert.equal(today.isOld, false);
  });

  it('has its empty form on paper, of a procedure only', () => {
    const paper = (href: string) => paperAddress(known(href)!);
    assert.equal(
      paper('https://www.demarches-simplifiees.fr/commencer/ma-demarche/'),
      'https://demarche.numerique.gouv.fr/commencer/ma-demarche/dossier_vide',
    );
    assert.equal(paper('https://demarche.numerique.gouv.fr/'), null);
    assert.equal(paper('https://demarche.numerique.gouv.fr/commencer/'), null);
    assert.equal(paper('https://demarche.numerique.gouv.fr/commencer/..%2f..%2fx'), null);
    assert.equal(paper('https://www.payfip.gouv.fr/commencer/x'), null);
  });

  it('is told once, each procedure for itself, the right address before the old one', () => {
    const found = recogniseAll(
      [
        'https://www.demarches-simplifiees.fr/commencer/a',
        'https://exemple.fr/',
        'https://demarche.numerique.gouv.fr/commencer/a',
        'https://demarche.numerique.gouv.fr/commencer/b',
        'https://www.payfip.gouv.fr/',
        'https://www.payfip.gouv.fr/tpa',
      ],
      CATALOGUE,
    );
    assert.deepEqual(
      found.map(({ service, procedure, isOld }) => `${service.id} ${procedure} ${isOld}`),
      ['demarche-numerique a false', 'demarche-numerique b false', 'payfip undefined false'],
    );
  });

  it('keeps to the names of the town’s own site, where it says some', () => {
    const services = [
      {
        id: 'x',
        name: 'X',
        hosts: ['*.exemple.fr'],
        explain: [],
        bring: [],
        warning: [],
        limits: [],
      },
    ];
    assert.equal(recognise('https://a.b.exemple.fr/', services)?.service.id, 'x');
    assert.equal(recognise('https://exemple.fr/', services), null);
    assert.equal(isHost('*.exemple.fr', 'evilexemple.fr'), false);
  });
});

describe('« Je donne mon avis »', () => {
  it('leads to the official form alone', () => {
    const url = 'https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/12?button=34';
    assert.equal(avisAddress({ url }, CATALOGUE), url);
    assert.equal(avisAddress({ form: '12', button: '34' }, CATALOGUE), url);
    assert.equal(
      avisAddress({ product: '12', button: '34' }, CATALOGUE),
      'https://jedonnemonavis.numerique.gouv.fr/Demarches/12?button=34',
    );
    assert.equal(avisAddress({ form: '12' }, CATALOGUE), null);
    assert.equal(avisAddress({}, CATALOGUE), null);
    assert.equal(avisAddress({ url: 'https://evil.example/Demarches/1' }, CATALOGUE), null);
    assert.equal(
      avisAddress({ product: '../x', button: '1&y' }, CATALOGUE),
      'https://jedonnemonavis.numerique.gouv.fr/Demarches/..%2Fx?button=1%26y',
    );
  });
});

describe('FranceConnect', () => {
  it('leads to the town’s own start address, in the official words', () => {
    const button = connectButton('/connexion', CATALOGUE)!;
    assert.equal(button.href, '/connexion');
    assert.equal(`${button.login} ${button.brand}`, 'S’identifier avec FranceConnect');
    assert.equal(button.about.href, 'https://franceconnect.gouv.fr/');
    assert.match(button.about.title, / - nouvelle fenêtre$/);
  });

  it('is nothing where the town gives no start address', () => {
    for (const url of [
      undefined,
      '',
      'javascript:x',
      '//evil.example',
      '/\\evil.example',
      'http://exemple.fr',
      'https://franceconnect.gouv.fr/',
    ])
      assert.equal(connectButton(url, CATALOGUE), null);
  });

  it('has no address where a part of it is missing', () => {
    const [service] = CATALOGUE;
    assert.equal(serviceAddress(service!, 'paper', {}), null);
    assert.equal(serviceAddress(service!, 'nothing', { path: 'x' }), null);
    assert.equal(
      serviceAddress({ ...service!, home: 'javascript:x' }, 'paper', { path: 'x' }),
      null,
    );
  });
});
