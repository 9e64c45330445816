import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/e2e.js';
import { startCorpusServer, type CorpusServer } from '../support/middleware.mjs';
import {
  contextWith,
  EVERYTHING,
  FORM,
  readStored,
  storageOf,
  storedVersions,
  withReceiver,
  type Stored,
} from '../support/stored.js';

let server: CorpusServer;
let browser: Browser;
before(async () => {
  server = await startCorpusServer();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.close();
});

type Kept = Pick<Stored, 'localStorage' | 'sessionStorage'>;

/** A visit of somebody whose browser holds this; nothing of it may throw. */
async function visit(
  kept: Kept,
  act: (page: Page) => Promise<void>,
  path = EVERYTHING,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await contextWith(browser, kept);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await prepare?.(page);
  await page.goto(server.url + path);
  await page.locator('parvis-launcher').waitFor();
  await act(page);
  assert.deepEqual(errors, []);
  await context.close();
}

const textSize = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.hasAttribute('data-parvis')
      ? getComputedStyle(document.querySelector('footer p')!).fontSize
      : '',
  );
const steps = (page: Page, part: string) => page.locator(`parvis-steps [part=${part}]`);
const call = (page: Page, selector: string) => page.locator(`main parvis-callback ${selector}`);

/** The same, with one stored text changed: as another version might have written it. */
function changed(kept: Kept, key: RegExp, change: (text: string) => string): Kept {
  const all = (store: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(store).map(([name, text]) => [name, key.test(name) ? change(text) : text]),
    );
  return { localStorage: all(kept.localStorage), sessionStorage: all(kept.sessionStorage) };
}

const json =
  <Value>(change: (value: Value) => object) =>
  (text: string) =>
    JSON.stringify(change(JSON.parse(text) as Value));

for (const version of storedVersions())
  describe(`what Parvis ${version} has left in a browser`, () => {
    for (const name of ['preferences-tab', 'preferences-device'])
      it(`is found again: ${name}`, async () => {
        await visit(readStored(version, name), async (page) => {
          await page.waitForFunction(() => document.documentElement.hasAttribute('data-parvis'));
          assert.equal(await textSize(page), '22.4px');
          await page.locator('parvis-launcher button').click();
          await page.locator('parvis-preferences [part~=text-size-up]').click();
          await page.waitForFunction(
            () => getComputedStyle(document.querySelector('footer p')!).fontSize === '25.6px',
          );
          const { localStorage, sessionStorage } = await storageOf(page);
          const { parvis } = name.endsWith('device') ? localStorage : sessionStorage;
          assert.deepEqual(
            { ...(JSON.parse(parvis!) as object), until: 0 },
            { version: 1, preferences: { textSize: 160, theme: 'white-on-black' }, until: 0 },
          );
        });
      });

    it('is found again: how the voice is liked, and where it was', async () => {
      await visit(readStored(version, 'voice'), async (page) => {
        await page.locator('parvis-launcher button').click();
        await page.locator('parvis-toolbar [part=open-speech]').click();
        const bar = page.locator('html > parvis-speech .bar.open');
        await bar.locator('[part=play]').waitFor();
        await bar
          .locator('button', { hasText: /Reprendre/ })
          .first()
          .waitFor();
        await bar.locator('details.settings > summary').click();
        await bar.locator('.rate p', { hasText: '1,25' }).waitFor();
      });
    });

    for (const name of ['draft-tab', 'draft-device'])
      it(`is found again: ${name}`, async () => {
        await visit(readStored(version, name), async (page) => {
          if (name.endsWith('device')) await steps(page, 'resume').click();
          await page.waitForFunction(
            () => document.querySelector<HTMLInputElement>('#j-nom')!.value === 'Odile Ferrand',
          );
          assert.equal(await page.locator('#j-surface').inputValue(), '100');
          assert.equal(await page.locator('#j-mot').inputValue(), 'Des légumes et des fleurs.');
        });
      });

    it('is found again: the form that was open', async () => {
      await visit(
        readStored(version, 'form-opened'),
        async (page) => {
          await page.locator('parvis-steps [part=start]').waitFor();
        },
        FORM,
      );
    });

    it('is found again: a call being asked for', async () => {
      await visit(readStored(version, 'callback-draft'), async (page) => {
        await call(page, '#f-phone').waitFor();
        assert.equal(await call(page, '#f-phone').inputValue(), '06 39 98 11 22');
        const { sessionStorage } = await storageOf(page);
        assert.match(sessionStorage['parvis-callback']!, /perdue/);
      });
    });

    it('is sent again with its own key: a call that waits for the network', async () => {
      const stored = readStored(version, 'callback-waiting');
      const { key } = JSON.parse(stored.sessionStorage['parvis-callback']!) as { key: string };
      const sent: string[] = [];
      await visit(
        stored,
        async (page) => {
          for (let time = 0; time < 400 && !sent.length; time++) await page.waitForTimeout(50);
          assert.equal(sent[0], key);
        },
        EVERYTHING,
        async (page) => {
          await withReceiver(page);
          page.on('request', (request) => {
            const name = request.headers()['idempotency-key'];
            if (name) sent.push(name);
          });
        },
      );
    });
  });

