import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { newNumber, town, until } from './receiver-at.js';
import type { Start } from './requests-suite.js';

const DAY = 86_400_000;

/** How long things are kept, and what is never kept. */
export function keepingSuite(start: Start): void {
  it('erases a request thirty days after it is over, and any after ninety', async () => {
    const at = await start();
    const closed = await at.ask();
    await at.fetch(closed.json.statusUrl, { method: 'DELETE' });
    await at.ask({ phone: newNumber() });
    at.clock.now += 29 * DAY;
    await at.receiver.purge();
    assert.equal((await at.rows('SELECT id FROM requests')).length, 2);
    at.clock.now += 2 * DAY;
    await at.receiver.purge();
    assert.equal((await at.rows('SELECT id FROM requests')).length, 1);
    assert.equal((await at.fetch(closed.json.statusUrl)).status, 404);
    at.clock.now += 60 * DAY;
    await at.receiver.purge();
    assert.equal((await at.rows('SELECT id FROM requests')).length, 0);
    assert.deepEqual(await at.rows(`SELECT count FROM tally WHERE what = 'expired'`), [
      { count: 1 },
    ]);
    assert.deepEqual(
      (await at.rows('SELECT what FROM audit ORDER BY at, what')).map(({ what }) => what),
      ['cancelled', 'created', 'created', 'purge:1', 'expired', 'purge:1'],
    );
  });

  it('keeps the times of the town while its clock jumps', async () => {
    const at = await start();
    // In the night to Sunday 31 October 2027, 02:30 comes twice.
    at.clock.now = Date.parse('2027-10-31T01:30:00+01:00');
    const { json } = await at.ask();
    assert.equal(json.expected.start, '2027-11-02T09:00:00+01:00');
  });

  it('only relays: the e-mail has left before the visitor is told, and nothing of them is kept', async () => {
    const at = await start({ towns: { 'saint-orlain': town({ mode: 'relay', agents: [] }) } });
    const asked = await at.ask({ message: 'Une question' });
    assert.equal(asked.status, 201);
    assert.equal(at.mailbox.mails.length, 1);
    const [mail] = at.mailbox.mails;
    assert.match(mail!.text, /06 12 34 56 78 \(tel:\+33612345678\)/);
    assert.match(mail!.text, /> Une question/);
    const [row] = await at.rows('SELECT person, search FROM requests');
    assert.deepEqual(row, { person: null, search: null });
    assert.equal((await at.rows('SELECT id FROM outbox')).length, 0);
    assert.equal((await at.ask()).status, 409);
    at.clock.now += 2 * DAY;
    await at.receiver.purge();
    assert.equal((await at.ask()).status, 201);
  });

  it('says that nothing was sent when the mail server of a relay is down, and sends once when asked again', async () => {
    const at = await start({ towns: { 'saint-orlain': town({ mode: 'relay', agents: [] }) } });
    at.mailbox.isDown = true;
    const key = randomUUID();
    const down = await at.ask({}, key);
    assert.equal(down.status, 503);
    assert.equal(down.json.fallbackPhone, '02 61 91 40 12');
    assert.equal((await at.rows('SELECT id FROM requests')).length, 0);
    at.mailbox.isDown = false;
    assert.equal((await at.ask({}, key)).status, 201);
    assert.equal((await at.ask({}, key)).status, 200);
    assert.equal(at.mailbox.mails.length, 1);
  });

  it('goes on with a relay that was interrupted, under the same message', async () => {
    const at = await start({ towns: { 'saint-orlain': town({ mode: 'relay', agents: [] }) } });
    const key = randomUUID();
    await at.ask({}, key);
    // As a receiver leaves it that was killed between the e-mail and its own note of it.
    await at.receiver.context.store.write((writer) =>
      writer.run('UPDATE idempotency_keys SET is_done = 0'),
    );
    const early = await at.ask({}, key);
    assert.deepEqual([early.status, early.headers.get('retry-after')], [409, '2']);
    at.clock.now += 2 * 60_000;
    assert.equal((await at.ask({}, key)).status, 201);
    const [one, two] = at.mailbox.mails;
    assert.equal(one!.id, two!.id);
    assert.equal((await at.rows('SELECT id FROM requests')).length, 1);
  });

  it('sends what waited once the mail server is back', async () => {
    const at = await start();
    at.mailbox.isDown = true;
    const asked = await at.ask();
    assert.equal(asked.status, 201);
    await until(
      async () => (await at.rows('SELECT tries FROM outbox WHERE tries = 1'))[0],
      'a first try',
    );
    assert.equal((await at.fetch('/healthz')).json.waiting, 1);
    at.mailbox.isDown = false;
    at.clock.now += 11_000;
    at.receiver.context.desk.wake();
    const mail = await at.mailbox.next(() => true);
    assert.ok(mail.text.includes(asked.json.reference));
    await until(
      async () => (await at.fetch('/healthz')).json.waiting === 0 || undefined,
      'nothing to wait',
    );
    assert.equal(at.mailbox.mails.length, 1);
  });

  it('writes to the visitor who chose e-mail, with nothing that they typed', async () => {
    const at = await start();
    const asked = await at.ask({
      channel: 'email',
      phone: undefined,
      email: 'zoe@exemple.fr',
      firstName: 'Gagnez 1000 euros',
      message: 'http://spam.example',
    });
    const mail = await at.mailbox.next(({ to }) => to[0] === 'zoe@exemple.fr');
    assert.ok(mail.text.includes(asked.json.cancelUrl));
    assert.ok(mail.text.includes('02 61 91 40 12'));
    assert.ok(!/Gagnez|spam/.test(`${mail.subject}${mail.text}${mail.calendar}`));
  });
}
