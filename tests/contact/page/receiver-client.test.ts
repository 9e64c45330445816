import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { checkRequest } from '../../../src/contact/check-request.js';
import { ReceiverClient } from '../../../src/contact/page/receiver-client.js';
import { solve } from '../../../src/contact/page/solve.js';
import { newKey } from '../../../src/contact/page/keys.js';
import { ReceiverAt } from '../../receiver/receiver-at.js';

/** As a page would write it. */
function requestOf(receiver: ReceiverAt, more: object = {}) {
  const { request } = checkRequest(receiver.body(more));
  return request!;
}

describe('A page that speaks to the real receiver', () => {
  let receiver: ReceiverAt;
  let client: ReceiverClient;

  before(async () => {
    receiver = await ReceiverAt.start();
    client = new ReceiverClient(receiver.receiver.address, 'saint-orlain');
  });
  after(() => receiver.close());

  it('reads what the town offers, and its free hours', async () => {
    const facts = await client.facts();
    assert.deepEqual(
      facts?.reasons.map(({ id }) => id),
      ['etat-civil', 'ecole'],
    );
    assert.equal(facts?.retentionDays, 30);
    const slots = await client.slots();
    assert.ok(slots.length > 10 && slots.every(({ remaining }) => remaining > 0));
  });

  it('is told the same reference for the same key, changes the time, and cancels', async () => {
    const key = newKey();
    const request = requestOf(receiver, { phone: '06 22 34 56 78' });
    const first = await client.send(request, key);
    const again = await client.send(request, key);
    assert.ok(first.kind === 'done' && again.kind === 'done');
    assert.equal(again.receipt.reference, first.receipt.reference);
    assert.ok(first.receipt.start! < first.receipt.end!);
    const [slot] = await client.slots();
    const changed = await client.change(first.receipt, { slotId: slot!.id });
    assert.ok(changed.kind === 'done');
    assert.equal(changed.receipt.start, Date.parse(slot!.start));
    assert.equal((await client.cancel(first.receipt)).kind, 'done');
  });

  it('is told that the number has asked already, and that an hour is taken', async () => {
    const [slot] = await client.slots();
    const ask = (phone: string, more: object = {}) =>
      client.send(requestOf(receiver, { phone, ...more }), randomUUID());
    assert.equal((await ask('06 33 34 56 78', { slotId: slot!.id })).kind, 'done');
    assert.equal((await ask('06 33 34 56 78')).kind, 'already');
    const taken = await ask('06 44 34 56 78', { slotId: slot!.id });
    assert.ok(taken.kind === 'taken' && taken.slots.length > 0);
    assert.ok(!taken.slots.some(({ id }) => id === slot!.id));
  });

  it('does the small work that the receiver asks, and is verified by it', async () => {
    const challenge = await client.challenge();
    const altcha = await solve(challenge!);
    const outcome = await client.send(
      { ...requestOf(receiver, { phone: '06 55 34 56 78' }), altcha: altcha! },
      randomUUID(),
    );
    assert.equal(outcome.kind, 'done');
    const rows = await receiver.rows('SELECT is_verified FROM requests ORDER BY created_at');
    assert.equal(rows.filter((row) => Number(row['is_verified']) === 1).length, 1);
  });

  it('gives up the small work on a device where it takes too long', async () => {
    assert.equal(await solve((await client.challenge())!, 0), null);
  });
});

describe('A page whose receiver answers anything', () => {
  const answers: Record<string, [status: number, body: string]> = {
    portal: [200, '<html>Bienvenue au café</html>'],
    empty: [201, ''],
    hostile: [201, '{"id":"../../x","reference":"<img src=x onerror=alert(1)>"}'],
    broken: [503, '{"status":503}'],
    forbidden: [403, '{"type":"urn:parvis:problem:origin"}'],
    challenge: [428, '{"challenge":{"parameters":{"algorithm":"x","cost":1e12}}}'],
    errors: [400, '{"errors":[{"field":"phone","message":"Non"},{"field":3},null]}'],
  };
  const server = createServer((request, response) => {
    const [status, body] = answers[request.url!.split('/')[1]!]!;
    response.writeHead(status).end(body);
  });
  const ask = async (name: string) => {
    const { port } = server.address() as AddressInfo;
    const client = new ReceiverClient(`http://127.0.0.1:${port}/${name}`);
    return client.send({ reason: 'x' } as never, randomUUID());
  };

  before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  after(() => void server.close());

  for (const [name, kind] of [
    ['portal', 'later'],
    ['empty', 'later'],
    ['hostile', 'later'],
    ['broken', 'later'],
    ['forbidden', 'lost'],
    ['challenge', 'proof'],
    ['errors', 'refused'],
  ] as const)
    it(`takes « ${name} » for « ${kind} »`, async () => {
      const outcome = await ask(name);
      assert.equal(outcome.kind, kind);
      if (outcome.kind === 'proof') assert.equal(outcome.challenge, undefined);
      if (outcome.kind === 'refused') assert.equal(outcome.errors.length, 1);
    });
});
