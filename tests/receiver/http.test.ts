import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import { after, before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PROBLEM_STATUSES } from '../../src/receiver/http/problem.js';
import { prefixOf } from '../../src/receiver/http/visitor-address.js';
import { newNumber, ReceiverAt, SITE, town } from './receiver-at.js';

const PHONE = '02 61 91 40 12';

describe('the receiver, over HTTP,', () => {
  let at: ReceiverAt;
  before(async () => {
    at = await ReceiverAt.start();
  });
  after(() => at.close());

  it('ends every error in plain French, with a number to call', async () => {
    const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const send = (headers: Record<string, string>, body: string) =>
      at.fetch('/v1/callbacks', { method: 'POST', headers, body });
    const answers = [
      [400, await send(json, '{bad')],
      [400, await send(json, '')],
      [400, await send(json, 'null')],
      [400, await send(json, '[]')],
      [400, await send({ 'content-type': 'application/json' }, '{}')],
      [400, await send({ ...json, 'idempotency-key': '1' }, '{}')],
      [400, await send(json, '{"__proto__":{"channel":"phone"}}')],
      [403, await send({ ...json, origin: 'https://pirate.example' }, '{}')],
      [403, await send({ ...json, origin: `${SITE}.pirate.example` }, '{}')],
      [403, await send({ ...json, origin: 'null' }, '{}')],
      [404, await at.fetch('/v1/rien')],
      [404, await at.fetch('/v1/%zz')],
      [404, await at.fetch('/v1/callbacks/abc?token=def')],
      [404, await at.fetch('/v1/callbacks/abc')],
      [404, await at.fetch('/v1/callbacks', { method: 'PUT' })],
      [413, await send(json, JSON.stringify({ message: 'a'.repeat(40_000) }))],
      [415, await send({ ...json, 'content-type': 'text/xml' }, '<a/>')],
    ] as const;
    for (const [status, answer] of answers) {
      assert.equal(answer.status, status, answer.text);
      assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/);
      assert.equal(answer.json.status, status);
      assert.equal(answer.json.fallbackPhone, PHONE);
      assert.ok(answer.json.detail.includes(PHONE));
      assert.match(answer.json.title, /^[A-ZÀ-Ý]/);
      assert.ok(!/Error|at \/|node_modules/.test(answer.text), answer.text);
    }
  });

  it('says beside each field what is wrong and what to write', async () => {
    const { json } = await at.ask({ phone: '06 12', reason: 'voirie', message: 'a'.repeat(501) });
    const fields = json.errors.map(({ field }: { field: string }) => field);
    assert.deepEqual(fields.sort(), ['message', 'phone', 'reason']);
    for (const { message } of json.errors) assert.match(message, /^[A-ZÀ-Ý].*[.!?]$/);
  });

  it('refuses numbers that cost, or that do not exist', async () => {
    for (const phone of ['0899 70 12 34', '3639', '+99912345678', '06 00 00 00', '00000000000'])
      assert.equal((await at.ask({ phone })).status, 400, phone);
    assert.equal((await at.ask({ phone: '+33 (0)6 12 34 56 99' })).status, 201);
    assert.equal((await at.ask({ phone: '0692 12 34 56' })).status, 201);
    assert.equal((await at.ask({ phone: '+32 470 12 34 56' })).status, 201);
  });

  it('answers the sites of the town, exactly, and never with cookies', async () => {
    const preflight = (origin: string) =>
      at.fetch('/v1/callbacks', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,idempotency-key',
        },
      });
    const known = await preflight(SITE);
    assert.equal(known.status, 204);
    assert.equal(known.headers.get('access-control-allow-origin'), SITE);
    assert.match(known.headers.get('access-control-allow-headers')!, /idempotency-key/);
    assert.equal(known.headers.get('access-control-allow-credentials'), null);
    for (const origin of [
      'https://pirate.example',
      'null',
      `${SITE}:8443`,
      SITE.replace('s:', ':'),
    ]) {
      const { headers } = await preflight(origin);
      assert.equal(headers.get('access-control-allow-origin'), null, origin);
    }
    assert.match((await at.fetch('/v1/config')).headers.get('vary')!, /origin/i);
  });

  it('lets nothing run, be framed, or tell addresses to others', async () => {
    for (const path of ['/v1/config', '/agent', '/merci', '/rien', '/style.css']) {
      const { headers } = await at.fetch(path, { headers: { accept: 'text/html' } });
      assert.match(headers.get('content-security-policy')!, /default-src 'none'/, path);
      assert.ok(!/script-src|unsafe/.test(headers.get('content-security-policy')!));
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('x-frame-options'), 'DENY');
      assert.equal(headers.get('referrer-policy'), 'same-origin');
      assert.equal(headers.get('server'), null);
    }
  });

  it('describes itself in OpenAPI 3.1, with the schemas that check', async () => {
    const { json: api } = await at.fetch('/v1/openapi.json');
    assert.equal(api.openapi, '3.1.0');
    const schemas = api.components.schemas;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: api.components });
    const validates = (name: string, value: unknown) => {
      const check = ajv.compile({ $ref: `api#/components/schemas/${name}` });
      assert.ok(check(value), `${name}: ${JSON.stringify(check.errors)}`);
    };
    for (const name of Object.keys(schemas))
      ajv.compile({ $ref: `api#/components/schemas/${name}` });
    const body = at.body({ phone: newNumber() });
    validates('CallbackRequest', body);
    const created = await at.post(body, { 'idempotency-key': randomUUID() });
    validates('CallbackAnswer', created.json);
    validates('TownConfig', (await at.fetch('/v1/config')).json);
    validates('Slots', (await at.fetch('/v1/slots')).json);
    validates('Challenge', (await at.fetch('/v1/challenge')).json);
    validates('Problem', (await at.ask({ phone: '' })).json);
    const used = JSON.stringify(api.paths).match(/#\/components\/schemas\/\w+/g)!;
    for (const ref of used) assert.ok(schemas[ref.split('/').at(-1)!], ref);
    const post = Object.keys(api.paths['/v1/callbacks'].post.responses).map(Number);
    for (const status of PROBLEM_STATUSES) assert.ok(post.includes(status), String(status));
  });

  it('is read again from the cache of the browser', async () => {
    const first = await at.fetch('/v1/config');
    const etag = first.headers.get('etag')!;
    const again = await at.fetch('/v1/config', { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    assert.deepEqual(
      [first.json.open, first.json.until, first.json.zone],
      [true, '2027-03-30T12:00:00+02:00', 'Europe/Paris'],
    );
  });

  it('gives the slots of the days that are asked for', async () => {
    const { json } = await at.fetch('/v1/slots?from=2027-04-01&days=1');
    assert.equal(json.slots.length, 12);
    assert.ok(json.slots.every(({ start }: { start: string }) => start.startsWith('2027-04-01')));
    assert.deepEqual((await at.fetch('/v1/slots?from=2028-04-01&days=9')).json.slots, []);
    assert.equal((await at.fetch('/v1/slots?from=no&days=-1')).status, 200);
  });

  it('measures itself, for this machine alone, without a number', async () => {
    const { text } = await at.fetch('/metrics');
    assert.match(
      text,
      /parvis_answers_total\{method="POST",route="\/v1\/callbacks",status="201"\}/,
    );
    assert.match(text, /parvis_open_requests\{town="saint-orlain"\} \d/);
    assert.ok(!/\+33|token=/.test(text));
    const proxied = await at.fetch('/metrics', { headers: { 'x-forwarded-for': '1.2.3.4' } });
    assert.equal(proxied.status, 404);
  });

  it('counts a home as one, and a network of IPv6 too', () => {
    assert.equal(prefixOf('2a01:e0a:1:2300::1'), prefixOf('2a01:e0a:1:23ff:aaaa:bbbb:cccc:dddd'));
    assert.notEqual(prefixOf('2a01:e0a:1:2300::1'), prefixOf('2a01:e0a:1:2400::1'));
    assert.equal(prefixOf('::ffff:192.0.2.1'), '192.0.2.1');
    assert.equal(prefixOf('::1'), '0:0:0:0::/56');
    assert.notEqual(prefixOf('192.0.2.1'), prefixOf('192.0.2.2'));
  });

  it('stands firm before what is no HTTP', async () => {
    const { port } = new URL(at.receiver.address);
    const said = await new Promise<string>((resolve) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => socket.write('BONJOUR\r\n\r\n'));
      let text = '';
      socket.on('data', (part) => (text += String(part)));
      socket.on('close', () => resolve(text));
    });
    assert.match(said, /^HTTP\/1.1 400/);
    assert.equal((await at.fetch('/healthz')).status, 200);
  });
});

