import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/preferences/index.js';
import type { PreferencesElement } from '../../src/elements/preferences/index.js';
import { contrastRatio } from '../../src/preferences/contrast.js';
import { PROFILES } from '../../src/preferences/profiles.js';
import { DEFAULTS, THEMES, type Preferences } from '../../src/preferences/schema.js';
import type { PreferencesRequest } from '../../src/requests.js';
import { sessionOf } from '../../src/session.js';
import { axeClean, can, emulate, nextFrame } from '../support/browser.js';

const session = sessionOf(document);

async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await nextFrame();
  }
  throw new Error(`It did not come: ${look}`);
}

describe('the settings', () => {
  let main: HTMLElement;
  let element: PreferencesElement;

  beforeEach(async () => {
    main = document.createElement('main');
    const title = document.createElement('h1');
    title.textContent = 'Régler la page';
    element = document.createElement('parvis-preferences');
    main.append(title, element);
    document.body.append(main);
    await element.updateComplete;
  });

  afterEach(() => {
    main.remove();
    session.preferences.reset();
  });

  const root = () => element.shadowRoot!;
  const part = (name: string) => root().querySelector<HTMLElement>(`[part~=${name}]`)!;
  const said = () => root().querySelector('[role=status]')!.textContent!.trim();
  const drawn = async () => {
    await element.updateComplete;
    await nextFrame();
  };
  const openSection = async (name: string) => {
    const details = root().querySelector<HTMLDetailsElement>(`details[data-section=${name}]`)!;
    details.open = true;
    const section = await until(() => details.querySelector('parvis-settings-section'));
    await until(() => section.shadowRoot?.querySelector('label'));
    return section.shadowRoot!;
  };
  const openProfile = async (id: string) => {
    root().getElementById(id)!.click();
    const preview = await until(() => root().querySelector('parvis-profile-preview'));
    await until(() => preview.shadowRoot?.querySelector('button'));
    return preview.shadowRoot!;
  };
  /** What is asked for, with nobody to answer. */
  const unanswered = async (act: () => unknown): Promise<Partial<Preferences>[]> => {
    const asked: Partial<Preferences>[] = [];
    const hear = (event: Event) => {
      event.preventDefault();
      asked.push((event as PreferencesRequest).patch);
    };
    document.addEventListener('parvis-preferences-request', hear, { capture: true });
    await act();
    await drawn();
    document.removeEventListener('parvis-preferences-request', hear, { capture: true });
    return asked;
  };

  it('are clean for axe, every section and a profile open', async () => {
    await axeClean(document);
    for (const name of ['text', 'colours', 'calm', 'guides']) await openSection(name);
    await openProfile('sight');
    session.preferences.change({ theme: 'own' });
    await drawn();
    await axeClean(document);
  });

  it('ask for a change and show only what has become true', async () => {
    const asked = await unanswered(() => part('text-size-up').click());
    expect(asked).to.deep.equal([{ textSize: 120 }]);
    expect(session.preferences.value.textSize).to.equal(100);
    expect(root().querySelector('.value')!.textContent).to.equal('100\u00a0%');
  });

  it('grow the text step by step up to 300 %, then say that it ends there', async () => {
    const up = part('text-size-up');
    up.focus();
    for (let press = 0; press < 12; press++) up.click();
    await drawn();
    expect(session.preferences.value.textSize).to.equal(300);
    expect(up.getAttribute('aria-disabled')).to.equal('true');
    expect(root().activeElement, 'focus is not lost at the end').to.equal(up);
    expect(said()).to.equal('Taille du texte\u00a0: 300\u00a0%. On ne peut pas aller plus loin.');
    part('text-size-down').click();
    expect(session.preferences.value.textSize).to.equal(280);
  });

  it('name the buttons of the text size in words', () => {
    expect(part('text-size-up').textContent!.trim()).to.equal('Texte plus grand');
    expect(part('text-size-down').textContent!.trim()).to.equal('Texte plus petit');
    const group = part('text-size-up').closest('[role=group]')!;
    const name = group.getAttribute('aria-labelledby')!.split(' ');
    expect(name.map((id) => root().getElementById(id)!.textContent).join(' ')).to.equal(
      'Taille du texte 100\u00a0%',
    );
  });

  it('put strong contrast in place and take it away with the same button', async () => {
    const button = part('contrast-high');
    button.click();
    await drawn();
    expect(session.preferences.value.theme).to.equal('white-on-black');
    expect(button.getAttribute('aria-pressed')).to.equal('true');
    expect(said(), 'a button that is pressed says so itself').to.equal('');
    button.click();
    await drawn();
    expect(session.preferences.value.theme).to.equal('page');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
  });

  it('follow what is changed elsewhere', async () => {
    session.preferences.change({ textSize: 160 });
    await drawn();
    expect(root().querySelector('.value')!.textContent).to.equal('160\u00a0%');
    expect(said(), 'only what the visitor does here is told').to.equal('');
  });

  it('offer every setting, each changed by its own control', async () => {
    const asked = new Set<string>();
    const hear = (event: Event) => {
      for (const name of Object.keys((event as PreferencesRequest).patch)) asked.add(name);
    };
    document.addEventListener('parvis-preferences-request', hear);
    part('text-size-up').click();
    for (const name of ['text', 'colours', 'calm', 'guides']) {
      const section = await openSection(name);
      for (const button of section.querySelectorAll<HTMLElement>(
        'button:not([aria-disabled=true])',
      ))
        button.click();
      for (const input of section.querySelectorAll<HTMLInputElement>('input:not(:checked)'))
        input.click();
      if (name === 'colours') {
        await drawn();
        const own = (await until(() => section.querySelector('parvis-own-colours')?.shadowRoot))!;
        const input = await until(() => own.querySelector('input'));
        input.value = '#222222';
        input.dispatchEvent(new Event('change'));
      }
    }
    document.removeEventListener('parvis-preferences-request', hear);
    expect([...asked].sort()).to.deep.equal(Object.keys(DEFAULTS).sort());
  });

  it('show every theme by its name, and in its own colours', async () => {
    const section = await openSection('colours');
    const choices = [...section.querySelectorAll('label')];
    expect(choices.length).to.equal(THEMES.length);
    for (const choice of choices) {
      const sample = choice.querySelector<HTMLElement>('.sample')!;
      expect(choice.querySelector('.words')!.textContent!.trim()).not.to.equal('');
      if (choice.textContent!.includes('Comme la page')) expect(sample.hidden).to.equal(true);
      else expect(sample.style.color).not.to.equal('');
    }
  });

  it('choose a theme with the arrow keys, and leave it to the choice to say its name', async () => {
    const section = await openSection('colours');
    section.querySelector<HTMLInputElement>('input:checked')!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await drawn();
    expect(session.preferences.value.theme).to.equal('light');
    expect(said()).to.equal('');
  });

  it('keep the choice as it was, when the change was not made', async () => {
    const section = await openSection('colours');
    const [page, light] = section.querySelectorAll<HTMLInputElement>('input');
    await unanswered(() => light!.click());
    await until(() => page!.checked);
    expect(light!.checked).to.equal(false);
  });

  it('say in words how wide the lines and the spaces are', async () => {
    const section = await openSection('text');
    const group = (label: string) =>
      [...section.querySelectorAll('.stepper')].find((found) =>
        found.textContent!.includes(label),
      )!;
    const lines = group('Espace entre les lignes');
    expect(lines.querySelector('.value')!.textContent).to.equal('Comme la page');
    lines.querySelectorAll('button')[1]!.click();
    await drawn();
    expect(session.preferences.value.lineHeight).to.equal(1.5);
    expect(lines.querySelector('.value')!.textContent).to.equal('1 sur 7');
    expect(said()).to.equal('Espace entre les lignes\u00a0: 1 sur 7');
    const width = group('Longueur des lignes');
    const [shorter, longer] = width.querySelectorAll('button');
    longer!.click();
    expect(session.preferences.value.lineWidth).to.equal(0);
    shorter!.click();
    await drawn();
    expect(width.querySelector('.value')!.textContent).to.equal('90 lettres');
  });

  it('tell whoever sees system colours that a theme changes nothing', async function () {
    if (!can.media) this.skip();
    await emulate({ forcedColors: 'active' });
    const section = await openSection('colours');
    expect(section.textContent).to.contain('Votre appareil choisit déjà les couleurs');
  });

  describe('of the visitor’s own colours', () => {
    let own: ShadowRoot;

    beforeEach(async () => {
      session.preferences.change({ theme: 'own' });
      const section = await openSection('colours');
      own = (await until(() => section.querySelector('parvis-own-colours')?.shadowRoot))!;
      await until(() => own.querySelector('input'));
    });

    const pick = async (at: number, value: string, type = 'change') => {
      const input = own.querySelectorAll('input')[at]!;
      input.value = value;
      input.dispatchEvent(new Event(type));
      await nextFrame();
    };
    const verdict = () => own.querySelector('p')!.textContent!;

    it('show the contrast while the visitor looks, and ask for nothing yet', async () => {
      const asked = await unanswered(async () => {
        await pick(0, '#000000', 'input');
        await pick(1, '#ffffff', 'input');
      });
      expect(verdict()).to.equal('Contraste\u00a0: 21 sur 21. C’est très bien.');
      expect(asked).to.deep.equal([]);
    });

    it('put colours that can be read on the page', async () => {
      await pick(1, '#ffffff');
      await pick(0, '#767676');
      expect(session.preferences.value).to.include({
        ownText: '#767676',
        ownBackground: '#ffffff',
      });
      expect(verdict()).to.equal('Contraste\u00a0: 4,5 sur 21. C’est bien.');
    });

    it('refuse colours that cannot be read, and leave the page as it was', async () => {
      await pick(1, '#ffffff');
      const before = session.preferences.value;
      await pick(0, '#777777');
      expect(session.preferences.value).to.equal(before);
      expect(verdict()).to.contain('4,4 sur 21');
      expect(verdict()).to.contain('Ce n’est pas assez');
      await element.updateComplete;
      expect(said()).to.equal(verdict());
    });

    it('offer the nearest colour that can be read, in one press', async () => {
      await pick(1, '#ffffff');
      await pick(0, '#ffe000');
      own.querySelector('button')!.click();
      await nextFrame();
      const { ownText, ownBackground } = session.preferences.value;
      expect(ownBackground).to.equal('#ffffff');
      expect(contrastRatio(ownText, ownBackground)).to.be.within(4.5, 4.8);
      expect(own.querySelector('button')).to.equal(null);
      expect(own.activeElement, 'focus is not lost with the button').to.equal(
        own.querySelector('input'),
      );
    });
  });

  describe('of a profile', () => {
    it('are shown before they are applied', async () => {
      const preview = await openProfile('sight');
      expect(root().getElementById('sight')!.getAttribute('aria-expanded')).to.equal('true');
      expect(session.preferences.value).to.deep.equal(DEFAULTS);
      const sample = preview.querySelector<HTMLElement>('.sample')!;
      expect(getComputedStyle(sample).fontSize).to.equal('25.6px');
      expect(getComputedStyle(sample).backgroundColor).to.equal('rgb(255, 255, 255)');
      const list = [...preview.querySelectorAll('li')].map((item) => item.textContent);
      expect(list[0]).to.equal('Texte plus grand\u00a0: 160\u00a0%');
      expect(list).to.include('Couleurs\u00a0: Noir sur blanc');
      expect(list).to.include('Liens soulignés');
      expect(list.length).to.equal(6);
    });

    it('are applied in one press, and taken back in one', async () => {
      session.preferences.change({ lineHeight: 2 });
      const preview = await openProfile('evening');
      preview.querySelector<HTMLElement>('[part=apply]')!.click();
      await until(() => preview.querySelector('[part=take-back]'));
      expect(session.preferences.value).to.include({
        theme: 'dark',
        stopMotion: true,
        lineHeight: 2,
      });
      expect(said()).to.equal('«\u00a0Le soir\u00a0» est en place.');
      const back = preview.querySelector<HTMLElement>('[part=take-back]')!;
      await until(() => preview.activeElement === back);
      expect(back.textContent!.trim()).to.equal('Annuler');
      expect(root().getElementById('evening')!.textContent).to.contain('En place');
      back.click();
      await until(() => preview.querySelector('[part=apply]'));
      expect(session.preferences.value).to.deep.equal({ ...DEFAULTS, lineHeight: 2 });
      expect(root().getElementById('evening')!.textContent).not.to.contain('En place');
    });

    it('can be taken away long after, without touching what was changed since', async () => {
      session.preferences.change(PROFILES.find(({ id }) => id === 'evening')!.patch);
      session.preferences.change({ textSize: 140 });
      const preview = await openProfile('evening');
      const button = preview.querySelector<HTMLElement>('[part=take-back]')!;
      expect(button.textContent!.trim()).to.equal('Enlever');
      button.click();
      expect(session.preferences.value).to.deep.equal({ ...DEFAULTS, textSize: 140 });
    });

    it('change nothing for whoever says no, and focus goes back to the profile', async () => {
      const preview = await openProfile('reading');
      preview.querySelector<HTMLElement>('[part=no-thanks]')!.click();
      await drawn();
      expect(session.preferences.value).to.deep.equal(DEFAULTS);
      expect(root().querySelector('parvis-profile-preview')).to.equal(null);
      expect(root().activeElement).to.equal(root().getElementById('reading'));
    });

    it('offer "as on my device" only where the device asks for something', async function () {
      if (!can.media) this.skip();
      await emulate({ colorScheme: 'light' });
      element.requestUpdate();
      await drawn();
      expect(root().getElementById('system')).to.equal(null);
      await emulate({ colorScheme: 'light', reducedMotion: 'reduce', contrast: 'more' });
      element.requestUpdate();
      await drawn();
      const preview = await openProfile('system');
      const list = [...preview.querySelectorAll('li')].map((item) => item.textContent);
      expect(list).to.include('Plus rien ne bouge');
      expect(list).to.include('Couleurs\u00a0: Noir sur blanc');
    });
  });

  it('say what to do when the rest does not arrive, and try again when asked again', async () => {
    Object.assign(element, { loadAllSettings: () => Promise.reject(new Error('offline')) });
    const details = root().querySelector('details')!;
    details.open = true;
    const help = await until(() => root().querySelector('details .help'));
    expect(details.textContent).to.contain('Rechargez la page');
    expect(help.textContent).to.contain('la mairie');
    expect(said()).to.contain('Rechargez la page');
    Reflect.deleteProperty(element, 'loadAllSettings');
    details.open = false;
    await nextFrame();
    await openSection('text');
  });

  it('can be taken back and forgotten where they stand alone', async () => {
    part('text-size-up').click();
    part('reset').click();
    await drawn();
    expect(session.preferences.value).to.deep.equal(DEFAULTS);
    expect(said()).to.equal('La page est comme avant.');
  });

  it('leave nothing in the page once removed', async () => {
    part('text-size-up').click();
    await openSection('text');
    session.preferences.reset();
    main.remove();
    await nextFrame();
    expect(document.documentElement.hasAttribute('data-parvis')).to.equal(false);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });
});
