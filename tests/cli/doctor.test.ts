import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Finding } from '../../src/cli/doctor/findings.js';
import {
  CONFIG,
  openSite,
  PARVIS,
  pageWith,
  TAG,
  type Answer,
  type FakeSite,
} from './fake-site.js';
import { parvis, type Ran } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'parvis-doctor-'));
after(() => rmSync(folder, { recursive: true }));
let folders = 0;

type Files = { readonly [path: string]: Answer | undefined };

interface Told {
  readonly pages: readonly string[];
  readonly seen: readonly string[];
  readonly findings: readonly Finding[];
  readonly counts: { readonly error: number; readonly warning: number; readonly advice: number };
}

const GOOD: Files = {
  ...PARVIS,
  '/parvis.json': JSON.stringify(CONFIG),
  '/': pageWith('<main><p>Bonjour.</p></main>'),
};

/** What is said of a site in order but for these files, which may name the site's own address. */
async function ofSite(
  files: Files | ((origin: string) => Files) = {},
  headers: { readonly [name: string]: string } = {},
): Promise<Ran & Told & { asked: FakeSite['asked'] }> {
  const site: FakeSite = await openSite((path) => {
    const own = typeof files === 'function' ? files(site.origin) : files;
    const found = { ...GOOD, ...own }[path];
    return path === '/' && typeof found === 'string' ? { body: found, headers } : found;
  });
  const ran = await parvis(['doctor', site.origin, '--json']);
  await site.close();
  return { ...ran, ...(JSON.parse(ran.out || '{}') as Told), asked: site.asked };
}