describe('a page without script', () => {
  let at: ReceiverAt;
  before(async () => {
    at = await ReceiverAt.start({ towns: { 'saint-orlain': town() } });
  });
  after(() => at.close());

  const fields = { channel: 'phone', phone: '06 12 34 56 78', reason: 'ecole', firstName: 'Zoé' };

  it('asks with a form, is thanked, changes and cancels', async () => {
    const sent = await at.form('/v1/callbacks', fields, { origin: SITE });
    assert.equal(sent.status, 303);
    const thanks = await at.fetch(sent.headers.get('location')!);
    const reference = new URL(sent.headers.get('location')!, SITE).searchParams.get('ref')!;
    assert.ok(thanks.text.includes(reference));
    assert.match(thanks.text, /mardi 30 mars, de 10 h à 12 h/);
    assert.ok(!/<script|Zoé|06 12/.test(thanks.text));
    const twice = await at.form('/v1/callbacks', fields, { origin: SITE });
    assert.equal(twice.headers.get('location'), sent.headers.get('location'));
    const manage = /href="(\/demande\/[^"]+)"/.exec(thanks.text)![1]!.replaceAll('&amp;', '&');
    const changed = await at.form(manage, { deed: 'change', moment: 'pm' });
    assert.match(changed.text, /mardi 30 mars, de 14 h à 17 h/);
    const cancelled = await at.form(manage, { deed: 'cancel' });
    assert.match(cancelled.text, /est annulée/);
    const anew = await at.form('/v1/callbacks', fields, { origin: SITE });
    assert.equal(anew.status, 303);
    assert.notEqual(anew.headers.get('location'), sent.headers.get('location'));
  });

  it('is told in words what to correct', async () => {
    const wrong = await at.form('/v1/callbacks', { ...fields, phone: '06' });
    assert.equal(wrong.status, 400);
    assert.match(wrong.text, /Il manque des chiffres/);
    assert.ok(wrong.text.includes(`href="tel:0261914012"`));
    const foreign = await at.form('/v1/callbacks', fields, { origin: 'https://pirate.example' });
    assert.equal(foreign.status, 403);
    const lost = await at.fetch('/demande/saint-orlain/abc?token=def', {
      headers: { accept: 'text/html' },
    });
    assert.deepEqual([lost.status, lost.text.includes(PHONE)], [404, true]);
  });

  it('is told whom to call at once when the words are those of an emergency', async () => {
    const sent = await at.form('/v1/callbacks', {
      ...fields,
      phone: '06 12 34 56 79',
      message: 'Au secours, mon mari me frappe',
    });
    const thanks = await at.fetch(sent.headers.get('location')!);
    for (const number of ['tel:15', 'tel:17', 'tel:18', 'tel:112', 'sms:114'])
      assert.ok(thanks.text.includes(number), number);
  });
});
