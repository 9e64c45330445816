// What can be known of a plugin without its system: PHP reads each file, the files that it names are there, and our own
// code, called with doubles of the system, writes the right tag. None of it has run in a real SPIP, Drupal, Joomla or TYPO3.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'integrations');
const SYSTEMS = ['wordpress', 'spip', 'drupal', 'joomla', 'typo3'];
const NEVER_RUN = SYSTEMS.slice(1);

const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
const has = (path: string) => existsSync(join(folder, path));
const filesOf = (system: string, end: RegExp) =>
  readdirSync(join(folder, system), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && end.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? '');

const php = spawnSync('php', ['-v']).status === 0;
const skip = php || process.env.CI ? false : 'not here: php (apt-get install php-cli)';
const run = (system: string, asked: 'head' | 'element', given: object): string =>
  execFileSync('php', [
    ...['-d', 'error_reporting=-1', '-d', 'display_errors=stderr'],
    join(root, 'tests/integrations/doubles.php'),
    ...[system, asked, JSON.stringify(given)],
  ]).toString();

/** What is wrong with the tags of an XML text; null where they are well-formed. */
function wrongXml(text: string): string | null {
  const open: string[] = [];
  const rest = text
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/<!--(?:(?!--)[^])*-->/g, '')
    .replace(
      /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
      (_tag, close: string, name: string, _attributes: string, empty: string) => {
        if (close && open.pop() !== name) open.push(`not closed before </${name}>`);
        if (!close && !empty) open.push(name);
        return '';
      },
    );
  if (open.length > 0) return open.join(', ');
  return /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(rest)?.[0] ?? null;
}

const RICH = {
  name: 'Saint-</script><script>alert(1)</script> & l’Île',
  phone: '02 99 00 00 00',
  label: 'Lire',
  position: 'top-left',
  voice: false,
};
const JSON_OF_TOWN = '{"town":{"name":"Bourg"},"voice":{"acronyms":{}},"keepDays":9}';

