import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { CopiedFiles } from '../../src/cli/copy/copied-files.js';
import { addressOf, scriptTag } from '../../src/cli/copy/script-tag.js';
import { parvis, root } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'parvis-copy-'));
after(() => rmSync(folder, { recursive: true }));
let folders = 0;
const newFolder = () => join(folder, `site-${folders++}`, 'public', 'parvis');

const built = existsSync(join(root, 'dist/parvis.js'));
const skip = built ? false : 'not built: npm run build';

/** A version of Parvis of these files, invented. */
function versionOf(version: string, files: { readonly [file: string]: string }): string {
  const place = join(folder, `version-${folders++}`);
  mkdirSync(join(place, 'dist', 'chunks'), { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ version }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, 'dist', file), text);
  return join(place, 'dist');
}

describe('npx parvis copy', () => {
  it('copies all of Parvis, and gives the line to paste', { skip }, async () => {
    const target = newFolder();
    const { code, out, err } = await parvis(['copy', target]);
    assert.equal(code, 0, err);
    for (const file of readdirSync(join(root, 'dist')))
      assert.ok(existsSync(join(target, file)), file);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    assert.ok(out.startsWith(`Parvis ${version} est copié dans « ${target} ».`), out);
    assert.match(out, /\d [kM]o {2}\d+ fichiers : le script et ses morceaux/);
    assert.match(
      out,
      /<script src="\/parvis\/parvis\.js".* data-config="\/parvis\.json"><\/script>/,
    );
    const again = await parvis(['copy', target]);
    assert.equal(again.code, 0, again.err);
    assert.match(again.out, /était déjà[^]*\n0 fichier nouveau, 0 remplacé, 0 ancien enlevé/);
  });

  it(
    'leaves the voice out on request, and takes away the one it had written',
    { skip },
    async () => {
      const target = newFolder();
      await parvis(['copy', target]);
      const had = existsSync(join(target, 'voice'));
      const { code, out } = await parvis(['copy', target, '--without-voice']);
      assert.equal(code, 0);
      assert.equal(existsSync(join(target, 'voice')), false);
      if (had) assert.match(out, /\d+ anciens enlevés/);
      assert.match(out, /"embedded": false/);
      assert.doesNotMatch(readFileSync(join(target, 'manifest.json'), 'utf8'), /voice\//);
    },
  );

  it('brings a new version, and leaves the chunks of the one before to pages that are open', () => {
    const target = newFolder();
    const old = versionOf('1.0.0', {
      'parvis.js': 'one',
      'chunks/a-111.js': 'a',
      'chunks/b-111.js': 'b',
    });
    const now = versionOf('1.1.0', { 'parvis.js': 'two', 'chunks/a-222.js': 'a' });
    new CopiedFiles(old, target, false).copy(
      ['chunks/a-111.js', 'chunks/b-111.js', 'parvis.js'],
      false,
    );
    writeFileSync(join(target, 'chunks', 'mine.js'), 'mine');
    appendFileSync(join(target, 'chunks', 'b-111.js'), ' changed');
    const copied = new CopiedFiles(now, target, false).copy(
      ['chunks/a-222.js', 'parvis.js'],
      false,
    );
    assert.deepEqual(
      [copied.before, copied.version, copied.added, copied.changed, copied.removed, copied.kept],
      ['1.0.0', '1.1.0', 1, 1, 0, ['chunks/b-111.js']],
    );
    assert.deepEqual(readdirSync(join(target, 'chunks')).sort(), [
      'a-111.js',
      'a-222.js',
      'b-111.js',
      'mine.js',
    ]);
    assert.equal(readFileSync(join(target, 'parvis.js'), 'utf8'), 'two');
  });

  it('takes away the chunks of a version with the second after it, and not when it comes twice', () => {
    const target = newFolder();
    const bring = (number: string) => {
      const files = { 'parvis.js': number, [`chunks/a-${number}.js`]: number };
      return new CopiedFiles(versionOf(`1.${number}.0`, files), target, false).copy(
        [`chunks/a-${number}.js`, 'parvis.js'],
        false,
      );
    };
    const chunks = () => readdirSync(join(target, 'chunks')).sort().join(' ');
    const list = () =>
      JSON.parse(readFileSync(join(target, 'parvis-files.json'), 'utf8')) as {
        files: object;
        before: object;
      };
    bring('1');
    assert.deepEqual([bring('2').staying, chunks()], [1, 'a-1.js a-2.js']);
    assert.deepEqual(Object.keys(list().files).sort(), ['chunks/a-2.js', 'parvis.js']);
    assert.deepEqual(Object.keys(list().before), ['chunks/a-1.js']);
    assert.deepEqual([bring('2').staying, chunks()], [1, 'a-1.js a-2.js']);
    assert.deepEqual([bring('3').removed, chunks()], [1, 'a-2.js a-3.js']);
    // Back to the version before.
    assert.deepEqual([bring('2').added, chunks()], [0, 'a-2.js a-3.js']);
  });

  it('writes nothing, and takes nothing away, through a link that leads out of its folder', () => {
    const target = newFolder();
    const outside = join(target, '..', 'outside');
    mkdirSync(outside, { recursive: true });
    mkdirSync(target);
    symlinkSync(outside, join(target, 'chunks'));
    writeFileSync(join(outside, 'a-1.js'), '');
    writeFileSync(
      join(target, 'parvis-files.json'),
      JSON.stringify({
        version: '0.9.0',
        files: {},
        before: { 'chunks/a-1.js': 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
      }),
    );
    const now = versionOf('1.0.0', { 'parvis.js': 'one', 'chunks/a-2.js': 'a' });
    const copied = () => new CopiedFiles(now, target, false);
    assert.throws(() => copied().copy(['chunks/a-2.js', 'parvis.js'], true), /« chunks ».*lien/);
    assert.equal(existsSync(join(target, 'parvis.js')), false);
    assert.equal(copied().copy(['parvis.js'], false).removed, 0);
    assert.deepEqual(readdirSync(outside), ['a-1.js']);
  });

  it('goes on where an earlier run was stopped half-way', () => {
    const target = newFolder();
    const old = versionOf('1.0.0', { 'parvis.js': 'one', 'chunks/a-111.js': 'a' });
    const now = versionOf('1.1.0', { 'parvis.js': 'two', 'chunks/a-222.js': 'a' });
    new CopiedFiles(old, target, false).copy(['chunks/a-111.js', 'parvis.js'], false);
    // In the place of a folder, a file: the copy stops there.
    rmSync(join(target, 'chunks'), { recursive: true });
    writeFileSync(join(target, 'chunks'), 'in the way');
    assert.throws(
      () => new CopiedFiles(now, target, false).copy(['chunks/a-222.js', 'parvis.js'], false),
      /n’est pas finie/,
    );
    rmSync(join(target, 'chunks'));
    const copied = new CopiedFiles(now, target, false).copy(
      ['chunks/a-222.js', 'parvis.js'],
      false,
    );
    assert.deepEqual([copied.added, copied.changed], [1, 1]);
  });

  it('takes away nothing outside its folder, whatever its list says', () => {
    const target = newFolder();
    const now = versionOf('1.0.0', { 'parvis.js': 'one' });
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, '..', 'page.html'), '');
    writeFileSync(
      join(target, 'parvis-files.json'),
      JSON.stringify({
        version: '0.9.0',
        files: { '../page.html': 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' },
      }),
    );
    assert.equal(new CopiedFiles(now, target, false).copy(['parvis.js'], false).removed, 0);
    assert.ok(existsSync(join(target, '..', 'page.html')));
  });

  it('does not write over the files of somebody else, unless it is told to', { skip }, async () => {
    const target = newFolder();
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, 'parvis.js'), 'mine');
    const { code, err } = await parvis(['copy', target]);
    assert.equal(code, 2);
    assert.match(err, /1 fichier est déjà là.*: parvis\.js\. Rien n’est changé\..*--force/);
    assert.equal(readFileSync(join(target, 'parvis.js'), 'utf8'), 'mine');
    assert.equal(existsSync(join(target, 'chunks')), false);
    assert.equal((await parvis(['copy', target, '--force'])).code, 0);
  });

  it('says what is wrong, and what to write', { skip }, async () => {
    const file = join(folder, 'page.html');
    writeFileSync(file, '');
    const broken = newFolder();
    mkdirSync(broken, { recursive: true });
    writeFileSync(join(broken, 'parvis-files.json'), 'x');
    const cases: [args: readonly string[], says: RegExp][] = [
      [[], /Il manque le dossier.*npx parvis copy public\/parvis/],
      [['a', 'b'], /Un seul dossier à la fois \(trouvé : a, b\)/],
      [[file], /est un fichier, pas un dossier/],
      [[join(root, 'dist')], /est le dossier de Parvis lui-même/],
      [[broken], /parvis-files\.json » ne se lit pas/],
      [['x', '--voice'], /Option inconnue : « --voice »\. Écrivez --without-voice/],
    ];
    for (const [args, says] of cases) {
      const { code, err } = await parvis(['copy', ...args], { cwd: folder });
      assert.equal(code, 2, String(says));
      assert.match(err, says);
    }
  });

  it('guesses the address of a folder by the folder that sites are served from', () => {
    assert.equal(addressOf('/srv/www/mairie/public/parvis'), '/parvis/');
    assert.equal(addressOf('/srv/htdocs/outils/parvis'), '/outils/parvis/');
    assert.equal(addressOf('/home/a/public'), '/');
    assert.equal(addressOf('/home/a/parvis'), '/parvis/');
  });

  it('gives the fingerprint of the script where the build has written one', () => {
    const place = `${versionOf('1.0.0', { 'sri.json': '{"parvis.js":"sha384-abc"}' })}/`;
    assert.match(
      scriptTag(place, '/p/'),
      /integrity="sha384-abc" crossorigin="anonymous" data-config/,
    );
    assert.doesNotMatch(scriptTag(`${versionOf('1.0.0', {})}/`, '/p/'), /integrity/);
  });
});
