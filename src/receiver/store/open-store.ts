import { SECOND } from '../clock.js';
import { delay } from '../delay.js';
import { migrate } from './migrations.js';
import { PostgresStore } from './postgres.js';
import { SqliteStore } from './sqlite.js';
import { StoreUnavailable, type Store } from './store.js';

/** After a power cut, the database may come back later than we do, ms. */
const PATIENCE = 30 * SECOND;

/** A path of a file, or `postgres://…`. */
export async function openStore(database: string): Promise<Store> {
  const store = /^postgres(?:ql)?:\/\//.test(database)
    ? new PostgresStore(database)
    : new SqliteStore(database);
  try {
    await migrateOnceThere(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

async function migrateOnceThere(store: Store): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await migrate(store);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() > until) throw error;
      await delay(500);
    }
  }
}
