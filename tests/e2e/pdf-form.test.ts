import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startDemo } from '../../scripts/start-demo.mjs';
import { valuesIn } from '../pdf/pdf.js';
import { launch, openPage } from '../support/e2e.js';

const LONG = { timeout: 60_000 };

describe('a PDF form of the demo commune, from the keyboard', () => {
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

  const steps = (page: Page, selector: string) => page.locator(`parvis-steps ${selector}`);
  const layer = (page: Page, selector: string) => page.locator(`parvis-pdf-form ${selector}`);
  const press = async (page: Page, selector: string, key = 'Enter') => {
    const target = page.locator(selector).first();
    await target.waitFor(LONG);
    await target.focus();
    await page.keyboard.press(key);
  };
  const write = async (page: Page, name: string, text: string) => {
    await page.locator(`parvis-pdf-form form [name="${name}"]`).focus();
    await page.keyboard.type(text);
  };
  const openForm = async (page: Page) => {
    await press(page, 'parvis-documents [part=toggle]');
    await press(page, 'parvis-documents [part=read]');
    await press(page, 'parvis-reader button.fill');
    await steps(page, '[part=start]').waitFor(LONG);
  };

  it('is filled in, downloaded, and holds what was written, after the bytes of the town', async () => {
    const { page, errors, foreign, close } = await openPage(
      browser,
      new URL('agenda.html', demo.url).href,
    );
    await openForm(page);
    await press(page, 'parvis-steps [part=start]');
    await steps(page, '[part=next]').waitFor(LONG);
    // Nothing is written yet: it says what is missing.
    await press(page, 'parvis-steps [part=next]');
    await steps(page, '.errors').waitFor(LONG);
    await write(page, 'enfant.nom', 'Lefèvre–Œuvrard');
    await write(page, 'enfant.prenom', 'Zoé');
    await write(page, 'enfant.ne', '27/03/2018');
    await press(page, 'parvis-pdf-form [name=nage][value=Non]', 'Space');
    await press(page, 'parvis-steps [part=next]');
    await press(page, 'parvis-pdf-form [name=dessin]', 'Space');
    await press(page, 'parvis-steps [part=next]');
    await layer(page, '[name="parent.nom"]').waitFor(LONG);
    await write(page, 'parent.nom', 'Anaïs d’Hérouville');
    await write(page, 'parent.tel', '06 12 34 56 78');
    await write(page, 'sante', 'Allergie aux œufs.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('12 € de caution.');
    await press(page, 'parvis-pdf-form [name=reglement]', 'Space');
    await press(page, 'parvis-steps [part=next]');
    await press(page, 'parvis-steps [part=send]');
    await layer(page, '[part=download]').waitFor(LONG);
    assert.match(await layer(page, '.ready').innerText(), /Rien n’est envoyé à la mairie/);
    assert.match(await layer(page, '.ready').innerText(), /4, place de la Halle/);
    const coming = page.waitForEvent('download', LONG);
    await press(page, 'parvis-pdf-form [part=download]');
    const download = await coming;
    assert.equal(download.suggestedFilename(), 'inscription activites rempli.pdf');
    const filled = new Uint8Array(readFileSync(await download.path()));
    const town = new Uint8Array(
      readFileSync(new URL('../../demo/documents/inscription-activites.pdf', import.meta.url)),
    );
    assert.deepEqual(filled.slice(0, town.length), town);
    const values = await valuesIn(filled);
    assert.equal(values['enfant.nom'], 'Lefèvre–Œuvrard');
    assert.equal(values['enfant.prenom'], 'Zoé');
    assert.equal(values['enfant.ne'], '27/03/2018');
    assert.equal(values['nage'], 'Non');
    assert.deepEqual([values['judo'], values['dessin']], ['Off', 'Oui']);
    assert.equal(values['parent.nom'], 'Anaïs d’Hérouville');
    assert.equal(values['sante'], 'Allergie aux œufs.\n12 € de caution.');
    assert.deepEqual([errors, foreign], [[], []]);
    await close();
  });

  it('is closed by Back after a reload, and Escape leaves nothing in the history', async () => {
    const { page, errors, close } = await openPage(browser, new URL('agenda.html', demo.url).href);
    const isPage = () => page.waitForFunction(() => history.state === null, null, LONG);
    for (const leave of [
      () => page.evaluate(() => history.back()),
      () => page.keyboard.press('Escape'),
    ]) {
      await openForm(page);
      await page.reload();
      assert.ok(await page.evaluate(() => 'parvisPdfForm' in history.state));
      await openForm(page);
      await leave();
      await layer(page, 'form').waitFor({ state: 'detached', ...LONG });
      await isPage();
      await page.reload();
    }
    assert.deepEqual(errors, []);
    await close();
  });

  it('keeps what was written behind Escape, and Back leads through it to the page', async () => {
    const { page, errors, close } = await openPage(browser, new URL('agenda.html', demo.url).href);
    await openForm(page);
    await press(page, 'parvis-steps [part=start]');
    await steps(page, '[part=next]').waitFor(LONG);
    await write(page, 'enfant.nom', 'Lefèvre');
    await page.keyboard.press('Escape');
    await layer(page, 'form').waitFor({ state: 'detached', ...LONG });
    await page.waitForFunction(() => history.state === null, null, LONG);
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part') ?? '',
      );
    assert.equal(await focused(), 'read');
    await press(page, 'parvis-documents [part=read]');
    await press(page, 'parvis-reader button.fill');
    await press(page, 'parvis-steps [part=start]');
    await steps(page, '[part=next]').waitFor(LONG);
    assert.equal(await layer(page, '[name="enfant.nom"]').inputValue(), 'Lefèvre');
    await page.waitForFunction(() => 'parvisSteps' in (history.state ?? {}), null, LONG);
    await page.evaluate(() => history.back());
    await steps(page, '[part=start]').waitFor(LONG);
    await page.evaluate(() => history.back());
    await layer(page, 'form').waitFor({ state: 'detached', ...LONG });
    assert.equal(new URL(page.url()).pathname, '/agenda.html');
    assert.deepEqual(errors, []);
    await close();
  });

  it('stays in 320 px with the largest text, in the dark, with targets of 44 px', async () => {
    const { page, close } = await openPage(browser, new URL('agenda.html', demo.url).href, {
      viewport: { width: 320, height: 640 },
      colorScheme: 'dark',
    });
    await page.evaluate(() => document.documentElement.style.setProperty('--parvis-scale', '3'));
    await openForm(page);
    await press(page, 'parvis-steps [part=start]');
    await steps(page, '[part=next]').waitFor(LONG);
    const found = await layer(page, 'dialog').evaluate((dialog) => {
      const form = document.querySelector('parvis-pdf-form form')!;
      const fields = [...form.querySelectorAll<HTMLElement>('input,select,textarea,label')];
      const small = fields
        .filter((one) => !one.closest('[hidden]') && one.checkVisibility())
        .filter((one) => one.matches('select,textarea,[type=text],div:has(>[type=radio])>label'))
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML.slice(0, 80));
      return { isWide: dialog.scrollWidth > dialog.clientWidth + 1, small };
    });
    assert.deepEqual(found, { isWide: false, small: [] });
    await close();
  });
});
