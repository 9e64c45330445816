import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { configOf } from '../../src/receiver/config/read-config.js';
import type { Mail, Mailer } from '../../src/receiver/mail/mailer.js';
import { Receiver } from '../../src/receiver/receiver.js';

/** Tuesday 30 March 2027, 10:00 in Paris: the town hall is open. */
export const TUESDAY = Date.parse('2027-03-30T10:00:00+02:00');
export const SITE = 'https://www.saint-orlain.example';

export const town = (more: object = {}) => ({
  name: 'Saint-Orlain',
  phone: '02 61 91 40 12',
  origins: [SITE],
  email: ['accueil@saint-orlain.example'],
  agents: ['accueil@saint-orlain.example', 'marie@saint-orlain.example'],
  hours: {
    weekly: Object.fromEntries(
      ['mo', 'tu', 'we', 'th', 'fr'].map((day) => [
        day,
        [
          ['09:00', '12:00'],
          ['14:00', '17:00'],
        ],
      ]),
    ),
  },
  reasons: [
    { id: 'etat-civil', label: 'État civil' },
    { id: 'ecole', label: 'École' },
  ],
  limits: { perAddressUnverified: 1000, perAddress: 1000, perAddressDay: 10_000, reads: 100_000 },
  ...more,
});

/** Keeps e-mails, or fails as a server that is down. */
export class Mailbox implements Mailer {
  readonly mails: Mail[] = [];
  isDown = false;

  async send(mail: Mail): Promise<void> {
    if (this.isDown) throw Object.assign(new Error('down'), { code: 'ECONNREFUSED' });
    this.mails.push(mail);
  }

  async close(): Promise<void> {}

  async next(match: (mail: Mail) => boolean): Promise<Mail> {
    return until(() => this.mails.find(match), 'an e-mail');
  }
}

export async function until<T>(find: () => T | undefined | Promise<T | undefined>, what: string) {
  const end = Date.now() + 5000;
  for (;;) {
    const found = await find();
    if (found !== undefined && found !== false) return found as NonNullable<T>;
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // What a test knows of an answer is what it asks of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any;
}

export interface StartOptions {
  readonly towns?: Record<string, object>;
  readonly config?: object;
  /** A file, or postgres://…; without it, a new file. */
  readonly database?: string;
}

/** A receiver in this process, with a clock that moves by hand. */
export class ReceiverAt {
  readonly receiver: Receiver;
  readonly mailbox: Mailbox;
  readonly folder: string;
  readonly clock: { now: number };

  constructor(receiver: Receiver, mailbox: Mailbox, folder: string, clock: { now: number }) {
    this.receiver = receiver;
    this.mailbox = mailbox;
    this.folder = folder;
    this.clock = clock;
  }

  static async start({ towns, config = {}, database }: StartOptions = {}): Promise<ReceiverAt> {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-receiver-'));
    const mailbox = new Mailbox();
    const clock = { now: TUESDAY };
    const read = configOf(
      {
        listen: { port: 0 },
        towns: towns ?? { 'saint-orlain': town() },
        fallbackPhone: '02 00 00 00 00',
        data: folder,
        ...(database ? { database } : {}),
        ...config,
      },
      {},
      folder,
      true,
    );
    const receiver = await Receiver.start(read, {
      mailer: mailbox,
      now: () => clock.now,
      logLevel: 'silent',
    });
    return new ReceiverAt(receiver, mailbox, folder, clock);
  }

  async close(): Promise<void> {
    await this.receiver.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Answer> {
    const url = path.startsWith('http') ? path : `${this.receiver.address}${path}`;
    const response = await fetch(url, { redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  }

  /** What the widget sends, with what a test changes. */
  body(more: object = {}): Record<string, unknown> {
    return {
      channel: 'phone',
      phone: '06 12 34 56 78',
      reason: 'ecole',
      firstName: 'Zoé',
      locale: 'fr',
      privacyVersion: '1',
      website: '',
      startedAt: new Date(this.clock.now - 60_000).toISOString(),
      ...more,
    };
  }

  ask(more: object = {}, key: string = randomUUID(), where = ''): Promise<Answer> {
    return this.post(this.body(more), { 'idempotency-key': key }, where);
  }

  post(body: unknown, headers: Record<string, string> = {}, where = ''): Promise<Answer> {
    return this.fetch(`/v1/callbacks${where}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: SITE, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  form(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    return this.fetch(path, {
      method: 'POST',
      headers: { accept: 'text/html', ...headers },
      body: new URLSearchParams(fields),
    });
  }

  /** The work of a visitor's device. */
  async proof(where = ''): Promise<string> {
    const { json } = await this.fetch(`/v1/challenge${where}`);
    return solve(json as Challenge);
  }

  async rows(sql: string): Promise<Record<string, unknown>[]> {
    return this.receiver.context.store.read((reader) => reader.all(sql));
  }
}

export async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

let last = 0;

/** A mobile number that nobody has asked from yet. */
export const newNumber = (): string => `+336${String(10_000_000 + (last += 7919) * 13).slice(-8)}`;
