import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo } from '../../scripts/start-demo.mjs';
import { launch, openPage } from '../support/e2e.js';

describe('public services on the demo commune, from the keyboard', () => {
  let demo: { url: string; stop(): void };
  let browser: Browser;
  before(async () => {
    demo = await startDemo();
    browser = await launch();
  });
  after(async () => {
    await browser.close();
    demo.stop();
  });

  const at = (path: string) => new URL(path, demo.url).href;
  const services = (page: Page, selector: string) => page.locator(`parvis-services ${selector}`);
  const openView = async (page: Page) => {
    await page.locator('parvis-launcher button').focus();
    await page.keyboard.press('Enter');
    const entry = page.locator('parvis-toolbar [part=open-services]');
    await entry.waitFor();
    await entry.focus();
    await page.keyboard.press('Enter');
    await services(page, '.panel.open h2').waitFor();
  };

  it('explains the links of a page, and asks nothing of another host', async () => {
    const { page, errors, foreign, close } = await openPage(browser, at('demarches.html'));
    await openView(page);
    assert.match(await services(page, '.panel').innerText(), /Démarche numérique est un site/);
    const focus = await page.evaluate(
      () => document.querySelector('parvis-services')!.shadowRoot!.activeElement?.id,
    );
    assert.equal(focus, 'title');
    await page.keyboard.press('Escape');
    await services(page, '.panel.open').waitFor({ state: 'detached' });
    assert.deepEqual([errors, foreign], [[], []]);
    await close();
  });

  it('finds what a broken address may have been, and tells a person which it was', async () => {
    const { page, foreign, close } = await openPage(browser, at('vie/carte-d-identiter.php'));
    await services(page, '[part=find-page]').focus();
    await page.keyboard.press('Enter');
    const found = services(page, '.pages a').first();
    await found.waitFor();
    assert.equal(await found.getAttribute('href'), at('carte-identite.html'));
    assert.deepEqual(foreign, []);
    await services(page, '[part=talk-missing]').focus();
    await page.keyboard.press('Enter');
    const callback = page.locator('parvis-callback');
    await callback.locator('.panel.open [part=ask]').click();
    await callback.locator('#f-phone').fill('06 12 34 56 78');
    await page.waitForFunction(() => sessionStorage.getItem('parvis-callback') !== null);
    const said = await page.evaluate(() => sessionStorage.getItem('parvis-callback'));
    assert.match(said!, /Je n’ai pas trouvé cette page/);
    await close();
  });

  it('has the whole view without a sideways scroll in 320 px, with the largest text', async () => {
    const { page, close } = await openPage(browser, at('demarches.html'), {
      viewport: { width: 320, height: 640 },
    });
    await page.locator('parvis-launcher button').click();
    for (let press = 0; press < 12; press++) {
      const up = page.locator('parvis-toolbar [part~=text-size-up]').first();
      if ((await up.getAttribute('aria-disabled')) === 'true') break;
      await up.click();
    }
    await page.locator('parvis-toolbar [part=open-services]').click();
    await services(page, '.panel.open h2').waitFor();
    await services(page, '[part=prefill]').click();
    const wide = await services(page, '.panel.open').evaluate((panel) =>
      [panel, ...panel.querySelectorAll('*')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
        .map((one) => `${one.localName}.${one.className} ${one.scrollWidth}>${one.clientWidth}`),
    );
    assert.deepEqual(wide, []);
    const top = await services(page, '.panel.open').evaluate((panel) => panel.scrollTop);
    assert.equal(top, 0, 'the way to close it stays in sight');
    if (process.env.SHOTS) await page.screenshot({ path: process.env.SHOTS });
    await close();
  });
});
