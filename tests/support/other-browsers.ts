import puppeteer from 'puppeteer-core';
import { findFirefox, findWebKit, freePort, startWebKitDriver } from '../../scripts/browsers.mjs';

/** A tab of a browser that playwright does not drive here. */
export interface Tab {
  open(url: string): Promise<void>;
  /** Presses what a selector finds, and waits for the page that follows. */
  press(selector: string): Promise<void>;
  /** Runs the body of a function in the page; it may give a promise. */
  run<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

const WAIT = 15_000;

async function until(tab: Pick<Tab, 'run'>, body: string): Promise<void> {
  const end = Date.now() + WAIT;
  for (;;) {
    // While a page gives way to the next, there is nothing to ask.
    if (await tab.run<boolean>(body).catch(() => false)) return;
    if (Date.now() > end) throw new Error(`waited for ${body}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Marks the page, so that the next one is known from it. */
async function pressed(tab: Pick<Tab, 'run'>, press: () => Promise<unknown>): Promise<void> {
  await tab.run('window.isOld = true');
  await press();
  await until(tab, 'return !window.isOld && document.readyState === "complete"');
}

async function openFirefox(executablePath: string): Promise<Tab> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath });
  const page = await browser.newPage();
  const tab: Tab = {
    open: async (url) => void (await page.goto(url)),
    press: (selector) => pressed(tab, () => page.click(selector)),
    run: (body) => page.evaluate(`(async () => { ${body} })()`) as Promise<never>,
    close: () => browser.close(),
  };
  return tab;
}

async function openWebKit(found: NonNullable<ReturnType<typeof findWebKit>>): Promise<Tab> {
  const port = await freePort();
  const stop = await startWebKitDriver(found, port);
  const ask = async (path: string, body: object = {}, method = 'POST') => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: never };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const options = { binary: found.browser, args: ['--automation'] };
  const { sessionId } = (await ask('', {
    capabilities: {
      alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options },
    },
  })) as { sessionId: string };
  const tab: Tab = {
    open: (url) => ask(`/${sessionId}/url`, { url }),
    press: (selector) =>
      pressed(tab, async () => {
        const found = await ask(`/${sessionId}/element`, {
          using: 'css selector',
          value: selector,
        });
        await ask(`/${sessionId}/element/${Object.values<string>(found)[0]}/click`);
      }),
    run: async (body) => {
      const script = `const done = arguments[0]; (async () => { ${body} })().then((value) => done([value]), (error) => done(String(error)))`;
      const value: unknown = await ask(`/${sessionId}/execute/async`, { script, args: [] });
      if (!Array.isArray(value)) throw new Error(String(value));
      return value[0] as never;
    },
    close: async () => {
      await ask(`/${sessionId}`, {}, 'DELETE').catch(() => {});
      stop();
    },
  };
  return tab;
}

/** Those of Firefox and WebKitGTK that `BROWSERS` asks for and that are here, each by what opens a tab of it. */
export function otherBrowsers(): readonly { name: string; open: () => Promise<Tab> }[] {
  const asked = process.env['BROWSERS'] ?? 'present';
  const isAsked = (name: string) => /all|present/.test(asked) || asked.includes(name);
  const firefox = findFirefox();
  const webkit = findWebKit();
  return [
    ...(firefox && isAsked('firefox')
      ? [{ name: 'Firefox', open: () => openFirefox(firefox) }]
      : []),
    ...(webkit && isAsked('webkit') ? [{ name: 'WebKitGTK', open: () => openWebKit(webkit) }] : []),
  ];
}
