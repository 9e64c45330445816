// What the receiver keeps when everything goes wrong, on SQLite and on PostgreSQL.
// node scripts/receiver-faults.mjs [--count=2000] [--only=sqlite,postgres] [--write]   (--write: docs/reliability.md)
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import pg from 'pg';
import { audit } from './faults/count-rows.mjs';
import { MailServer } from './faults/mail-server.mjs';
import { buildReceiver, prepareReceiver } from './faults/receiver-process.mjs';
import { bodyOf, crowd } from './faults/visitors.mjs';
import { findPostgres, startPostgres } from './postgres.mjs';

const argument = (name) =>
  new RegExp(`--${name}(?:=(\\S+))?`).exec(process.argv.slice(2).join(' '));
const COUNT = Number(argument('count')?.[1] ?? 2000);
const only = argument('only')?.[1]?.split(',');
const PAGE = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const folder = mkdtempSync(join(tmpdir(), 'parvis-faults-'));
const results = [];
let databases = 0;

/** A database of its own for each fault. */
async function newPlace(store, tablespace) {
  const name = `fault_${++databases}`;
  const place = join(folder, name);
  if (store.kind === 'sqlite') return { place, database: join(place, 'receiver.db') };
  return { place, database: await store.postgres.database(name, tablespace) };
}

