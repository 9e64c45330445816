import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/toolbar/index.js';
import type { Toolbar } from '../../src/elements/toolbar/index.js';
import { DEFAULTS } from '../../src/preferences/schema.js';
import type { OpenRequest } from '../../src/requests.js';
import { sessionOf } from '../../src/session.js';
import { axeClean, can, emulate, nextFrame, resize } from '../support/browser.js';

const session = sessionOf(document);

describe('the panel', () => {
  let opener: HTMLButtonElement;
  let toolbar: Toolbar;

  beforeEach(async () => {
    opener = document.createElement('button');
    opener.textContent = 'Lire plus facilement';
    toolbar = document.createElement('parvis-toolbar');
    const title = document.createElement('h1');
    title.textContent = 'La mairie';
    const main = document.createElement('main');
    main.append(title, opener);
    document.body.append(main);
    document.documentElement.append(toolbar);
    await toolbar.updateComplete;
    opener.focus();
  });

  afterEach(() => {
    toolbar.remove();
    opener.parentElement!.remove();
    // A reset is one more change that can be taken back: each test starts with none.
    while (session.preferences.canUndo) session.preferences.undo();
    session.preferences.reset();
  });

  const root = () => toolbar.shadowRoot!;
  const part = (name: string) => root().querySelector<HTMLElement>(`[part~=${name}]`)!;
  const settings = () => root().querySelector('parvis-preferences')!.shadowRoot!;
  const setting = (name: string) => settings().querySelector<HTMLElement>(`[part~=${name}]`)!;
  const said = () => settings().querySelector('[role=status]')!.textContent!.trim();
  const isShown = () => part('panel').getBoundingClientRect().height > 0;
  const drawn = async () => {
    await toolbar.updateComplete;
    await nextFrame();
  };
  const focused = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  const press = async (key: string, times = 1) => {
    for (let count = 0; count < times; count++) await sendKeys({ press: key });
  };
  it('tells that it is closed when the page takes it away', async () => {
    await toolbar.show();
    const heard: string[] = [];
    toolbar.addEventListener('parvis-close', ({ type }) => heard.push(type));
    document.body.append(toolbar);
    await drawn();
    expect(heard).to.deep.equal([]);
    toolbar.remove();
    await Promise.resolve();
    expect(heard).to.deep.equal(['parvis-close']);
    expect(toolbar.open).to.equal(false);
  });

  const requests = (type: string) => {
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener(type, hear, { once: true });
    return heard;
  };

  it('reads the page ahead when it opens, and again when it opens again', async () => {
    const { pageStyle } = session;
    const readings: Promise<void>[] = [];
    const prepare = pageStyle.prepare.bind(pageStyle);
    pageStyle.prepare = () => {
      const reading = prepare();
      readings.push(reading);
      return reading;
    };
    try {
      await toolbar.show();
      await Promise.all(readings);
      expect(readings).to.have.length(1);
      setting('text-size-up').click();
      expect(await Promise.race([prepare(), Promise.resolve('late')])).to.equal(undefined);
      session.preferences.reset();
      toolbar.hide();
      await toolbar.show();
      expect(readings.at(-1)).to.not.equal(readings[0]);
    } finally {
      Reflect.deleteProperty(pageStyle, 'prepare');
    }
  });

  it('is clean for axe, closed and open', async () => {
    await axeClean(document);
    await toolbar.show();
    await axeClean(document);
  });

  it('shows nothing until it is asked for', () => {
    expect(isShown()).to.equal(false);
    expect(document.activeElement).to.equal(opener);
  });

  it('opens with its title in focus, and says that it is open', async () => {
    const opened = requests('parvis-open');
    await toolbar.show();
    expect(isShown()).to.equal(true);
    expect(toolbar.hasAttribute('open')).to.equal(true);
    expect(toolbar.matches(':state(open)')).to.equal(true);
    expect(focused()).to.equal(root().querySelector('h2'));
    expect(opened.map(({ target }) => target)).to.deep.equal([toolbar]);
  });

  it('is a dialog with a name, that leaves the page usable', async () => {
    await toolbar.show();
    const panel = part('panel');
    expect(panel.getAttribute('role')).to.equal('dialog');
    expect(root().getElementById(panel.getAttribute('aria-labelledby')!)!.textContent).to.equal(
      'Lire plus facilement',
    );
    expect(panel.hasAttribute('aria-modal')).to.equal(false);
    opener.focus();
    expect(document.activeElement).to.equal(opener);
    expect(isShown()).to.equal(true);
  });

  it('closes with Escape and brings focus back where it came from', async () => {
    const closed = requests('parvis-close');
    await toolbar.show();
    await press('Escape');
    await drawn();
    expect(isShown()).to.equal(false);
    expect(toolbar.matches(':state(open)')).to.equal(false);
    expect(document.activeElement).to.equal(opener);
    expect(closed.length).to.equal(1);
  });

  it('closes with its button, reached first by the keyboard', async () => {
    await toolbar.show();
    await press('Tab');
    expect(focused()).to.equal(part('close'));
    await press('Enter');
    await drawn();
    expect(isShown()).to.equal(false);
    expect(document.activeElement).to.equal(opener);
  });

  it('leaves focus where the visitor has moved it', async () => {
    const other = document.createElement('button');
    opener.after(other);
    await toolbar.show();
    other.focus();
    toolbar.hide();
    await drawn();
    expect(document.activeElement).to.equal(other);
  });

  it('leaves Escape and the other keys to the page, when focus is there', async () => {
    const keys: string[] = [];
    const hear = ({ key }: KeyboardEvent) => keys.push(key);
    document.addEventListener('keydown', hear);
    await toolbar.show();
    await press('a');
    opener.focus();
    await press('Escape');
    document.removeEventListener('keydown', hear);
    expect(keys).to.deep.equal(['a', 'Escape']);
    expect(isShown()).to.equal(true);
  });

  it('makes the text larger by the keyboard alone, and says so', async () => {
    await toolbar.show();
    await press('Tab', 3);
    expect(focused()).to.equal(setting('text-size-up'));
    await press('Enter');
    await press(' ');
    await drawn();
    expect(session.preferences.value.textSize).to.equal(140);
    expect(settings().querySelector('.value')!.textContent).to.equal('140\u00a0%');
    expect(said()).to.equal('Taille du texte\u00a0: 140\u00a0%');
  });

  it('goes through every control with Tab, then leaves to the page', async () => {
    await toolbar.show();
    const seen: string[] = [];
    for (let count = 0; count < 40; count++) {
      await press('Tab');
      const at = focused();
      if (!at || !(at.getRootNode() instanceof ShadowRoot)) break;
      seen.push(at.getAttribute('part') ?? at.id ?? at.localName);
      expect(at.getBoundingClientRect().height, seen.at(-1)!).to.be.at.least(24);
    }
    expect(seen.slice(0, 5)).to.deep.equal([
      'close',
      'text-size-down',
      'text-size-up',
      'contrast-high',
      'open-reader',
    ]);
    expect(seen).to.include.members(['reading', 'evening', 'undo', 'reset', 'device']);
    expect(seen.length).to.be.below(40);
  });

  it('asks for the reader, and makes room for it when someone answers', async () => {
    const heard: OpenRequest[] = [];
    const answer = (event: OpenRequest) => {
      heard.push(event);
      event.preventDefault();
    };
    document.addEventListener('parvis-open-request', answer as EventListener);
    await toolbar.show();
    part('open-reader').click();
    document.removeEventListener('parvis-open-request', answer as EventListener);
    await drawn();
    expect(heard.map(({ feature }) => feature)).to.deep.equal(['reader']);
    expect(isShown()).to.equal(false);
  });

  it('says what to do when nobody brings the reader', async () => {
    await toolbar.show();
    part('open-reader').click();
    await drawn();
    const trouble = root().querySelector('.entries')!.textContent!;
    expect(trouble).to.contain('Rechargez la page');
    expect(trouble).to.contain('la mairie');
    expect(said()).to.contain('Rechargez la page');
    expect(isShown()).to.equal(true);
  });

  describe('offers a form', () => {
    let form: HTMLFormElement;
    const offers = async (markup: string): Promise<boolean> => {
      form = document.createElement('form');
      form.innerHTML = Array.from(
        { length: 6 },
        (_, at) => `<label>Champ ${at} <input name="champ${at}"></label>`,
      ).join('');
      form.insertAdjacentHTML('beforeend', markup);
      document.querySelector('main')!.append(form);
      await toolbar.show();
      await drawn();
      return !!part('open-steps');
    };
    afterEach(() => form.remove());

    for (const [what, markup] of [
      ['a button', '<button>Envoyer</button>'],
      ['a button of the kind of old sites', '<input type="image" alt="Envoyer">'],
      ['a button of a script', '<input type="button" value="Envoyer">'],
    ] as const)
      it(`that is sent by ${what}`, async () => {
        expect(await offers(markup)).to.equal(true);
      });

    it('not where a field hides what the form has, and opens all the same', async () => {
      expect(await offers('<input name="elements"><button>Envoyer</button>')).to.equal(false);
      expect(isShown()).to.equal(true);
    });

    it('not where a link sends it: there would be nothing to press at its end', async () => {
      const link = '<a href="#" onclick="this.closest(`form`).submit()">OK</a>';
      expect(await offers(link)).to.equal(false);
    });
  });

  it('takes back the last change, and has nothing to take back after that', async () => {
    await toolbar.show();
    expect(part('undo').getAttribute('aria-disabled')).to.equal('true');
    setting('text-size-up').click();
    setting('contrast-high').click();
    await drawn();
    expect(part('undo').getAttribute('aria-disabled')).to.equal('false');
    part('undo').click();
    await drawn();
    expect(session.preferences.value).to.deep.equal({ ...DEFAULTS, textSize: 120 });
    expect(said()).to.equal('Le dernier changement est annulé.');
    part('undo').click();
    part('undo').click();
    await drawn();
    expect(said()).to.equal('Il n’y a rien à annuler.');
    const before = settings().querySelector('[role=status]')!.textContent;
    part('undo').click();
    await drawn();
    expect(said()).to.equal('Il n’y a rien à annuler.');
    const after = settings().querySelector('[role=status]')!.textContent;
    expect(after, 'the same sentence again is a change, or it is not heard').not.to.equal(before);
    expect(session.preferences.value).to.deep.equal(DEFAULTS);
  });

  it('puts everything back as before in one press', async () => {
    await toolbar.show();
    setting('text-size-up').click();
    setting('contrast-high').click();
    part('reset').click();
    await drawn();
    expect(session.preferences.value).to.deep.equal(DEFAULTS);
    expect(said()).to.equal('La page est comme avant.');
  });

  it('keeps the settings only on a device that the visitor says is theirs, and shows until when', async () => {
    await toolbar.show();
    const kept = () => root().getElementById('kept')!.textContent!;
    const device = part('device') as HTMLInputElement;
    expect(device.checked).to.equal(false);
    expect(kept()).to.contain('oubliés');
    device.click();
    await drawn();
    const until = session.preferences.keptUntil!;
    expect(kept()).to.contain(String(until.getFullYear()));
    expect(kept()).to.match(/^Réglages gardés jusqu’au \d+(er)? [a-zéû]+ \d{4} sur cet appareil/);
    expect(said()).to.equal(kept());
    device.click();
    await drawn();
    expect(session.preferences.keptUntil).to.equal(null);
    expect(kept()).to.contain('oubliés');
  });

  it('unticks the box and says so, when the device cannot keep anything', async () => {
    await toolbar.show();
    const refuse = (event: Event) => event.preventDefault();
    document.addEventListener('parvis-device-request', refuse, { capture: true });
    const device = part('device') as HTMLInputElement;
    device.click();
    await drawn();
    document.removeEventListener('parvis-device-request', refuse, { capture: true });
    expect(device.checked).to.equal(false);
    expect(said()).to.contain('ne peut pas garder');
  });

  it('gives the phone number of the town as a link, and nothing but digits in it', async () => {
    const view = window as { Parvis?: unknown };
    view.Parvis = { config: { town: { phone: '+33 (0)2 99 12 34 56;javascript:' } } };
    session.dispatchEvent(new Event('parvis-session-change'));
    await drawn();
    const link = root().querySelector<HTMLAnchorElement>('.foot a')!;
    delete view.Parvis;
    expect(link.getAttribute('href')).to.equal('tel:+33299123456');
  });

  it('sits above everything and inside the window, whatever the page does to its elements', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { all: unset !important } :not(:root) { transform: translateX(50px) !important } main { position: fixed; inset: 0; z-index: 2147483647 }',
    );
    document.adoptedStyleSheets.push(sheet);
    await toolbar.show();
    await nextFrame();
    const { left, top, right, bottom } = part('panel').getBoundingClientRect();
    const hit = document.elementFromPoint(left + 20, top + 20);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((found) => found !== sheet);
    expect(hit?.localName).to.equal('parvis-toolbar');
    expect(left).to.be.at.least(0);
    expect(top).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('is still there after it was moved in the page', async () => {
    await toolbar.show();
    document.body.append(toolbar);
    await drawn();
    expect(part('panel').matches(':popover-open')).to.equal(true);
    expect(isShown()).to.equal(true);
  });

  describe('while the text of the page grows', () => {
    const widthOfPanel = () => part('panel').getBoundingClientRect().width;
    const textSize = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
    const grown = async (scale: string) => {
      const { documentElement } = document;
      const now = () => getComputedStyle(documentElement).getPropertyValue('--parvis-scale');
      for (let tries = 0; tries < 100 && now() !== scale; tries++) await nextFrame();
      expect(now()).to.equal(scale);
    };

    it('keeps its buttons where the pointer is, however quick the presses', async () => {
      await toolbar.show();
      const place = () => JSON.stringify(setting('text-size-up').getBoundingClientRect());
      const before = place();
      for (let count = 0; count < 5; count++) setting('text-size-up').click();
      await grown('2');
      await drawn();
      expect(place()).to.equal(before);
    });

    it('takes the size of the text when it is opened next, and lets it go when it is closed', async () => {
      await toolbar.show();
      for (let count = 0; count < 5; count++) setting('text-size-up').click();
      await grown('2');
      expect(textSize(part('close'))).to.equal(17);
      toolbar.hide();
      await drawn();
      expect(toolbar.style.getPropertyValue('--parvis-scale')).to.equal('');
      await toolbar.show();
      expect(textSize(part('close'))).to.be.closeTo(17 * 1.5, 0.1);
      await toolbar.show();
      expect(textSize(part('close')), 'asked for again while open').to.be.closeTo(17 * 1.5, 0.1);
    });

    it('grows half as much as the text, so that the page stays in sight', async () => {
      const sizes: number[] = [];
      for (const scale of [1, 1.6, 2, 3, 4]) {
        document.documentElement.style.setProperty('--parvis-scale', String(scale));
        await toolbar.show();
        sizes.push(textSize(part('close')) / 17);
        toolbar.hide();
        await drawn();
      }
      document.documentElement.style.removeProperty('--parvis-scale');
      expect(sizes.map((size) => size.toFixed(2))).to.deep.equal([
        '1.00',
        '1.30',
        '1.50',
        '2.00',
        '2.00',
      ]);
    });

    it('leaves some of the page in sight on a phone', async function () {
      if (!can.viewport) this.skip();
      await resize(320, 720);
      await toolbar.show();
      expect(part('panel').getBoundingClientRect().top).to.be.at.least(200);
    });

    it('covers less than half of a computer screen at 160 %', async function () {
      if (!can.viewport) this.skip();
      await resize(1280);
      session.preferences.change({ textSize: 160 });
      await grown('1.6');
      await toolbar.show();
      expect(widthOfPanel()).to.be.below(640);
    });
  });

  for (const [width, scale] of [
    [320, 1],
    [320, 2],
    [640, 2],
  ] as const) {
    it(`fits ${width} px with text at ${scale}00 %, every section open`, async function () {
      if (!can.viewport) this.skip();
      await resize(width);
      document.documentElement.style.setProperty('--parvis-scale', String(scale));
      session.preferences.change({ theme: 'own' });
      await toolbar.show();
      settings().querySelector<HTMLElement>('#dyslexia')!.click();
      for (const details of settings().querySelectorAll('details')) details.open = true;
      for (
        let tries = 0;
        tries < 100 && !settings().querySelector('parvis-settings-section');
        tries++
      )
        await nextFrame();
      await nextFrame();
      await nextFrame();
      const wide = tooWide(root());
      document.documentElement.style.removeProperty('--parvis-scale');
      expect(wide).to.deep.equal([]);
    });
  }

  it('has targets of 44 px', async () => {
    await toolbar.show();
    const controls = [root(), settings()].flatMap((place) => [
      ...place.querySelectorAll('button, summary, label, a'),
    ]);
    const visible = controls.filter((control) => control.checkVisibility());
    expect(visible.length).to.be.above(15);
    for (const control of visible) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height), control.textContent!.trim()).to.be.at.least(44);
    }
  });

  it('draws its buttons so that they can be read in forced colours', async function () {
    if (!can.media) this.skip();
    await emulate({ forcedColors: 'active' });
    await toolbar.show();
    const { color, backgroundColor } = getComputedStyle(part('open-reader'));
    expect(color).not.to.equal(backgroundColor);
    await axeClean(toolbar);
  });

  it('speaks English on a page in English', async () => {
    document.documentElement.lang = 'en';
    const english = document.createElement('parvis-toolbar');
    document.documentElement.append(english);
    for (
      let tries = 0;
      tries < 100 && english.shadowRoot?.querySelector('h2')?.textContent !== 'Read more easily';
      tries++
    )
      await nextFrame();
    const panel = english.shadowRoot!.querySelector('[part=panel]')!;
    document.documentElement.removeAttribute('lang');
    english.remove();
    expect(panel.getAttribute('lang')).to.equal('en');
    expect(panel.querySelector('[part=reset]')!.textContent!.trim()).to.equal(
      'Put everything back as before',
    );
  });
});

/** What sticks out of the window or is cut, however deep. */
function tooWide(place: ParentNode): string[] {
  return [...place.querySelectorAll('*')].flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const cut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const outside = width > 0 && (right > innerWidth + 1 || left < -1);
    const hidden = element.closest('.visually-hidden') !== null;
    return [
      ...((cut || outside) && !hidden
        ? [`${element.localName}.${element.getAttribute('class')}`]
        : []),
      ...(element.shadowRoot ? tooWide(element.shadowRoot) : []),
    ];
  });
}
