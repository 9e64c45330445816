import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { configOf } from '../../src/receiver/config/read-config.js';
import { makeLink } from '../../src/receiver/agent/session.js';
import { Receiver } from '../../src/receiver/receiver.js';
import { startDemo } from '../../scripts/start-demo.mjs';
import { launch, openPage, type Visit } from '../support/e2e.js';

const AGENT = 'accueil@saint-orlain.example';
const DAY = [['00:00', '24:00']];
const HOURS = {
  closedOnHolidays: false,
  weekly: { mo: DAY, tu: DAY, we: DAY, th: DAY, fr: DAY, sa: DAY, su: DAY },
};

/** A real server of mail, that keeps what it is given. */
class MailServer {
  readonly letters: string[] = [];
  readonly #server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (part) => (text += String(part)));
      stream.on('end', () => {
        this.letters.push(text);
        done();
      });
    },
  });

  start(): Promise<number> {
    return new Promise((resolve) => {
      const listening = this.#server.listen(0, '127.0.0.1', () =>
        resolve((listening.address() as AddressInfo).port),
      );
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('A visitor who asks to be called back, in the demo commune', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let browser: Browser;
  let receiver: Receiver;
  let visit: Visit;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'parvis-e2e-'));
  const mail = new MailServer();

  const startReceiver = async (port: number, smtp: number) =>
    Receiver.start(
      configOf(
        {
          listen: { host: '127.0.0.1', port },
          data: folder,
          smtp: {
            host: '127.0.0.1',
            port: smtp,
            from: 'rappel@saint-orlain.example',
            requireTls: false,
          },
          towns: {
            'saint-orlain': {
              name: 'Saint-Orlain-sur-Ourdelle',
              phone: '02 61 91 40 12',
              origins: [new URL(demo.url).origin],
              email: [AGENT],
              agents: [AGENT],
              hours: HOURS,
              slots: { leadMinutes: 0 },
            },
          },
        },
        {},
        folder,
        true,
      ),
      { logLevel: 'silent' },
    );

  let port = 0;
  let smtp = 0;
  before(async () => {
    [demo, browser, port] = await Promise.all([startDemo(), launch(), freePort()]);
    smtp = await mail.start();
    receiver = await startReceiver(port, smtp);
  });
  after(async () => {
    await browser.close();
    demo.stop();
    await receiver.close();
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    visit = await openPage(browser, `${demo.url}plan.html`);
    ({ page } = visit);
    // The demo's own receiver is another one: here, the test reads what arrives.
    await page.route('**/parvis.json', async (route) => {
      try {
        const config = await (await route.fetch()).json();
        config.contact.hours = HOURS;
        config.contact.callback.receiver = `http://127.0.0.1:${port}`;
        config.contact.callback.reasons = [{ id: 'ecole', label: 'École' }];
        await route.fulfill({ json: config });
      } catch {
        // The page was left meanwhile.
      }
    });
    await page.goto(`${demo.url}cantine.html`);
  });
  afterEach(() => visit.close());

  const ours = (selector: string) => page.locator(`parvis-callback ${selector}`);
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement!;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return `${at.getAttribute('part') ?? ''}#${at.id}:${(at as HTMLInputElement).value ?? ''}`;
    });
  const tabTo = async (pattern: RegExp, key = 'Tab') => {
    const seen: string[] = [];
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press(key);
      const at = await focused();
      if (pattern.test(at)) return;
      seen.push(at);
    }
    throw new Error(`${String(pattern)} was not reached: ${seen.join(' | ')}`);
  };
  const open = async () => {
    await page.locator('parvis-launcher button').focus();
    await page.keyboard.press('Enter');
    await page.locator('parvis-toolbar .panel.open').waitFor();
    await tabTo(/open-callback/);
    await page.keyboard.press('Enter');
    await ours('[part=ask]').waitFor();
  };
  /** Up to the last screen, with the keyboard alone. */
  const fill = async (phone: string) => {
    await tabTo(/^ask/);
    await page.keyboard.press('Enter');
    await ours('#f-phone').waitFor();
    await tabTo(/#f-phone/);
    await page.keyboard.type(phone);
    await tabTo(/#f-firstName/);
    await page.keyboard.type('Zoé');
    await page.keyboard.press('Enter');
    await ours('#f-window').waitFor();
    await tabTo(/^next/);
    await page.keyboard.press('Enter');
    await ours('#f-reason').waitFor();
    await tabTo(/:ecole/);
    await page.keyboard.press('Space');
    await tabTo(/#f-message/);
    await page.keyboard.type('La cantine du mercredi');
    await tabTo(/^next/);
    await page.keyboard.press('Enter');
    await ours('#f-needs').waitFor();
    await tabTo(/^next/);
    await page.keyboard.press('Enter');
    await ours('[part=send]').waitFor();
  };
  const send = async () => {
    await tabTo(/^send/);
    await page.keyboard.press('Enter');
  };
  const rows = (sql: string) => receiver.context.store.read((reader) => reader.all(sql));

  it('does it with the keyboard alone; it arrives by SMTP and in the page of the agents, is taken and closed', async () => {
    await open();
    await fill('06 12 34 56 71');
    await send();
    await ours('[part=confirmation]').waitFor();
    const reference = (await ours('.reference').textContent())!.trim();
    assert.match(reference, /^[A-Z]{2}-\d{2,}$/);
    assert.match((await ours('[part=confirmation]').textContent())!, /06\s12\s34\s56\s71/);
    for (let tries = 0; tries < 100 && !mail.letters.length; tries++) await page.waitForTimeout(50);
    assert.ok(mail.letters.some((letter) => letter.includes(reference)));

    const agent = await (await browser.newContext()).newPage();
    const link = await makeLink(receiver.context, AGENT);
    await agent.goto(link!.url);
    await agent.locator('main form button').first().click();
    await agent.getByText(reference).first().waitFor();
    await agent.getByRole('link', { name: reference }).first().click();
    assert.match((await agent.textContent('body'))!, /Zoé/);
    await agent.getByRole('button', { name: 'Je la prends' }).click();
    await agent.getByRole('button', { name: 'C’est fait : finir' }).click();
    await agent.waitForLoadState();
    const [closed] = await rows("SELECT status FROM requests WHERE status = 'closed'");
    assert.ok(closed);
    await agent.context().close();
  });

  it('cancels from the confirmation: the town forgets the number', async () => {
    await open();
    await fill('06 12 34 56 72');
    await send();
    await ours('[part=confirmation]').waitFor();
    await tabTo(/^cancel#/);
    await page.keyboard.press('Enter');
    await tabTo(/^cancel-yes/);
    await page.keyboard.press('Enter');
    await page.getByText('Votre demande est annulée').waitFor();
    const [row] = await rows("SELECT status, person FROM requests WHERE status = 'cancelled'");
    assert.deepEqual([row?.['status'], row?.['person']], ['cancelled', null]);
    assert.equal(await page.evaluate(() => sessionStorage.getItem('parvis-callback')), null);
  });

  it('is sent once, after a double press, a reload and the receiver coming back', async () => {
    await open();
    await fill('06 12 34 56 73');
    await receiver.close();
    await ours('[part=send]').dblclick();
    await page.getByText('Votre demande n’est pas encore partie').waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    receiver = await startReceiver(port, smtp);
    await open().catch(() => {});
    await page.locator('parvis-callback').waitFor({ state: 'attached' });
    await ours('[part=confirmation]').waitFor({ timeout: 20_000 });
    await page.reload();
    const found = await rows("SELECT id FROM requests WHERE person LIKE '%33612345673%'");
    assert.equal(found.length, 1);
  });

  it('is shown whom to call, at once, when the words tell of a danger', async () => {
    await open();
    await tabTo(/^ask/);
    await page.keyboard.press('Enter');
    await ours('#f-phone').fill('06 12 34 56 74');
    await ours('[part=next]').click();
    await ours('[part=next]').click();
    await ours('#f-reason input').first().check();
    await ours('#f-message').fill('Il y a le feu chez moi');
    await ours('.emergency a[href="tel:18"]').waitFor();
    await ours('[part=next]').click();
    assert.ok(await ours('.emergency').isVisible());
    assert.equal(
      (await rows("SELECT id FROM requests WHERE person LIKE '%33612345674%'")).length,
      0,
    );
  });

  it('has no network: the request is kept, the phone is shown, and it leaves by itself', async () => {
    await open();
    await fill('06 12 34 56 75');
    await page.context().setOffline(true);
    await send();
    await page.getByText('Il n’y a pas d’Internet ici').first().waitFor();
    assert.ok(await ours('[part=phone]').isVisible());
    assert.match(
      (await ours('a[href^="mailto:"]').getAttribute('href'))!,
      /06%2012%2034%2056%2075/,
    );
    await page.context().setOffline(false);
    await ours('[part=confirmation]').waitFor();
    assert.deepEqual(
      visit.errors.filter((error) => !/ERR_|Failed to load/.test(error)),
      [],
    );
  });
});
