import { expect } from '@open-wc/testing';
import '../../src/elements/callback/index.js';
import '../../src/elements/channels/index.js';
import { closeDesk, deskOf } from '../../src/contact/page/desk.js';
import { STEPS } from '../../src/contact/page/draft.js';
import { nextFrame } from '../support/browser.js';

/** What the widget and the list of ways are made of; anything else came with a text. */
const TAGS = new Set(
  'a b br button dd details div dl dt fieldset form h2 h3 img input label legend li option p parvis-channels path pre section select span strong style summary svg circle rect line polyline textarea ul'.split(
    ' ',
  ),
);
const TIME = '2027-03-30T09:00:00+02:00';

describe('<parvis-callback> and <parvis-channels>, with hostile texts', () => {
  const view = window as unknown as Record<string, unknown>;
  const { fetch, alert, confirm, prompt, console } = window;
  const { warn } = console;
  let wounds: string[];
  let status: number;

  before(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'hurt'])
      view[name] = (text: unknown) => void wounds.push(`${name} ${String(text)}`);
    console.warn = () => {};
  });
  after(() => {
    Object.assign(window, { fetch, alert, confirm, prompt });
    delete view.hurt;
    delete view.Parvis;
    console.warn = warn;
  });

  /** A receiver that says the same thing everywhere. */
  const speak = (said: string) => {
    window.fetch = async (input, init) => {
      const path = new URL(String(input)).pathname.slice('/v1/'.length);
      const slot = { id: said.slice(0, 60), start: TIME, end: TIME, remaining: 1 };
      const problem = { type: said, title: said, status, detail: said, fallbackPhone: said };
      const sent: Record<number, object> = {
        400: { ...problem, errors: [{ field: 'message', code: said, message: said }] },
        403: problem,
        409: { ...problem, type: 'urn:parvis:problem:slot-taken', slots: [slot] },
        201: {
          id: 'a',
          status: said,
          reference: said.slice(0, 20),
          statusUrl: `/x?token=t`,
          cancelUrl: said,
          expected: { start: said, end: TIME, zone: said },
          emergency: { message: said, numbers: [said] },
        },
      };
      const answers: Record<string, object> = {
        config: {
          reasons: [{ id: said.slice(0, 60), label: said.slice(0, 80) }],
          retentionDays: said,
          legal: { controller: said, dpo: said, url: said },
          phone: said,
        },
        slots: { zone: said, slots: [slot, { id: said, start: said, end: said, remaining: said }] },
        challenge: { parameters: { algorithm: said, nonce: said, salt: said }, signature: said },
      };
      const isSent = init?.method === 'POST';
      return new Response(JSON.stringify(isSent ? sent[status] : answers[path]), {
        status: isSent ? status : 200,
      });
    };
  };

  const configure = (said: string, callback: object) => {
    const place = { title: said, url: said, phone: said, address: said, access: said, note: said };
    view.Parvis = {
      base: `${location.origin}/dist/`,
      config: {
        town: { name: said, phone: said },
        contact: {
          hours: said,
          address: said,
          access: said,
          phone: said,
          email: said,
          sms: '06 12 34 56 78',
          relay: { provider: said, url: said, modes: ['lsf', 'transcription'] },
          video: place,
          franceServices: place,
          callback: {
            ...callback,
            reasons: [{ id: 'papiers', label: said, pictogram: said }],
            legal: { controller: said, dpo: said, url: said },
          },
          channels: [
            {
              procedure: ['*'],
              ways: ['online', 'counter', 'helper', 'phone', 'email'].map((kind) => ({
                ...place,
                kind,
                email: said,
                bring: [said],
                suits: [said],
              })),
            },
          ],
        },
      },
    };
  };

  /** Nothing but what we draw, and nothing that leads elsewhere than it should. */
  const check = (tree: ShadowRoot, said: string) => {
    for (const one of tree.querySelectorAll('*')) {
      if (!TAGS.has(one.localName)) throw new Error(`<${one.localName}> of ${said}`);
      for (const { name, value } of one.attributes)
        if (/^(?:on|style$|srcdoc$|formaction$)/.test(name))
          throw new Error(`${name}=${value} of ${said}`);
    }
    for (const { protocol } of tree.querySelectorAll('a'))
      expect(protocol, said).to.match(/^(?:https?|tel|sms|mailto):$/);
    for (const { src } of tree.querySelectorAll('img')) expect(src, said).to.match(/^https?:/);
  };

  const visit = async (said: string) => {
    closeDesk(document);
    speak(said);
    configure(said, { receiver: 'https://rappel.exemple.fr', town: 'brignon' });
    const element = document.createElement('parvis-callback');
    const channels = document.createElement('parvis-channels');
    document.body.append(element, channels);
    const drawn = async () => {
      await element.updateComplete;
      check(element.shadowRoot!, said);
      return element.shadowRoot!.textContent;
    };
    const desk = deskOf(document, false);
    await drawn();
    await channels.updateComplete;
    check(channels.shadowRoot!, said);
    desk.begin();
    for (let turn = 0; !desk.asking.facts && turn < 500; turn++) await Promise.resolve();
    const [reason] = desk.asking.reasons;
    desk.set({ phone: said, email: said, firstName: said, language: said, needs: [said] });
    for (const channel of ['relay', 'visio', 'email', 'sms']) {
      desk.set({ channel, mode: said });
      desk.next();
      await drawn();
    }
    desk.set({
      channel: 'phone',
      phone: '06 12 34 56 78',
      email: '',
      firstName: said.slice(0, 50),
    });
    desk.set({ time: 'slot', day: '20907', slotId: said, needs: [], language: '' });
    desk.set({ reason: reason!.id, message: said.slice(0, 400) });
    for (const step of STEPS) {
      desk.go(step);
      const text = await drawn();
      // It is there, as text.
      if (step === 'check') expect(text).to.include(`« ${said.slice(0, 400)} »`);
    }
    desk.set({ time: 'asap' });
    desk.calm();
    for (status of [400, 409, 403, 201]) {
      desk.go('check');
      await desk.send();
      await drawn();
    }
    expect([desk.phase, desk.receipt?.reference], said).to.deep.equal(['sent', said.slice(0, 20)]);
    desk.askForChange(true);
    await drawn();
    element.remove();
    // Without a server: the visitor's own letter.
    closeDesk(document);
    configure(said, { mailto: 'mairie@exemple.fr' });
    document.body.append(element);
    const letter = deskOf(document, false);
    letter.begin();
    letter.set({ phone: '06 12 34 56 78', reason: 'papiers', message: said.slice(0, 400) });
    letter.calm();
    letter.go('check');
    await letter.send();
    await drawn();
    expect(letter.phase).to.equal('letter');
    element.remove();
    channels.remove();
    closeDesk(document);
  };

  it('draws all of them as text, whoever says them: the town, the visitor or the receiver', async function () {
    this.timeout(120_000);
    wounds = [];
    const file = await (await fetch('/tests/corpus/security/xss-payloads.txt')).text();
    const texts = file
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.slice(line.indexOf('\t') + 1).replaceAll('\\n', '\n'));
    expect(texts.length).to.be.above(400);
    const { title } = document;
    for (const said of texts) {
      document.title = said;
      await visit(said);
    }
    document.title = title;
    // What is loaded or begun by markup takes a moment.
    for (let frame = 0; frame < 20; frame++) await nextFrame();
    expect(wounds).to.deep.equal([]);
  });
});
