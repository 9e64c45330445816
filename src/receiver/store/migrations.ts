import { first, type Store, type Writer } from './store.js';

/**
 * Each step once, in this order, never edited once published: a change is a new step. `person`, `search`, `number_hash`
 * and the notes are all that is personal; erasing empties them.
 */
const STEPS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE requests (
      id TEXT PRIMARY KEY, town TEXT NOT NULL, reference TEXT NOT NULL, status TEXT NOT NULL,
      is_open INTEGER NOT NULL, is_verified INTEGER NOT NULL, is_urgent INTEGER NOT NULL,
      created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL, closed_at BIGINT,
      expected_start BIGINT NOT NULL, expected_end BIGINT NOT NULL, slot TEXT, choice TEXT NOT NULL,
      channel TEXT NOT NULL, reason TEXT NOT NULL, no_answer INTEGER NOT NULL, agent TEXT,
      number_hash TEXT, person TEXT, search TEXT)`,
    `CREATE UNIQUE INDEX requests_reference ON requests (town, reference)`,
    `CREATE UNIQUE INDEX requests_one_open ON requests (town, number_hash)
      WHERE is_open = 1 AND number_hash IS NOT NULL`,
    `CREATE INDEX requests_list ON requests (town, is_open, expected_start)`,
    `CREATE TABLE seats (
      town TEXT NOT NULL, slot TEXT NOT NULL, seat INTEGER NOT NULL, starts_at BIGINT NOT NULL,
      request TEXT NOT NULL, PRIMARY KEY (town, slot, seat))`,
    `CREATE INDEX seats_request ON seats (request)`,
    `CREATE TABLE idempotency_keys (
      town TEXT NOT NULL, name TEXT NOT NULL, payload_hash TEXT NOT NULL, request TEXT NOT NULL,
      is_done INTEGER NOT NULL, lease_until BIGINT NOT NULL, expires_at BIGINT NOT NULL,
      PRIMARY KEY (town, name))`,
    `CREATE TABLE notes (
      id TEXT PRIMARY KEY, town TEXT NOT NULL, request TEXT NOT NULL, at BIGINT NOT NULL,
      agent TEXT NOT NULL, text TEXT NOT NULL)`,
    `CREATE INDEX notes_request ON notes (request)`,
    `CREATE TABLE outbox (
      id TEXT PRIMARY KEY, town TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL,
      request TEXT NOT NULL, reference TEXT NOT NULL, created_at BIGINT NOT NULL,
      due_at BIGINT NOT NULL, tries INTEGER NOT NULL, lease_until BIGINT NOT NULL, state TEXT NOT NULL,
      facts TEXT NOT NULL)`,
    `CREATE INDEX outbox_due ON outbox (state, due_at)`,
    `CREATE TABLE sign_in_links (token_hash TEXT PRIMARY KEY, email TEXT NOT NULL, expires_at BIGINT NOT NULL)`,
    `CREATE TABLE sessions (
      token_hash TEXT PRIMARY KEY, email TEXT NOT NULL, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL)`,
    `CREATE TABLE audit (
      id TEXT PRIMARY KEY, town TEXT NOT NULL, at BIGINT NOT NULL, who TEXT NOT NULL,
      what TEXT NOT NULL, reference TEXT NOT NULL)`,
    `CREATE INDEX audit_list ON audit (town, at)`,
    `CREATE TABLE tally (
      town TEXT NOT NULL, month TEXT NOT NULL, what TEXT NOT NULL, count BIGINT NOT NULL,
      PRIMARY KEY (town, month, what))`,
    `CREATE TABLE spent_proofs (proof TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)`,
  ],
];

/** Brings the tables to what this version reads. */
export async function migrate(store: Store): Promise<void> {
  await store.write(async (writer) => {
    // Two receivers may start at once on one PostgreSQL.
    if (store.kind === 'postgres') await writer.all('SELECT pg_advisory_xact_lock(7285094)');
    await writer.run('CREATE TABLE IF NOT EXISTS migrations (step INTEGER PRIMARY KEY)');
    const done = await lastStep(writer);
    if (done > STEPS.length)
      throw new Error(
        `cette base est celle d’une version plus récente (étape ${done}, ici ${STEPS.length})`,
      );
    for (let step = done; step < STEPS.length; step++) {
      for (const statement of STEPS[step]!) await writer.run(statement);
      await writer.run('INSERT INTO migrations (step) VALUES (?)', step + 1);
    }
  });
}

async function lastStep(writer: Writer): Promise<number> {
  const row = await first<{ step: number | null }>(
    writer,
    'SELECT MAX(step) AS step FROM migrations',
  );
  return row?.step ?? 0;
}