describe('what another version has left', () => {
  const device = () => readStored('0.1', 'preferences-device');

  it('is read where it is understood, and the rest is left to that version', async () => {
    const later = changed(
      device(),
      /^parvis$/,
      json(({ preferences, until }: { preferences: object; until: number }) => ({
        version: 2,
        preferences: { ...preferences, reading: 'slow', lineHeight: 'wide', theme: 'solar' },
        until,
        people: ['x'],
      })),
    );
    await visit(later, async (page) => {
      await page.locator('parvis-launcher button').click();
      await page.locator('parvis-preferences [part~=text-size-up]').click();
      await page.waitForFunction(() => /"textSize":160/.test(localStorage.getItem('parvis') ?? ''));
      const held = (await storageOf(page)).localStorage['parvis'];
      const { preferences } = JSON.parse(held!) as { preferences: object };
      assert.deepEqual(preferences, { reading: 'slow', textSize: 160 });
    });
  });

  it('is not wiped where it is not understood at all', async () => {
    const kept: Kept = {
      localStorage: {
        parvis: JSON.stringify({ version: 2, preferences: [{ size: 2 }], until: '2099-01-01' }),
        'parvis-voice': '{"version":2,"liked":{"pitch":2},"left":"x"}',
      },
      sessionStorage: {
        'parvis-callback': JSON.stringify({ version: 2, phase: 'dreamt', at: Date.now() }),
        'parvis-steps': '{"version":2,"forms":[1]}',
        'parvis-journey': '{"version":2,"people":[]}',
      },
    };
    await visit(kept, async (page) => {
      await call(page, '[part=ask]').waitFor();
      await steps(page, 'start').waitFor();
      await page.locator('parvis-launcher button').click();
      await page.locator('parvis-toolbar .panel.open').waitFor();
      assert.deepEqual(await storageOf(page), kept);
    });
  });

  it('does no harm, whatever it is', async () => {
    for (const text of ['', '{', 'null', '7', '[]', '"x"', '{"version":{}}', '[[[[', '\u0000']) {
      const all = Object.fromEntries(
        [
          'parvis',
          'parvis-css',
          'parvis-voice',
          'parvis-callback',
          'parvis-steps',
          'parvis-journey',
        ].map((key) => [key, text]),
      );
      await visit({ localStorage: all, sessionStorage: all }, async (page) => {
        await call(page, '[part=ask]').waitFor();
        await steps(page, 'start').waitFor();
        await page.locator('parvis-launcher button').click();
        await page.locator('parvis-preferences [part~=text-size-up]').click();
        await page.waitForFunction(() => document.documentElement.hasAttribute('data-parvis'));
      });
    }
  });

  it('of a form that has changed since is not put into it', async () => {
    const other = changed(readStored('0.1', 'draft-tab'), /^parvis-steps /, (text) =>
      text.replace(/"signature":"[^"]+"/, '"signature":"3-other"'),
    );
    await visit(other, async (page) => {
      await steps(page, 'start').waitFor();
      assert.equal(await page.locator('#j-nom').inputValue(), '');
    });
  });
});
