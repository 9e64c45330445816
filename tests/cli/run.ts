import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = fileURLToPath(new URL('../../src/cli/parvis.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Around {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
}

/** `npx parvis …`, as a webmaster would. */
export function parvis(args: readonly string[], around: Around = {}): Promise<Ran> {
  const { input = '', cwd = root, env } = around;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', tsx, bin, ...args], {
      cwd,
      env: { ...process.env, PARVIS_DIRECTORY: '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
