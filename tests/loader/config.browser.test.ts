/* eslint no-script-url: off -- hostile texts are what is tried here */
import { expect } from '@open-wc/testing';
import { drawLauncher } from '../../src/loader/launcher.js';
import { loadFrame, type Frame } from '../support/browser.js';
import { launcherOf, partOf, pause, until } from '../guest/host.js';

interface Found {
  readonly config: Record<string, unknown>;
  /** What was printed in the console. */
  readonly said: string[];
  readonly host: Frame;
  readonly button: HTMLElement;
}

const PAGE = '/corpus/spip/page.html?probe=1&with=parvis';

/** Opens a page with a configuration and waits until it is read. */
async function read(query: Record<string, string>): Promise<Found> {
  const host = await loadFrame(`${PAGE}&${new URLSearchParams(query)}`);
  const { printed } = (host.window as unknown as { probe: { printed: string[] } }).probe;
  const button = await until(
    () => partOf(host.document, 'parvis-launcher', 'button'),
    'the launcher',
  );
  const { config } = (host.window as unknown as { Parvis: { config: Record<string, unknown> } })
    .Parvis;
  return { config, said: printed, host, button };
}

/** The same, where one message is expected. */
async function refused(query: Record<string, string>): Promise<Found> {
  const found = await read(query);
  await until(() => found.said.length > 0, 'a message');
  await pause(100);
  expect(found.said.length).to.equal(1);
  return found;
}

const file = (value: unknown) =>
  `/corpus/served?type=application/json&body=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`;

describe('the configuration of a town', () => {
  it('is read from the attributes of the script tag', async () => {
    const { config, said, button } = await read({
      'data-position': 'top-left',
      'data-offset-x': '40',
      'data-offset-y': '0',
      'data-label': 'Lire à l’aise',
      'data-accent': '#004d40',
      'data-keep-days': '30',
      'data-town-name': 'Épône',
      'data-town-phone': '02 99 00 00 00',
    });
    expect(config).to.deep.equal({
      position: 'top-left',
      offsetX: 40,
      offsetY: 0,
      label: 'Lire à l’aise',
      accent: '#004d40',
      keepDays: 30,
      town: { name: 'Épône', phone: '02 99 00 00 00' },
    });
    expect(button.textContent).to.equal('Lire à l’aise');
    const { left, top } = button.getBoundingClientRect();
    expect([left, top]).to.deep.equal([40, 0]);
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(0, 77, 64)');
    await pause(100);
    expect(said).to.deep.equal([]);
  });

  it('is read from a block of JSON in the page', async () => {
    const { config, button } = await read({ json: '{"label":"Été","position":"bottom-left"}' });
    expect(button.textContent).to.equal('Été');
    expect(config['position']).to.equal('bottom-left');
    expect(button.getBoundingClientRect().left).to.equal(16);
  });

  it('is read from a file', async () => {
    const { config, button } = await read({
      'data-config': file({ label: 'Lire', town: { name: 'Ys' } }),
    });
    expect(button.textContent).to.equal('Lire');
    expect(config['town']).to.deep.equal({ name: 'Ys' });
  });

  it('takes the attributes before the block, and the block before the file', async () => {
    const { config } = await read({
      'data-config': file({
        label: 'a',
        offsetX: 1,
        offsetY: 2,
        town: { name: 'a', phone: '0200000000' },
      }),
      json: '{"label":"b","offsetX":3,"town":{"name":"b"}}',
      'data-label': 'c',
    });
    expect(config).to.deep.equal({
      label: 'c',
      offsetX: 3,
      offsetY: 2,
      town: { name: 'b', phone: '0200000000' },
    });
  });

  it('keeps the right value of one place where another has a wrong one', async () => {
    const { config } = await refused({
      'data-config': file({ label: 'Lire', town: { phone: '0200000000' } }),
      'data-label': 'x'.repeat(41),
      'data-town-phone': 'javascript:alert(1)',
    });
    expect(config['label']).to.equal('Lire');
    expect(config['town']).to.deep.equal({ phone: '0200000000' });
  });
});

