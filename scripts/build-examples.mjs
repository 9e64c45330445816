// Builds the example sites of integrations/examples as somebody would who has installed the packed Parvis in them.
//   node scripts/build-examples.mjs [--out folder] [react vue eleventy]
// With --out, the built sites are put there.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = join(root, 'integrations/examples');
// Inside the root, so that what Parvis itself needs (lit…) is found there: it is not downloaded a second time.
const work = join(root, '.cache/examples');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const names = positionals.length > 0 ? positionals : ['react', 'vue', 'eleventy'];

/** What a built site must hold: else the build went past Parvis. */
const HOLDS = {
  react: { files: ['index.html', 'parvis/parvis.js'], text: ['parvis-callback'] },
  vue: { files: ['index.html'], text: ['parvis-reader'] },
  eleventy: {
    files: ['index.html', 'parvis/parvis.js', 'parvis.json'],
    text: ['<parvis-falc><article>', '<parvis-callback><a href="tel:0299000000">'],
  },
};

for (const built of ['dist/parvis.js', 'lib/index.js'])
  if (!existsSync(join(root, built))) fail(`${built} is not there yet: npm run build`);

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const packed = execFileSync(
  npm,
  ['pack', '--ignore-scripts', '--silent', '--pack-destination', work],
  { cwd: root, encoding: 'utf8' },
).trim();

const problems = (
  await Promise.all(names.map((name) => build(name).catch((error) => String(error))))
).filter(Boolean);
rmSync(work, { recursive: true, force: true });
if (problems.length > 0) fail(problems.join('\n'));

/** Builds one; resolves with what is wrong. */
async function build(name) {
  const began = Date.now();
  const folder = join(work, name);
  const parvis = join(folder, 'node_modules/parvis');
  cpSync(join(source, name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|dist)$/.test(path),
  });
  await run(npm, ['ci', '--no-audit', '--no-fund', '--silent'], folder);
  mkdirSync(parvis, { recursive: true });
  await run('tar', ['-xzf', join(work, packed), '-C', parvis, '--strip-components=1'], folder);
  if (name === 'react')
    await run(
      process.execPath,
      [join(parvis, 'lib/cli/parvis.js'), 'copy', 'public/parvis'],
      folder,
    );
  await run(npm, ['run', '--silent', 'build'], folder);

  const out = join(folder, 'dist');
  const { files, text } = HOLDS[name];
  const missing = files.filter((file) => !existsSync(join(out, file)));
  const written = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html|js)$/.test(entry.name))
    .filter((entry) => !entry.parentPath.startsWith(join(out, 'parvis')))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  missing.push(...text.filter((one) => !written.includes(one)));
  if (values.out) cpSync(out, join(values.out, name), { recursive: true });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${missing.length > 0 ? 'failed' : 'built'} in ${seconds} s`);
  return missing.length > 0 ? `${name}: not in its dist/: ${missing.join(', ')}` : null;
}

function run(command, args, cwd) {
  return new Promise((done, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? done() : reject(new Error(`${command} ${args.join(' ')} in ${cwd}\n${said}`)),
    );
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
