import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import Database from 'libsql';
import { SqliteStore } from '../../src/receiver/store/sqlite.js';
import { newNumber, ReceiverAt, until } from './receiver-at.js';

describe('the file of SQLite', () => {
  let at: ReceiverAt | undefined;
  afterEach(async () => {
    await at?.close();
    at = undefined;
  });

  const file = () => join(at!.folder, 'receiver.db');
  const bytes = () =>
    ['', '-wal', '-shm']
      .map((end) => `${file()}${end}`)
      .filter((name) => existsSync(name))
      .map((name) => readFileSync(name, 'latin1'))
      .join('');

  it('holds nothing any more of what was erased, and opens to its owner alone', async () => {
    at = await ReceiverAt.start();
    const asked = await at.ask({ firstName: 'Eulalie', message: 'Une phrase rare' });
    await at.ask({ phone: newNumber(), firstName: 'Paul' });
    await until(async () => (await at!.fetch('/healthz')).json.waiting === 0 || undefined, 'mails');
    assert.match(bytes(), /Eulalie/);
    await at.fetch(asked.json.statusUrl, { method: 'DELETE' });
    await until(async () => (await at!.fetch('/healthz')).json.waiting === 0 || undefined, 'mails');
    await at.receiver.purge();
    assert.doesNotMatch(bytes(), /Eulalie|eulalie|phrase rare|\+33612345678/);
    assert.match(bytes(), /Paul/);
    assert.equal(statSync(file()).mode & 0o077, 0);
  });

  it('is waited for while another program holds it', async () => {
    at = await ReceiverAt.start();
    const other = new Database(file());
    await until(() => isBegun(other) || undefined, 'a turn');
    const asking = at.ask();
    await new Promise((resolve) => setTimeout(resolve, 300));
    // Reading goes on meanwhile.
    assert.equal((await at.fetch('/v1/slots')).status, 200);
    other.exec('ROLLBACK');
    other.close();
    assert.equal((await asking).status, 201);
  });

  it('keeps the others when one of a group fails', async () => {
    at = await ReceiverAt.start();
    const store = new SqliteStore(join(at.folder, 'other.db'));
    await store.write((writer) => writer.run('CREATE TABLE seen (name TEXT PRIMARY KEY)'));
    const results = await Promise.allSettled(
      ['a', 'b', 'a', 'c', 'fails', 'd'].map((name) =>
        store.write(async (writer) => {
          await writer.run('INSERT INTO seen (name) VALUES (?)', name);
          if (name === 'fails') throw new Error('no');
        }),
      ),
    );
    assert.deepEqual(
      results.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'],
    );
    const rows = await store.read((reader) => reader.all('SELECT name FROM seen ORDER BY name'));
    assert.deepEqual(rows, [{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd' }]);
    await assert.rejects(
      store.write((writer) => writer.run('INSERT INTO seen (name) VALUES (?)', true as never)),
      TypeError,
    );
    await store.close();
  });
});

function isBegun(database: Database.Database): boolean {
  try {
    database.exec('BEGIN IMMEDIATE');
    return true;
  } catch {
    return false;
  }
}