describe('a wrong configuration', () => {
  const wrong: readonly [string, Record<string, string>, RegExp[]][] = [
    [
      'a place that is none',
      { 'data-position': 'middle' },
      [/position/, /"middle"/, /"bottom-right" ou "bottom-left"/],
    ],
    [
      'a number that is none',
      { 'data-offset-x': 'beaucoup' },
      [/offsetX/, /"beaucoup"/, /nombre de 0 à 400/],
    ],
    [
      'a number out of bounds',
      { 'data-offset-y': '4000' },
      [/offsetY/, /4000/, /nombre de 0 à 400/],
    ],
    ['a number below them', { 'data-keep-days': '0' }, [/keepDays/, /nombre de 1 à 365/]],
    ['an empty number', { 'data-keep-days': '' }, [/keepDays/, /""/, /nombre/]],
    ['a label of no letters', { 'data-label': '' }, [/label/, /""/, /texte/]],
    ['a label that does not fit', { 'data-label': 'x'.repeat(90) }, [/label/, /…/, /40 lettres/]],
    [
      'a colour too light for its text',
      { 'data-accent': '#777777' },
      [/accent/, /#777777/, /foncée/],
    ],
    ['a selector that is none', { json: '{"main":"#contenu >"}' }, [/main/, /sélecteur CSS/]],
    ['a colour by its name', { 'data-accent': 'red' }, [/accent/, /"red"/, /#1f4e8c/]],
    [
      'a phone of letters',
      { 'data-town-phone': 'mairie' },
      [/town\.phone/, /"mairie"/, /02 99 00 00 00/],
    ],
    ['a yes that is no', { 'data-enabled': 'non' }, [/enabled/, /"non"/, /true ou false/]],
    ['an unknown key', { json: '{"couleur":"#123456"}' }, [/couleur/, /"#123456"/, /accent/]],
    ['an unknown key of the town', { json: '{"town":{"tel":"02"}}' }, [/town\.tel/, /phone/]],
    ['a number in a text', { json: '{"label":12}' }, [/label/, /12/, /texte/]],
    ['a text for a number', { json: '{"offsetX":"12"}' }, [/offsetX/, /"12"/, /nombre/]],
    ['nothing', { json: '{"label":null}' }, [/label/, /null/, /texte/]],
    ['a text for the town', { json: '{"town":"Ys"}' }, [/town/, /"Ys"/, /objet/]],
    ['a list', { json: '["label"]' }, [/configuration/, /\["label"\]/, /objet/]],
    [
      'a key of all objects',
      { json: '{"__proto__":{"label":"x"},"constructor":1}' },
      [/__proto__/, /constructor/],
    ],
    ['a block that is not JSON', { json: '{label: Lire}' }, [/parvis-config/, /JSON/]],
    ['an empty block', { json: '' }, [/parvis-config/, /JSON/]],
    [
      'a file that is not there',
      { 'data-config': '/corpus/none.json' },
      [/\/corpus\/none\.json/, /404/, /adresse/],
    ],
    [
      'a file that is not JSON',
      { 'data-config': file('<!doctype html><p>Oups') },
      [/served/, /JSON/],
    ],
    ['an address that is none', { 'data-config': 'http://[' }, [/http:\/\/\[/, /adresse/]],
    [
      'several at once',
      { 'data-position': 'x', 'data-accent': 'y', json: '{"z":1}' },
      [/position/, /accent/, /« z »/],
    ],
  ];

  for (const [name, query, words] of wrong) {
    it(`is told once, with what to write, and the rest works: ${name}`, async () => {
      const { said, button, config, host } = await refused({ 'data-town-name': 'Ys', ...query });
      expect(said[0]).to.match(/^warn: Parvis/);
      for (const word of words) expect(said[0]).to.match(word);
      expect((config['town'] as { name: string }).name).to.equal('Ys');
      if (!('data-label' in query)) expect(button.textContent).to.equal('Lire plus facilement');
      expect(({} as Record<string, unknown>)['label']).to.equal(undefined);
      expect(
        (host.window as unknown as { Object: ObjectConstructor }).Object.prototype,
      ).to.not.have.property('label');
      expect(host.errors).to.deep.equal([]);
    });
  }

  it('stays short in the console, however long it is', async () => {
    const { said } = await refused({ json: JSON.stringify({ label: 'x'.repeat(3000) }) });
    expect(said[0]!.length).to.be.lessThan(400);
  });

  it('does not hold the launcher when it is huge', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`clef${index}`, index]),
    );
    const { button } = await refused({
      'data-config': `/corpus/served?keys=2000`,
      json: JSON.stringify(many).slice(0, 6000) + '}',
    });
    expect(button.textContent).to.equal('Lire plus facilement');
  });
});

