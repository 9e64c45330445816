// What the database holds, looked at from outside, once the receiver is gone.
import Database from 'libsql';
import pg from 'pg';

async function questions(database) {
  if (!/^postgres/.test(database)) {
    const file = new Database(database);
    return {
      ask: async (sql) => file.prepare(sql).all(),
      close: async () => file.close(),
    };
  }
  const client = new pg.Client({ connectionString: database });
  client.on('error', () => {});
  await client.connect();
  return {
    ask: async (sql) => (await client.query(sql)).rows,
    close: () => client.end(),
  };
}

/** Every acknowledged request once, none twice, none half; and nobody's that was not acknowledged. */
export async function audit(database, acknowledged, { isMailed = false } = {}) {
  const { ask, close } = await questions(database);
  const rows = await ask('SELECT id, reference, person, slot, expected_start FROM requests');
  const one = async (sql) => Number((await ask(sql))[0].n);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const answers = new Map();
  for (const { key, id, reference, body } of acknowledged) {
    const before = answers.get(key);
    if (before && (before.id !== id || before.reference !== reference)) before.isTorn = true;
    answers.set(key, before ?? { id, reference, body, isTorn: false });
  }
  const missing = [...answers.values()].filter(({ id }) => !byId.has(id)).length;
  const different = [...answers.values()].filter(({ isTorn }) => isTorn).length;
  const phones = rows.map(({ person }) => JSON.parse(person ?? '{}').phone);
  const twice = phones.length - new Set(phones).size;
  const wrong = [...answers.values()].filter(({ id, reference, body }) => {
    const row = byId.get(id);
    if (!row) return false;
    const person = JSON.parse(row.person ?? '{}');
    return row.reference !== reference || person.phone !== body.phone;
  }).length;
  const created = await one(`SELECT COUNT(*) AS n FROM audit WHERE what = 'created'`);
  const keys = await one('SELECT COUNT(*) AS n FROM idempotency_keys');
  const parcels = await one('SELECT COUNT(DISTINCT request) AS n FROM outbox');
  const letters = isMailed ? rows.length : 0;
  const seats = await one('SELECT COUNT(*) AS n FROM seats');
  const slots = rows.filter(({ slot }) => slot !== null).length;
  await close();
  const half = [created, keys].filter((count) => count !== rows.length).length;
  return {
    acknowledged: answers.size,
    rows: rows.length,
    missing,
    twice,
    wrong: wrong + different,
    half: half + (seats === slots ? 0 : 1) + (parcels === letters ? 0 : 1),
    unacknowledged: rows.length - (answers.size - missing),
  };
}
