import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../support/e2e.js';
import { startCorpusServer, type CorpusServer } from '../support/middleware.mjs';

let server: CorpusServer;
let browser: Browser;
let context: BrowserContext;
before(async () => {
  server = await startCorpusServer();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.close();
});

const SETTINGS = { textSize: 200, theme: 'white-on-black', letterSpacing: 0.12, lineHeight: 2 };

/** A tab on a page of the corpus, with the errors it meets. */
async function tab(path = 'spip/page.html', query = ''): Promise<Page & { errors: string[] }> {
  const page = Object.assign(await context.newPage(), { errors: [] as string[] });
  page.on('pageerror', (error) => page.errors.push(error.message));
  await page.goto(`${server.url}/corpus/${path}?probe=1&with=parvis&${query}`);
  await page.locator('parvis-launcher').waitFor({ state: 'attached' });
  return page;
}
const fresh = async () => {
  await context?.close();
  context = await browser.newContext({ locale: 'fr-FR' });
  context.setDefaultTimeout(8000);
};

/** Asks as our elements do, once they are there. */
async function ask(page: Page, type: string, fields: object = {}): Promise<void> {
  if ((await page.locator('parvis-toolbar').count()) === 0) {
    await page.locator('parvis-launcher [part=button]').click();
    await page.locator('parvis-toolbar [part~=panel]').waitFor();
  }
  await page.evaluate(
    ([type, fields]) => {
      const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
      document.dispatchEvent(Object.assign(event, fields));
    },
    [type, fields] as const,
  );
}
const change = (page: Page, patch: object) => ask(page, 'parvis-preferences-request', { patch });

/** What the first five texts look like; as text, since it also runs in a page that has only begun. */
const LOOKS = `[...document.querySelectorAll('h1, p')].slice(0, 5).map((element) => {
  const { fontSize, color, letterSpacing, lineHeight, backgroundColor } = getComputedStyle(element);
  return [fontSize, color, backgroundColor, letterSpacing, lineHeight].join(' ');
})`;
const looks = (page: Page) => page.evaluate<string[]>(LOOKS);
const settled = (page: Page) =>
  page
    .waitForFunction(() => document.documentElement.hasAttribute('data-parvis'))
    .then(() => page.waitForTimeout(600));
const stored = (page: Page) =>
  page.evaluate(() => [Object.keys(localStorage).sort(), Object.keys(sessionStorage).sort()]);

describe('the next page', () => {
  for (const path of ['spip/page.html', 'wordpress-classic/page.html', 'csp-strict/page.html']) {
    it(`shows what was chosen at its first paint: ${path}`, async () => {
      await fresh();
      const page = await tab(path);
      const before = await looks(page);
      await change(page, SETTINGS);
      await settled(page);
      const chosen = await looks(page);
      assert.notDeepEqual(chosen, before);
      // Seen in the first frame that has them, before it is painted.
      await page.addInitScript(
        `requestAnimationFrame(function look() {
          const found = ${LOOKS};
          if (found.length < 5) requestAnimationFrame(look);
          else window.first = found;
        })`,
      );
      // Whatever comes late comes after the first paint.
      await page.route('**/chunks/**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue();
      });
      await page.reload();
      // A small page may be loaded before its first frame.
      await page.waitForFunction(() => 'first' in window);
      const first = await page.evaluate(() => (window as unknown as { first: string[] }).first);
      assert.deepEqual(first, chosen);
      await page.waitForTimeout(1500);
      assert.deepEqual(await looks(page), chosen);
      assert.deepEqual(page.errors, []);
    });
  }

  it('has it too with every setting that names a file', async () => {
    await fresh();
    const page = await tab();
    await change(page, { ...SETTINGS, font: 'atkinson', largePointer: true, stopMotion: true });
    await settled(page);
    await page.route('**/chunks/**', (route) => route.abort());
    await page.reload();
    assert.equal(
      await page.evaluate(() => document.documentElement.hasAttribute('data-parvis')),
      true,
    );
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.querySelector('p')!).color),
      'rgb(255, 255, 255)',
    );
  });
});

