import { execFileSync, spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openDirectory, recordOf } from '../cli/directory.js';
import { root } from '../cli/run.js';

/** Packs Parvis as npm would send it, as `parvis.tgz` in a folder. */
export function packParvis(folder: string): void {
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const packed = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim();
  cpSync(join(folder, packed), join(folder, 'parvis.tgz'));
}

/** Runs the `install.sh` of an example with a packed Parvis and a directory of ours; how it ended, and all that it told. */
export async function runInstall(
  script: string,
  words: readonly string[],
  { cwd, parvis }: { readonly cwd: string; readonly parvis: string },
): Promise<{ readonly code: number | null; readonly told: string }> {
  const directory = await openDirectory([recordOf({})]);
  const child = spawn('sh', [script, ...words], {
    cwd,
    env: {
      ...process.env,
      PARVIS: parvis,
      PARVIS_DIRECTORY: directory.address,
      npm_config_prefer_offline: 'true',
      npm_config_update_notifier: 'false',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (told += text));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  await directory.close();
  return { code, told };
}
