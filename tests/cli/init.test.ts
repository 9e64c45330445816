import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { stateOf } from '../../src/contact/hours.js';
import { scheduleOf } from '../../src/contact/schedule.js';
import { openDirectory, recordOf, weekdays, type FakeDirectory, type Fields } from './directory.js';
import { parvis, root, type Ran } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'parvis-init-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const isOpenAt = (hours: string, at: string) => stateOf(scheduleOf(hours), Date.parse(at)).open;
const newFile = () => join(folder, `parvis-${files++}.json`);

interface Config {
  readonly town: { readonly name?: string; readonly phone?: string };
  readonly contact: {
    readonly $comment: readonly string[];
    readonly [key: string]: unknown;
  };
}

/** What comes of the directory's answer. */
async function initWith(
  answer: Parameters<typeof openDirectory>[0],
  args: readonly string[] = [],
  insee = '35360',
): Promise<Ran & { config: Config; review: string; asked: FakeDirectory['asked'] }> {
  const directory = await openDirectory(answer);
  const out = newFile();
  try {
    const ran = await parvis([
      'init',
      '--insee',
      insee,
      '--out',
      out,
      `--directory=${directory.address}`,
      ...args,
    ]);
    const config = ran.code === 0 ? (JSON.parse(readFileSync(out, 'utf8')) as Config) : null;
    if (config) assertValid(config);
    return {
      ...ran,
      config: config!,
      review: config?.contact.$comment.join('\n') ?? '',
      asked: directory.asked,
    };
  } finally {
    await directory.close();
  }
}

const schema = (path: string) =>
  JSON.parse(readFileSync(join(root, 'src', path), 'utf8')) as Record<string, unknown>;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const whole = ajv.compile(schema('loader/schema.json'));
const contact = ajv.compile(schema('contact/contact.schema.json'));

/** By the schemas that are shipped, and by a checker that is not ours. */
function assertValid(config: Config): void {
  assert.ok(whole(config), ajv.errorsText(whole.errors));
  assert.ok(contact(config.contact), ajv.errorsText(contact.errors));
}

