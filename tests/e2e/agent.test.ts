import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { makeLink } from '../../src/receiver/agent/session.js';
import { AgentVisit } from '../receiver/agent-visit.js';
import { ReceiverAt } from '../receiver/receiver-at.js';
import { otherBrowsers, type Tab } from '../support/other-browsers.js';

const AGENT = 'accueil@saint-orlain.example';
const DAY = 86_400_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const { name, open } of otherBrowsers())
  describe(`An agent in ${name}`, () => {
    let at: ReceiverAt;
    let tab: Tab;

    before(async () => {
      at = await ReceiverAt.start();
      tab = await open();
    });
    after(async () => {
      await tab?.close();
      await at.close();
    });

    const text = () => tab.run<string>('return document.body.innerText');
    /** What axe finds in the whole page, which is all ours. */
    const faults = async () => {
      await tab.run(axe);
      return tab.run<string[]>(
        'return (await axe.run(document)).violations.map(({ id, nodes }) => id + nodes.map(({ html }) => html).join())',
      );
    };
    const enter = async () => {
      const link = await makeLink(at.receiver.context, AGENT);
      await tab.open(link!.url);
      assert.deepEqual(await faults(), []);
      await tab.press('main form button');
    };

    it('takes a request, closes it, and thirty days later it is nowhere any more', async () => {
      const { json } = await at.ask({ message: 'La cantine du mercredi' });
      const { reference, statusUrl } = json as Record<string, string>;
      await enter();
      assert.match(await text(), new RegExp(`${reference}[^]*Zoé[^]*06.12.34.56.78`));
      assert.deepEqual(await faults(), []);
      await tab.press('a[href*="/demandes/"]');
      const address = await tab.run<string>('return location.href');
      assert.match(await text(), /La cantine du mercredi/);
      assert.deepEqual(await faults(), []);
      await tab.press('form:has([value=take]) button');
      assert.deepEqual(await faults(), []);
      await tab.press('form:has([value=close]) button');
      const closed = await at.rows('SELECT status FROM requests');
      assert.deepEqual(closed, [{ status: 'closed' }]);
      await tab.open(address.replace(/\/demandes.*/, '?vue=finies'));
      assert.match(await text(), new RegExp(reference!));
      assert.deepEqual(await faults(), []);

      const csv = address.replace(/\/demandes.*/, '/export.csv');
      const path = new URL(csv).pathname;
      const before = await AgentVisit.signIn(at);
      assert.match((await before.open(path)).text, /Zoé/);
      assert.ok(isOnDisk('La cantine du mercredi'));

      at.clock.now += 29 * DAY;
      await at.receiver.purge();
      assert.ok(isOnDisk('La cantine du mercredi'));
      at.clock.now += 2 * DAY;
      await at.receiver.purge();

      await enter();
      await tab.open(address);
      assert.doesNotMatch(await text(), /Zoé|cantine|06.12.34/);
      await tab.open(address.replace(/\/demandes.*/, '?vue=finies'));
      assert.doesNotMatch(await text(), /Zoé|06.12.34/);
      const later = await AgentVisit.signIn(at);
      assert.doesNotMatch((await later.open(path)).text, /Zoé|612345678|06.12.34/);
      assert.equal((await at.fetch(statusUrl!)).status, 404);
      assert.deepEqual(await at.rows('SELECT id FROM requests'), []);
      for (const said of ['La cantine du mercredi', 'Zoé', '33612345678'])
        assert.ok(!isOnDisk(said), said);
    });

    /** In the files of the database, journals included. */
    const isOnDisk = (said: string) =>
      readdirSync(at.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(said));
  });
