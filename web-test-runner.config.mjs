import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import {
  chromiumArgs,
  findChromium,
  findFirefox,
  findWebKit,
  freePort,
  startWebKitDriver,
} from './scripts/browsers.mjs';
import { countReporter } from './scripts/browser-reporter.mjs';
import { mediaCommand } from './tests/support/media-command.mjs';
import { storyList } from './tests/support/story-list.mjs';
import { corpusMiddleware } from './tests/support/middleware.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const asked = process.env.BROWSERS || 'present';
const wanted = (name) => ['all', 'present'].includes(asked) || asked.split(',').includes(name);

function named(launcher, name) {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (...args) => {
    await initialize(...args);
    launcher.name = name;
  };
  launcher.name = name;
  return launcher;
}

/**
 * Each page comes to the front: one behind another hears nothing of where the focus goes. Each is a tab of its own: in one that
 * many files have had, the history is full, and Back leads to another page.
 */
function inFront(launcher) {
  const startSession = launcher.startSession.bind(launcher);
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.startSession = async (id, url) => {
    await startSession(id, url);
    await launcher.getPage(id).bringToFront();
  };
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    launcher.inactivePages = [];
    await page.close();
    return result;
  };
  return launcher;
}

/** A machine that is busy with three browsers may need more than the 30 s that are usual. */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(120_000);
  return page;
}

// One page at a time in each browser: a page behind another draws no frame.
const chromium = (executablePath) =>
  named(
    inFront(
      chromeLauncher({
        launchOptions: { executablePath, args: chromiumArgs },
        createPage,
        concurrency: 1,
      }),
    ),
    'Chromium',
  );

const firefox = (executablePath) =>
  named(
    chromeLauncher({
      puppeteer: puppeteerCore,
      launchOptions: { browser: 'firefox', executablePath },
      createPage,
      concurrency: 1,
    }),
    'Firefox',
  );

/** The driver and its screen live as long as the launcher. */
async function webkit(programs) {
  const port = await freePort();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
    },
  });
  const { initialize, stop } = launcher;
  let stopDriver = () => {};
  launcher.initialize = async (config) => {
    stopDriver = await startWebKitDriver(programs, port);
    process.once('exit', () => stopDriver());
    await initialize.call(launcher, config);
    launcher.name = 'WebKitGTK';
  };
  launcher.stop = async () => {
    await stop.call(launcher);
    stopDriver();
    stopDriver = () => {};
  };
  launcher.name = 'WebKitGTK';
  return launcher;
}

const kinds = [
  ['chromium', findChromium(), chromium],
  ['firefox', findFirefox(), firefox],
  ['webkit', findWebKit(), webkit],
];
const unknown = asked
  .split(',')
  .filter((name) => !/^(all|present|chromium|firefox|webkit)$/.test(name));
if (unknown.length > 0) {
  throw new Error(`BROWSERS=${asked}: write "all", or some of "chromium,firefox,webkit"`);
}
const missing = kinds.filter(([name, found]) => wanted(name) && !found).map(([name]) => name);
if (missing.length > 0 && asked !== 'present') {
  throw new Error(
    `BROWSERS=${asked}, but not found: ${missing.join(', ')}. Debian: apt-get install -y ` +
      '--no-install-recommends chromium firefox-esr webkit2gtk-driver xvfb',
  );
}
const launchers = kinds.filter(([name, found]) => wanted(name) && found);
console.log(
  `Browsers: ${launchers.map(([name]) => name).join(', ')}` +
    (missing.length > 0 ? ` (not found, so not run: ${missing.join(', ')})` : ''),
);

/** The builds make modules of the JSON that sources import; so does the server of the tests. */
const isSourceJson = ({ path }) => path.startsWith('/src/') && path.endsWith('.json');
const jsonModules = {
  name: 'json-modules',
  resolveMimeType: (context) => (isSourceJson(context) ? 'js' : undefined),
  transform: (context) =>
    isSourceJson(context) ? { body: `export default ${context.body}` } : undefined,
};

export default {
  rootDir: root,
  files: process.env.PARVIS_TEST_FILES?.split('\n') ?? ['tests/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  browsers: await Promise.all(launchers.map(([, found, launch]) => launch(found))),
  staticLogging: true,
  concurrentBrowsers: 3,
  concurrency: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title>
    <meta name="viewport" content="width=device-width"></head>
    <body><script type="module" src="${testFramework}"></script></body></html>`,
  testFramework: { config: { timeout: 30_000 } },
  middleware: [corpusMiddleware],
  plugins: [
    storyList(root),
    mediaCommand(),
    jsonModules,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.base.json` }),
  ],
  reporters: [countReporter(root)],
};
