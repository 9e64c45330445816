import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What real voices are made of on Debian, and the packages that bring them. */
const PROGRAMS = ['pulseaudio', 'parec', 'speech-dispatcher', 'espeak-ng'];
export const PACKAGES =
  'pulseaudio pulseaudio-utils speech-dispatcher speech-dispatcher-espeak-ng speech-dispatcher-audio-plugins espeak-ng';
const RATE = 22_050;

export interface RealVoices {
  /** What a browser needs in its environment to find them. */
  readonly env: Record<string, string>;
  /** How loud it is from now on for so many ms: the root mean square of what comes out, 0 to 1. */
  loudness(ms: number): Promise<number>;
  stop(): Promise<void>;
}

/** What is missing; empty where real voices can speak. */
export function missingPrograms(): string[] {
  const missing = PROGRAMS.filter((name) => spawnSync('which', [name]).status !== 0);
  return dataFolder() ? missing : [...missing, 'espeak-ng-data'];
}

/**
 * Real French voices without a sound card or a screen: a sound server whose only way out is a sink of its own, and
 * speech-dispatcher with espeak-ng, in folders of their own. `stop` leaves nothing.
 */
export async function startRealVoices(): Promise<RealVoices> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-voices-'));
  const home = join(folder, 'home');
  const runtime = join(folder, 'run');
  const config = join(home, '.config/speech-dispatcher');
  const data = join(folder, 'espeak-ng-data');
  for (const path of [
    runtime,
    join(folder, 'log'),
    join(config, 'modules'),
    join(config, 'clients'),
  ])
    mkdirSync(path, { recursive: true, mode: 0o700 });
  cpSync('/etc/speech-dispatcher/modules/espeak-ng.conf', join(config, 'modules/espeak-ng.conf'));
  writeFileSync(
    join(config, 'speechd.conf'),
    `LogLevel 1
LogDir "${join(folder, 'log')}"
CommunicationMethod "unix_socket"
AudioOutputMethod "pulse"
DefaultLanguage "fr"
DefaultModule espeak-ng
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
`,
  );
  // With all its languages and variants there are 13 362 voices, which browsers take seconds to list.
  cpSync(dataFolder()!, data, { recursive: true });
  rmSync(join(data, 'voices/!v'), { recursive: true, force: true });
  for (const name of readdirSync(join(data, 'lang'), { recursive: true, withFileTypes: true }))
    if (name.isFile() && !/^(fr|en)/.test(name.name)) rmSync(join(name.parentPath, name.name));

  const env = { XDG_RUNTIME_DIR: runtime, HOME: home, ESPEAK_DATA_PATH: folder };
  const running: ChildProcess[] = [];
  const start = (program: string, args: string[], output: 'ignore' | 'pipe' = 'ignore') => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', output, 'ignore'],
    });
    running.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of running.reverse()) await ended(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    start('pulseaudio', [
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
      ...['-L', 'module-native-protocol-unix', '-L', 'module-null-sink sink_name=nul'],
    ]);
    await there(join(runtime, 'pulse/native'));
    start('speech-dispatcher', ['-s', '-C', config, '-t', '0', '-P', join(runtime, 'pid')]);
    await there(join(runtime, 'speech-dispatcher/speechd.sock'));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    env,
    stop,
    async loudness(ms) {
      const bytes = ['-d', 'nul.monitor', '--format=s16le', `--rate=${RATE}`, '--channels=1'];
      const recorder = start('parec', [...bytes, '--latency-msec=20'], 'pipe');
      const parts: Buffer[] = [];
      recorder.stdout!.on('data', (part: Buffer) => parts.push(part));
      await new Promise((resolve) => setTimeout(resolve, ms));
      await ended(recorder);
      return loudnessOf(Buffer.concat(parts));
    },
  };
}

function dataFolder(): string | undefined {
  return ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/share', '/usr/lib']
    .map((place) => join(place, 'espeak-ng-data'))
    .find((place) => existsSync(place));
}

function loudnessOf(samples: Buffer): number {
  const count = Math.floor(samples.length / 2);
  if (count < RATE / 10) throw new Error(`Only ${count} samples came from the sink`);
  let sum = 0;
  for (let at = 0; at < count; at++) sum += (samples.readInt16LE(at * 2) / 32_768) ** 2;
  return Math.sqrt(sum / count);
}

async function there(path: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (existsSync(path)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path} did not come within 10 s`);
}

/** Ends a program that we have started, and waits until it has. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 2000);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
