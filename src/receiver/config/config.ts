import type { OpeningHours } from '../../contact/opening-hours.js';
import type { Schedule } from '../../contact/schedule.js';
import type { Smtp, Webhook } from './schema.js';

export interface Limits {
  readonly perAddress: number;
  readonly perAddressUnverified: number;
  readonly perAddressDay: number;
  readonly perNumberDay: number;
  readonly perDay: number;
  readonly reads: number;
}

/** A town, with what its file left unsaid. */
export interface Town {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly mode: 'inbox' | 'relay';
  readonly origins: readonly string[];
  readonly email: readonly string[];
  /** In lower case. */
  readonly agents: readonly string[];
  readonly hours: OpeningHours | string;
  /** The same, read: when the town hall is open, on its own clock. */
  readonly schedule: Schedule;
  readonly slots: { minutes: number; capacity: number; leadMinutes: number; days: number };
  readonly reasons: readonly { id: string; label: string }[];
  readonly redact: boolean;
  readonly retentionDays: number;
  readonly proof: 'optional' | 'required';
  readonly legal: { controller: string; dpo: string; url?: string };
  readonly webhooks: readonly Webhook[];
  readonly limits: Limits;
}

export interface Config {
  /** Without a slash at the end; empty: the address it listens on. */
  readonly publicUrl: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** A file of SQLite, or `postgres://…`. */
  readonly database: string;
  readonly secret: string;
  readonly fallbackPhone: string;
  readonly trustProxy: readonly string[];
  readonly metricsToken: string;
  /** Absent: e-mails cannot leave. */
  readonly smtp?: Smtp;
  readonly towns: ReadonlyMap<string, Town>;
}

/** What is wrong with the configuration: where, what was found, what to write. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly complaints: readonly string[];

  constructor(complaints: readonly string[]) {
    super(complaints.join('\n'));
    this.complaints = complaints;
  }
}
