import pg from 'pg';
import { delay } from '../delay.js';
import { StoreUnavailable, type Reader, type Store, type Value, type Writer } from './store.js';

/** Lost to another transaction: the same again, from the start. */
const CONFLICTS = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** Classes of errors where the server, not the question, is at fault. */
const OF_THE_SERVER = /^(?:08|53|55|57|58|XX|25006)/;

/** For those who outgrow one machine: several receivers may share it. */
export class PostgresStore implements Store {
  readonly kind = 'postgres';
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: 12,
      connectionTimeoutMillis: 3000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 5000,
      lock_timeout: 3000,
      idle_in_transaction_session_timeout: 10_000,
      keepAlive: true,
      application_name: 'parvis-receiver',
      // Milliseconds since 1970 are numbers.
      types: { getTypeParser: typeParser },
    });
    // A connection that drops while idle is replaced; the next question says what is wrong.
    this.#pool.on('error', () => {});
    // One that drops between two statements of a transaction would else end the whole service.
    this.#pool.on('connect', (client) => client.on('error', () => {}));
  }

  async read<T>(question: (reader: Reader) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    let failure: Error | undefined;
    try {
      return await question(new Connection(client));
    } catch (error) {
      const seen = asUnavailable(error);
      if (seen instanceof StoreUnavailable) failure = seen;
      throw seen;
    } finally {
      client.release(failure);
    }
  }

  async write<T>(change: (writer: Writer) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(change);
      } catch (error) {
        if (!CONFLICTS.has(codeOf(error)) || attempt === ATTEMPTS) throw asUnavailable(error);
        await delay(attempt * 10 * (1 + Math.random()));
      }
    }
  }

  async scrub(): Promise<void> {
    // PostgreSQL's own vacuum does it.
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #transaction<T>(change: (writer: Writer) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    let failure: Error | undefined;
    try {
      // Whatever the server's default, what is acknowledged is on its disk.
      await client.query('BEGIN; SET LOCAL synchronous_commit = on');
      const result = await change(new Connection(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => (failure = lost));
      throw error;
    } finally {
      client.release(failure);
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw new StoreUnavailable(codeOf(error) || 'CONNECTION', error);
    }
  }
}

const INT8 = 20;
const typeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as never;

const numbered = new Map<string, string>();

/** `?` → `$1`. */
function toNumbered(sql: string): string {
  let text = numbered.get(sql);
  if (text === undefined) {
    let at = 0;
    text = sql.replace(/\?/g, () => `$${++at}`);
    numbered.set(sql, text);
  }
  return text;
}

class Connection implements Writer {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async all<R extends object>(sql: string, ...values: readonly Value[]): Promise<R[]> {
    const { rows } = await this.#client.query(toNumbered(sql), [...values]);
    return rows as R[];
  }

  async run(sql: string, ...values: readonly Value[]): Promise<number> {
    const { rowCount } = await this.#client.query(toNumbered(sql), [...values]);
    return rowCount ?? 0;
  }
}

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** A connection that broke has no code of PostgreSQL, or one of the system. */
function asUnavailable(error: unknown): unknown {
  if (error instanceof StoreUnavailable) return error;
  const code = codeOf(error);
  const isLost = /^E[A-Z]+$/.test(code) || /Connection terminated|timeout/.test(String(error));
  return isLost || CONFLICTS.has(code) || OF_THE_SERVER.test(code)
    ? new StoreUnavailable(code || 'CONNECTION', error)
    : error;
}