describe('npx parvis init', () => {
  it('writes the town of a code, with what must be read again in the file and on the screen', async () => {
    const { code, out, err, config, asked } = await initWith([recordOf({})]);
    assert.equal(code, 0, err);
    assert.deepEqual(config.town, { name: 'Saint-Orlain', phone: '02 61 91 40 12' });
    const { $comment, ...known } = config.contact;
    assert.deepEqual(known, {
      hours: 'Mo-Fr 09:00-12:00,13:30-17:00; PH off',
      address: '4 place de la Halle, 35500 Saint-Orlain',
      phone: '02 61 91 40 12',
      email: 'mairie@saint-orlain.example',
    });
    assert.match($comment[0]!, /^À relire\. Écrit le \d{4}-\d\d-\d\d .* 127\.0\.0\.1/);
    for (const line of $comment.slice(1)) assert.ok(out.includes(`  - ${line}\n`), line);
    assert.match(out, /lundi au vendredi : 9 h à 12 h, 13 h 30 à 17 h/);
    assert.match(out, /jours fériés\. Ici : fermé/);
    assert.match(out, /https:\/\/www\.saint-orlain\.example/);
    assert.equal(asked.length, 1);
    assert.equal(
      asked[0]!.url.searchParams.get('where'),
      'code_insee_commune="35360" and pivot like "mairie"',
    );
    assert.equal(asked[0]!.agent, 'parvis-init');
  });

  it('asks the directory that the environment names', async () => {
    const directory = await openDirectory([recordOf({})]);
    const out = newFile();
    const { code, err } = await parvis(['init', '--insee', '35360', '--out', out], {
      env: { PARVIS_DIRECTORY: directory.address },
    });
    await directory.close();
    assert.equal(code, 0, err);
    assert.equal(directory.asked.length, 1);
  });

  it('writes hours when a person can come, as the calendar of Parvis reads them', async () => {
    const { config } = await initWith([
      recordOf({
        plage_ouverture: [
          weekdays({ nom_jour_fin: 'Mercredi' }),
          weekdays({
            nom_jour_debut: 'Samedi',
            nom_jour_fin: '',
            valeur_heure_debut_2: '',
            valeur_heure_fin_2: '',
          }),
        ],
      }),
    ]);
    const { hours } = config.contact;
    assert.equal(hours, 'Mo-We 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off');
    assert.equal(isOpenAt(hours as string, '2026-11-21T10:00:00Z'), true);
    assert.equal(isOpenAt(hours as string, '2026-11-19T10:00:00Z'), false);
    assert.equal(isOpenAt(hours as string, '2026-11-11T10:00:00Z'), false);
  });

  const unsure: [what: string, ranges: readonly Fields[], hours: unknown, says: RegExp][] = [
    ['no hours', [], undefined, /l’annuaire n’en donne pas/],
    [
      'hours on appointment',
      [
        weekdays(),
        weekdays({
          nom_jour_debut: 'Samedi',
          nom_jour_fin: 'Samedi',
          commentaire: 'Sur rendez-vous',
        }),
      ],
      'Mo-Fr 09:00-12:00,13:30-17:00; PH off',
      /« samedi 09:00-12:00, 13:30-17:00 » n’est pas écrit, car une note dit : « Sur rendez-vous »[^]*samedi est montré fermé/,
    ],
    [
      'a note on all hours',
      [weekdays({ commentaire: 'Semaines paires' })],
      undefined,
      /« Semaines paires »/,
    ],
    [
      'hours that end before they begin',
      [weekdays({ valeur_heure_fin_2: '08:00:00' })],
      undefined,
      /les heures ne se lisent pas/,
    ],
    [
      'a day that is none',
      [weekdays({ nom_jour_debut: 'Lundis' })],
      undefined,
      /les jours ne se lisent pas/,
    ],
    [
      'two answers for one day',
      [weekdays(), weekdays({ nom_jour_fin: 'Lundi', valeur_heure_debut_1: '10:00:00' })],
      'Tu-Fr 09:00-12:00,13:30-17:00; PH off',
      /deux fois le lundi[^]*lundi est montré fermé/,
    ],
  ];
  for (const [what, ranges, hours, says] of unsure)
    it(`leaves out what is not sure, and tells it: ${what}`, async () => {
      const { config, review, out } = await initWith([recordOf({ plage_ouverture: ranges })]);
      assert.equal(config.contact.hours, hours);
      assert.match(review, says);
      assert.match(out, says);
    });

  const phones: [what: string, phones: unknown, phone: string | undefined, says: RegExp][] = [
    ['no phone', [], undefined, /Téléphone : l’annuaire n’en donne pas\. Écrivez town\.phone/],
    [
      'several phones',
      [
        { valeur: '06 12 34 56 78', description: 'Astreinte' },
        { valeur: '0261914012', description: '' },
      ],
      '02 61 91 40 12',
      /en donne 2 : 06 12 34 56 78 \(Astreinte\) ; 0261914012\. Ici : 02 61 91 40 12/,
    ],
    [
      'a phone that is none',
      [{ valeur: '02 61 91' }],
      undefined,
      /« 02 61 91 » n’est pas un numéro/,
    ],
    [
      'a phone for one thing only',
      [{ valeur: '02 61 91 40 12', description: 'État civil' }],
      '02 61 91 40 12',
      /l’annuaire en dit « État civil »/,
    ],
  ];
  for (const [what, telephone, phone, says] of phones)
    it(`tells what to look at again: ${what}`, async () => {
      const { config, review } = await initWith([recordOf({ telephone })]);
      assert.equal(config.town.phone, phone);
      assert.equal(config.contact.phone, phone);
      assert.match(review, says);
    });

  it('tells what the directory writes wrong, and leaves it out', async () => {
    const { config, review } = await initWith([
      recordOf({
        nom: 'Mairie - Saint-Orlain',
        adresse: [
          { type_adresse: 'Adresse postale', numero_voie: 'BP 4', nom_commune: 'Brézolles' },
        ],
        adresse_courriel: 'pas-une-adresse',
        plage_ouverture: '[{cassé',
      }),
    ]);
    assert.equal(config.contact.email, undefined);
    assert.equal(config.contact.hours, undefined);
    assert.match(review, /plage_ouverture : l’annuaire l’écrit d’une façon qui ne se lit pas/);
    assert.match(review, /« pas-une-adresse » n’est pas une adresse/);
    assert.match(review, /« Brézolles » dans l’adresse/);
    assert.match(review, /« Adresse postale »\. Est-ce bien là/);
  });

  it('takes the town hall, not its annexes, and names them', async () => {
    const { config, review } = await initWith([
      recordOf({
        id: 'b',
        nom: 'Mairie déléguée - Brézolles',
        telephone: [{ valeur: '02 61 91 52 30' }],
      }),
      recordOf({ id: 'a' }),
      recordOf({ id: 'c', nom: 'CCAS', pivot: [{ type_service_local: 'ccas' }] }),
    ]);
    assert.equal(config.town.name, 'Saint-Orlain');
    assert.match(
      review,
      /pas repris : Mairie déléguée - Brézolles, 4 place de la Halle, 02 61 91 52 30/,
    );
  });

  it('does not choose between two town halls, and says how to', async () => {
    const both = [recordOf({ id: 'a' }), recordOf({ id: 'b', nom: 'Mairie - Brézolles' })];
    const { code, err } = await initWith(both);
    assert.equal(code, 2);
    assert.match(
      err,
      /2 mairies pour le code 35360[^]*--mairie[^]*a {2}Mairie - Saint-Orlain[^]*b {2}Mairie - Brézolles/,
    );
    assert.equal((await initWith(both, ['--mairie', 'b'])).config.town.name, 'Brézolles');
    const wrong = await initWith(both, ['--mairie', 'z']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /pas de mairie « z »/);
  });

  const territories: [insee: string, territory: string | undefined, phone: string][] = [
    ['2A004', undefined, '04 95 51 52 53'],
    ['2b033', undefined, '04 95 54 95 00'],
    ['67482', 'alsace-moselle', '03 68 98 50 00'],
    ['97411', 'la-reunion', '02 62 40 04 04'],
    ['97801', 'saint-martin', '05 90 87 50 04'],
    ['98818', 'nouvelle-caledonie', '+687 27 31 15'],
  ];
  for (const [insee, territory, phone] of territories)
    it(`knows the holidays and the clock of ${insee}`, async () => {
      const { code, err, config } = await initWith(
        [
          recordOf({
            code_insee_commune: insee.toUpperCase(),
            telephone: [{ valeur: phone, description: '' }],
          }),
        ],
        [],
        insee,
      );
      assert.equal(code, 0, err);
      assert.equal(config.contact.territory, territory);
      assert.match(config.town.phone!, /\d\d \d\d \d\d$/);
    });

  it('never overwrites a file, unless it is told to', async () => {
    const out = newFile();
    writeFileSync(out, '{"à moi":1}');
    const directory = await openDirectory([recordOf({})]);
    const args = ['init', '--insee', '35360', '--out', out, '--directory', directory.address];
    const refused = await parvis(args);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /est déjà là\. Il n’est pas changé\. .*--out.*--force/);
    assert.equal(readFileSync(out, 'utf8'), '{"à moi":1}');
    assert.equal(directory.asked.length, 0);
    assert.equal((await parvis([...args, '--force'])).code, 0);
    assert.match(readFileSync(out, 'utf8'), /Saint-Orlain/);
    await directory.close();
  });

  const codes: [said: string, says: RegExp][] = [
    ['Vitré', /« Vitré » est un nom : plusieurs communes.*comme 35360/],
    ['Saint-Orlain', /est un nom/],
    ['35', /« 35 » est le code d’un département/],
    ['2A', /est le code d’un département/],
    ['974', /est le code d’un département/],
    ['213503600', /est un numéro SIREN/],
    ['20004', /en Corse, il commence par 2A ou 2B/],
    ['3536', /n’est pas un code Insee/],
    ['98412', /n’est le code d’aucune commune/],
  ];
  for (const [said, says] of codes)
    it(`says what to write in the place of « ${said} »`, async () => {
      const { code, err, out } = await parvis(['init', '--insee', said, '--out', newFile()]);
      assert.equal(code, 2, err);
      assert.equal(out, '');
      assert.match(err, says);
      assert.match(err, /pas le code postal/);
    });

  const usages: [args: readonly string[], says: RegExp][] = [
    [[], /Il manque le code Insee.*npx parvis init --insee 35360/],
    [['35360'], /écrivez --insee devant le code/],
    [['--insee'], /Après --insee, il manque le code Insee/],
    [['--insee', '35360', 'vitre'], /« vitre » est en trop/],
    [['--insee', '35360', '--insee=35238'], /--insee est écrit deux fois/],
    [['--inse', '35360'], /Option inconnue : « --inse »\. Écrivez --force, --insee/],
    [
      ['--insee', '35360', '--out', 'x.json', '--directory', 'annuaire'],
      /« annuaire » n’est pas une adresse/,
    ],
  ];
  for (const [args, says] of usages)
    it(`says what is wrong with « init ${args.join(' ')} »`, async () => {
      const { code, err } = await parvis(['init', ...args], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, says);
    });

  const answers: [what: string, answer: Parameters<typeof openDirectory>[0], says: RegExp][] = [
    ['knows no such code', [], /L’annuaire n’a rien pour le code 35360\. Vérifiez le code/],
    [
      'has no town hall for the code',
      [recordOf({ nom: 'CCAS de X', pivot: [{ type_service_local: 'ccas' }] })],
      /n’a pas de mairie.*Il a : CCAS de X/,
    ],
    [
      'speaks of another town',
      [recordOf({ code_insee_commune: '35361' })],
      /pour une autre commune.*reçu : 35361/,
    ],
    [
      'answers with a page',
      (_, response) => response.end('<html>Connectez-vous'),
      /n’a pas répondu en JSON \(reçu : « <html>Connectez-vous »\)/,
    ],
    [
      'answers with a list of nothing known',
      (_, response) => response.end('{"records":[]}'),
      /sans la liste « results »/,
    ],
    [
      'is broken',
      (_, response) => response.writeHead(503).end(),
      /refuse de répondre \(code 503\)/,
    ],
    ['has moved', (_, response) => response.writeHead(404).end(), /code 404\).*--directory/],
    ['hangs up', (_, response) => response.destroy(), /ne répond pas.*Vérifiez votre connexion/],
  ];
  for (const [what, answer, says] of answers)
    it(`writes nothing, and says why, where the directory ${what}`, async () => {
      const { code, err, out } = await initWith(answer);
      assert.equal(code, 1, err);
      assert.equal(out, '');
      assert.match(err, says);
    });

  it('says that a part of Paris is not the town', async () => {
    assert.match((await initWith([], [], '75111')).err, /arrondissement : Paris est 75056/);
  });

  it('says that nobody answers at an address', async () => {
    const { code, err } = await parvis([
      'init',
      '--insee',
      '35360',
      '--out',
      newFile(),
      '--directory',
      'http://127.0.0.1:9/records',
    ]);
    assert.equal(code, 1);
    assert.match(err, /L’annuaire \(127\.0\.0\.1:9\) ne répond pas/);
  });

  it('says that a folder is not there', async () => {
    const directory = await openDirectory([recordOf({})]);
    const ran = await parvis([
      'init',
      '--insee',
      '35360',
      '--out',
      join(folder, 'rien', 'p.json'),
      '--directory',
      directory.address,
    ]);
    await directory.close();
    assert.equal(ran.code, 1);
    assert.match(ran.err, /ne s’écrit pas \(le dossier n’existe pas\)\. Créez le dossier/);
  });
});
