import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = '/usr/share/wordpress';
const THEME = 'twentytwentythree';
export const PACKAGES =
  'wordpress wordpress-l10n wordpress-theme-twentytwentythree php-cli php-mysql mariadb-server';

/** What is missing; empty where the real WordPress can run. */
export function missingPrograms(): string[] {
  const missing = ['php', 'mariadbd', 'mariadb-install-db', 'mariadb', 'mariadb-dump'].filter(
    (name) => !find(name),
  );
  if (!existsSync(join(SOURCE, 'wp-includes/version.php'))) missing.push('wordpress');
  if (!existsSync(join(SOURCE, 'wp-content/themes', THEME))) missing.push(`its theme ${THEME}`);
  return missing;
}

function find(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

export interface WordPress {
  /** With a slash at its end. */
  readonly url: string;
  /** Its folder `wp-content`. */
  readonly content: string;
  /** Rows of the database, fields between tabs. */
  query(sql: string): string[];
  /** The whole database as SQL, a row a line. */
  dump(): string;
  /** What PHP complained of in our plugin, of what it asks of WordPress, and every fatal error. */
  complaints(): string[];
  stop(): Promise<void>;
}

/**
 * The WordPress of Debian's packages, not installed yet, in a folder of its own: its own copy of the files, its own
 * MariaDB on a socket, PHP's own server. It asks nothing of the Internet. `stop` leaves nothing.
 */
export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-wp-'));
  const site = join(folder, 'site');
  copySite(site);
  const database = await startDatabase(folder);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  writeFileSync(join(site, 'wp-config.php'), configOf(database.socket, url));

  const printed: string[] = [];
  const php = spawn(
    find('php')!,
    [
      ...['-d', 'opcache.enable_cli=1', '-d', 'display_errors=0', '-d', 'log_errors=1'],
      ...['-d', 'error_reporting=-1', '-d', 'error_log=', '-d', 'variables_order=EGPCS'],
      // PHP's own default, 2 MB, is less than our zip: the README says what to do then.
      ...['-d', 'upload_max_filesize=32M', '-d', 'post_max_size=32M'],
      ...['-S', `127.0.0.1:${port}`, '-t', site],
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Its own process group: its workers end with it.
      detached: true,
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '3' },
    },
  );
  php.stderr.setEncoding('utf8').on('data', (text: string) => printed.push(...text.split('\n')));
  await until(async () => (await fetch(`${url}readme.html`)).ok, 'PHP does not answer', php);

  const mariadb = (program: string, args: string[]) =>
    execFileSync(
      find(program)!,
      ['--no-defaults', `--socket=${database.socket}`, '-u', 'root', ...args],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
  return {
    url,
    content: join(site, 'wp-content'),
    query: (sql) =>
      mariadb('mariadb', ['-N', '-B', '-e', sql, 'wordpress']).split('\n').filter(Boolean),
    dump: () => mariadb('mariadb-dump', ['--skip-extended-insert', 'wordpress']),
    complaints: () =>
      printed.filter((line) => /PHP .*(plugins\/parvis\/|Fatal|incorrectly)/.test(line)),
    async stop() {
      await end(php, true);
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian's own links lead to other packages: what they lead to is copied. */
function copySite(site: string): void {
  const copy = (path: string) =>
    cpSync(join(SOURCE, path), join(site, path), { recursive: true, dereference: true });
  mkdirSync(join(site, 'wp-content/plugins'), { recursive: true });
  mkdirSync(join(site, 'wp-content/languages'), { recursive: true });
  for (const name of readdirSync(SOURCE))
    if (name !== 'wp-content' && name !== 'wp-config.php' && !name.startsWith('.')) copy(name);
  copy(`wp-content/themes/${THEME}`);
  const languages = join(SOURCE, 'wp-content/languages');
  for (const name of existsSync(languages) ? readdirSync(languages) : [])
    if (/^(?:admin-)?fr_FR/.test(name)) copy(`wp-content/languages/${name}`);
}

const configOf = (socket: string, url: string) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'AUTH_KEY', 'of a test' );
define( 'WP_HOME', '${url.slice(0, -1)}' );
define( 'WP_SITEURL', '${url.slice(0, -1)}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', false );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/** A MariaDB that only its socket reaches. As root it runs as the user that Debian made for it. */
async function startDatabase(folder: string) {
  const home = join(folder, 'db');
  const data = join(home, 'data');
  const socket = join(home, 'socket');
  mkdirSync(data, { recursive: true });
  const owner: { uid?: number; gid?: number } = {};
  if (process.getuid?.() === 0) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'mysql'], { encoding: 'utf8' }));
    Object.assign(owner, { uid: id('-u'), gid: id('-g') });
    // The folder above is for its maker alone.
    for (const path of [folder, home, data]) chownSync(path, owner.uid!, owner.gid!);
  }
  const options = { ...owner, cwd: home, stdio: 'ignore' as const };
  const made = spawnSync(
    find('mariadb-install-db')!,
    [
      ...['--no-defaults', `--datadir=${data}`, '--skip-test-db', '--skip-name-resolve'],
      '--auth-root-authentication-method=normal',
    ],
    { ...options, stdio: 'pipe', encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db: ${made.stdout}${made.stderr}`);
  const server = spawn(
    find('mariadbd')!,
    [
      ...['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'],
      ...['--innodb-flush-log-at-trx-commit=0', '--innodb-buffer-pool-size=64M'],
      ...[`--pid-file=${join(home, 'pid')}`, '--skip-log-bin'],
    ],
    options,
  );
  const client = ['--no-defaults', `--socket=${socket}`, '-u', 'root', '-e'];
  await until(
    async () =>
      spawnSync(find('mariadb')!, [...client, 'CREATE DATABASE wordpress CHARACTER SET utf8mb4'])
        .status === 0,
    'MariaDB does not answer',
    server,
  );
  return { socket, stop: () => end(server) };
}

async function until(is: () => Promise<boolean>, complaint: string, of: ChildProcess) {
  const last = Date.now() + 30_000;
  for (;;) {
    if (await is().catch(() => false)) return;
    if (Date.now() > last || of.exitCode !== null) throw new Error(complaint);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(child: ChildProcess, isGroup = false): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (isGroup) process.kill(-child.pid!, 'SIGTERM');
  else child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