/** What is said of a folder of these files, in order but for them. */
async function ofFolder(files: { readonly [path: string]: string }): Promise<Ran & Told> {
  const place = join(folder, `site-${folders++}`);
  const all: Files = { ...GOOD, '/': undefined, '/index.html': GOOD['/'], ...files };
  for (const [path, text] of Object.entries(all)) {
    if (typeof text !== 'string') continue;
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  const ran = await parvis(['doctor', place, '--json']);
  return { ...ran, ...(JSON.parse(ran.out || '{}') as Told) };
}

function assertFound(
  { findings, code, out }: Ran & Told,
  rule: string,
  severity: string,
  found: RegExp,
  todo: RegExp,
  where = /./,
): void {
  const one = findings.find((finding) => finding.rule === rule && found.test(finding.found));
  assert.ok(one, `${rule} ${String(found)} is not in ${out}`);
  assert.equal(one.severity, severity);
  assert.match(one.todo, todo);
  assert.match(one.where.join(), where);
  assert.equal(code, findings.some((finding) => finding.severity === 'error') ? 1 : 0);
}

const configOf = (config: object) => ({ '/parvis.json': JSON.stringify({ ...CONFIG, ...config }) });

describe('npx parvis doctor', () => {
  it('finds nothing to say of a site in order, on the network and in a folder', async () => {
    for (const told of [await ofSite(), await ofFolder({})]) {
      assert.equal(told.code, 0, told.err);
      assert.deepEqual(told.findings, []);
      assert.match(told.seen.join(), /parvis\.js 0\.1\.0.*morceaux.*la configuration/);
    }
  });

  it('only asks, one page after the other, says who asks, and stays on the site', async () => {
    const { asked, pages } = await ofSite({
      '/': pageWith(
        '<a href="/a.html">A</a><a href="/b">B</a><a href="http://autre.invalid/">x</a><a href="/plan.pdf">PDF</a><a href="/prive/x">P</a><a href="/rien">R</a>',
      ),
      '/a.html': pageWith('<a href="/c.html#fin">C</a>'),
      '/b': pageWith(''),
      '/c.html': pageWith(''),
      '/prive/x': pageWith(''),
      '/robots.txt': 'User-agent: *\nDisallow: /prive/\n',
    });
    assert.deepEqual(pages, ['/', '/a.html', '/b', '/c.html']);
    assert.ok(
      asked.every(({ method, agent }) => method === 'GET' && /^parvis-doctor\/\d/.test(agent)),
    );
    assert.ok(!asked.some(({ path }) => /pdf|prive/.test(path)));
    assert.equal(
      new Set(asked.map(({ path }) => path)).size,
      asked.length,
      'nothing is asked twice',
    );
  });

  it('reads twenty pages at most, and says so', async () => {
    const links = Array.from({ length: 30 }, (_, at) => `<a href="/p${at}.html">${at}</a>`).join(
      '',
    );
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`/p${at}.html`, pageWith('')]),
    );
    const told = await ofSite({ '/': pageWith(links), ...files });
    assert.equal(told.pages.length, 20);
    assertFound(told, 'limit', 'advice', /20 pages/, /une autre page/);
  });

  it('writes it for people: where, what was found, what to do, and the counts', async () => {
    const site = await openSite(
      (path) => (({ ...GOOD, '/': pageWith('<a href="tel:abc">Appeler</a>') }) as Files)[path],
    );
    const { code, out } = await parvis(['doctor', site.origin]);
    await site.close();
    assert.equal(code, 1);
    assert.match(
      out,
      /1 page lue\.\nTrouvé en ordre : .*\n\nerreur {5}\/ ligne 8\n {11}Le lien « tel:abc » n’appelle personne.*\n {11}→ Écrivez le numéro entier.*\n\n1 erreur, 0 point d’attention, 0 conseil\./,
    );
  });

  const pages: [
    what: string,
    page: string,
    rule: string,
    severity: string,
    found: RegExp,
    todo: RegExp,
  ][] = [
    [
      'no script',
      pageWith('', ''),
      'no-script-anywhere',
      'error',
      /n’est pas installé/,
      /modèle commun/,
    ],
    [
      'a script twice',
      pageWith('', TAG + TAG),
      'script-twice',
      'warning',
      /2 fois/,
      /Gardez la première/,
    ],
    [
      'a deferred script',
      pageWith('', TAG.replace(' src', ' defer src')),
      'script-late',
      'advice',
      /a defer/,
      /sans defer/,
    ],
    [
      'a script at the end',
      pageWith(TAG, ''),
      'script-late',
      'advice',
      /n’est pas dans <head>/,
      /dans <head>/,
    ],
    [
      'a script that waits for consent',
      pageWith('', TAG.replace(' src', ' type="text/plain" src')),
      'script-type',
      'error',
      /ne le lance pas/,
      /Enlevez type/,
    ],
    [
      'a script without address',
      pageWith('', '<script data-parvis>1</script>'),
      'script-address',
      'error',
      /pas d’adresse/,
      /src=/,
    ],
    [
      'a fingerprint of another file',
      pageWith('', TAG.replace(' src', ' integrity="sha384-AAAA" src')),
      'integrity',
      'error',
      /pas l’empreinte/,
      /integrity="sha384-.{64}"/,
    ],
    [
      'a fingerprint that is none',
      pageWith('', TAG.replace(' src', ' integrity="abc" src')),
      'integrity',
      'warning',
      /n’est pas une empreinte/,
      /sha384-/,
    ],
    [
      'frames',
      '<html><head></head><frameset><frame src="/a"></frameset></html>',
      'frameset',
      'advice',
      /cadres/,
      /pages des cadres/,
    ],
    [
      'an unknown data-*',
      pageWith('', TAG.replace('data-config', 'data-position="milieu" data-config')),
      'config',
      'error',
      /« position » : trouvé "milieu"/,
      /Corrigez/,
    ],
    [
      'a block that is not JSON',
      pageWith('<script type="application/json" id="parvis-config">{"a":}</script>'),
      'config-json',
      'error',
      /parvis-config n’est pas du JSON : ligne 1, colonne 6/,
      /Corrigez/,
    ],
    [
      'a phone link that calls nobody',
      pageWith('<a href="tel:02 99">02 99</a>'),
      'phone-link',
      'error',
      /n’appelle personne/,
      /numéro entier/,
    ],
    [
      'a phone link that calls somebody else',
      pageWith('<a href="tel:+33299000001">02 99 00 00 00</a>'),
      'phone-differs',
      'error',
      /Le texte dit 02 99 00 00 00, le lien appelle 02 99 00 00 01/,
      /tel:\+33299000000/,
    ],
    [
      'a phone link with spaces',
      pageWith('<a href="tel:02 99 00 00 00">Mairie</a>'),
      'phone-spaces',
      'advice',
      /espaces/,
      /tel:\+33299000000/,
    ],
    [
      'a recording that is missing',
      pageWith('<parvis-speech src="/son.mp3"></parvis-speech>'),
      'recording-missing',
      'error',
      /son\.mp3 : Le fichier n’est pas là/,
      /corrigez src/,
    ],
  ];
  for (const [what, page, ...expected] of pages)
    it(`says what to do about ${what}`, async () => {
      assertFound(await ofSite({ '/': page }), ...expected);
    });

  it('says nothing of phone links that call whom they name', async () => {
    const { findings } = await ofSite({
      '/': pageWith(
        '<a href="tel:+33299000000">02 99 00 00 00</a><a href="tel:3939">39 39</a><a href="tel:15">15</a>',
      ),
    });
    assert.deepEqual(findings, []);
  });

  const files: [
    what: string,
    files: Files | ((origin: string) => Files),
    rule: string,
    severity: string,
    found: RegExp,
    todo: RegExp,
  ][] = [
    [
      'a script that is missing',
      { '/parvis/parvis.js': undefined },
      'script-missing',
      'error',
      /code 404/,
      /npx parvis copy/,
    ],
    [
      'a page in the place of the script',
      { '/parvis/parvis.js': { body: '<!doctype html>' } },
      'script-other',
      'error',
      /« <!doctype html> »/,
      /page d’erreur/,
    ],
    [
      'another version',
      { '/parvis/parvis.js': PARVIS['/parvis/parvis.js']!.replace('0.1.0', '0.0.9') },
      'version',
      'advice',
      /Parvis 0\.0\.9, cette commande est de Parvis 0\.1\.0/,
      /copy/,
    ],
    [
      'two versions',
      { '/parvis/manifest.json': '{"chunks":{"session":"chunks/session-zzz999.js"}}' },
      'versions-mixed',
      'error',
      /même version/,
      /Recopiez/,
    ],
    [
      'a chunk that is missing',
      { '/parvis/chunks/toolbar-abc123.js': undefined },
      'chunk-missing',
      'error',
      /404/,
      /Recopiez/,
    ],
    [
      'a script of the wrong type',
      {
        '/parvis/parvis.js': {
          body: PARVIS['/parvis/parvis.js']!,
          headers: { 'content-type': 'text/plain' },
        },
      },
      'script-content-type',
      'error',
      /text\/plain/,
      /text\/javascript/,
    ],
    [
      'a script kept for a year',
      {
        '/parvis/parvis.js': {
          body: PARVIS['/parvis/parvis.js']!,
          headers: { 'cache-control': 'public, max-age=31536000' },
        },
      },
      'cache',
      'advice',
      /max-age=31536000/,
      /no-cache/,
    ],
    [
      'a configuration that is missing',
      { '/parvis.json': undefined },
      'config-missing',
      'error',
      /404/,
      /data-config/,
    ],
    [
      'a comma too many',
      { '/parvis.json': '{\n  "town": {\n    "name": "A",\n  }\n}' },
      'config-json',
      'error',
      /ligne 4, colonne 3 : trouvé « } »\. La virgule d’avant est en trop/,
      /ignoré/,
    ],
    [
      'a page in the place of the configuration',
      { '/parvis.json': '<html>' },
      'config-json',
      'error',
      /C’est une page/,
      /Corrigez/,
    ],
    [
      'a configuration of the wrong type',
      {
        '/parvis.json': { body: JSON.stringify(CONFIG), headers: { 'content-type': 'text/plain' } },
      },
      'config-content-type',
      'advice',
      /text\/plain/,
      /application\/json/,
    ],
    [
      'a key that is not known',
      configOf({ postion: 'x' }),
      'config',
      'error',
      /« postion » : clé inconnue/,
      /Corrigez/,
    ],
    [
      'hours that cannot be read',
      configOf({ contact: { hours: 'lundi 9h' } }),
      'contact',
      'error',
      /Écrire/,
      /Corrigez/,
    ],
    [
      'a voice that is not right',
      configOf({ voice: { embedded: 'non' } }),
      'voice',
      'error',
      /voice\.embedded/,
      /Corrigez/,
    ],
    [
      'a phone that lacks figures',
      configOf({ town: { phone: '04 99 00 00' } }),
      'contact',
      'error',
      /town\.phone/,
      /Corrigez/,
    ],
    ['no phone', { '/parvis.json': '{}' }, 'no-phone', 'warning', /pas de téléphone/, /town/],
    [
      'a site where Parvis is off',
      configOf({ enabled: false }),
      'disabled',
      'warning',
      /ne fait rien/,
      /Enlevez/,
    ],
    [
      'notes of init',
      configOf({ contact: { ...CONFIG.contact, $comment: ['À relire.'] } }),
      'to-review',
      'advice',
      /1 notes? de npx parvis init/,
      /public/,
    ],
    [
      'help of forms that is missing',
      configOf({ forms: '/forms.json' }),
      'forms-missing',
      'error',
      /404/,
      /forms\.json/,
    ],
    [
      'help of forms that is wrong',
      { ...configOf({ forms: '/forms.json' }), '/forms.json': '{"forms":[{}]}' },
      'forms-file',
      'error',
      /"form"/,
      /Corrigez/,
    ],
    [
      'an own form that is missing',
      configOf({
        contact: {
          ...CONFIG.contact,
          callback: { form: { url: '/envoyer', fields: { phone: 't' } } },
        },
      }),
      'own-form',
      'error',
      /\/envoyer/,
      /form\.url/,
    ],
    [
      'a receiver that is silent',
      configOf({
        contact: { ...CONFIG.contact, callback: { receiver: 'http://127.0.0.1:9', town: 'a' } },
      }),
      'receiver-silent',
      'error',
      /ne répond pas/,
      /parvis-receiver/,
    ],
    [
      'a receiver that does not know the town',
      (origin) =>
        configOf({ contact: { ...CONFIG.contact, callback: { receiver: origin, town: 'a' } } }),
      'receiver-town',
      'error',
      /« a ».*code 404/,
      /callback\.town/,
    ],
    [
      'texts that are missing',
      configOf({ falc: '/falc.json' }),
      'falc-missing',
      'error',
      /404/,
      /falc/,
    ],
    [
      'texts that are no JSON',
      { ...configOf({ falc: '/falc.json' }), '/falc.json': '{"texts": [}' },
      'falc-file',
      'error',
      /ligne 1, colonne 12/,
      /Corrigez/,
    ],
  ];
  for (const [what, own, ...expected] of files)
    it(`says what to do about ${what}`, async () => {
      assertFound(await ofSite(own), ...expected);
    });

  it('hears a receiver that answers, and sends it nothing', async () => {
    const { findings, seen, asked } = await ofSite((origin) => ({
      ...configOf({ contact: { ...CONFIG.contact, callback: { receiver: origin, town: 'a' } } }),
      '/v1/config?town=a': { body: '{}', headers: { 'content-type': 'application/json' } },
    }));
    assert.deepEqual(findings, []);
    assert.match(seen.join(), /service de rappel répond/);
    assert.ok(asked.every(({ method }) => method === 'GET'));
  });

  it('takes the fingerprint of the file itself', async () => {
    const sum = createHash('sha384').update(PARVIS['/parvis/parvis.js']!).digest('base64');
    const { findings, seen } = await ofSite({
      '/': pageWith('', TAG.replace(' src', ` integrity="sha384-${sum}" src`)),
    });
    assert.deepEqual(findings, []);
    assert.match(seen.join(), /empreinte/);
  });

  it('says what another site must allow, for the script and for the configuration', async () => {
    const other = await openSite((path) => ({ ...GOOD })[path]);
    const told = await ofSite({ '/': pageWith('', TAG.replaceAll('="/', `="${other.origin}/`)) });
    await other.close();
    assertFound(
      told,
      'cors',
      'error',
      /ne permet pas/,
      /Access-Control-Allow-Origin: http:\/\/127/,
    );
    assertFound(told, 'config-cors', 'error', /ne permet pas/, /Access-Control-Allow-Origin/);
  });

  it('says what the policy of a page stops, and the line to write', async () => {
    const policies: [policy: string, found: RegExp, todo: RegExp, severity?: string][] = [
      [
        "script-src 'nonce-abc'",
        /parvis\.js ne se lance pas/,
        /Écrivez : script-src 'nonce-abc' 'self'$/,
      ],
      [
        "default-src 'none'; script-src 'self'",
        /ne peut pas lire \/parvis\.json/,
        /Écrivez : connect-src 'self'$/,
      ],
      [
        "default-src 'self'; font-src https://fonts.example",
        /les polices/,
        /font-src https:\/\/fonts\.example 'self'/,
        'warning',
      ],
      ["default-src 'self'; img-src data:", /pictogrammes/, /img-src data: 'self'/, 'warning'],
      ["default-src 'self'; worker-src 'none'", /plus lentement/, /worker-src 'self'/, 'advice'],
      ["script-src 'strict-dynamic' 'nonce-abc'", /ne se lance pas/, /nonce de la page/],
    ];
    for (const [policy, found, todo, severity = 'error'] of policies)
      assertFound(
        await ofSite({}, { 'content-security-policy': policy }),
        'csp',
        severity,
        found,
        todo,
      );
    const sandbox = await ofSite({}, { 'content-security-policy': 'sandbox' });
    assertFound(sandbox, 'csp', 'error', /sandbox/, /allow-scripts/);
    const types = await ofSite({
      '/': pageWith(
        '',
        `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'">${TAG}`,
      ),
    });
    assertFound(types, 'csp-trusted-types', 'error', /lit-html/, /trusted-types lit-html$/);
  });

  it('lets through the policies that Parvis works under', async () => {
    for (const policy of [
      "default-src 'self'",
      "script-src 'self' 'nonce-x'; connect-src *",
      'default-src http:',
      "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    ]) {
      const { findings } = await ofSite({}, { 'content-security-policy': policy });
      assert.deepEqual(findings, [], policy);
    }
    const { findings } = await ofSite(
      { '/': pageWith('', TAG.replace(' src', ' nonce="abc" src')) },
      { 'content-security-policy': "script-src 'nonce-abc' 'strict-dynamic'" },
    );
    assert.deepEqual(findings, []);
  });

  it('knows that a fingerprint lets the script in, and nothing that it brings', async () => {
    const sum = `sha384-${createHash('sha384').update(PARVIS['/parvis/parvis.js']!).digest('base64')}`;
    const files = { '/': pageWith('', TAG.replace(' src', ` integrity="${sum}" src`)) };
    const under = (sources: string) =>
      ofSite(files, { 'content-security-policy': `script-src '${sum}' ${sources}; worker-src *` });
    assertFound(await under("'strict-dynamic'"), 'csp', 'error', /ne peut rien ouvrir/, /nonce/);
    const { findings } = await under('http://127.0.0.1:*/parvis/chunks/');
    assert.deepEqual(findings, []);
  });

  it('says what a policy must allow for the workers of another site', async () => {
    const other = await openSite((path) => {
      const body = { ...GOOD }[path];
      return typeof body === 'string'
        ? { body, headers: { 'access-control-allow-origin': '*' } }
        : body;
    });
    const files = { '/': pageWith('', TAG.replace('src="/', `src="${other.origin}/`)) };
    const under = (more: string) =>
      ofSite(files, {
        'content-security-policy': `default-src 'self' ${other.origin}; worker-src 'self'${more}`,
      });
    assertFound(
      await under(''),
      'csp',
      'advice',
      /blob:.*plus lentement/,
      /worker-src 'self' blob:/,
    );
    const { findings } = await under(' blob:');
    await other.close();
    assert.deepEqual(findings, []);
  });

  it('says that the server does not send nosniff', async () => {
    assertFound(
      await ofSite({}, { 'x-content-type-options': '' }),
      'nosniff',
      'advice',
      /X-Content-Type-Options/,
      /nosniff/,
    );
  });

  const text = (fields: object) => ({ id: 'prix', lines: ['Un repas coûte 4 €.'], ...fields });
  const withTexts = (body: string, ...texts: object[]) =>
    ofFolder({
      ...configOf({ falc: '/falc.json' }),
      '/falc.json': JSON.stringify({ texts }),
      '/index.html': pageWith(body),
    });

  it('says which easy texts are out of date, and which are not', async () => {
    const source = `Le prix d’un repas est de 4,30 € pour tous les enfants de la commune. ${'Les repas sont préparés sur place par Mme Yolande Brissac et son équipe, avec des légumes du marché de la place, et servis chaque jour de classe dans la grande salle de l’école. Les familles reçoivent les menus du mois par la poste ou les trouvent à l’accueil de la mairie, avec la liste des jours sans viande et des repas froids pour les sorties.'}`;
    const now = source.replace('4,30', '4,50');
    const right = await withTexts(
      `<p data-falc-id="prix">${source.replace('repas', '<b>repas</b>')}</p>`,
      text({ source }),
    );
    assert.deepEqual(right.findings, []);
    const named = await withTexts(`<p data-falc-id="prix">${now}</p>`, text({ source }));
    assertFound(
      named,
      'falc-outdated',
      'warning',
      /« prix » est à revoir/,
      /"source"/,
      /index\.html ligne 8/,
    );
    const alike = await withTexts(`<ul><li>${now}</li></ul>`, text({ source }));
    assertFound(alike, 'falc-outdated', 'warning', /« prix » est à revoir/, /"lines"/);
  });

  it('says which names and which texts meet nothing', async () => {
    const told = await withTexts('<p data-falc-id="autre">Bonjour.</p>', text({}));
    assertFound(told, 'falc-unknown-id', 'warning', /« autre »/, /corrigez le nom/);
    assertFound(told, 'falc-unused', 'warning', /« prix » n’a sa place/, /data-falc-id="prix"/);
    const none = await ofFolder({ '/index.html': pageWith('<p data-falc-id="prix">Bonjour.</p>') });
    assertFound(none, 'falc-no-file', 'warning', /pas de ligne "falc"/, /parvis\.json/);
  });

  it('follows the chunks of a folder one into the other', async () => {
    const told = await ofFolder({ '/parvis/chunks/words-XYZ.js': 'import("./lost-1.js")' });
    assertFound(told, 'chunk-missing', 'error', /404/, /Recopiez/, /lost-1\.js/);
  });

  it('names the pages of a folder where the line is missing', async () => {
    const told = await ofFolder({ '/sous/a.html': pageWith('', '') });
    assertFound(
      told,
      'no-script',
      'warning',
      /n’est pas dans la page/,
      /dans <head>/,
      /^\/sous\/a\.html$/,
    );
  });

  it('says that nobody answers, that a page is broken, and that a folder has none', async () => {
    const dead = await parvis(['doctor', 'http://127.0.0.1:9/']);
    assert.equal(dead.code, 1);
    assert.match(dead.out, /Le site ne répond pas/);
    assert.match((await ofSite({ '/': { status: 500 } })).out, /La page répond le code 500/);
    const empty = join(folder, 'vide');
    mkdirSync(empty);
    assert.match((await parvis(['doctor', empty])).out, /aucune page/);
  });

  it('says what is wrong in the command, and what to write', async () => {
    const file = join(folder, 'page.html');
    writeFileSync(file, '');
    const cases: [args: readonly string[], says: RegExp][] = [
      [[], /Il manque l’adresse ou le dossier.*npx parvis doctor https/],
      [['a', 'b'], /Un seul site à la fois/],
      [['www.exemple.fr'], /https:\/\/www\.exemple\.fr/],
      [['http://['], /n’est pas une adresse/],
      [['dossier'], /« dossier » n’existe pas/],
      [[file], /est un fichier/],
      [['x', '--fast'], /Option inconnue : « --fast »\. Écrivez --json ou --help/],
    ];
    for (const [args, says] of cases) {
      const { code, err } = await parvis(['doctor', ...args]);
      assert.equal(code, 2, String(says));
      assert.match(err, says);
    }
  });
});
