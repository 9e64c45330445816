// The same page with each comparable widget, side by side, with a bench kept beside this project.
// node bench/peers.mjs [--reps=9]; skips with a message where that bench is absent.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const from = fileURLToPath(new URL('../../shared/tools/peers', import.meta.url));
const to = fileURLToPath(new URL('../.cache/peers', import.meta.url));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

export function benchPeers({ reps = 9 } = {}) {
  if (!existsSync(from)) return 'Skipped: ../shared/tools/peers is not here.';
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  const run = (command, args, env) =>
    spawnSync(command, args, {
      cwd: to,
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  if (!existsSync(`${to}/node_modules/playwright-core`)) {
    const installed = run('npm', ['install', '--no-audit', '--no-fund']);
    if (installed.status !== 0)
      return 'Skipped: the comparable widgets could not be installed from npm.';
  }
  const { stdout } = run(
    'node',
    ['bench.mjs', '--phase=timing', `--reps=${reps}`, '--out=results-' + process.pid + '.json'],
    { PARVIS_DIST: dist },
  );
  return stdout.trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reps = Number(/--reps=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 9);
  console.log(benchPeers({ reps }));
}