async function measure(store, fault, work) {
  process.stderr.write(`${store.kind}: ${fault}\n`);
  const started = Date.now();
  const { database, acknowledged, seen, mail, more = '' } = await work();
  const found = await audit(database, acknowledged, { isMailed: Boolean(mail) });
  const letters = mail ? [...mail.letters.values()] : null;
  const told = letters && new Set(letters.map(({ reference }) => reference)).size;
  const again = letters?.reduce((sum, { times }) => sum + times - 1, 0);
  results.push({ store: store.kind, fault, found, seen, told, again, more });
  process.stderr.write(
    `  ${JSON.stringify({ ...found, told, again })} ${JSON.stringify(seen)} ${more} ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
}

/** Waits until nothing is left to send. */
async function drained(receiver) {
  for (let wait = 0; wait < 1800; wait++) {
    const { waiting } = await (await fetch(`${receiver.url}/healthz`)).json();
    if (waiting === 0) return;
    await pause(100);
  }
  throw new Error('the outbox stays full');
}

const killed = (store) => async () => {
  const { place, database } = await newPlace(store);
  const mail = new MailServer();
  await mail.up();
  const receiver = await prepareReceiver({ folder: place, database, smtpPort: mail.port });
  await receiver.start();
  const slots = await (await fetch(`${receiver.url}/v1/slots?days=7`)).json();
  let kills = 0;
  let isOver = false;
  const killer = (async () => {
    while (!isOver) {
      await pause(150 + Math.random() * 2000);
      if (isOver) break;
      await receiver.end('SIGKILL');
      kills += 1;
      await receiver.start();
    }
  })();
  const bodies = Array.from({ length: COUNT }, (_one, index) =>
    bodyOf(index % 3 === 0 ? { slotId: slots.slots[10 + (index % 200)].id } : {}),
  );
  const { acknowledged, seen } = await crowd(receiver.url, {
    count: COUNT,
    inFlight: 50,
    double: 0.2,
    cut: 0.1,
    bodies,
  });
  isOver = true;
  await killer;
  await drained(receiver);
  await receiver.end('SIGTERM');
  await mail.down();
  return { database, acknowledged, seen, mail, more: `${kills} kills` };
};

const mailDown = (store) => async () => {
  const { place, database } = await newPlace(store);
  const mail = new MailServer();
  await mail.up();
  const receiver = await prepareReceiver({ folder: place, database, smtpPort: mail.port });
  await mail.down();
  await receiver.start();
  const { acknowledged, seen } = await crowd(receiver.url, { count: 300, inFlight: 50 });
  const before = mail.letters.size;
  await mail.up();
  await drained(receiver);
  await receiver.end('SIGTERM');
  await mail.down();
  return { database, acknowledged, seen, mail, more: `${before} letters while it was down` };
};

/** Somebody holds the database: first for less than the receiver waits, then for more. */
const locked = (store) => async () => {
  const { place, database } = await newPlace(store);
  const receiver = await prepareReceiver({ folder: place, database });
  await receiver.start();
  const acknowledged = [];
  let seen = {};
  const lines = [];
  for (const seconds of [2, 8]) {
    const release = await hold(database);
    const timer = setTimeout(release, seconds * 1000);
    const started = Date.now();
    const done = await crowd(receiver.url, { count: 200, inFlight: 50 });
    clearTimeout(timer);
    acknowledged.push(...done.acknowledged);
    seen = done.seen;
    lines.push(
      `${seconds} s: ${done.seen.unavailable} answers 503, all acknowledged after ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  await receiver.end('SIGTERM');
  return { database, acknowledged, seen, more: lines.join('; ') };
};

async function hold(database) {
  if (!/^postgres/.test(database)) {
    const file = new Database(database);
    file.exec('BEGIN IMMEDIATE');
    return () => {
      file.exec('ROLLBACK');
      file.close();
    };
  }
  const client = new pg.Client({ connectionString: database });
  client.on('error', () => {});
  await client.connect();
  await client.query('BEGIN; LOCK TABLE requests IN ACCESS EXCLUSIVE MODE');
  return () => client.query('ROLLBACK').then(() => client.end());
}

/** A disk of a few megabytes: it fills up, then somebody makes room. */
const diskFull = (store) => async () => {
  const disk = join(folder, `disk-${store.kind}`);
  // PostgreSQL is another user.
  chmodSync(folder, 0o755);
  execFileSync('mkdir', ['-p', disk]);
  execFileSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${store.kind === 'sqlite' ? 12 : 40}m,mode=0777`,
    'tmpfs',
    disk,
  ]);
  try {
    const name = `fault_${++databases}`;
    const place = store.kind === 'sqlite' ? join(disk, name) : join(folder, name);
    const database =
      store.kind === 'sqlite'
        ? join(place, 'receiver.db')
        : await store.postgres.database(name, disk);
    const receiver = await prepareReceiver({ folder: place, database });
    await receiver.start();
    const balloon = join(disk, 'balloon');
    const free = Number(
      execFileSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' }).split('\n')[1],
    );
    // Room for some, not for all.
    writeFileSync(balloon, Buffer.alloc(Math.max(0, free - 600_000)));
    let freed = false;
    let full = 0;
    const relief = setInterval(() => {
      if (full++ < 60) return;
      freed = true;
      clearInterval(relief);
      rmSync(balloon, { force: true });
    }, 100);
    const { acknowledged, seen } = await crowd(receiver.url, { count: 1500, inFlight: 50 });
    clearInterval(relief);
    await receiver.end('SIGTERM');
    return { database, acknowledged, seen, more: `room made: ${freed ? 'yes' : 'no'}` };
  } finally {
    store.leave ??= [];
    store.leave.push(disk);
  }
};

const serverCrash = (store) => async () => {
  const { place, database } = await newPlace(store);
  const receiver = await prepareReceiver({ folder: place, database });
  await receiver.start();
  let isOver = false;
  let crashes = 0;
  const crasher = (async () => {
    while (!isOver) {
      await pause(700 + Math.random() * 800);
      if (isOver) break;
      await store.postgres.crash();
      crashes += 1;
      await pause(200);
      await store.postgres.start();
    }
  })();
  const { acknowledged, seen } = await crowd(receiver.url, {
    count: COUNT,
    inFlight: 50,
    double: 0.1,
  });
  isOver = true;
  await crasher;
  await receiver.end('SIGTERM');
  return { database, acknowledged, seen, more: `${crashes} crashes of PostgreSQL` };
};

async function run() {
  await buildReceiver();
  const stores = [{ kind: 'sqlite' }];
  if (findPostgres())
    stores.push({ kind: 'postgres', postgres: await startPostgres({ isSafe: true }) });
  else process.stderr.write('no PostgreSQL here: apt-get install postgresql\n');
  try {
    for (const store of stores) {
      if (only && !only.includes(store.kind)) continue;
      await measure(store, 'killed', killed(store));
      await measure(store, 'mail server down', mailDown(store));
      await measure(store, 'database locked', locked(store));
      if (process.getuid?.() === 0) await measure(store, 'disk full', diskFull(store));
      if (store.postgres) await measure(store, 'PostgreSQL crashes', serverCrash(store));
    }
  } finally {
    for (const { postgres } of stores) await postgres?.stop();
    for (const { leave = [] } of stores)
      for (const disk of leave) execFileSync('umount', ['-l', disk]);
    rmSync(folder, { recursive: true, force: true });
  }
}

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function report() {
  const machine = `Measured ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}.`;
  const rows = results.map(({ store, fault, found, seen, told, again, more }) => [
    store === 'sqlite' ? 'SQLite' : 'PostgreSQL',
    fault,
    found.acknowledged,
    found.rows,
    found.missing,
    found.twice,
    found.half + found.wrong,
    told === null ? '–' : `${told}${again ? ` (${again} came again)` : ''}`,
    [
      more,
      seen.unavailable ? `${seen.unavailable} answers 503` : '',
      seen.failed ? `${seen.failed} connections lost` : '',
      seen.doubled ? `${seen.doubled} sent twice` : '',
      ...Object.entries(seen.other).map(([status, count]) => `${count} answers ${status}`),
    ]
      .filter(Boolean)
      .join(', '),
  ]);
  return `${machine}\n\n${table(['store', 'fault', 'acknowledged', 'kept', 'lost', 'twice', 'half or wrong', 'told by e-mail', 'what happened'], rows)}`;
}

await run();
const text = report();
console.log(text);
if (argument('write')) {
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(
      /(<!-- faults -->)[^]*?(<!-- \/faults -->)/,
      (_all, start, end) => `${start}\n\n${text}\n\n${end}`,
    ),
  );
}
const isGood = results.every(
  ({ found, told }) =>
    found.missing + found.twice + found.half + found.wrong + found.unacknowledged === 0 &&
    (told === null || told === found.rows),
);
process.exitCode = isGood ? 0 : 1;
