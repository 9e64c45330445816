import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { toCsv } from '../../src/receiver/agent/csv.js';
import type { Request } from '../../src/receiver/tables/request.js';
import { AgentVisit } from './agent-visit.js';
import { newNumber, ReceiverAt, SITE, town } from './receiver-at.js';

const CORPUS = new URL('../corpus/security/xss-payloads.txt', import.meta.url);
const OURS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '`onfocus=alert(1) autofocus',
  '</textarea><svg onload=alert(1)>',
  ['javascript', 'alert(1)'].join(':'),
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("http://pirate.example";"Cliquez")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+33612345678|calc',
  '-2+3+cmd|calc',
  '\t=1+1',
  'a\r\nBcc: pirate@exemple.fr',
  'a\u2028b\u202etxt.exe\u0000c\ud800d',
];
const payloads = [
  ...OURS,
  ...readFileSync(CORPUS, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t').slice(1).join('\t').replaceAll('\\n', '\n')),
];

const whole = (text: string): string => text.replace(/[\ud800-\udfff]/g, '');

/** Tags, attributes and addresses that our own pages have; anything else came from a visitor. */
const TAGS = new Set(
  '!doctype html head meta title link body a header p main nav ul li form input button h1 h2 div strong em br span section label textarea table caption thead tbody tr th td dl dt dd select option'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang charset name content rel href class id tabindex method action type value role for required autocomplete aria-label aria-current aria-describedby aria-invalid scope data-label rows maxlength http-equiv'.split(
    ' ',
  ),
);

