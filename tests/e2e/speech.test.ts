import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, openPage } from '../support/e2e.js';
import { startCorpusServer } from '../support/middleware.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const inBar = (page: Page, selector: string) => page.locator(`html > parvis-speech ${selector}`);

/** By the keyboard alone: the launcher, the panel, the bar. */
async function openBar(page: Page): Promise<void> {
  await page.locator('parvis-launcher button').focus();
  await page.keyboard.press('Enter');
  await page.locator('parvis-toolbar .panel.open').waitFor();
  await page.locator('parvis-toolbar [part=open-speech]').focus();
  await page.keyboard.press('Enter');
  await inBar(page, '.bar.open').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('parvis-speech')?.shadowRoot?.activeElement?.getAttribute('part') ===
      'play',
  );
}

const player = <T>(page: Page, name: string): Promise<T> =>
  page.evaluate(
    (key) =>
      (
        window as unknown as {
          Parvis: { session: { speech: { player: Record<string, unknown> } } };
        }
      ).Parvis.session.speech.player[key] as never,
    name,
  );

async function violations(page: Page): Promise<string[]> {
  await page.waitForTimeout(200);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async () => {
    const view = globalThis as unknown as {
      axe: { run(context: unknown, options: unknown): Promise<AxeResults> };
    };
    const { violations: found } = await view.axe.run(document.querySelector('parvis-speech'), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} ${JSON.stringify(target)} ${failureSummary}`,
      ),
    );
  });
}

// This Chromium has no voice of its own.
describe('a visit with the voice, in a browser without French', () => {
  let server: Awaited<ReturnType<typeof startCorpusServer>>;
  let browser: Browser;
  before(async () => {
    server = await startCorpusServer();
    browser = await launch(['--autoplay-policy=user-gesture-required']);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  const PHONE = 'data-town-phone=0299000000';
  const visit = (path: string, query = '', options: BrowserContextOptions = {}) =>
    openPage(browser, `${server.url}/corpus/${path}?with=parvis&${PHONE}${query}`, options);
  const asked = () => server.requests.filter((path) => /\/dist\/voice\//.test(path ?? ''));

  it('is read by the voice of Parvis, its words marked, on a page that allows its own files alone', async () => {
    const { page, errors, foreign, close } = await visit('csp-strict/page.html');
    await openBar(page);
    assert.deepEqual(asked(), [], 'nothing is fetched before it is asked for');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (CSS.highlights.get('parvis-word')?.size ?? 0) > 0, null, {
      timeout: 15_000,
    });
    assert.deepEqual(
      asked()
        .map((path) => path!.split('/').at(-1))
        .sort(),
      ['espeak-fr-en.pack', 'espeak-ng.js', 'worker.js'],
    );
    assert.equal(await player(page, 'state'), 'playing');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await player(page, 'state'), 'idle');
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    assert.deepEqual([errors, foreign], [[], []]);
    await close();
  });

  for (const [name, query, script] of [
    [
      'the town wants no voice of ours',
      `&json=${encodeURIComponent('{"voice":{"embedded":false}}')}`,
      '',
    ],
    [
      'the page has no speechSynthesis at all either',
      `&json=${encodeURIComponent('{"voice":{"embedded":false}}')}`,
      'delete window.speechSynthesis; delete window.SpeechSynthesisUtterance',
    ],
  ] as const)
    it(`is told what to do, with the phone number, where ${name}`, async () => {
      server.requests.length = 0;
      const { page, errors, close } = await visit('csp-strict/page.html', query);
      if (script) await page.evaluate(script);
      await openBar(page);
      await page.keyboard.press('Enter');
      await inBar(page, '.trouble').waitFor();
      assert.match(
        (await inBar(page, '.trouble').textContent())!.replace(/\s+/g, ' '),
        /pas de voix pour lire ce texte.*Appelez la mairie/,
      );
      assert.equal(await inBar(page, '.trouble a').getAttribute('href'), 'tel:0299000000');
      assert.deepEqual(await violations(page), []);
      assert.deepEqual([asked(), errors], [[], []]);
      await close();
    });

  for (const [look, options, theme] of [
    ['in a dark scheme', { colorScheme: 'dark' }, ''],
    ['in forced colours', { forcedColors: 'active' }, ''],
    ['in white on black', {}, 'white-on-black'],
    ['in sepia', {}, 'sepia'],
  ] as const)
    it(`has a bar that axe finds nothing to say of, ${look}`, async () => {
      const { page, close } = await visit('cms-commune/page.html', '', options);
      if (theme) {
        await page.locator('parvis-launcher button').click();
        await page.locator('parvis-toolbar [data-section=colours] summary').click();
        await page.locator(`parvis-toolbar input[value=${theme}]`).check();
        await page.locator('parvis-toolbar [part=close]').click();
      }
      await openBar(page);
      assert.deepEqual(await violations(page), [], 'idle');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => (CSS.highlights.get('parvis-sentence')?.size ?? 0) > 0,
        null,
        {
          timeout: 15_000,
        },
      );
      assert.deepEqual(await violations(page), [], 'playing');
      await page.keyboard.press('Enter');
      await inBar(page, '.settings summary').click();
      assert.deepEqual(await violations(page), [], 'paused, with its settings');
      await close();
    });
});
