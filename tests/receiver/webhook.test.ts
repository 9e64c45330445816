import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { isPublicAddress, lookupPublic } from '../../src/receiver/hooks/public-address.js';
import { sendWebhook } from '../../src/receiver/hooks/send-webhook.js';
import { ReceiverAt, town, until } from './receiver-at.js';

const SECRET = 'un-secret-assez-long-pour-le-test';

describe('a webhook', () => {
  const received: { headers: Record<string, unknown>; body: string }[] = [];
  let status = 204;
  let server: Server;
  let url: string;
  let at: ReceiverAt | undefined;

  before(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (part: string) => (body += part));
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(status, { location: '/ailleurs' }).end();
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rappel`;
  });
  after(() => new Promise((closed) => server.close(closed)));
  afterEach(async () => {
    received.length = 0;
    status = 204;
    await at?.close();
    at = undefined;
  });

  const start = (more: object = {}) =>
    ReceiverAt.start({
      towns: {
        'saint-orlain': town({
          email: [],
          webhooks: [{ url, secret: SECRET, allowPrivate: true, ...more }],
        }),
      },
    });
  const arrived = (count: number) =>
    until(() => (received.length >= count ? received[count - 1] : undefined), `event ${count}`);

  it('tells that a request has come, signed, without the person', async () => {
    at = await start();
    const asked = await at.ask();
    const { headers, body } = await arrived(1);
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(
      String(headers['parvis-signature']),
    )!;
    const expected = createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex');
    assert.equal(signature, expected);
    assert.equal(Number(seconds) * 1000, at.clock.now);
    const event = JSON.parse(body);
    assert.equal(event.type, 'callback.created');
    assert.equal(event.id, headers['parvis-event']);
    assert.equal(event.data.reference, asked.json.reference);
    assert.ok(!/Zoé|612345678/.test(body));
    await at.fetch(asked.json.statusUrl, { method: 'DELETE' });
    assert.equal(JSON.parse((await arrived(2)).body).type, 'callback.cancelled');
  });

  it('brings the name and the number where the town has asked for them', async () => {
    at = await start({ personal: true });
    await at.ask();
    const event = JSON.parse((await arrived(1)).body);
    assert.deepEqual(
      [event.data.person.firstName, event.data.person.phone],
      ['Zoé', '+33612345678'],
    );
  });

  it('tries again after 1, 5 and 30 minutes, 2 and 12 hours, then gives up and says so', async () => {
    at = await start();
    status = 500;
    await at.ask();
    const tries = [1, 5, 30, 120, 720];
    const id = (await arrived(1)).headers['parvis-event'];
    for (const [at0, minutes] of tries.entries()) {
      await until(async () => {
        const [row] = await at!.rows('SELECT lease_until FROM outbox');
        return row?.['lease_until'] === 0 || undefined;
      }, 'the end of a try');
      at.clock.now += minutes * 60_000 - 1000;
      at.receiver.context.desk.wake();
      await new Promise((resolve) => setTimeout(resolve, 30));
      assert.equal(received.length, at0 + 1, `too early after ${minutes} minutes`);
      at.clock.now += 1000;
      at.receiver.context.desk.wake();
      assert.equal((await arrived(at0 + 2)).headers['parvis-event'], id);
    }
    await until(async () => (await at!.fetch('/healthz')).json.lost === 1 || undefined, 'a loss');
  });

  it('follows no redirection', async () => {
    at = await start();
    status = 302;
    await at.ask();
    await arrived(1);
    await until(async () => {
      const [row] = await at!.rows('SELECT lease_until FROM outbox');
      return row?.['lease_until'] === 0 || undefined;
    }, 'a refusal');
    assert.equal(received.length, 1);
  });

  it('reaches nothing of the inside unless the town says so', async () => {
    const hook = { secret: SECRET, personal: false, allowPrivate: false };
    const event = { id: 'a', body: '{}', seconds: 1 };
    const { port } = new URL(url);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
      '0',
    ])
      await assert.rejects(
        sendWebhook({ ...hook, url: `http://${host}:${port}/` }, event),
        (error: { code: string }) => /PRIVATE_ADDRESS|ENOTFOUND|EAI_AGAIN/.test(error.code),
      );
    assert.equal(received.length, 0);
    const privates =
      '10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fc00::1 fd12::1 ::ffff:8.8.8.8 64:ff9b::a00:1 2002:a00:1:: 2001:db8::1 ff02::1 pas-une-adresse';
    for (const address of privates.split(' '))
      assert.equal(isPublicAddress(address), false, address);
    for (const address of ['8.8.8.8', '172.32.0.1', '2a01:e0a::1', '2606:4700::1'])
      assert.equal(isPublicAddress(address), true, address);
    const error = await new Promise((resolve) =>
      lookupPublic('localhost', { all: true }, (found) => resolve(found)),
    );
    assert.equal((error as { code: string }).code, 'PRIVATE_ADDRESS');
  });
});
