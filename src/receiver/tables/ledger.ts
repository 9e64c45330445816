import { randomId } from '../secrets.js';
import type { Reader, Writer } from '../store/store.js';
import type { Request } from './request.js';

/** Who did what, to which reference: never a name or a number of a visitor. */
export interface Entry {
  readonly town: string;
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly reference: string;
}

export async function writeEntry(writer: Writer, entry: Entry): Promise<void> {
  await writer.run(
    'INSERT INTO audit (id, town, at, who, what, reference) VALUES (?,?,?,?,?,?)',
    randomId(),
    entry.town,
    entry.at,
    entry.who,
    entry.what,
    entry.reference,
  );
}

export async function readEntries(reader: Reader, town: string, limit: number): Promise<Entry[]> {
  return reader.all<Entry & Record<string, never>>(
    'SELECT town, at, who, what, reference FROM audit WHERE town = ? ORDER BY at DESC LIMIT ?',
    town,
    limit,
  );
}

/** Counts by month, which outlive the requests: no line tells of a person. */
export async function count(
  writer: Writer,
  town: string,
  at: number,
  what: string,
  by = 1,
): Promise<void> {
  await writer.run(
    `INSERT INTO tally (town, month, what, count) VALUES (?,?,?,?)
     ON CONFLICT (town, month, what) DO UPDATE SET count = tally.count + excluded.count`,
    town,
    monthOf(at),
    what,
    by,
  );
}

type Asked = { created_at: number; channel: string; reason: string };

/** What stays of a request that is removed: one more of its month, its channel and its reason. */
export async function countRemoved(
  writer: Writer,
  { town, createdAt, channel, reason }: Pick<Request, 'town' | 'createdAt' | 'channel' | 'reason'>,
): Promise<void> {
  for (const what of whatOf({ created_at: createdAt, channel, reason }))
    await count(writer, town, createdAt, what);
}

const whatOf = ({ channel, reason }: Asked): string[] => [
  `channel:${channel}`,
  'created',
  `reason:${reason}`,
];

export interface Count {
  readonly month: string;
  readonly what: string;
  readonly count: number;
}

/** Of those that were removed and of those that are there. */
export async function readCounts(reader: Reader, town: string): Promise<Count[]> {
  const removed = await reader.all<Count>(
    'SELECT month, what, count FROM tally WHERE town = ? ORDER BY month DESC, what LIMIT 1000',
    town,
  );
  const asked = await reader.all<Asked>(
    'SELECT created_at, channel, reason FROM requests WHERE town = ?',
    town,
  );
  const counts = new Map<string, Count>();
  const add = ({ month, what, count }: Count) => {
    const key = `${month} ${what}`;
    counts.set(key, { month, what, count: (counts.get(key)?.count ?? 0) + count });
  };
  removed.forEach(add);
  for (const one of asked)
    for (const what of whatOf(one)) add({ month: monthOf(one.created_at), what, count: 1 });
  return [...counts.values()].sort(
    (a, b) => b.month.localeCompare(a.month) || a.what.localeCompare(b.what),
  );
}

const monthOf = (instant: number): string => new Date(instant).toISOString().slice(0, 7);
