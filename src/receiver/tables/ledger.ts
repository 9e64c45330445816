import { randomId } from '../secrets.js';
import type { Reader, Writer } from '../store/store.js';

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
    new Date(at).toISOString().slice(0, 7),
    what,
    by,
  );
}

export interface Count {
  readonly month: string;
  readonly what: string;
  readonly count: number;
}

export async function readCounts(reader: Reader, town: string): Promise<Count[]> {
  return reader.all<Count & Record<string, never>>(
    'SELECT month, what, count FROM tally WHERE town = ? ORDER BY month DESC, what LIMIT 600',
    town,
  );
}
