import { first, type Reader, type Writer } from '../store/store.js';

/** What an idempotency key was used for. */
export interface Key {
  readonly request: string;
  readonly payloadHash: string;
  readonly isDone: boolean;
  readonly leaseUntil: number;
}

interface KeyRow {
  request: string;
  payload_hash: string;
  is_done: number;
  lease_until: number;
}

/** False: somebody has it. On PostgreSQL, waits for whoever is inserting it. */
export async function insertKey(
  writer: Writer,
  town: string,
  name: string,
  key: Key,
  expiresAt: number,
): Promise<boolean> {
  const changed = await writer.run(
    `INSERT INTO idempotency_keys (town, name, payload_hash, request, is_done, lease_until, expires_at)
     VALUES (?,?,?,?,?,?,?) ON CONFLICT DO NOTHING`,
    town,
    name,
    key.payloadHash,
    key.request,
    Number(key.isDone),
    key.leaseUntil,
    expiresAt,
  );
  return changed === 1;
}

export async function findKey(
  reader: Reader,
  town: string,
  name: string,
): Promise<Key | undefined> {
  const row = await first<KeyRow>(
    reader,
    'SELECT request, payload_hash, is_done, lease_until FROM idempotency_keys WHERE town = ? AND name = ?',
    town,
    name,
  );
  return (
    row && {
      request: row.request,
      payloadHash: row.payload_hash,
      isDone: row.is_done === 1,
      leaseUntil: row.lease_until,
    }
  );
}

export async function deleteKey(writer: Writer, town: string, name: string): Promise<void> {
  await writer.run('DELETE FROM idempotency_keys WHERE town = ? AND name = ?', town, name);
}

/** For what was begun and not finished: true for the one that may go on. */
export async function leaseKey(
  writer: Writer,
  town: string,
  name: string,
  now: number,
  leaseUntil: number,
): Promise<boolean> {
  const changed = await writer.run(
    'UPDATE idempotency_keys SET lease_until = ? WHERE town = ? AND name = ? AND is_done = 0 AND lease_until < ?',
    leaseUntil,
    town,
    name,
    now,
  );
  return changed === 1;
}

export async function finishKey(writer: Writer, town: string, name: string): Promise<void> {
  await writer.run(
    'UPDATE idempotency_keys SET is_done = 1 WHERE town = ? AND name = ?',
    town,
    name,
  );
}
