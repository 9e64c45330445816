// How many requests the receiver writes in a second, beside those who send them: each is on the disk before its answer.
// node bench/receiver.mjs [--seconds=10]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildReceiver, prepareReceiver } from '../scripts/faults/receiver-process.mjs';
import { bodyOf, post } from '../scripts/faults/visitors.mjs';
import { findPostgres, startPostgres } from '../scripts/postgres.mjs';
import { table } from './median.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends for so long; `rate` a second whatever comes back, or without it as fast as `inFlight` allow. */
async function load(url, { seconds, inFlight, rate }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 400 });
  const times = [];
  let refused = 0;
  const one = async () => {
    const started = performance.now();
    const { status } = await post(url, randomUUID(), bodyOf(), { agent });
    if (status === 201) times.push(performance.now() - started);
    else refused += 1;
  };
  const begun = performance.now();
  const until = begun + seconds * 1000;
  if (rate) {
    const all = [];
    for (let sent = 0; sent < rate * seconds; sent++) {
      const wait = begun + (sent * 1000) / rate - performance.now();
      if (wait > 1) await pause(wait);
      all.push(one());
    }
    await Promise.all(all);
  } else {
    await Promise.all(
      Array.from({ length: inFlight }, async () => {
        while (performance.now() < until) await one();
      }),
    );
  }
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
  return { perSecond: times.length / took, p50: at(0.5), p99: at(0.99), refused };
}

export async function benchReceiver({ seconds = 10 } = {}) {
  await buildReceiver();
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  const postgres = findPostgres() ? await startPostgres({ isSafe: true }) : null;
  const rows = [];
  try {
    for (const store of ['SQLite', ...(postgres ? ['PostgreSQL'] : [])]) {
      const database = store === 'SQLite' ? undefined : await postgres.database('bench');
      const receiver = await prepareReceiver({
        folder: join(folder, store),
        database,
        town: { email: ['accueil@exemple.fr'] },
      });
      await receiver.start();
      await load(receiver.url, { seconds: 2, inFlight: 20 });
      for (const [name, options] of [
        ['300 a second', { rate: 300 }],
        ['50 at once', { inFlight: 50 }],
      ]) {
        const { perSecond, p50, p99, refused } = await load(receiver.url, { seconds, ...options });
        rows.push([
          store,
          name,
          perSecond.toFixed(0),
          p50.toFixed(0),
          p99.toFixed(0),
          String(refused),
        ]);
      }
      await receiver.end('SIGTERM');
    }
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return `Requests written and acknowledged (\`synchronous=FULL\`, fsync on), with their e-mail to the town, ${seconds} s each, the senders on the same machine.\n\n${table(['store', 'load', 'requests/s', 'median ms', 'p99 ms', 'refused'], rows)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const seconds = Number(/--seconds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 10);
  console.log(await benchReceiver({ seconds }));
}