for (const system of SYSTEMS)
  describe(`the plugin for ${system}`, () => {
    it('is read by PHP, each file', { skip }, () => {
      const files = filesOf(system, /\.(?:php|module)$/);
      assert.ok(files.length > 2);
      for (const file of files) {
        const { status, stdout } = spawnSync('php', ['-l', file], { encoding: 'utf8' });
        assert.equal(status, 0, stdout);
      }
    });

    it('has JSON, YAML and XML that are well-formed', async () => {
      for (const file of filesOf(system, /\.json$/)) JSON.parse(readFileSync(file, 'utf8'));
      for (const file of filesOf(system, /\.ya?ml$/))
        await format(readFileSync(file, 'utf8'), { parser: 'yaml' });
      for (const file of filesOf(system, /\.xml$/))
        assert.equal(wrongXml(readFileSync(file, 'utf8')), null, file);
    });

    it('has the version of the package, everywhere', () => {
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        version: string;
      };
      const told = filesOf(system, /\.(?:php|xml|yml|json|txt)$/).flatMap((file) =>
        matches(
          readFileSync(file, 'utf8').replace(/<\?xml.*?\?>/, ''),
          /(?:\bversion['"]?\s*(?:=>?|:)\s*|<version>|Version: +|Stable tag: |_VERSION', )['"]?(\d+\.\d+\.\d+)/g,
        ),
      );
      assert.ok(told.length > 0);
      assert.deepEqual([...new Set(told)], [version]);
    });

    it('says what was run and what was not, and under which licences it is', () => {
      const readme = textOf(`${system}/README.md`);
      assert.match(readme, /jamais lancé/i);
      assert.match(readme, /^MIT, que la GPL accepte/m);
      assert.match(readme, /GPL version 3/);
    });
  });

for (const system of NEVER_RUN)
  describe(`the code for ${system}, called with doubles of it`, { skip }, () => {
    const configOf = (html: string): unknown => {
      const found = /<script[^>]*id="parvis-config"[^>]*>([^<]*)<\/script>/.exec(html);
      return found && (JSON.parse(found[1]!) as unknown);
    };

    it('writes the configuration of its fields, which cannot leave its place', () => {
      const html = run(system, 'head', RICH);
      assert.deepEqual(configOf(html), {
        label: 'Lire',
        position: 'top-left',
        town: { name: RICH.name, phone: '02 99 00 00 00' },
        voice: { embedded: false },
      });
      assert.doesNotMatch(html, /<script>/);
    });

    it('writes no configuration where nothing is set', () => {
      assert.equal(configOf(run(system, 'head', {})), null);
    });

    if (system !== 'typo3')
      it('lets the JSON written by hand win over the fields', () => {
        assert.deepEqual(configOf(run(system, 'head', { ...RICH, json: JSON_OF_TOWN })), {
          label: 'Lire',
          position: 'top-left',
          town: { name: 'Bourg', phone: '02 99 00 00 00' },
          voice: { embedded: false, acronyms: {} },
          keepDays: 9,
        });
        assert.ok(configOf(run(system, 'head', { ...RICH, json: '{ wrong' })));
      });
  });

describe('the elements of the other plugins, with doubles', { skip }, () => {
  const hostile = '02"><b>';

  it('are a link that works without script, and nothing hostile', () => {
    for (const system of ['spip', 'typo3']) {
      assert.match(
        run(system, 'element', { phone: '+33 2 99 00' }),
        /<a href="tel:\+3329900">\+33 2 99 00<\/a>/,
      );
      assert.match(
        run(system, 'element', { phone: hostile }),
        /<a href="tel:02">02&quot;&gt;&lt;b&gt;<\/a>/,
      );
    }
  });

  it('stand in the articles of Joomla where their codes were', () => {
    const text = `<p>{parvis rappel}</p><p>{parvis texte-facile}</p><p>Un texte.</p><p>{/parvis}</p><p>{parvis moyens F1341}</p><ul><li>Ici</li></ul><p>{/parvis}</p><p>{parvis ecouter}</p><p>{autre}</p>`;
    assert.equal(
      run('joomla', 'element', { phone: '02 99', text }),
      '<parvis-callback><a href="tel:0299">02 99</a></parvis-callback>' +
        '<parvis-falc><p>Un texte.</p></parvis-falc>' +
        '<parvis-channels procedure="F1341"><ul><li>Ici</li></ul></parvis-channels>' +
        '<parvis-speech></parvis-speech><p>{autre}</p>',
    );
  });
});

const built = existsSync(join(root, 'dist/parvis.js'));

describe('what a webmaster installs', { skip: built ? false : 'not built: npm run build' }, () => {
  it('is one zip a system, with the library where its plugin looks for it, the same bytes each time', () => {
    const out = mkdtempSync(join(tmpdir(), 'parvis-zips-'));
    const pack = (systems: string[]) => {
      execFileSync(process.execPath, ['scripts/pack-integrations.mjs', '--out', out, ...systems], {
        cwd: root,
      });
      return systems.map((system) => readFileSync(join(out, `parvis-${system}.zip`)));
    };
    const first = pack(SYSTEMS);
    for (const [at, names] of [
      ['parvis/parvis.php', 'parvis/parvis/parvis.js', 'parvis/parvis/schema.json'],
      ['parvis/paquet.xml', 'parvis/parvis/parvis.js'],
      ['parvis/parvis.info.yml', 'parvis/parvis/parvis.js'],
      ['parvis.xml', 'media/js/parvis/parvis.js', 'LICENSE'],
      ['ext_emconf.php', 'Resources/Public/parvis/parvis.js'],
    ].entries())
      for (const name of names) assert.ok(first[at]!.includes(name), `${SYSTEMS[at]}: ${name}`);
    assert.ok(pack(['wordpress'])[0]!.equals(first[0]!));
    rmSync(out, { recursive: true });
  });
});

describe('what each system asks of a plugin', () => {
  it('is there for SPIP: the files of paquet.xml, each string, the tag that its compressor leaves', () => {
    const paquet = textOf('spip/paquet.xml');
    assert.match(paquet, /prefix="parvis"/);
    for (const file of matches(paquet, /inclure="([^"]+)"/g)) assert.ok(has(`spip/${file}`), file);
    assert.match(textOf('spip/parvis_administrations.php'), /function parvis_vider_tables/);
    const known = new Set(matches(textOf('spip/lang/parvis_fr.php'), /^\s+'(\w+)' =>/gm));
    const used = filesOf('spip', /\.(?:html|php|xml)$/).flatMap((file) =>
      matches(readFileSync(file, 'utf8'), /(?:<:|_T\('|titre=")parvis:(\w+)/g),
    );
    assert.deepEqual([...new Set(used)].sort(), [...known].sort());
    for (const key of ['nom', 'slogan', 'description'])
      assert.match(textOf('spip/lang/paquet-parvis_fr.php'), new RegExp(`'parvis_${key}' =>`));
    for (const name of ['rappel', 'ecouter', 'moyens'])
      assert.ok(has(`spip/modeles/parvis_${name}.html`));
  });

  it('is there for Drupal: a schema for each setting, the classes that its routes and blocks name', () => {
    const keys = (text: string, pattern: RegExp) => matches(text, pattern).sort();
    const settings = keys(textOf('drupal/config/install/parvis.settings.yml'), /^(\w+):/gm);
    const [first] = textOf('drupal/config/schema/parvis.schema.yml').split('block.settings');
    assert.deepEqual(keys(first!, /^ {4}(\w+):$/gm), settings);
    const form = textOf('drupal/src/Form/SettingsForm.php');
    for (const key of settings) assert.match(form, new RegExp(`\\$form\\['${key}'\\]`));
    const route = textOf('drupal/parvis.routing.yml');
    assert.match(route, /_form: '\\Drupal\\parvis\\Form\\SettingsForm'/);
    assert.match(textOf('drupal/parvis.info.yml'), /configure: parvis\.settings/);
    assert.match(textOf('drupal/parvis.links.menu.yml'), /route_name: parvis\.settings/);
    const library = textOf('drupal/parvis.libraries.yml');
    for (const line of [/header: true/, /preprocess: false/, /minified: true/])
      assert.match(library, line);
    assert.doesNotMatch(library, /^\s*(?:defer|async):/m);
  });

  it('is there for Joomla: the files of its manifest, each string in both languages, the asset', () => {
    const manifest = textOf('joomla/parvis.xml');
    for (const name of matches(manifest, /<folder[^>]*>(\w+)<\/folder>/g))
      assert.ok(name === 'js' || has(`joomla/${name}`), name);
    const strings = (tag: string) => {
      const text = textOf(`joomla/language/${tag}/plg_system_parvis.ini`);
      const lines = text.trim().split('\n');
      for (const line of lines) assert.match(line, /^[A-Z_]+="[^"]+"$/);
      return matches(text, /^([A-Z_]+)=/gm);
    };
    assert.deepEqual(strings('fr-FR'), strings('en-GB'));
    const used = matches(manifest, /\b(PLG_[A-Z_]+)\b/g);
    for (const name of used) assert.ok(strings('fr-FR').includes(name), name);
    const asset = JSON.parse(textOf('joomla/media/joomla.asset.json')) as {
      assets: { name: string; uri: string; attributes: object }[];
    };
    assert.equal(asset.assets[0]!.uri, 'plg_system_parvis/parvis/parvis.js');
    const { attributes } = asset.assets[0]!;
    assert.ok(!('defer' in attributes) && !('async' in attributes));
    for (const rule of matches(manifest, /validate="(\w+)" message/g))
      assert.ok(has(`joomla/src/Rule/${rule[0]!.toUpperCase()}${rule.slice(1)}Rule.php`), rule);
  });

  it('is there for TYPO3: each setting in the set and in the constants, read by the class', () => {
    const settings = matches(
      textOf('typo3/Configuration/Sets/Parvis/settings.definitions.yaml'),
      /^ {2}parvis\.(\w+):$/gm,
    ).sort();
    const constants = matches(
      textOf('typo3/Configuration/TypoScript/constants.typoscript'),
      /^ {2}(\w+) =/gm,
    ).sort();
    assert.deepEqual(constants, settings);
    const setup = textOf('typo3/Configuration/TypoScript/setup.typoscript');
    assert.deepEqual([...new Set(matches(setup, /\{\$parvis\.(\w+)\}/g))].sort(), settings);
    for (const method of matches(setup, /Parvis\\Typo3\\Head->(\w+)/g))
      assert.match(textOf('typo3/Classes/Head.php'), new RegExp(`public function ${method}\\(`));
    const { autoload } = JSON.parse(textOf('typo3/composer.json')) as {
      autoload: { 'psr-4': Record<string, string> };
    };
    assert.equal(autoload['psr-4']['Parvis\\Typo3\\'], 'Classes/');
  });
});