describe('what is stored', () => {
  it('is nothing until something is chosen, then stays in the tab', async () => {
    await fresh();
    const page = await tab();
    assert.deepEqual(await stored(page), [[], []]);
    await change(page, SETTINGS);
    await settled(page);
    assert.deepEqual(await stored(page), [[], ['parvis', 'parvis-css']]);
    await ask(page, 'parvis-reset-request');
    assert.deepEqual(await stored(page), [[], []]);
  });

  it('stays on the device when the visitor says that it is theirs, until its date', async () => {
    await fresh();
    const page = await tab('spip/page.html', 'data-keep-days=10');
    await change(page, SETTINGS);
    await ask(page, 'parvis-device-request', { own: true });
    await settled(page);
    assert.deepEqual((await stored(page))[0], ['parvis', 'parvis-css']);
    const until = await page.evaluate(
      () => (JSON.parse(localStorage['parvis'] as string) as { until: number }).until,
    );
    assert.ok(Math.abs(until - Date.now() - 10 * 86_400_000) < 60_000);
    await page.close();
    const next = await tab();
    assert.equal(
      await next.evaluate(() => document.documentElement.hasAttribute('data-parvis')),
      true,
    );
    await next.evaluate(() => {
      const entry = JSON.parse(localStorage['parvis'] as string) as { until: number };
      localStorage['parvis'] = JSON.stringify({ ...entry, until: Date.now() - 1000 });
      sessionStorage.clear();
    });
    await next.reload();
    await next.locator('parvis-launcher').waitFor();
    assert.equal(
      await next.evaluate(() => document.documentElement.hasAttribute('data-parvis')),
      false,
    );
    await ask(next, 'parvis-undo-request');
    assert.deepEqual(await stored(next), [[], []]);
  });

  const HOSTILE: readonly (readonly [string, string, string])[] = [
    [
      'an address',
      '{"preferences":{"textSize":120}}',
      'p{background:url("https://example.com/x")}',
    ],
    [
      'an address in capitals',
      '{"preferences":{"textSize":120}}',
      'p{background:URL(https://example.com/x)}',
    ],
    [
      'an escaped address',
      '{"preferences":{"textSize":120}}',
      'p{background:u\\72 l(https://example.com/x)}',
    ],
    [
      'a letter escaped by itself',
      '{"preferences":{"textSize":120}}',
      'p{background:u\\rl(https://example.com/x)}',
    ],
    [
      'a set of images',
      '{"preferences":{"textSize":120}}',
      'p{background:image-set("https://example.com/x" 1x)}',
    ],
    [
      'an import',
      '{"preferences":{"textSize":120}}',
      '@import "https://example.com/x";p{color:red}',
    ],
    [
      'an escaped import',
      '{"preferences":{"textSize":120}}',
      '@\\69mport "https://example.com/x";p{color:red}',
    ],
    [
      'a font',
      '{"preferences":{"textSize":120}}',
      '@font-face{font-family:a;src:url(https://example.com/x)}*{font-family:a}',
    ],
    ['words that are not JSON', '<b>{', '}}}{{{'],
    ['a list', '[]', ''],
    ['nothing', 'null', 'null'],
    ['the key of all objects', '{"preferences":{"__proto__":{"textSize":300}},"__proto__":1}', ''],
    [
      'values that are none',
      '{"preferences":{"textSize":"9e9","font":"<b>","theme":{},"lineHeight":-1}}',
      '',
    ],
    ['a far date', '{"until":99999999999999999999,"preferences":{"textSize":1e9}}', ''],
    ['a date that is none', '{"until":"x","preferences":[1]}', '\\'],
  ];
  it('does nothing and breaks nothing when another has written it', async () => {
    await fresh();
    const page = await tab();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) foreign.push(request.url());
    });
    for (const where of ['localStorage', 'sessionStorage'] as const) {
      for (const [name, settings, css] of HOSTILE) {
        await page.evaluate(
          ([where, settings, css]) => {
            localStorage.clear();
            sessionStorage.clear();
            window[where].setItem('parvis', settings);
            window[where].setItem('parvis-css', css);
          },
          [where, settings, css] as const,
        );
        await page.reload();
        await page.locator('parvis-launcher').waitFor();
        await page.waitForTimeout(60);
        const found = await page.evaluate(() => ({
          family: getComputedStyle(document.querySelector('p')!).fontFamily,
          image: getComputedStyle(document.querySelector('p')!).backgroundImage,
          polluted: ({} as { textSize?: number }).textSize,
        }));
        assert.deepEqual([found.image, found.polluted], ['none', undefined], name);
        assert.notEqual(found.family, 'a', name);
        assert.deepEqual(page.errors, [], name);
      }
    }
    assert.deepEqual(foreign, []);
  });
});

