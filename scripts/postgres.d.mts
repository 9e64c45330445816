export interface Postgres {
  start(): Promise<void>;
  crash(): Promise<void>;
  database(name: string, place?: string): Promise<string>;
  stop(): Promise<void>;
}
export function findPostgres(): string | null;
export function startPostgres(options?: { isSafe?: boolean }): Promise<Postgres>;
