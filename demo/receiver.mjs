// Starts the real receiver for the demo: its database in a temporary folder, its e-mails readable on this machine.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TOWN = 'saint-orlain';
const AGENT = 'accueil@saint-orlain.example';
const program = fileURLToPath(new URL('../src/receiver/parvis-receiver.ts', import.meta.url));

/** @param origins addresses of the demo, from which requests may come */
export function startReceiver(origins) {
  const { town, contact } = JSON.parse(readFileSync(new URL('parvis.json', import.meta.url), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'parvis-demo-'));
  const file = join(folder, 'receiver.json');
  writeFileSync(
    file,
    JSON.stringify({
      listen: { host: '127.0.0.1', port: 0 },
      data: folder,
      towns: {
        [TOWN]: {
          name: town.name,
          phone: town.phone,
          origins,
          email: [AGENT],
          agents: [AGENT],
          hours: contact.hours,
          reasons: contact.callback.reasons,
          legal: { controller: contact.callback.legal.controller, dpo: contact.callback.legal.dpo },
        },
      },
    }),
  );
  const child = spawn(process.execPath, ['--import', 'tsx', program, file, '--dev-mail'], {
    env: { ...process.env, PARVIS_LOG_LEVEL: process.env.PARVIS_LOG_LEVEL ?? 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let said = '';
    const found = (pattern) => pattern.exec(said)?.[1];
    const listen = (part) => {
      said += String(part);
      const mails = found(/E-mails[^\n]*: (http:\S+)/);
      if (mails)
        resolve({ address: found(/écoute : (http:\S+)/), agents: found(/agents : (http:\S+)/), agent: AGENT, mails, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the receiver has stopped (${code}): ${said}`)));
  });
}
