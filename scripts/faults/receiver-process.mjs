// The receiver as a process of its own, to be killed; its port stays the same when it comes back.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, '.cache', 'receiver', 'parvis-receiver.mjs');
export const SITE = 'https://www.saint-orlain.example';

/** As the published one, in one file. */
export async function buildReceiver() {
  await build({
    entryPoints: [join(ROOT, 'src/receiver/parvis-receiver.ts')],
    outfile: BUILT,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    tsconfigRaw: '{}',
    logLevel: 'error',
  });
}

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

const allDay = Object.fromEntries(
  ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((day) => [day, [['00:00', '23:59']]]),
);

/** @param smtpPort null: nobody is written to */
export async function prepareReceiver({ folder, database, smtpPort = null, town = {} }) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const many = 10_000_000;
  const config = {
    listen: { port },
    data: folder,
    ...(database ? { database } : {}),
    ...(smtpPort ? { smtp: { host: '127.0.0.1', port: smtpPort, from: 'rappel@exemple.fr' } } : {}),
    towns: {
      'saint-orlain': {
        name: 'Saint-Orlain',
        phone: '02 61 91 40 12',
        origins: [SITE],
        email: smtpPort ? ['accueil@exemple.fr'] : [],
        agents: ['accueil@exemple.fr'],
        hours: { weekly: allDay, closedOnHolidays: false },
        slots: { minutes: 30, capacity: 100, leadMinutes: 0, days: 7 },
        limits: {
          ...{ perAddress: 1e6, perAddressUnverified: 1e6, perAddressDay: 1e6 },
          ...{ perNumberDay: 1000, perDay: many, reads: many },
        },
        ...town,
      },
    },
  };
  const file = join(folder, 'receiver.json');
  writeFileSync(file, JSON.stringify(config));
  return new ReceiverProcess(file, port, join(folder, 'log.txt'), smtpPort === null);
}

export class ReceiverProcess {
  url;
  #file;
  #log;
  #isMailLess;
  #child = null;

  constructor(file, port, log, isMailLess) {
    this.#file = file;
    this.#log = log;
    this.#isMailLess = isMailLess;
    this.url = `http://127.0.0.1:${port}`;
  }

  async start() {
    const log = openSync(this.#log, 'a');
    this.#child = spawn(
      process.execPath,
      [
        ...(process.env.PARVIS_NODE_ARGS?.split(' ') ?? []),
        BUILT,
        ...(this.#isMailLess ? ['--dev-mail'] : []),
        this.#file,
      ],
      { stdio: ['ignore', log, log], env: { ...process.env, PARVIS_LOG_LEVEL: 'error' } },
    );
    const until = Date.now() + 60_000;
    for (;;) {
      try {
        await fetch(`${this.url}/style.css`);
        return;
      } catch (error) {
        if (Date.now() > until || this.#child.exitCode !== null)
          throw new Error(
            `the receiver does not start: ${readFileSync(this.#log, 'utf8').slice(-600)}`,
            { cause: error },
          );
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  get pid() {
    return this.#child.pid;
  }

  async end(signal) {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}
