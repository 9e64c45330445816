import { first, type Reader, type Value, type Writer } from '../store/store.js';
import { toRequest, type Request, type RequestRow } from './request.js';

const COLUMNS = `id, town, reference, status, is_open, is_verified, is_urgent, created_at, updated_at, closed_at,
  expected_start, expected_end, slot, choice, channel, reason, no_answer, agent, number_hash, person`;

/** False: its reference is taken, or its number has an open request. */
export async function insertRequest(writer: Writer, request: Request): Promise<boolean> {
  const changed = await writer.run(
    `INSERT INTO requests (${COLUMNS}, search)
     VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING`,
    request.id,
    request.town,
    request.reference,
    request.status,
    Number(request.isOpen),
    Number(request.isVerified),
    Number(request.isUrgent),
    request.createdAt,
    request.updatedAt,
    request.closedAt,
    request.expectedStart,
    request.expectedEnd,
    request.slot,
    request.choice,
    request.channel,
    request.reason,
    request.noAnswer,
    request.agent,
    request.numberHash,
    request.person === null ? null : JSON.stringify(request.person),
    searchTextOf(request),
  );
  return changed === 1;
}

/** Always by town: a name of another town's request finds nothing. */
export async function findRequest(
  reader: Reader,
  town: string,
  id: string,
): Promise<Request | undefined> {
  const row = await first<RequestRow>(
    reader,
    `SELECT ${COLUMNS} FROM requests WHERE town = ? AND id = ?`,
    town,
    id,
  );
  return row && toRequest(row);
}

export async function findOpenByNumber(
  reader: Reader,
  town: string,
  numberHash: string,
): Promise<Request | undefined> {
  const row = await first<RequestRow>(
    reader,
    `SELECT ${COLUMNS} FROM requests WHERE town = ? AND number_hash = ? AND is_open = 1`,
    town,
    numberHash,
  );
  return row && toRequest(row);
}

export interface Listing {
  readonly isOpen?: boolean;
  readonly words?: string;
  readonly limit: number;
}

/** By urgency: what looks like an emergency, then what was promised first. Those that are over: the last one first. */
export async function listRequests(
  reader: Reader,
  town: string,
  { isOpen, words, limit }: Listing,
): Promise<Request[]> {
  const conditions = ['town = ?'];
  const values: Value[] = [town];
  if (isOpen !== undefined) {
    conditions.push('is_open = ?');
    values.push(Number(isOpen));
  }
  for (const word of fold(words ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)) {
    conditions.push(`search LIKE ? ESCAPE '!'`);
    values.push(`%${word.replace(/[!%_]/g, '!$&')}%`);
  }
  const rows = await reader.all<RequestRow>(
    `SELECT ${COLUMNS} FROM requests WHERE ${conditions.join(' AND ')}
     ORDER BY is_open DESC, ${isOpen === false ? 'updated_at DESC' : 'is_urgent DESC, expected_start'}, created_at
     LIMIT ?`,
    ...values,
    limit,
  );
  return rows.map(toRequest);
}

export type Change = Partial<
  Pick<
    Request,
    | 'status'
    | 'isOpen'
    | 'closedAt'
    | 'noAnswer'
    | 'agent'
    | 'slot'
    | 'choice'
    | 'expectedStart'
    | 'expectedEnd'
  >
>;

const NAMES: Record<keyof Change, string> = {
  status: 'status',
  isOpen: 'is_open',
  closedAt: 'closed_at',
  noAnswer: 'no_answer',
  agent: 'agent',
  slot: 'slot',
  choice: 'choice',
  expectedStart: 'expected_start',
  expectedEnd: 'expected_end',
};

export async function updateRequest(
  writer: Writer,
  { town, id }: Pick<Request, 'town' | 'id'>,
  change: Change,
  now: number,
): Promise<void> {
  const keys = Object.keys(change) as (keyof Change)[];
  await writer.run(
    `UPDATE requests SET ${keys.map((key) => `${NAMES[key]} = ?`).join(', ')}, updated_at = ? WHERE town = ? AND id = ?`,
    ...keys.map((key) => {
      const value = change[key];
      return typeof value === 'boolean' ? Number(value) : (value ?? null);
    }),
    now,
    town,
    id,
  );
}

/** Empties all that is personal; the row stays, to be counted. */
export async function erasePerson(
  writer: Writer,
  { town, id }: Pick<Request, 'town' | 'id'>,
): Promise<void> {
  await writer.run(
    'UPDATE requests SET person = NULL, search = NULL, number_hash = NULL WHERE town = ? AND id = ?',
    town,
    id,
  );
  await writer.run('DELETE FROM notes WHERE town = ? AND request = ?', town, id);
}

export async function deleteRequest(
  writer: Writer,
  { town, id }: Pick<Request, 'town' | 'id'>,
): Promise<void> {
  await erasePerson(writer, { town, id });
  await writer.run('DELETE FROM requests WHERE town = ? AND id = ?', town, id);
  await writer.run('DELETE FROM seats WHERE town = ? AND request = ?', town, id);
}

/** Those that are over since before an instant, or that came before another. */
export async function listForgotten(
  reader: Reader,
  town: string,
  closedBefore: number,
  createdBefore: number,
): Promise<Request[]> {
  const rows = await reader.all<RequestRow>(
    `SELECT ${COLUMNS} FROM requests
     WHERE town = ? AND (closed_at < ? OR created_at < ?) ORDER BY created_at LIMIT 500`,
    town,
    closedBefore,
    createdBefore,
  );
  return rows.map(toRequest);
}

/** In small letters without accents, and numbers without spaces: what a search reads. */
function searchTextOf({ reference, person }: Request): string | null {
  if (!person) return null;
  const { firstName, phone, email, message } = person;
  const digits = phone?.replace(/\D/g, '').replace(/^33/, '0');
  return fold(
    [reference, reference.replace('-', ''), firstName, digits, email, message]
      .filter(Boolean)
      .join(' '),
  );
}

function fold(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // A number may be typed as it is said: 06 12 34 56 78.
  return plain
    .replace(/(?<=\d)[ .](?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
