import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { configOf } from '../../src/receiver/config/read-config.js';
import { DevMailer } from '../../src/receiver/mail/dev-mailer.js';
import { Receiver } from '../../src/receiver/receiver.js';
import { newNumber, ReceiverAt, town, TUESDAY, until } from './receiver-at.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Letter {
  readonly to: readonly string[];
  readonly raw: string;
}

describe('an e-mail', () => {
  const letters: Letter[] = [];
  let answer: Error | null = null;
  let server: SMTPServer;
  let port: number;
  let at: ReceiverAt;
  let receiver: Receiver;
  const folder = mkdtempSync(join(tmpdir(), 'parvis-mail-'));

  before(async () => {
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'rappel' && password === 'secret'
          ? done(null, { user: username })
          : done(new Error('no')),
      onData(stream, session, done) {
        let raw = '';
        stream.setEncoding('utf8').on('data', (part: string) => (raw += part));
        stream.on('end', () => {
          if (answer) return done(answer);
          letters.push({ raw, to: session.envelope.rcptTo.map(({ address }) => address) });
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
    port = (server.server.address() as AddressInfo).port;
    at = await ReceiverAt.start();
    const smtp = { host: '127.0.0.1', port, user: 'rappel', from: 'rappel@saint-orlain.example' };
    receiver = await Receiver.start(
      configOf(
        {
          listen: { port: 0 },
          data: folder,
          smtp,
          towns: {
            'saint-orlain': town(),
            discrete: town({ redact: true, origins: ['https://d.example'] }),
          },
          fallbackPhone: '01',
        },
        { PARVIS_SMTP_PASSWORD: 'secret' },
        folder,
      ),
      { logLevel: 'silent', now: () => at.clock.now },
    );
  });
  after(async () => {
    await receiver.close();
    await at.close();
    await new Promise<void>((closed) => server.close(() => closed()));
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (more: object, place = 'saint-orlain') => {
    const response = await fetch(`${receiver.address}/v1/callbacks?town=${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(at.body({ phone: newNumber(), ...more })),
    });
    assert.equal(response.status, 201);
    return (await response.json()) as { reference: string };
  };
  const letterOf = async (reference: string) =>
    until(
      () =>
        letters
          .map(({ raw, ...more }) => ({ raw, ...more, text: decode(raw) }))
          .find(({ text }) => text.includes(reference)),
      'a letter',
    );

  it('reaches the secretariat by a real server, as text, with a date for its calendar', async () => {
    const { reference } = await ask({
      message: 'Bonjour.\r\n.\r\nBcc: pirate@exemple.fr',
      phone: '0612345678',
    });
    const { raw, text, to } = await letterOf(reference);
    assert.deepEqual(to, ['accueil@saint-orlain.example']);
    assert.equal(header(raw, 'Subject'), 'Rappel demandé — mardi 10 h–12 h — École');
    assert.match(text, /Numéro : 06 12 34 56 78 \(tel:\+33612345678\)/);
    assert.match(text, /> Bcc: pirate@exemple\.fr/);
    assert.match(raw, /^Auto-Submitted: auto-generated/m);
    assert.doesNotMatch(raw, /^(?:Bcc|Reply-To):/im);
    assert.match(raw, /Content-Type: text\/calendar/);
    assert.match(text, /DTSTART:20270330T080000Z\r?\nDTEND:20270330T100000Z/);
    assert.match(raw, /^Message-ID: <[\w-]{22}@saint-orlain\.example>/im);
  });

  it('holds neither name nor number where the town wants none', async () => {
    const { reference } = await ask({ firstName: 'Eulalie', phone: '0611223344' }, 'discrete');
    const { text, raw } = await letterOf(reference);
    assert.ok(!/Eulalie|11 ?22 ?33|11223344/.test(text + raw));
    assert.match(text, /Ouvrir la demande : http/);
  });

  it('waits while the server refuses, and leaves once', async () => {
    answer = Object.assign(new Error('busy'), { responseCode: 451 });
    const { reference } = await ask({});
    const tries = async () =>
      receiver.context.store.read((reader) =>
        reader.all<{ tries: number }>(`SELECT tries FROM outbox WHERE state = 'waiting'`),
      );
    await until(async () => ((await tries())[0]?.tries ?? 0) >= 1 || undefined, 'a first try');
    assert.equal((await fetch(`${receiver.address}/healthz`)).status, 200);
    answer = null;
    at.clock.now = TUESDAY;
    await until(async () => {
      // Each refusal makes it wait longer: a slow machine may have had two.
      at.clock.now += 20_000;
      receiver.context.desk.wake();
      return (await tries()).length === 0 || undefined;
    }, 'an empty outbox');
    assert.equal(letters.filter(({ raw }) => decode(raw).includes(reference)).length, 1);
  });

  it('is readable at a printed address in the demonstration, and runs nothing there', async () => {
    const mailer = await DevMailer.start(0);
    await mailer.send({
      id: 'a',
      to: ['accueil@exemple.fr'],
      fromName: 'Rappel',
      subject: '<script>alert(1)</script>',
      text: 'Voir https://exemple.fr/a?b=c&d="e"',
    });
    const page = await (await fetch(mailer.address)).text();
    assert.match(page, /&lt;script&gt;alert/);
    assert.match(page, /<a href="https:\/\/exemple\.fr\/a\?b=c&amp;d=">/);
    const listed = (await (await fetch(`${mailer.address}mails.json`)).json()) as unknown[];
    assert.equal(listed.length, 1);
    await mailer.close();
  });
});

/** The parts of a letter, as a mail program reads them. */
function decode(raw: string): string {
  return raw
    .split(/\r?\n--[^\r\n]+\r?\n/)
    .map((part) => {
      const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
      const body = rest.join('\n\n');
      if (/transfer-encoding: base64/i.test(head))
        return Buffer.from(body, 'base64').toString('utf8');
      if (/transfer-encoding: quoted-printable/i.test(head)) return fromQuoted(body);
      return part;
    })
    .join('\n');
}

const fromQuoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

function header(raw: string, name: string): string {
  const found = new RegExp(`^${name}: ((?:.*\\r?\\n[ \\t])*.*)`, 'im').exec(raw)?.[1] ?? '';
  return found
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : fromQuoted(text.replace(/_/g, ' ')),
    );
}
