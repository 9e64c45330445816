import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { newNumber, solve, town, type ReceiverAt, type StartOptions } from './receiver-at.js';

export type Start = (options?: StartOptions) => Promise<ReceiverAt>;

/** What is true of requests, whatever keeps them. */
export function requestsSuite(start: Start): void {
  it('says that the request has arrived, when someone calls, and how to cancel', async () => {
    const at = await start();
    const { status, json, headers } = await at.ask();
    assert.equal(status, 201);
    assert.match(json.reference, /^[A-Z]{2}-\d{2,4}$/);
    assert.equal(json.status, 'received');
    assert.deepEqual(json.expected, {
      start: '2027-03-30T10:00:00+02:00',
      end: '2027-03-30T12:00:00+02:00',
      zone: 'Europe/Paris',
    });
    assert.ok(json.cancelUrl.startsWith(`${at.receiver.address}/demande/saint-orlain/`));
    assert.equal(headers.get('access-control-allow-origin'), 'https://www.saint-orlain.example');
    assert.equal(headers.get('access-control-allow-credentials'), null);
  });

  it('keeps one request, however often it is sent', async () => {
    const at = await start();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 40 }, () => at.ask({}, key)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    assert.equal(answers.filter(({ status }) => status === 200).length, 39);
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    const replay = answers.find(({ status }) => status === 200);
    assert.equal(replay?.headers.get('idempotency-replayed'), 'true');
    assert.equal((await at.rows('SELECT id FROM requests')).length, 1);
    await at.mailbox.next(() => true);
    assert.equal(at.mailbox.mails.length, 1);
  });

  it('refuses another request under the same key, and accepts the same with another proof', async () => {
    const at = await start();
    const key = randomUUID();
    await at.ask({}, key);
    assert.equal((await at.ask({ firstName: 'Léa' }, key)).status, 422);
    assert.equal((await at.ask({ startedAt: new Date().toISOString() }, key)).status, 200);
    at.clock.now += 25 * 3_600_000;
    await at.receiver.purge();
    assert.equal((await at.rows('SELECT name FROM idempotency_keys')).length, 0);
  });

  it('tells who has already asked, without telling who that is', async () => {
    const at = await start();
    const first = await at.ask();
    const again = await at.ask({ phone: '+33 6 12 34 56 78' });
    assert.equal(again.status, 409);
    assert.equal(again.json.type, 'urn:parvis:problem:already-asked');
    assert.equal(again.json.fallbackPhone, '02 61 91 40 12');
    assert.ok(!again.text.includes(first.json.reference));
    await at.fetch(first.json.statusUrl, { method: 'DELETE' });
    assert.equal((await at.ask()).status, 201);
  });

  it('gives a time to as many people as the town can call, and no more', async () => {
    const at = await start({
      towns: { 'saint-orlain': town({ slots: { capacity: 2, leadMinutes: 0 } }) },
    });
    const { json } = await at.fetch('/v1/slots?days=2');
    const slotId = json.slots[0].id;
    assert.equal(json.slots[0].remaining, 2);
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => at.ask({ phone: newNumber(), slotId })),
    );
    assert.equal(answers.filter(({ status }) => status === 201).length, 2);
    const refused = answers.filter(({ status }) => status === 409);
    assert.equal(refused.length, 23);
    for (const { json: problem } of refused) {
      assert.equal(problem.type, 'urn:parvis:problem:slot-taken');
      assert.ok(problem.slots.length > 0);
      assert.ok(problem.slots.every((slot: { id: string }) => slot.id !== slotId));
    }
    assert.equal((await at.rows('SELECT id FROM requests')).length, 2);
    assert.equal((await at.fetch('/v1/slots?days=2')).json.slots[0].remaining, 0);
  });

  it('changes the time, and gives the old one back', async () => {
    const at = await start();
    const { json } = await at.fetch('/v1/slots?days=3');
    const [one, two] = json.slots;
    const asked = await at.ask({ slotId: one.id });
    const change = (body: object) =>
      at.fetch(asked.json.statusUrl, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    assert.equal((await change({ slotId: two.id })).json.expected.start, two.start);
    assert.equal((await at.ask({ phone: newNumber(), slotId: one.id })).status, 201);
    assert.equal((await change({ slotId: one.id })).status, 409);
    assert.equal((await at.fetch(asked.json.statusUrl)).json.slotId, two.id);
    assert.equal((await change({ window: 'pm' })).json.window, 'pm');
    assert.equal((await change({})).status, 400);
  });

  it('cancels from the confirmation, erases what was said, and frees the time', async () => {
    const at = await start();
    const { json } = await at.fetch('/v1/slots?days=3');
    const slotId = json.slots[0].id;
    const asked = await at.ask({ slotId, message: 'Ma voisine est absente', firstName: 'Eulalie' });
    await at.mailbox.next(({ subject }) => subject.startsWith('Rappel demandé'));
    const wrong = await at.fetch(asked.json.statusUrl.replace(/token=.{5}/, 'token=AAAAA'), {
      method: 'DELETE',
    });
    assert.equal(wrong.status, 404);
    const gone = await at.fetch(asked.json.statusUrl, { method: 'DELETE' });
    assert.equal(gone.json.status, 'cancelled');
    const again = await at.fetch(asked.json.statusUrl, { method: 'DELETE' });
    assert.equal(again.status, 200);
    const [row] = await at.rows('SELECT * FROM requests');
    assert.deepEqual([row?.['person'], row?.['search'], row?.['number_hash']], [null, null, null]);
    assert.equal((await at.ask({ phone: newNumber(), slotId })).status, 201);
    const told = await at.mailbox.next(({ subject }) => subject.startsWith('Rappel annulé'));
    assert.ok(!told.text.includes('Eulalie'));
  });

  it('tells a robot that all is well, and keeps nothing', async () => {
    const at = await start();
    const real = await at.ask({ phone: newNumber() });
    const robot = await at.ask({ phone: newNumber(), website: 'http://spam.example' });
    assert.equal(robot.status, 201);
    assert.deepEqual(Object.keys(robot.json), Object.keys(real.json));
    assert.match(robot.json.reference, /^[A-Z]{2}-\d{2,4}$/);
    assert.equal((await at.rows('SELECT id FROM requests')).length, 1);
    assert.equal((await at.rows('SELECT name FROM idempotency_keys')).length, 1);
  });

  it('knows who has done the work, once, and locks nobody out', async () => {
    const limits = { perAddressUnverified: 4, perAddress: 2, reads: 10_000 };
    const at = await start({ towns: { 'saint-orlain': town({ limits }) } });
    const verified = async () =>
      (await at.rows('SELECT is_verified FROM requests ORDER BY created_at, id')).filter(
        ({ is_verified }) => is_verified === 1,
      ).length;
    const altcha = await at.proof();
    assert.equal((await at.ask({ phone: newNumber(), altcha })).status, 201);
    assert.equal(await verified(), 1);
    // Used again, forged, too fast: accepted, as from somebody whose device cannot.
    assert.equal((await at.ask({ phone: newNumber(), altcha })).status, 201);
    const forged = Buffer.from('{"challenge":{"parameters":{"nonce":"a"}},"solution":{}}');
    await at.ask({ phone: newNumber(), altcha: forged.toString('base64') });
    await at.ask({ phone: newNumber(), altcha: 'no proof' });
    const hasty = { phone: newNumber(), startedAt: new Date(at.clock.now - 300).toISOString() };
    assert.equal((await at.ask({ ...hasty, altcha: await at.proof() })).status, 201);
    assert.equal(await verified(), 1);
    const refused = await at.ask({ phone: newNumber() });
    assert.equal(refused.status, 428);
    const solved = await solve(refused.json.challenge);
    assert.equal((await at.ask({ phone: newNumber(), altcha: solved })).status, 201);
    assert.equal(await verified(), 2);
    const flood = await at.ask({ phone: newNumber(), altcha: await at.proof() });
    assert.equal(flood.status, 429);
    assert.ok(Number(flood.headers.get('retry-after')) > 0);
    assert.equal(flood.json.fallbackPhone, '02 61 91 40 12');
  });

  it('wants the proof where the town says so', async () => {
    const at = await start({ towns: { 'saint-orlain': town({ proof: 'required' }) } });
    assert.equal((await at.ask()).status, 428);
    const altcha = await at.proof();
    assert.equal((await at.ask({ altcha })).status, 201);
    const reused = await at.ask({ phone: newNumber(), altcha });
    assert.equal(reused.status, 428);
    assert.ok(reused.json.challenge.signature);
  });

  it('lets one number ask five times a day', async () => {
    const at = await start();
    for (let time = 0; time < 5; time++) {
      const { json, status } = await at.ask();
      assert.equal(status, 201);
      await at.fetch(json.statusUrl, { method: 'DELETE' });
    }
    assert.equal((await at.ask()).status, 429);
  });

  it('keeps towns apart', async () => {
    const other = town({
      name: 'Ourdelle',
      phone: '02 11 11 11 11',
      origins: ['https://ourdelle.example'],
    });
    const at = await start({ towns: { 'saint-orlain': town(), ourdelle: other } });
    const here = await at.ask({}, randomUUID(), '?town=saint-orlain');
    const there = await at.post(
      at.body(),
      { 'idempotency-key': randomUUID(), origin: 'https://ourdelle.example' },
      '?town=ourdelle',
    );
    assert.deepEqual([here.status, there.status], [201, 201]);
    const foreign = here.json.statusUrl.replace('town=saint-orlain', 'town=ourdelle');
    assert.equal((await at.fetch(foreign)).status, 404);
    assert.equal(
      (await at.fetch(here.json.cancelUrl.replace('saint-orlain', 'ourdelle'))).status,
      404,
    );
    const wrong = await at.ask({}, randomUUID(), '?town=ourdelle');
    assert.deepEqual([wrong.status, wrong.json.fallbackPhone], [403, '02 11 11 11 11']);
    const nowhere = await at.fetch('/v1/config?town=nulle-part');
    assert.deepEqual([nowhere.status, nowhere.json.fallbackPhone], [400, '02 00 00 00 00']);
    const guessed = await at.fetch('/v1/config', { headers: { origin: SITE_OF_OTHER } });
    assert.equal(guessed.json.town, 'ourdelle');
  });
}

const SITE_OF_OTHER = 'https://ourdelle.example';