describe('tabs of a site', () => {
  for (const own of [false, true]) {
    it(`share what is chosen: ${own ? 'this device is mine' : 'for the tab only'}`, async () => {
      await fresh();
      const first = await tab();
      const second = await tab('contact/page.html');
      await change(first, { textSize: 200 });
      if (own) await ask(first, 'parvis-device-request', { own: true });
      await settled(second);
      const third = await tab('horaires/page.html');
      await settled(third);
      assert.deepEqual((await stored(first))[0], own ? ['parvis', 'parvis-css'] : []);
      await ask(second, 'parvis-reset-request');
      for (const page of [first, second, third]) {
        await page.waitForFunction(() => !document.documentElement.hasAttribute('data-parvis'));
        assert.deepEqual(await stored(page), [[], []]);
        assert.deepEqual(page.errors, []);
      }
    });
  }

  it('show, once Back is pressed, what was chosen in the meantime', async () => {
    await fresh();
    const page = await tab();
    // The page that comes back tells the server what it shows: those who drive the browser do not see it come back.
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) =>
        setTimeout(() => {
          const shown = document.documentElement.hasAttribute('data-parvis');
          void fetch(`/corpus/served?back=${persisted}&shown=${shown}`);
        }, 800),
      ),
    );
    await page.goto(`${server.url}/corpus/contact/page.html?probe=1&with=parvis`);
    await page.locator('parvis-launcher').waitFor();
    await change(page, { textSize: 200 });
    await settled(page);
    const from = server.requests.length;
    await page.evaluate(() => void setTimeout(() => history.back(), 0));
    const told = () => server.requests.slice(from).filter((path) => path.includes('back='));
    for (let time = 0; time < 80 && told().length === 0; time++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(told(), ['/corpus/served?back=true&shown=true']);
  });
});

describe('the keyboard', () => {
  for (const key of ['Enter', 'Space']) {
    it(`opens the panel with ${key}, closes it with Escape, and stands on the launcher again`, async () => {
      await fresh();
      const page = await tab();
      const button = page.locator('parvis-launcher [part=button]');
      await button.focus();
      await page.keyboard.press(key);
      await page.locator('parvis-toolbar [part~=panel]').waitFor();
      assert.equal(await button.getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('Escape');
      await page.locator('parvis-toolbar [part~=panel]').waitFor({ state: 'hidden' });
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      assert.equal(
        await page.evaluate(() =>
          document.activeElement?.shadowRoot?.activeElement?.getAttribute('part'),
        ),
        'button',
      );
    });
  }

  it('reaches the launcher after the page, and leaves it', async () => {
    await fresh();
    const page = await tab();
    await page.locator('a').last().focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'parvis-launcher');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'a');
  });

  it('presses the launcher where it has moved aside', async () => {
    await fresh();
    const page = await tab();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#';
      link.id = 'under';
      link.textContent = 'Un lien';
      link.style.cssText = 'position:fixed;right:40px;bottom:30px';
      document.body.append(link);
    });
    const place = () => page.locator('parvis-launcher [part=button]').boundingBox();
    const before = await place();
    await page.locator('#under').focus();
    await page.waitForTimeout(100);
    const aside = (await place())!;
    assert.ok(aside.x < before!.x);
    await page.mouse.move(aside.x + 20, aside.y + 20);
    await page.mouse.down();
    await page.waitForTimeout(100);
    await page.mouse.up();
    await page.locator('parvis-toolbar [part~=panel]').waitFor();
  });
});

describe('removed while it loads', () => {
  it('leaves nothing', async () => {
    await fresh();
    const page = await tab();
    await change(page, SETTINGS);
    await settled(page);
    await page.route('**/chunks/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => 'Parvis' in window && document.readyState === 'complete');
    await page.locator('parvis-launcher').waitFor();
    await page.evaluate(() =>
      (window as unknown as { Parvis: { remove(): void } }).Parvis.remove(),
    );
    await page.waitForTimeout(900);
    const left = await page.evaluate(() => [
      document.documentElement.hasAttribute('data-parvis'),
      document.adoptedStyleSheets.length,
      document.querySelectorAll('parvis-launcher, parvis-toolbar, parvis-reader').length,
      'Parvis' in window,
    ]);
    assert.deepEqual(left, [false, 0, 0, false]);
    assert.deepEqual(page.errors, []);
  });

  it('leaves nothing of what was shown before first paint, when its file turns it off', async () => {
    await fresh();
    const page = await tab();
    await change(page, SETTINGS);
    await settled(page);
    const off = encodeURIComponent(
      `/corpus/served?body=${encodeURIComponent('{"enabled":false}')}`,
    );
    await page.goto(`${server.url}/corpus/spip/page.html?with=parvis&data-config=${off}`);
    await page.waitForFunction(() => !('Parvis' in window));
    const left = await page.evaluate(() => [
      document.documentElement.hasAttribute('data-parvis'),
      document.adoptedStyleSheets.length,
    ]);
    assert.deepEqual(left, [false, 0]);
  });
});
