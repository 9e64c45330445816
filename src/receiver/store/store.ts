/** What a column may hold. Nothing else reaches a driver: libsql stops the process on a boolean. */
export type Value = string | number | null;
export type Row = Record<string, Value>;

/** Questions to the database, written once for both: `?` for a value, only what SQLite and PostgreSQL both read. */
export interface Reader {
  all<R extends object = Row>(sql: string, ...values: readonly Value[]): Promise<R[]>;
}

/** A transaction: done whole, or not at all. */
export interface Writer extends Reader {
  /** How many rows it changed. */
  run(sql: string, ...values: readonly Value[]): Promise<number>;
}

/**
 * Where requests are kept. What `write` has resolved is on the disk. A function given to `write` may be called again
 * after a conflict, and awaits nothing but the writer: others wait behind it.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  read<T>(question: (reader: Reader) => Promise<T>): Promise<T>;
  write<T>(change: (writer: Writer) => Promise<T>): Promise<T>;
  /** After an erasure: what was erased leaves the files too. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** The database cannot answer now: full disk, locked, down. Nothing was written. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly code: string;

  constructor(code: string, cause?: unknown) {
    super(`the database cannot answer (${code})`, { cause });
    this.code = code;
  }
}

/** The first row, if there is one. */
export async function first<R extends object = Row>(
  reader: Reader,
  sql: string,
  ...values: readonly Value[]
): Promise<R | undefined> {
  const [row] = await reader.all<R>(sql, ...values);
  return row;
}
