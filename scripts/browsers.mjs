import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** Where each browser may stand. The first that exists is taken; `CHROME_PATH` comes before all. */
const places = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    paths: [
      '/usr/bin/chromium',
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
  webkitDriver: {
    variable: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    paths: ['/usr/bin/WebKitWebDriver'],
  },
  xvfb: { variable: 'XVFB_PATH', names: ['Xvfb'], paths: ['/usr/bin/Xvfb'] },
};

/** Every path looked at for one program, in order. */
export function candidates(program) {
  const { variable, names, paths } = places[program];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    ...(process.env[variable] ? [process.env[variable]] : []),
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...paths,
  ];
}

const find = (program) => candidates(program).find((path) => existsSync(path)) ?? null;

export const findChromium = () => find('chromium');
export const findFirefox = () => find('firefox');

/** WebKitGTK needs three things: its driver, its small browser, and Xvfb for a screen. */
export function findWebKit() {
  const driver = find('webkitDriver');
  const xvfb = find('xvfb');
  const browser = ['x86_64', 'aarch64', 'arm', 'i386']
    .flatMap((cpu) => ['4.1', '4.0', '6.0'].map((api) => [cpu, api]))
    .flatMap(([cpu, api]) => [
      `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${api}/MiniBrowser`,
      `/usr/lib/${cpu}-linux-gnu/webkitgtk-${api}/MiniBrowser`,
      `/usr/libexec/webkit2gtk-${api}/MiniBrowser`,
    ])
    .find((path) => existsSync(path));
  return driver && xvfb && browser ? { driver, xvfb, browser } : null;
}

/** Quiet Chromium: it asks nothing of the network, and starts as root. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
];

/** A port of the loopback that nobody uses. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts Xvfb on a free display; resolves with `:N`. */
function startScreen(xvfb) {
  return new Promise((resolve, reject) => {
    const screen = spawn(
      xvfb,
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb stopped at once (code ${code})`)));
    screen.stdio[3].once('data', (digits) =>
      resolve({ display: `:${String(digits).trim()}`, stop: () => screen.kill() }),
    );
  });
}

/** Starts Xvfb and WebKitWebDriver; resolves once the driver answers. */
export async function startWebKitDriver({ driver, xvfb }, port) {
  const screen = await startScreen(xvfb);
  const service = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      DISPLAY: screen.display,
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
  });
  const stop = () => {
    try {
      process.kill(-service.pid);
    } catch {
      // It has already ended.
    }
    screen.stop();
  };
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return stop;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  stop();
  throw new Error('WebKitWebDriver did not answer within 10 s');
}
