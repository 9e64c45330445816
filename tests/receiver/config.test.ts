import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { ConfigError } from '../../src/receiver/config/config.js';
import { writeExample } from '../../src/receiver/config/example.js';
import { configOf, readConfig } from '../../src/receiver/config/read-config.js';
import { town } from './receiver-at.js';

const folder = mkdtempSync(join(tmpdir(), 'parvis-config-'));
after(() => rmSync(folder, { recursive: true }));

const SMTP = { host: 'smtp.exemple.fr', from: 'a@exemple.fr' };
const good = (more: object = {}) => ({ smtp: SMTP, towns: { 'saint-orlain': town() }, ...more });

function complaintsOf(value: unknown, environment = {}): readonly string[] {
  try {
    configOf(value, environment, folder);
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error.complaints;
  }
}

describe('the configuration of the receiver', () => {
  it('is read with what it leaves unsaid', () => {
    const config = configOf(good(), {}, folder);
    assert.deepEqual(config.listen, { host: '127.0.0.1', port: 8787 });
    assert.equal(config.fallbackPhone, '02 61 91 40 12');
    assert.equal(config.database, join(folder, 'parvis-data', 'receiver.db'));
    const read = config.towns.get('saint-orlain')!;
    assert.deepEqual(
      [read.mode, read.retentionDays, read.slots.minutes, read.proof, read.schedule.zone],
      ['inbox', 30, 30, 'optional', 'Europe/Paris'],
    );
  });

  it('has an example that works, written once', () => {
    const file = join(folder, 'exemple.json');
    writeExample(file);
    assert.ok(readConfig(file, {}).towns.has('saint-orlain'));
    assert.throws(() => writeExample(file), /existe déjà/);
  });

  it('makes its secret once, for its owner alone', () => {
    const first = configOf(good({ data: 'a' }), {}, folder).secret;
    assert.equal(configOf(good({ data: 'a' }), {}, folder).secret, first);
    assert.notEqual(configOf(good({ data: 'b' }), {}, folder).secret, first);
    assert.ok(first.length >= 43);
    assert.equal(statSync(join(folder, 'a', 'secret')).mode & 0o077, 0);
    assert.equal(readFileSync(join(folder, 'a', 'secret'), 'utf8').trim(), first);
  });

  it('takes what the machine says before the file', () => {
    const config = configOf(
      good({ listen: { host: '127.0.0.1', port: 1 } }),
      {
        DATABASE_URL: 'postgres://rappel@base/rappel',
        PARVIS_PORT: '9000',
        PARVIS_PUBLIC_URL: 'https://rappel.exemple.fr/',
        PARVIS_SECRET: 's'.repeat(40),
        PARVIS_SMTP_PASSWORD: 'secret',
        PARVIS_DATA: join(folder, 'jamais'),
      },
      folder,
    );
    assert.equal(config.database, 'postgres://rappel@base/rappel');
    assert.deepEqual(config.listen, { host: '127.0.0.1', port: 9000 });
    assert.equal(config.publicUrl, 'https://rappel.exemple.fr');
    assert.equal(config.smtp?.password, 'secret');
    assert.equal(existsSync(join(folder, 'jamais')), false);
  });

  const faults: [what: string, value: unknown, said: RegExp][] = [
    ['no town', { towns: {} }, /^towns : .*Écrivez au moins une commune/],
    ['a word that is not known', good({ port: 80 }), /^port : ce mot n’est pas connu/],
    [
      'a port that is no port',
      good({ listen: { port: 99999 } }),
      /^listen\.port : 99999 ne convient pas\. Écrivez un port/,
    ],
    [
      'a town without a name',
      { smtp: SMTP, towns: { a: town({ name: undefined }) } },
      /^towns\.a\.name : il manque\. Écrivez le nom de la commune/,
    ],
    [
      'a site with a path',
      { smtp: SMTP, towns: { a: town({ origins: ['https://exemple.fr/accueil'] }) } },
      /^towns\.a\.origins\.0 : "https:\/\/exemple\.fr\/accueil" ne convient pas/,
    ],
    [
      'no site',
      { smtp: SMTP, towns: { a: town({ origins: [] }) } },
      /^towns\.a\.origins : la liste est vide/,
    ],
    [
      'hours that are none',
      { smtp: SMTP, towns: { a: town({ hours: { weekly: { mo: [['9h', '12h']] } } }) } },
      /^towns\.a\.hours : .*mo/,
    ],
    [
      'hours forgotten',
      { smtp: SMTP, towns: { a: town({ hours: undefined }) } },
      /^towns\.a\.hours : /,
    ],
    [
      'too long a retention',
      { smtp: SMTP, towns: { a: town({ retentionDays: 400 }) } },
      /^towns\.a\.retentionDays : 400 ne convient pas.*1 à 90/,
    ],
    ['e-mails without a server', { towns: { a: town() } }, /^smtp : il manque/],
    [
      'two towns without a number for both',
      good({ towns: { a: town(), b: town() } }),
      /^fallbackPhone : il manque/,
    ],
    [
      'a relay to nowhere',
      { smtp: SMTP, towns: { a: town({ mode: 'relay', email: [] }) } },
      /^towns\.a\.email : il manque/,
    ],
    [
      'a relay that hides all',
      { smtp: SMTP, towns: { a: town({ mode: 'relay', redact: true }) } },
      /^towns\.a\.redact : impossible/,
    ],
    [
      'an inbox that nobody opens',
      { smtp: SMTP, towns: { a: town({ agents: [] }) } },
      /^towns\.a\.agents : il manque/,
    ],
    [
      'a webhook in clear',
      {
        smtp: SMTP,
        towns: { a: town({ webhooks: [{ url: 'http://exemple.fr', secret: 's'.repeat(24) }] }) },
      },
      /^towns\.a\.webhooks : .*https/,
    ],
    ['a short secret', good({ secret: 'court' }), /^secret : .*32 caractères/],
    [
      'an address of an agent that is none',
      { smtp: SMTP, towns: { a: town({ agents: ['accueil'] }) } },
      /^towns\.a\.agents\.0 : "accueil" ne convient pas/,
    ],
    [
      'a name kept for our pages',
      { smtp: SMTP, towns: { entrer: town() } },
      /^towns\.entrer : ce nom est réservé/,
    ],
    ['a list', [], /^le fichier : /],
  ];
  for (const [what, value, said] of faults)
    it(`says where, what was found and what to write: ${what}`, () => {
      const complaints = complaintsOf(JSON.parse(JSON.stringify(value)));
      assert.ok(
        complaints.length > 0 && complaints.some((line) => said.test(line)),
        complaints.join('\n'),
      );
    });

  it('says on which line a file is not JSON, and what a missing file needs', () => {
    const file = join(folder, 'faux.json');
    writeFileSync(file, '{\n  "towns": {\n    oui\n');
    assert.throws(() => readConfig(file, {}), /n’est pas du JSON \(ligne 3\)/);
    assert.throws(() => readConfig(join(folder, 'rien.json'), {}), /--init/);
  });
});
