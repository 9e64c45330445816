import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the demo commune on a free port (it builds first, where needed); resolves once it answers. */
export function startDemo() {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../demo/serve.mjs', import.meta.url))],
    {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stopped = false;
  const stop = () => {
    stopped = true;
    child.kill();
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (part) => {
      said += String(part);
      const url = /Demo commune: (http:\S+)/.exec(said)?.[1];
      if (url) resolve({ url, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code, signal) => {
      const message = `The demo has stopped (${signal ?? code}): ${said}`;
      if (!stopped) console.error(message);
      reject(new Error(message));
    });
  });
}
