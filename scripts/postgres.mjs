// A PostgreSQL of our own, in a temporary folder, spoken to by a socket in it: for tests, faults and measures.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** The folder of `initdb` and `postgres`, or null. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const folders = [
    process.env.POSTGRES_BIN ?? '',
    ...(existsSync(debian)
      ? readdirSync(debian)
          .sort((one, other) => Number(other) - Number(one))
          .map((version) => join(debian, version, 'bin'))
      : []),
    ...(process.env.PATH ?? '').split(delimiter),
  ].filter(Boolean);
  return (
    folders.find((folder) =>
      ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))),
    ) ?? null
  );
}

/** PostgreSQL refuses to run as root. */
function ownerOf() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag, user) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      // There is no such user.
    }
  }
  return {};
}

/**
 * Starts one; `isSafe` waits for the disk, as a real one does.
 * @returns `database(name)` makes one and gives its address; `kill()` is kill -9; `start()` brings it back.
 */
export async function startPostgres({ isSafe = false } = {}) {
  const bin = findPostgres();
  if (!bin) throw new Error('no PostgreSQL here: apt-get install postgresql');
  const owner = ownerOf();
  const folder = mkdtempSync(join(tmpdir(), 'parvis-pg-'));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C.UTF-8'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const url = (name) => `postgres://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`;
  let server = null;

  async function start() {
    server = spawn(
      join(bin, 'postgres'),
      [
        ...['-D', data, '-k', folder, '-h', ''],
        ...['-c', `fsync=${isSafe ? 'on' : 'off'}`, '-c', 'max_connections=60'],
        ...['-c', `full_page_writes=${isSafe ? 'on' : 'off'}`],
      ],
      { ...options, stdio: 'ignore' },
    );
    const until = Date.now() + 20_000;
    for (;;) {
      const client = new pg.Client({ connectionString: url('postgres') });
      try {
        await client.connect();
        await client.end();
        return;
      } catch (error) {
        if (Date.now() > until || server.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  /** `SIGINT`: ends at once, and well. `SIGKILL` leaves its children; `SIGQUIT` is a crash of all of it. */
  async function end(signal) {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  }

  await start();
  return {
    start,
    crash: () => end('SIGQUIT'),
    /** In a folder of its own where one is given. */
    async database(name, place) {
      const client = new pg.Client({ connectionString: url('postgres') });
      client.on('error', () => {});
      await client.connect();
      if (place) {
        if (owner.uid !== undefined) chownSync(place, owner.uid, owner.gid);
        await client.query(`CREATE TABLESPACE space_${name} LOCATION '${place}'`);
      }
      await client.query(
        `CREATE DATABASE ${name} TEMPLATE template0 ${place ? `TABLESPACE space_${name}` : ''}`,
      );
      await client.end();
      return url(name);
    },
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
