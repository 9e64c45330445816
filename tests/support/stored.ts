import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a version of Parvis left in the storage of a visitor. */
export interface Stored {
  readonly version: string;
  /** Milliseconds: the times in it are told from here. */
  readonly recordedAt: number;
  readonly localStorage: Readonly<Record<string, string>>;
  readonly sessionStorage: Readonly<Record<string, string>>;
}

const folder = new URL('../corpus/stored/', import.meta.url);

/** What each version left, by its folder: `0.1`. */
export const storedVersions = (): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** One visit, as recorded; times in it are moved as if it had been a moment ago. */
export function readStored(version: string, name: string, now = Date.now()): Stored {
  const stored = JSON.parse(
    readFileSync(new URL(`${version}/${name}.json`, folder), 'utf8'),
  ) as Stored;
  const later = now - stored.recordedAt;
  const moved = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(all).map(([key, text]) => [key, moveTimes(text, later)]));
  return {
    ...stored,
    localStorage: moved(stored.localStorage),
    sessionStorage: moved(stored.sessionStorage),
  };
}

/** Times in ms since 1970, and those written in full. */
function moveTimes(text: string, later: number): string {
  return text
    .replace(/(?<![\w.-])1[789]\d{11}(?![\w.])/g, (time) => String(Number(time) + later))
    .replace(/\b20\d\d-\d\d-\d\dT[\d:.]+Z/g, (time) =>
      new Date(Date.parse(time) + later).toISOString(),
    );
}

/** A context whose pages find this in their storage, once: what the visit changes stays. */
export async function contextWith(
  browser: Browser,
  { localStorage: device, sessionStorage: tab }: Omit<Stored, 'version' | 'recordedAt'>,
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  await context.addInitScript(
    ([device, tab]) => {
      if (sessionStorage.getItem('put-once')) return;
      sessionStorage.setItem('put-once', '1');
      for (const [key, value] of Object.entries(device!)) localStorage.setItem(key, value);
      for (const [key, value] of Object.entries(tab!)) sessionStorage.setItem(key, value);
    },
    [device, tab] as const,
  );
  return context;
}

export const EVERYTHING =
  '/corpus/everything/page.html?with=parvis&data-config=/corpus/everything/parvis.json';
/** A page whose form the visitor has asked for by themselves. */
export const FORM = '/corpus/form-heavy/page.html?with=parvis&data-town-phone=0299000000';

/** What both storages of a page hold of ours. */
export const storageOf = (page: Page) =>
  page.evaluate(() => {
    const [localStorage, sessionStorage] = [window.localStorage, window.sessionStorage].map(
      (store) =>
        Object.fromEntries(
          Object.keys(store)
            .filter((key) => key.startsWith('parvis'))
            .sort()
            .map((key) => [key, store.getItem(key)!]),
        ),
    );
    return { localStorage: localStorage!, sessionStorage: sessionStorage! };
  });

/** What a visitor does that leaves something behind, each in a browser of its own. */
export const VISITS: Readonly<
  Record<
    string,
    {
      readonly path: string;
      /** Before the page is opened. */
      readonly prepare?: (page: Page) => Promise<void>;
      readonly act: (page: Page) => Promise<void>;
    }
  >
