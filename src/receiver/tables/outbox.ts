import { randomId } from '../secrets.js';
import type { Reader, Writer } from '../store/store.js';

/** What has to leave, told in the same transaction as its cause: a crash forgets neither. Holds nothing personal. */
export interface Parcel {
  readonly id: string;
  readonly town: string;
  /** `mail` to the town, `confirmation` to the visitor, `webhook`. */
  readonly kind: 'mail' | 'confirmation' | 'webhook';
  /** For a webhook, its address. */
  readonly target: string;
  readonly request: string;
  readonly reference: string;
  readonly createdAt: number;
  readonly tries: number;
  readonly facts: ParcelFacts;
}

/** What happened, for those who read it when the request may be gone. */
export interface ParcelFacts {
  readonly event: 'created' | 'changed' | 'cancelled' | 'taken' | 'closed' | 'expired';
  readonly at: number;
  readonly status: string;
  readonly channel: string;
  readonly reason: string;
  readonly expectedStart: number;
  readonly expectedEnd: number;
}

interface ParcelRow {
  id: string;
  town: string;
  kind: string;
  target: string;
  request: string;
  reference: string;
  created_at: number;
  tries: number;
  facts: string;
}

export async function putParcel(
  writer: Writer,
  parcel: Omit<Parcel, 'id' | 'tries'>,
): Promise<void> {
  await writer.run(
    `INSERT INTO outbox (id, town, kind, target, request, reference, created_at, due_at, tries, lease_until, state, facts)
     VALUES (?,?,?,?,?,?,?,?,0,0,'waiting',?)`,
    randomId(),
    parcel.town,
    parcel.kind,
    parcel.target,
    parcel.request,
    parcel.reference,
    parcel.createdAt,
    parcel.createdAt,
    JSON.stringify(parcel.facts),
  );
}

/** Takes up to `limit` of those that are due; nobody else takes them before the lease is over. */
export async function claimParcels(
  writer: Writer,
  now: number,
  leaseUntil: number,
  limit: number,
): Promise<Parcel[]> {
  const rows = await writer.all<ParcelRow>(
    `SELECT id, town, kind, target, request, reference, created_at, tries, facts FROM outbox
     WHERE state = 'waiting' AND due_at <= ? AND lease_until < ? ORDER BY due_at LIMIT ?`,
    now,
    now,
    limit,
  );
  const mine: Parcel[] = [];
  for (const row of rows) {
    const changed = await writer.run(
      `UPDATE outbox SET lease_until = ?, tries = tries + 1 WHERE id = ? AND state = 'waiting' AND lease_until < ?`,
      leaseUntil,
      row.id,
      now,
    );
    if (changed === 1) mine.push(toParcel(row));
  }
  return mine;
}

const toParcel = (row: ParcelRow): Parcel => ({
  id: row.id,
  town: row.town,
  kind: row.kind as Parcel['kind'],
  target: row.target,
  request: row.request,
  reference: row.reference,
  createdAt: row.created_at,
  tries: row.tries + 1,
  facts: JSON.parse(row.facts) as ParcelFacts,
});

/** What a stopped receiver had taken, where no other one works. */
export async function releaseParcels(writer: Writer): Promise<void> {
  await writer.run(`UPDATE outbox SET lease_until = 0 WHERE state = 'waiting' AND lease_until > 0`);
}

export async function parcelLeft(writer: Writer, id: string): Promise<void> {
  await writer.run(`UPDATE outbox SET state = 'left', lease_until = 0 WHERE id = ?`, id);
}

export async function parcelLater(writer: Writer, id: string, dueAt: number): Promise<void> {
  await writer.run('UPDATE outbox SET due_at = ?, lease_until = 0 WHERE id = ?', dueAt, id);
}

/** Given up: an agent is told. */
export async function parcelLost(writer: Writer, id: string): Promise<void> {
  await writer.run(`UPDATE outbox SET state = 'lost', lease_until = 0 WHERE id = ?`, id);
}

export interface Backlog {
  readonly waiting: number;
  readonly lost: number;
  /** When the oldest that waits came; 0: none waits. */
  readonly oldest: number;
}

export async function readBacklog(reader: Reader, town?: string): Promise<Backlog> {
  const rows = await reader.all<{ state: string; count: number; oldest: number }>(
    `SELECT state, COUNT(*) AS count, MIN(created_at) AS oldest FROM outbox
     WHERE state <> 'left' ${town === undefined ? '' : 'AND town = ?'} GROUP BY state`,
    ...(town === undefined ? [] : [town]),
  );
  const of = (state: string) => rows.find((row) => row.state === state);
  return {
    waiting: of('waiting')?.count ?? 0,
    lost: of('lost')?.count ?? 0,
    oldest: of('waiting')?.oldest ?? 0,
  };
}
