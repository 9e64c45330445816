// npm run bench: every measure, side by side in one run. `-- --write` puts the tables into docs/performance.md;
// `-- --only=load,peers` runs some.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = `${ROOT}docs/performance.md`;
const argument = (name) =>
  new RegExp(`--${name}(?:=(\\S+))?`).exec(process.argv.slice(2).join(' '));
const only = argument('only')?.[1]?.split(',');

const node = (...args) =>
  spawnSync('node', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

if (node('scripts/build.mjs', '--dist').status !== 0) process.exit(1);
const results = {};
for (const name of [
  'size',
  'load',
  'everything',
  'preferences',
  'content',
  'falc',
  'easy',
  'voice',
  'steps',
  'speech',
  'receiver',
  'peers',
]) {
  if (only && !only.includes(name)) continue;
  const file = `bench/${name}.mjs`;
  if (!existsSync(`${ROOT}${file}`)) continue;
  console.log(`\n== ${name}\n`);
  const { stdout, status } = node(file);
  if (status !== 0) {
    console.error(`${file} failed.`);
    process.exitCode = 1;
    continue;
  }
  results[name] = stdout.trim();
  console.log(results[name]);
}

if (argument('write') && existsSync(PAGE)) {
  const machine = `Measured ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${platform()} ${arch()}, Node ${process.version}.`;
  let page = readFileSync(PAGE, 'utf8');
  for (const [name, text] of Object.entries(results)) {
    page = page.replace(
      new RegExp(`(<!-- bench:${name} -->)[^]*?(<!-- /bench -->)`),
      (_whole, start, end) => `${start}\n\n${machine}\n\n${text}\n\n${end}`,
    );
  }
  writeFileSync(PAGE, page);
}
