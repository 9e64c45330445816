import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/callback/index.js';
import '../../src/elements/channels/index.js';
import type { Callback } from '../../src/elements/callback/index.js';
import { closeDesk, deskOf, type Desk } from '../../src/contact/page/desk.js';
import type { Client } from '../../src/contact/page/phases.js';
import { nextFrame } from '../support/browser.js';

describe('<parvis-callback>', () => {
  let element: Callback;
  let calls: string[];
  let outcome: Awaited<ReturnType<Client['send']>>;

  const client: Client = {
    facts: async () => undefined,
    slots: async () => [],
    challenge: async () => undefined,
    send: async (_request, key) => {
      calls.push(key);
      await nextFrame();
      return outcome;
    },
    change: async () => outcome,
    cancel: async () => outcome,
  };
  const root = () => element.shadowRoot!;
  const find = (selector: string) => root().querySelector<HTMLElement>(selector)!;
  const drawn = async () => {
    for (let turn = 0; turn < 4; turn++) {
      await nextFrame();
      await element.updateComplete;
    }
  };
  /** What is fetched apart may come a little later. */
  const until = async (look: () => unknown) => {
    for (let tries = 0; tries < 100 && !look(); tries++) await drawn();
  };
  const configure = (
    contact: object,
    town: object = { name: 'Brignon', phone: '02 99 12 34 56' },
  ) =>
    ((window as { Parvis?: unknown }).Parvis = {
      config: { town, contact },
      base: `${location.origin}/dist/`,
    });
  const show = async (contact?: object, town?: object): Promise<Desk> => {
    closeDesk(document);
    if (contact) configure(contact, town);
    const desk = deskOf(document, false);
    if (contact && 'callback' in contact) desk.client = client;
    element = document.createElement('parvis-callback');
    element.innerHTML = '<a href="tel:+33299123456">02 99 12 34 56</a>';
    document.body.append(element);
    await drawn();
    await until(() => find('[part=phone]') ?? find('[part=ask]'));
    return desk;
  };
  const RECEIVER = { callback: { receiver: 'https://rappel.exemple.fr', town: 'brignon' } };
  const fill = { phone: '06 12 34 56 78', reason: 'papiers' };

  beforeEach(() => {
    calls = [];
    outcome = { kind: 'done', receipt: { id: 'a', token: 't', reference: 'BX-47' } };
  });
  afterEach(() => {
    element.remove();
    closeDesk(document);
    document.documentElement.lang = 'fr';
    delete (window as { Parvis?: unknown }).Parvis;
  });

  it('shows the number of the author’s own link where the site says nothing', async () => {
    await show();
    expect(find('[part=phone]').getAttribute('href')).to.equal('tel:+33299123456');
    expect(root().querySelector('[part=ask]')).to.equal(null);
  });

  it('speaks to nobody before the visitor asks', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (...args) => {
      asked.push(String(args[0]));
      return fetch(...args);
    };
    await show(RECEIVER);
    window.fetch = fetch;
    expect(asked).to.deep.equal([]);
    expect(sessionStorage.getItem('parvis-callback')).to.equal(null);
  });

  it('tells what is wrong, keeps what was written, and goes to the field', async () => {
    const desk = await show(RECEIVER);
    find('[part=ask]').click();
    await until(() => find('#f-phone'));
    find('#f-phone').focus();
    await sendKeys({ type: '06 12' });
    await sendKeys({ press: 'Enter' });
    await drawn();
    const summary = root().activeElement!;
    expect([summary.className, summary.role]).to.deep.equal(['summary', 'group']);
    expect(find(`#${summary.getAttribute('aria-labelledby')}`).textContent).to.not.equal('');
    find('.summary a').click();
    await drawn();
    expect(root().activeElement?.id).to.equal('f-phone');
    expect((root().activeElement as HTMLInputElement).value).to.equal('06 12');
    expect(desk.asking.draft.phone).to.equal('06 12');
  });

  it('tells it in English on an English page, with its own subjects, and the town’s as it says them', async () => {
    document.documentElement.lang = 'en';
    const desk = await show(RECEIVER);
    desk.begin();
    for (const [phone, told] of [
      ['', /^Write your phone number/],
      ['06 12', /^Some digits are missing/],
      ['08 36 65 65 65', /^We cannot call this number back/],
    ] as const) {
      desk.set({ phone });
      desk.next();
      await until(() => told.test(find('.error')?.textContent ?? ''));
      expect(find('.error').textContent).to.match(told);
    }
    desk.set({ phone: fill.phone });
    desk.go('about');
    await drawn();
    const labels = () =>
      [...root().querySelectorAll('.tile')].map((one) => one.textContent!.trim());
    expect(labels()[0]).to.equal('Identity papers');
    desk.asking.facts = { reasons: [{ id: 'papiers', label: 'Papiers' }] };
    desk.go('about');
    await drawn();
    expect(labels()).to.deep.equal(['Papiers']);
    desk.set({ reason: 'papiers' });
    outcome = { kind: 'refused', errors: [{ field: 'reason', code: 'unknown', message: 'Non.' }] };
    desk.go('check');
    await desk.send();
    await drawn();
    expect(find('.error').textContent).to.equal(
      'This subject is no longer in the list. Choose another one.',
    );
  });

  it('is sent once, however often the button is pressed', async () => {
    const desk = await show(RECEIVER);
    desk.begin();
    desk.set(fill);
    desk.go('check');
    await drawn();
    for (let press = 0; press < 5; press++) find('[part=send]').click();
    await drawn();
    await drawn();
    expect(calls.length).to.equal(1);
    expect(find('.reference').textContent).to.equal('BX-47');
  });

  it('gives the hour that was chosen to the calendar, without asking anybody', async () => {
    const start = Date.parse('2027-03-30T09:00:00+02:00');
    outcome = {
      kind: 'done',
      receipt: { id: 'a', token: 't', reference: 'BX-47', start, end: start + 1_800_000 },
    };
    const desk = await show(RECEIVER);
    desk.begin();
    desk.set(fill);
    await desk.send();
    await drawn();
    expect(root().querySelector('[part=calendar]'), 'no hour was chosen').to.equal(null);
    desk.forget();
    desk.begin();
    desk.set({ ...fill, time: 'slot', slotId: '20270330T0700Z-30' });
    await desk.send();
    await drawn();
    const { fetch } = window;
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const asked: unknown[] = [];
    let file: Blob | undefined;
    let name = '';
    window.fetch = async (input) => (asked.push(input), new Response());
    URL.createObjectURL = (blob: Blob) => createObjectURL((file = blob));
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    find('[part=calendar]').click();
    await until(() => file);
    Object.assign(window, { fetch });
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    expect([name, asked]).to.deep.equal(['rappel-BX-47.ics', []]);
    const text = await file!.text();
    expect(text).to.include('DTSTART:20270330T070000Z');
    expect(text).to.include('UID:a@rappel.exemple.fr');
    expect(text).to.include('SUMMARY:Une personne de la mairie vous appelle (BX-47)');
    expect(text).to.not.match(/612345678|06.12.34/);
  });

  it('does not send what tells of a danger, until the visitor says that it can wait', async () => {
    const desk = await show(RECEIVER);
    desk.begin();
    desk.set({ ...fill, message: 'au secours il y a le feu' });
    await desk.send();
    await drawn();
    expect([calls.length, desk.step]).to.deep.equal([0, 'about']);
    expect(find('.emergency a[href="tel:18"]')).to.not.equal(null);
    desk.calm();
    await desk.send();
    expect(calls.length).to.equal(1);
  });

  it('closes with Escape, and brings focus back', async () => {
    await show(RECEIVER);
    element.remove();
    const opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    element = document.documentElement.appendChild(document.createElement('parvis-callback'));
    await element.show();
    expect(root().activeElement?.id).to.equal('title');
    await sendKeys({ press: 'Escape' });
    await drawn();
    expect(document.activeElement).to.equal(opener);
    opener.remove();
  });
});