> = {
  'preferences-tab': {
    path: EVERYTHING,
    act: async (page) => {
      await chooseSettings(page);
    },
  },
  'preferences-device': {
    path: EVERYTHING,
    act: async (page) => {
      await chooseSettings(page);
      await page.locator('parvis-toolbar [part~=device]').first().check();
      await page.waitForFunction(() => !!localStorage.getItem('parvis'));
    },
  },
  voice: {
    path: EVERYTHING,
    act: async (page) => {
      await page.locator('parvis-launcher button').click();
      await page.locator('parvis-toolbar [part=open-speech]').click();
      const bar = page.locator('html > parvis-speech');
      await bar.locator('.bar.open [part=play]').click();
      await page.waitForFunction(() => (CSS.highlights.get('parvis-word')?.size ?? 0) > 0, null, {
        timeout: 60_000,
      });
      await bar.locator('details.settings > summary').click();
      await bar.locator('[part=faster]').click();
      await page.waitForFunction(() => /liked/.test(sessionStorage.getItem('parvis-voice') ?? ''));
      await page.goto('about:blank');
    },
  },
  'draft-tab': { path: EVERYTHING, act: fillForm },
  'draft-device': {
    path: EVERYTHING,
    act: async (page) => {
      await fillForm(page);
      await page.locator('parvis-steps details:has([part=device]) > summary').click();
      await page.locator('parvis-steps [part=device]').check();
      await page.waitForFunction(() =>
        Object.keys(localStorage).some((key) => key.startsWith('parvis-steps ')),
      );
    },
  },
  'form-opened': {
    path: FORM,
    act: async (page) => {
      await page.evaluate(() =>
        document.dispatchEvent(
          Object.assign(new Event('parvis-open-request', { bubbles: true, cancelable: true }), {
            feature: 'steps',
          }),
        ),
      );
      await page.waitForFunction(() => !!sessionStorage.getItem('parvis-steps'));
    },
  },
  'callback-draft': { path: EVERYTHING, act: writeCallback },
  'callback-waiting': {
    path: EVERYTHING,
    prepare: withReceiver,
    act: async (page) => {
      await writeCallback(page);
      const ours = page.locator('main parvis-callback');
      await ours.locator('[part=next]').click();
      await ours.locator('[part=next]').click();
      await ours.locator('[part=send]').click();
      await page.waitForFunction(() =>
        /"phase":"waiting"/.test(sessionStorage.getItem('parvis-callback') ?? ''),
      );
    },
  },
};

/** A town that has a receiver, which nobody reaches. */
export async function withReceiver(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.endsWith('/everything/parvis.json'),
    async (route) => {
      const config = (await (await route.fetch()).json()) as {
        contact: { callback: Record<string, unknown> };
      };
      delete config.contact.callback['mailto'];
      config.contact.callback['receiver'] = '/receiver';
      await route.fulfill({ json: config });
    },
  );
  await page.route('**/receiver/v1/**', (route) => route.abort());
}

async function chooseSettings(page: Page): Promise<void> {
  await page.locator('parvis-launcher button').click();
  await page.locator('parvis-preferences [part~=text-size-up]').click();
  await page.locator('parvis-preferences [part~=text-size-up]').click();
  await page.locator('parvis-preferences [part~=contrast-high]').click();
  await page.waitForFunction(
    () =>
      /theme/.test(sessionStorage.getItem('parvis') ?? '') &&
      !!sessionStorage.getItem('parvis-css'),
  );
}

async function fillForm(page: Page): Promise<void> {
  await page.locator('parvis-steps [part=start]').click();
  await page.locator('#j-nom').fill('Odile Ferrand');
  await page.locator('#j-tel').fill('06 39 98 11 22');
  await page.locator('#j-mel').fill('odile@exemple.fr');
  await page.locator('parvis-steps [part=next]').click();
  await page.locator('#j-surface').selectOption('100');
  await page.locator('#j-mot').fill('Des légumes et des fleurs.');
  await page.waitForFunction(() =>
    Object.entries({ ...sessionStorage }).some(
      ([key, value]) => key.startsWith('parvis-steps ') && /fleurs/.test(String(value)),
    ),
  );
}

async function writeCallback(page: Page): Promise<void> {
  const ours = page.locator('main parvis-callback');
  await ours.locator('[part=ask]').click();
  await ours.locator('#f-phone').fill('06 39 98 11 22');
  await ours.locator('#f-firstName').fill('Odile');
  await ours.locator('[part=next]').click();
  await ours.locator('[part=next]').click();
  await ours.locator('#f-reason input').first().check();
  await ours.locator('#f-message').fill('Ma carte d’identité est perdue.');
  await page.waitForFunction(() => /perdue/.test(sessionStorage.getItem('parvis-callback') ?? ''));
}
