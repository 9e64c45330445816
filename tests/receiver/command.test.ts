import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newNumber, SITE, town } from './receiver-at.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'parvis-command-'));
const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function run(...args: string[]): Running {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'src/receiver/parvis-receiver.ts'), ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return {
    child,
    output: () => text,
    ended: new Promise((done) => child.on('close', done)),
  };
}

/** Once it listens, its addresses. */
async function started({ output, child }: Running): Promise<{ address: string; mails: string }> {
  for (let wait = 0; wait < 400; wait++) {
    const address = /Le service écoute : (\S+)/.exec(output())?.[1];
    const mails = /E-mails à lire.*: (\S+)/.exec(output())?.[1];
    if (address && mails) return { address, mails };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(output());
}

const config = join(folder, 'receiver.json');
writeFileSync(config, JSON.stringify({ listen: { port: 0 }, towns: { 'saint-orlain': town() } }));

const ask = (address: string, phone: string) =>
  fetch(`${address}/v1/callbacks`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: SITE },
    body: JSON.stringify({
      channel: 'phone',
      phone,
      firstName: 'Eulalie',
      reason: 'ecole',
      privacyVersion: '1',
      startedAt: new Date(Date.now() - 9000).toISOString(),
    }),
  });

describe('npx parvis-receiver', () => {
  it('explains itself, writes an example, and says what is wrong', async () => {
    const help = run('--help');
    const example = join(folder, 'exemple.json');
    const init = run('--init', example);
    const missing = run(join(folder, 'rien.json'));
    const unknown = run('--port');
    assert.equal(await help.ended, 0);
    assert.match(help.output(), /--dev-mail/);
    assert.equal(await init.ended, 0);
    assert.ok(JSON.parse(readFileSync(example, 'utf8')).towns);
    assert.deepEqual([await missing.ended, await unknown.ended], [2, 2]);
    assert.match(missing.output(), /n’existe pas.*--init/);
    assert.match(unknown.output(), /Option inconnue/);
  });

  it('keeps what it has acknowledged through kill -9, writes no name in its log, and stops when asked', async () => {
    const first = run(config, '--dev-mail');
    const { address } = await started(first);
    const asked = await ask(address, newNumber());
    const { reference, statusUrl } = (await asked.json()) as Record<string, string>;
    first.child.kill('SIGKILL');
    await first.ended;
    assert.ok(!/Eulalie|token=|\+336|AA-\d/.test(first.output()), first.output());

    const second = run(config, '--dev-mail');
    const again = await started(second);
    const path = new URL(statusUrl!);
    const found = await fetch(`${again.address}${path.pathname}${path.search}`);
    assert.equal(((await found.json()) as Record<string, string>)['reference'], reference);
    const mails = (await (await fetch(`${again.mails}mails.json`)).json()) as { text: string }[];
    assert.ok(mails.length <= 1);
    second.child.kill('SIGTERM');
    assert.equal(await second.ended, 0);
    // A killed service may die before its last line is written; one that is stopped does not.
    assert.match(second.output(), /"route":"\/v1\/callbacks/);
    assert.ok(!/Eulalie|token=|\+336|AA-\d/.test(second.output()), second.output());
  });

  it('gives an agent a link when e-mails do not leave', async () => {
    const link = run('--link', 'accueil@saint-orlain.example', '--dev-mail', config);
    const stranger = run('--link', 'pirate@exemple.fr', '--dev-mail', config);
    assert.equal(await link.ended, 0);
    assert.match(link.output(), /\/agent\/entrer\?jeton=[\w-]{43}/);
    assert.equal(await stranger.ended, 2);
  });
});