/** Reads a page as a browser would, strictly; whatever is not ours is a hole. */
function checkPage(page: string, where: string): void {
  // Our templates quote every attribute and escape both quotes and angles: a tag ends at its first `>`.
  for (const [whole, name, rest] of page.matchAll(/<\/?([!a-z][^\s/>]*)((?:[^>"]|"[^"]*")*)>?/gi)) {
    assert.ok(TAGS.has(name!.toLowerCase()), `${where}: <${name}> in ${whole}`);
    const left = rest!.replace(
      /\s([a-z-]+)(?:="([^"]*)")?/gi,
      (_all, attribute: string, value = '') => {
        assert.ok(
          ATTRIBUTES.has(attribute.toLowerCase()) || name === '!DOCTYPE',
          `${where}: ${attribute} in ${whole}`,
        );
        if (/^(?:href|action)$/i.test(attribute))
          assert.match(
            value,
            /^(?:\/|#|https?:\/\/|tel:[+\d]+$|sms:[+\d]+$|mailto:)/,
            `${where}: ${whole}`,
          );
        return '';
      },
    );
    assert.equal(left.trim(), '', `${where}: ${whole}`);
  }
}

describe('hostile words', () => {
  let at: ReceiverAt;
  let agent: AgentVisit;
  before(async () => {
    const generous = {
      perAddress: 1e6,
      perAddressUnverified: 1e6,
      perAddressDay: 1e6,
      perDay: 1e6,
      reads: 1e6,
    };
    at = await ReceiverAt.start({
      towns: { 'saint-orlain': town({ limits: generous, reasons: [] }) },
    });
    agent = await AgentVisit.signIn(at);
  });
  after(() => at.close());

  it('are seen as words on every page of the agents, in each field', async () => {
    const ids: string[] = [];
    let refused = 0;
    for (let first = 0; first < payloads.length; first += 20) {
      const answers = await Promise.all(
        payloads.slice(first, first + 20).map((payload) =>
          at.ask({
            phone: newNumber(),
            channel: 'relay',
            relay: { provider: payload.slice(0, 60), mode: payload.slice(0, 40) },
            firstName: payload.slice(0, 60),
            message: payload.slice(0, 500),
            reason: payload.slice(0, 60),
            page: {
              url: `https://exemple.fr/?q=${encodeURIComponent(whole(payload)).slice(0, 1900)}`,
              title: payload.slice(0, 300),
            },
          }),
        ),
      );
      for (const { status, json } of answers) {
        assert.ok(status === 201 || status === 400, String(status));
        if (status === 201) ids.push(json.id);
        else refused += 1;
      }
    }
    assert.ok(ids.length > payloads.length * 0.9, `${refused} refused of ${payloads.length}`);
    const pages = [
      '',
      '/imprimer',
      '/chiffres',
      '/journal',
      `?q=${encodeURIComponent('"><script>alert(1)')}`,
    ];
    for (const path of pages)
      checkPage((await agent.open(`/agent/saint-orlain${path}`)).text, path);
    for (const [index, id] of ids.entries()) {
      const path = `/agent/saint-orlain/demandes/${id}`;
      if (index % 40 === 0) await agent.act(id, 'note', { note: payloads[index]! });
      checkPage((await agent.open(path)).text, payloads[index]!);
    }
  });

  it('run nothing in a spreadsheet', async () => {
    const { text, headers } = await agent.open('/agent/saint-orlain/export.csv');
    assert.match(headers.get('content-type')!, /^text\/csv; charset=utf-8/);
    assert.match(headers.get('content-disposition')!, /^attachment/);
    const cells = cellsOf(text.replace(/^\ufeff/, ''));
    assert.ok(cells.length > payloads.length * 0.9);
    for (const row of cells) {
      assert.equal(row.length, 15);
      for (const cell of row) assert.doesNotMatch(cell, /^[\s\u00a0]*[=+\-@\t\r]/u);
    }
    const person = { firstName: '\t =1+1', phone: '+3212345678', message: '"a";b\n=c' };
    const csv = toCsv(at.receiver.context.config.towns.get('saint-orlain')!, [
      { ...EMPTY, person } as Request,
    ]);
    assert.ok(csv.startsWith('\ufeff"Référence";'));
    assert.ok(csv.includes(`"'\t =1+1"`) && csv.includes(`"'+3212345678"`));
    assert.ok(csv.includes('"""a"";b\n=c"'));
  });

  it('stay words in e-mails, whose headers are ours', async () => {
    await at.mailbox.next(({ text }) => text.includes('Bcc: pirate'));
    for (const { subject, to, fromName, text, calendar } of at.mailbox.mails) {
      assert.ok(![subject, fromName, ...to].some((line) => /[\r\n\u0000]/.test(line)), subject);
      assert.deepEqual(to, ['accueil@saint-orlain.example']);
      assert.doesNotMatch(text, /[\u0000\u202e]/);
      for (const line of (calendar ?? '').split('\r\n'))
        assert.match(line, /^(?: |[A-Z-]+[:;]|$)/, line);
    }
  });

  it('do nothing in an address, a header or a form', async () => {
    for (const payload of [...OURS, ...payloads.filter((_one, index) => index % 5 === 0)]) {
      const value = encodeURIComponent(whole(payload));
      const header = payload.replace(/[^\x20-\x7e]/g, '').slice(0, 500);
      for (const path of [
        `/merci?town=saint-orlain&ref=${value}&id=${value}&token=${value}`,
        `/agent/entrer?jeton=${value}`,
        `/agent/${value}`,
        `/demande/saint-orlain/${value}?token=${value}`,
        `/v1/callbacks?town=${value}`,
      ]) {
        const { text, status } = await at.fetch(path, {
          headers: {
            accept: 'text/html',
            'user-agent': header,
            referer: header,
            cookie: `parvis_agent=${encodeURIComponent(header)}`,
            'idempotency-key': header,
          },
        });
        assert.ok(status < 500, `${status} ${path}`);
        if (text.startsWith('<')) checkPage(text, path);
      }
    }
    const forms = OURS.map((payload) =>
      at.form(
        '/v1/callbacks',
        { phone: payload, firstName: payload, reason: payload, channel: payload, needs: payload },
        { origin: SITE },
      ),
    );
    for (const { status, text } of await Promise.all(forms)) {
      assert.equal(status, 400);
      checkPage(text, 'form');
    }
  });
});

const EMPTY = {
  id: 'a',
  town: 'saint-orlain',
  reference: 'BX-473',
  status: 'received',
  isOpen: true,
  isVerified: true,
  isUrgent: false,
  createdAt: 0,
  updatedAt: 0,
  closedAt: null,
  expectedStart: 0,
  expectedEnd: 1,
  slot: null,
  choice: 'asap',
  channel: 'phone',
  reason: 'a',
  noAnswer: 0,
  agent: null,
  numberHash: null,
  person: null,
} as const;

/** As a spreadsheet reads it. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of csv.matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)!.push(quoted!.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}
