import { migrate } from './migrations.js';
import { PostgresStore } from './postgres.js';
import { SqliteStore } from './sqlite.js';
import type { Store } from './store.js';

/** A path of a file, or `postgres://…`. */
export async function openStore(database: string): Promise<Store> {
  const store = /^postgres(?:ql)?:\/\//.test(database)
    ? new PostgresStore(database)
    : new SqliteStore(database);
  try {
    await migrate(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