describe('Parvis is off', () => {
  const nothing = async (query: string) => {
    const host = await loadFrame(`/corpus/spip/page.html?with=parvis&${query}`);
    await pause(200);
    expect(launcherOf(host.document)).to.equal(null);
    expect('Parvis' in host.window).to.equal(false);
    expect(host.errors).to.deep.equal([]);
  };

  it('by an attribute', () => nothing('data-enabled=false'));
  it('by its file', () => nothing(`data-config=${encodeURIComponent(file({ enabled: false }))}`));
  it('by a block', () => nothing(`json=${encodeURIComponent('{"enabled":false}')}`));
  it('by the address of the page', () => nothing('parvis=off'));
  it('not by another word of the address', async () => {
    const host = await loadFrame('/corpus/spip/page.html?with=parvis&parvis=offre&noparvis=off');
    await until(() => launcherOf(host.document), 'the launcher');
  });
});

describe('texts of the configuration', () => {
  const OWN = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '<svg onload=alert(1)>',
    'javascript:alert(1)',
    '</style><script>alert(1)</script>',
    '{{constructor.constructor("alert(1)")()}}',
    '${alert(1)}',
    '&lt;img src=x onerror=alert(1)&gt;',
    "'-alert(1)-'",
    '<iframe srcdoc="<script>alert(1)</script>">',
    '\u202e<b>tfel</b>',
    '<a href="javascript:alert(1)">x</a>',
  ];

  it('are shown as letters, never as tags', async function () {
    this.timeout(20_000);
    // A list shared between projects, where it stands beside this one.
    const answer = await fetch('/__wds-outside-root__/1/shared/security/xss-payloads.txt').catch(
      () => null,
    );
    const lines = answer?.ok ? (await answer.text()).split('\n') : [];
    const shared = lines
      .filter((line) => /^[A-Z]+\d+\t/.test(line))
      .map((line) => line.slice(line.indexOf('\t') + 1));
    const payloads = [...OWN, ...shared.filter((text) => text.length > 0)];
    let alarms = 0;
    const { alert } = window;
    window.alert = () => void alarms++;
    for (const text of payloads) {
      const stay = new AbortController();
      const config = { label: text, town: { name: text, phone: text } };
      const launcher = drawLauncher(config, stay.signal);
      launcher.place();
      launcher.say('Essayez encore.');
      expect(launcher.button.textContent).to.equal(text);
      expect([...launcher.button.children].map(({ localName }) => localName)).to.deep.equal([
        'svg',
      ]);
      const link = launcher.host.shadowRoot!.querySelector('a')!;
      expect(link.textContent).to.include(text);
      expect(link.children.length).to.equal(0);
      expect(link.getAttribute('href')).to.match(/^tel:[+\d]*$/);
      stay.abort();
      launcher.host.remove();
    }
    await pause(100);
    window.alert = alert;
    expect(alarms).to.equal(0);
  });

  it('are refused as a phone number when they are none, all the way from the page', async () => {
    for (const text of OWN.slice(0, 4)) {
      const { config, host } = await refused({
        'data-town-phone': text,
        'data-label': text.slice(0, 40),
        'data-town-name': text,
      });
      expect((config['town'] as { phone?: string }).phone).to.equal(undefined);
      expect(partOf(host.document, 'parvis-launcher', 'button')!.textContent).to.equal(
        text.slice(0, 40),
      );
    }
  });
});
