// Makes a fresh clone ready: `npm start` and `npm test` run this first. Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { candidates, findChromium } from './browsers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** npm leaves a copy of what it has installed: `npm ci` is due when it differs from the lock. */
function installedIsCurrent() {
  const lock = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return false;
  return Object.entries(lock).every(([path, { version, optional, peer }]) => {
    if (!path || installed[path]?.version === version) return true;
    // What is made for other machines stands in the lock only.
    return !installed[path] && Boolean(optional || peer);
  });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function run(command, args, options = {}) {
  console.log(`> ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    ...options,
  });
  return status === 0;
}

function ensurePackages() {
  if (installedIsCurrent()) return;
  console.log('Parvis: the packages are missing or older than package-lock.json (1 to 3 minutes).');
  if (run('npm', ['ci', '--no-audit', '--no-fund'])) return;
  console.error(
    'Parvis: `npm ci` failed. Read its message above, mend it, and run the command again.',
  );
  process.exit(1);
}

function ensureChromium() {
  if (findChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Parvis: no Chromium here; installing the one of this system.');
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    if (findChromium()) return;
  }
  console.error(
    [
      'Parvis: the tests need Chromium (or Chrome), and none was found.',
      'Looked at:',
      ...[...new Set(candidates('chromium'))].map((path) => `  ${path}`),
      'What to do: install it (Debian, Ubuntu: `sudo apt-get install chromium`), or give its path:',
      '  CHROME_PATH=/path/to/chrome npm test',
    ].join('\n'),
  );
  process.exit(1);
}

ensurePackages();
if (process.argv.includes('--browsers')) ensureChromium();
