import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { delay } from '../delay.js';
import { StoreUnavailable, type Reader, type Store, type Value, type Writer } from './store.js';

/** How long a write waits for another program that holds the file (a backup), ms. */
const PATIENCE = 5000;
/** How many writes share one visit to the disk. */
const GROUP = 256;
/** Errors of the statement, not of the file. */
const OF_THE_STATEMENT = /^SQLITE_(?:CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG)/;

interface Waiting {
  run(writer: Writer): Promise<void>;
  settle(): void;
  fail(error: unknown): void;
}

/**
 * One file. Writes that come together share one transaction and one fsync (group commit): each has its own savepoint, and
 * none resolves before the disk has all. `synchronous=FULL`: what was acknowledged outlives `kill -9` and a power cut.
 */
export class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly #path: string;
  #writes: Connection;
  /** Beside the writes: a question never sees half a transaction. */
  #reads: Connection;
  #queue: Waiting[] = [];
  #working: Promise<void> | null = null;

  constructor(path: string) {
    this.#path = path;
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    this.#writes = new Connection(path);
    this.#reads = new Connection(path);
    for (const file of [path, `${path}-wal`, `${path}-shm`])
      if (existsSync(file)) chmodSync(file, 0o600);
  }

  async read<T>(question: (reader: Reader) => Promise<T>): Promise<T> {
    try {
      return await question(this.#reads);
    } catch (error) {
      throw asUnavailable(error);
    }
  }

  write<T>(change: (writer: Writer) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: T;
      this.#queue.push({
        run: async (writer) => {
          result = await change(writer);
        },
        settle: () => resolve(result),
        fail: reject,
      });
      this.#working ??= this.#work();
    });
  }

  async scrub(): Promise<void> {
    await this.#working;
    try {
      // `secure_delete` cleans the file; the journal keeps old pages until it is cut.
      await this.#writes.all('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (!isBusy(error)) throw asUnavailable(error);
    }
  }

  async close(): Promise<void> {
    await this.#working;
    this.#reads.close();
    this.#writes.close();
  }

  async #work(): Promise<void> {
    // Lets those of the same turn get on.
    await delay(0);
    while (this.#queue.length > 0) {
      const group = this.#queue.splice(0, GROUP);
      try {
        await this.#begin();
      } catch (error) {
        // Those that came meanwhile would wait as long again.
        const refused = asUnavailable(error);
        for (const { fail } of [...group, ...this.#queue.splice(0)]) fail(refused);
        continue;
      }
      await this.#commit(group);
    }
    // In the same turn as the last look at the queue: a write that comes now begins anew.
    this.#working = null;
  }

  /** Waits without holding the event loop, which is why SQLite's own waiting is not used. */
  async #begin(): Promise<void> {
    const until = Date.now() + PATIENCE;
    for (;;) {
      try {
        this.#writes.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > until) throw error;
        await delay(15);
      }
    }
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const done: Waiting[] = [];
    try {
      for (const one of group) if (await this.#runOne(one)) done.push(one);
      this.#writes.exec('COMMIT');
    } catch (error) {
      this.#startAfresh();
      done.forEach(({ fail }) => fail(asUnavailable(error)));
      const refused = asUnavailable(error);
      group.filter((one) => !done.includes(one)).forEach(({ fail }) => fail(refused));
      return;
    }
    done.forEach(({ settle }) => settle());
  }

  /** Whether it is in the transaction; what fails alone leaves the others. */
  async #runOne(one: Waiting): Promise<boolean> {
    this.#writes.exec('SAVEPOINT one');
    try {
      await one.run(this.#writes);
      this.#writes.exec('RELEASE one');
      return true;
    } catch (error) {
      // A full disk may have ended the whole transaction.
      if (isOfTheFile(error)) throw error;
      this.#writes.exec('ROLLBACK TO one');
      this.#writes.exec('RELEASE one');
      one.fail(error);
      return false;
    }
  }

  /** A full disk has mostly ended the transaction by itself; one that stays open would keep all others out. */
  #startAfresh(): void {
    try {
      if (this.#writes.isInTransaction) this.#writes.exec('ROLLBACK');
    } catch {
      // Seen below.
    }
    if (!this.#writes.isInTransaction) return;
    try {
      const fresh = new Connection(this.#path);
      this.#writes.close();
      this.#writes = fresh;
    } catch {
      // The disk refuses even this: the next write tries again.
    }
  }
}

class Connection implements Writer {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(path: string) {
    this.#database = new Database(path);
    for (const pragma of [
      'busy_timeout = 0',
      'journal_mode = WAL',
      'synchronous = FULL',
      'secure_delete = ON',
      'temp_store = MEMORY',
    ])
      this.#database.prepare(`PRAGMA ${pragma}`).all();
  }

  get isInTransaction(): boolean {
    return this.#database.inTransaction;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  async all<R extends object>(sql: string, ...values: readonly Value[]): Promise<R[]> {
    // `.get()` of libsql leaves its statement open, and with it an old view of the file.
    return this.#prepare(sql).all(...checked(values)) as R[];
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    return this.#prepare(sql).run(...checked(values)).changes;
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function checked(values: readonly Value[]): Value[] {
  for (const value of values)
    if (value !== null && typeof value !== 'string' && !Number.isFinite(value))
      throw new TypeError(`a column holds text, a number or null, not ${typeof value}`);
  return [...values];
}

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};
const isBusy = (error: unknown): boolean => /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error));
const isOfTheFile = (error: unknown): boolean => {
  const code = codeOf(error);
  return code.startsWith('SQLITE_') && !OF_THE_STATEMENT.test(code);
};
const asUnavailable = (error: unknown): unknown =>
  isOfTheFile(error) ? new StoreUnavailable(codeOf(error), error) : error;