describe('<parvis-channels>', () => {
  afterEach(() => {
    delete (window as { Parvis?: unknown }).Parvis;
    document.querySelector('parvis-channels')?.remove();
  });

  it('keeps the author’s own list where the site says nothing', async () => {
    const element = document.createElement('parvis-channels');
    element.innerHTML = '<ul><li>02 99 12 34 56</li></ul>';
    document.body.append(element);
    await element.updateComplete;
    expect(element.querySelector('li')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('lists the ways of the procedure first, then the doors of the town, and asks for a call back', async () => {
    (window as { Parvis?: unknown }).Parvis = {
      config: {
        town: { phone: '02 99 12 34 56' },
        contact: {
          callback: { mailto: 'mairie@exemple.fr' },
          channels: [{ procedure: ['F1341'], ways: [{ kind: 'home', note: 'Chez vous.' }] }],
        },
      },
    };
    const element = document.createElement('parvis-channels');
    element.procedure = 'F1341';
    document.body.append(element);
    await element.updateComplete;
    const titles = [...element.shadowRoot!.querySelectorAll('h3')].map((one) =>
      one.textContent!.trim(),
    );
    expect(titles).to.deep.equal(['Chez vous', 'Par téléphone', 'On vous rappelle']);
    let asked = '';
    element.addEventListener('parvis-open-request', (event) => (asked = event.feature));
    element.shadowRoot!.querySelector<HTMLElement>('[part=ask]')!.click();
    expect(asked).to.equal('callback');
  });
});
