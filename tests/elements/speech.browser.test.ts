import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/speech/index.js';
import type { SpeechElement } from '../../src/elements/speech/index.js';
import { ResetRequest } from '../../src/requests.js';
import { sessionOf } from '../../src/session.js';
import { axeClean, can, emulate, focusOn, nextFrame, resize } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import type { FakeWays } from '../support/fake-ways.js';
import { giveVoice, marked, silence, until } from '../support/voice.js';

let session = sessionOf(document);

describe('the voice', () => {
  let main: HTMLElement;
  let opener: HTMLButtonElement;
  let bar: SpeechElement;
  let engine: FakeEngine;

  const inBar = <T extends HTMLElement>(selector: string, of = bar) =>
    of.shadowRoot!.querySelector<T>(`.bar ${selector}`);
  const part = (name: string, of = bar) => inBar(`[part~=${name}]`, of)!;
  const words = (of = bar) =>
    of.shadowRoot!.querySelector('.bar')!.textContent!.replace(/\s+/g, ' ').trim();
  const isShown = (of = bar) =>
    of.shadowRoot!.querySelector('.bar')!.getBoundingClientRect().height > 0;
  const focused = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  const drawn = async (of = bar) => {
    for (let turn = 0; turn < 3; turn++) await of.updateComplete;
    await nextFrame();
  };
  /** What is in live regions: nothing while the voice speaks. */
  const live = (of = bar) =>
    [...of.shadowRoot!.querySelectorAll('[role=status],[role=alert],[aria-live]')]
      .map((region) => region.textContent!.trim())
      .join('');

  beforeEach(async () => {
    session = sessionOf(document);
    session.preferences.reset();
    document.documentElement.lang = 'fr';
    main = document.createElement('main');
    opener = document.createElement('button');
    opener.textContent = 'Lire plus facilement';
    const page = new DOMParser().parseFromString(
      `<h1>La mairie</h1>
       <article id="hours"><h2>Les horaires</h2><p>Elle ouvre à <a href="#lundi">neuf heures</a>. Puis elle ferme.</p></article>
       <h2>La cantine</h2><p id="menu">Du poisson le vendredi.</p>
       <details><summary>Les prix</summary><p>Trois euros.</p></details>
       <form><label for="name">Votre nom</label><p id="hint">Comme sur votre carte.</p>
         <input id="name" aria-describedby="hint" value="Dupont" autocomplete="off"><button>Envoyer</button></form>`,
      'text/html',
    );
    main.append(opener, ...document.importNode(page.body, true).childNodes);
    document.body.append(main);
    bar = document.createElement('parvis-speech');
    document.documentElement.append(bar);
    await bar.updateComplete;
    opener.focus();
    use();
  });

  afterEach(async () => {
    for (const element of document.querySelectorAll('parvis-speech')) element.remove();
    main.remove();
    await Promise.resolve();
    silence(session);
    session.preferences.reset();
    history.replaceState(null, '', location.pathname + location.search);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  /** Gives the page another engine. */
  function use(ways: Partial<FakeWays> = {}): FakeEngine {
    silence(session);
    engine = new FakeEngine(ways);
    giveVoice(session, engine);
    return engine;
  }

  async function open(): Promise<void> {
    await bar.show();
    await until(() => session.speech!.page, 'the page to be read');
    await drawn();
  }

  async function listen(): Promise<void> {
    await open();
    part('play').click();
    await until(() => engine.now, 'the first sentence');
    engine.now!.start();
    await drawn();
  }

  const press = async (key: string) => {
    await sendKeys({ press: key });
    await drawn();
  };

  describe('before anybody asks', () => {
    it('is silent, shows nothing, and has asked nothing of anyone', async () => {
      await drawn();
      expect(isShown()).to.equal(false);
      expect([engine.prepared, engine.said]).to.deep.equal([[], []]);
      expect(!!session.speech!.page).to.equal(false);
    });

    it('says nothing when its bar is shown: that is for its button', async () => {
      await open();
      expect(isShown()).to.equal(true);
      expect(focused() === part('play'), 'the focus').to.equal(true);
      expect(part('play').textContent!.trim()).to.equal('Écouter la page');
      expect(engine.said).to.deep.equal([]);
      expect(inBar('.settings')!.hasAttribute('open')).to.equal(false);
    });
  });

  describe('once asked', () => {
    it('reads, can be held, goes on, and is stopped; the focus stays with the buttons', async () => {
      await listen();
      expect(engine.now!.said.text).to.equal('La mairie');
      expect(marked('sentence')).to.equal('La mairie');
      expect(focused() === part('play'), 'the focus').to.equal(true);
      expect(part('play').textContent!.trim()).to.equal('Pause');
      part('play').click();
      await drawn();
      expect(part('play').textContent!.trim()).to.equal('Continuer');
      expect(engine.sounding).to.equal(0);
      expect(focused() === part('play'), 'the focus').to.equal(true);
      part('play').click();
      await until(() => engine.said.length === 2, 'the sentence again');
      part('stop').focus();
      part('stop').click();
      await drawn();
      expect([engine.sounding, marked('sentence')]).to.deep.equal([0, '']);
      expect(focused() === part('play'), 'the focus').to.equal(true);
      expect(part('play').textContent!.trim()).to.equal('Écouter la page');
    });

    it('tells the page what is true, once each', async () => {
      const told: string[] = [];
      const tell = ({ type }: Event) => told.push(type);
      const types = ['parvis-play', 'parvis-pause', 'parvis-stop'];
      for (const type of types) document.addEventListener(type, tell);
      await listen();
      expect(bar.matches(':state(playing)')).to.equal(true);
      part('play').click();
      await drawn();
      part('stop').click();
      await drawn();
      for (const type of types) document.removeEventListener(type, tell);
      expect(told).to.deep.equal(types);
      expect(bar.matches(':state(playing)')).to.equal(false);
    });

    it('says that it has ended, and keeps the focus', async () => {
      use({ auto: 3 });
      await open();
      part('play').click();
      await until(() => words().includes('La lecture est finie.'), 'the end');
      expect(focused() === part('play'), 'the focus').to.equal(true);
      expect(engine.texts.slice(0, 3)).to.deep.equal([
        'La mairie',
        'Les horaires',
        'Elle ouvre à neuf heures.',
      ]);
      expect(live()).to.equal('');
    });

    it('goes to the sentence and to the paragraph before and after', async () => {
      await listen();
      const said = async (name: string) => {
        part(name).click();
        await until(() => engine.now && !engine.now.isStopped, 'a sentence');
        engine.now!.start();
        await drawn();
        return engine.now!.said.text;
      };
      inBar<HTMLDetailsElement>('.settings')!.open = true;
      await drawn();
      expect(await said('sentence-after')).to.equal('Les horaires');
      expect(await said('paragraph-after')).to.equal('Elle ouvre à neuf heures.');
      expect(await said('sentence-after')).to.equal('Puis elle ferme.');
      expect(await said('sentence-before')).to.equal('Elle ouvre à neuf heures.');
      expect(await said('paragraph-before')).to.equal('Les horaires');
      expect(inBar('.settings')!.hasAttribute('open'), 'what is open stays open').to.equal(true);
    });

    it('says faster and slower, from 0,5 to 2, and keeps it for the tab', async () => {
      await listen();
      inBar<HTMLDetailsElement>('.settings')!.open = true;
      const go = async (name: string, times: number) => {
        for (let count = 0; count < times; count++) {
          part(name).click();
          await drawn();
        }
      };
      await go('faster', 6);
      expect(words()).to.include('2 fois la vitesse normale');
      expect(part('faster').getAttribute('aria-disabled')).to.equal('true');
      await go('slower', 9);
      expect(words()).to.include('0,5 fois la vitesse normale');
      await until(() => engine.now!.said.rate === 0.5, 'the sentence at this pace');
      expect(sessionStorage.getItem('parvis-voice')).to.include('"rate":0.5');
      expect(localStorage.getItem('parvis-voice')).to.equal(null);
    });

    it('says with the voice that was chosen', async () => {
      const voices = [
        { id: 'a', name: 'Anne', lang: 'fr-FR' },
        { id: 'b', name: 'Bob', lang: 'en-GB' },
        { id: 'c', name: 'Claire', lang: 'fr' },
      ];
      use({ voices });
      await listen();
      const choice = inBar<HTMLSelectElement>('select[part~=voice]')!;
      expect([...choice.options].map(({ label }) => label)).to.deep.equal([
        'La meilleure de cet appareil',
        'Anne',
        'Claire',
      ]);
      choice.value = 'c';
      choice.dispatchEvent(new Event('change'));
      await until(() => engine.now!.said.voice === 'c', 'the voice');
    });

    it('guesses no word unless asked, and says that it is a guess', async () => {
      await listen();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(marked('word')).to.equal('');
      expect(words()).to.include('Le mot est montré à peu près.');
      inBar<HTMLInputElement>('input[type=checkbox]')!.click();
      part('sentence-after').click();
      await until(() => engine.said.length === 2, 'the sentence');
      engine.now!.start();
      await until(() => marked('word') === 'horaires', 'a guessed word');
    });

    it('offers no guess where the voice tells its words (synthetic events)', async () => {
      use({ tellsWords: true, auto: 60, endsNot: true });
      await open();
      part('play').click();
      await until(() => marked('word') === 'mairie', 'the word');
      await drawn();
      expect(!!inBar('input[type=checkbox]')).to.equal(false);
    });

    it('has nothing in live regions as long as it speaks', async () => {
      await open();
      const heard: string[] = [];
      const watch = new MutationObserver(() => live() && heard.push(live()));
      watch.observe(bar.shadowRoot!, { subtree: true, childList: true, characterData: true });
      part('play').click();
      await until(() => engine.now, 'a sentence');
      engine.now!.start();
      await drawn();
      part('sentence-after').click();
      await drawn();
      part('play').click();
      await drawn();
      part('stop').click();
      await drawn();
      watch.disconnect();
      expect(heard).to.deep.equal([]);
    });
  });

  describe('and its keys', () => {
    it('are enough: open, listen, hold, go on, stop, close', async () => {
      await open();
      await press('Enter');
      await until(() => engine.now, 'a sentence');
      engine.now!.start();
      await drawn();
      await press(' ');
      expect(session.speech!.player.state).to.equal('paused');
      await press(' ');
      await until(() => engine.said.length === 2, 'the sentence again');
      await press('Tab');
      expect(focused() === part('stop'), 'the focus').to.equal(true);
      await press('Tab');
      expect(focused() === part('sentence-before'), 'the focus').to.equal(true);
      await press('Tab');
      expect(focused() === part('sentence-after'), 'the focus').to.equal(true);
      await press('Tab');
      expect(focused()!.localName).to.equal('summary');
      await press('Escape');
      expect(session.speech!.player.state).to.equal('idle');
      expect(isShown()).to.equal(true);
      await press('Escape');
      expect(isShown()).to.equal(false);
      expect(focused() === opener, 'the focus').to.equal(true);
    });

    it('make it silent with Escape from anywhere in the page, and only that', async () => {
      await listen();
      opener.focus();
      await press('Escape');
      expect(session.speech!.player.state).to.equal('idle');
      expect(isShown()).to.equal(true);
      await press('Escape');
      expect(isShown(), 'Escape is the page’s own then').to.equal(true);
    });

    it('reach every control, each of 44 px at least', async () => {
      await listen();
      inBar<HTMLDetailsElement>('.settings')!.open = true;
      await drawn();
      const controls = [
        ...bar.shadowRoot!.querySelectorAll<HTMLElement>(
          '.bar :is(button, summary, select, label.choice, a)',
        ),
      ];
      expect(controls.length).to.be.above(9);
      for (const control of controls) {
        const { width, height } = control.getBoundingClientRect();
        expect(Math.min(width, height), control.textContent!).to.be.at.least(44);
      }
    });
  });

  describe('and its bar', () => {
    it('gives way to what has focus under it', async () => {
      await listen();
      const low = document.createElement('button');
      low.textContent = 'En bas';
      Object.assign(low.style, { position: 'fixed', bottom: '30px', left: '50%' });
      main.append(low);
      focusOn(low);
      await drawn();
      const shape = () => bar.shadowRoot!.querySelector('.bar')!.getBoundingClientRect();
      expect(shape().bottom).to.be.below(low.getBoundingClientRect().top);
      Object.assign(low.style, { bottom: 'auto', top: '30px' });
      focusOn(opener);
      await drawn();
      focusOn(low);
      await drawn();
      expect(shape().top).to.be.above(low.getBoundingClientRect().bottom);
    });

    it('is at the bottom again once the keys are back on it', async () => {
      await listen();
      const low = document.createElement('button');
      low.textContent = 'En bas';
      Object.assign(low.style, { position: 'fixed', bottom: '30px', left: '50%' });
      main.append(low);
      const middle = () => {
        const { top, bottom } = inBar('.main')!.closest('.bar')!.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      focusOn(low);
      await drawn();
      expect(middle()).to.be.below(innerHeight / 2);
      focusOn(part('stop'));
      await drawn();
      expect(middle()).to.be.above(innerHeight / 2);
    });

    it('covers what has focus from neither side, however large the text', async function () {
      if (!can.viewport) this.skip();
      await resize(320, 640);
      bar.style.setProperty('--_px', '2px');
      main.style.paddingBlock = '2000px';
      await listen();
      const shape = () => bar.shadowRoot!.querySelector('.bar')!.getBoundingClientRect();
      expect(shape().height).to.be.above(320);
      const links = [290, 330, 310].map((top) => {
        const link = document.createElement('button');
        link.textContent = 'Au milieu';
        Object.assign(link.style, { position: 'absolute', font: '16px serif', left: '20px' });
        link.style.top = `${1000 + top}px`;
        main.append(link);
        return link;
      });
      for (const link of links) {
        scrollTo(0, 1000);
        focusOn(link);
        await drawn();
        const place = () => link.getBoundingClientRect();
        const isFree = () => {
          const { top, bottom } = place();
          const isBeside = bottom <= shape().top || top >= shape().bottom;
          return top >= 0 && bottom <= innerHeight && isBeside;
        };
        for (let tries = 0; tries < 100 && !isFree(); tries++) await nextFrame();
        const found = `${place().top} ${place().bottom}, under ${shape().top} ${shape().bottom}`;
        expect(isFree(), found).to.equal(true);
      }
    });

    it('shows its first button where the focus comes back to it', async function () {
      if (!can.viewport) this.skip();
      await resize(320, 400);
      await listen();
      inBar<HTMLDetailsElement>('.settings')!.open = true;
      await drawn();
      const box = inBar('[part~=stop]')!.closest('.bar')!;
      focusOn(part('stop'));
      box.scrollTop = 1000;
      expect(box.scrollTop).to.be.above(40);
      part('stop').click();
      await drawn();
      const { top, bottom } = focused()!.getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      expect([top >= frame.top, bottom <= frame.bottom]).to.deep.equal([true, true]);
    });

    it('is closed with its button: silence, and the focus where it came from', async () => {
      await listen();
      part('stop').click();
      await drawn();
      part('play').click();
      await until(() => engine.said.length === 2, 'the sentence');
      bar.hide();
      await drawn();
      expect([engine.sounding, isShown(), marked('sentence')]).to.deep.equal([0, false, '']);
      expect(focused() === opener, 'the focus').to.equal(true);
    });

    it('opened twice, is one: a single Escape is enough for silence, and no more', async () => {
      await open();
      await bar.show();
      await bar.show();
      part('play').click();
      await until(() => engine.now, 'a sentence');
      engine.now!.start();
      await drawn();
      await press('Escape');
      expect([session.speech!.player.state, isShown()]).to.deep.equal(['idle', true]);
    });

    it('goes with the element: removed, all is silent', async () => {
      await listen();
      bar.remove();
      await drawn();
      expect([engine.sounding, marked('sentence')]).to.deep.equal([0, '']);
    });

    it('and does not begin once it was closed while the page was being read', async () => {
      void bar.show();
      await bar.updateComplete;
      part('play').click();
      bar.hide();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(engine.said).to.deep.equal([]);
    });

    it('stays at hand when the page changes while it speaks', async () => {
      await listen();
      main.append('Un nouveau texte.');
      await drawn();
      await bar.show();
      await drawn();
      expect(part('play').textContent!.trim()).to.equal('Pause');
      part('stop').click();
      expect(engine.sounding).to.equal(0);
    });
  });

  describe('beside an article', () => {
    async function beside(attributes: Record<string, string>, place: Element = main) {
      const button = document.createElement('parvis-speech');
      for (const [name, value] of Object.entries(attributes)) button.setAttribute(name, value);
      place.append(button);
      await button.updateComplete;
      const listenTo = async () => {
        const { length } = engine.said;
        button.shadowRoot!.querySelector<HTMLElement>('.listen')!.click();
        await until(() => engine.said.length > length, 'a sentence');
        engine.now!.start();
        await drawn(button);
      };
      return { button, listenTo };
    }

    it('reads the element that it names, and nothing else', async () => {
      use({ auto: 3 });
      const { button, listenTo } = await beside({ for: 'hours' });
      expect(engine.prepared).to.deep.equal([]);
      await listenTo();
      await until(() => words(button).includes('La lecture est finie'), 'the end');
      expect(engine.texts).to.deep.equal([
        'Les horaires',
        'Elle ouvre à neuf heures.',
        'Puis elle ferme.',
      ]);
    });

    it('reads the article that it stands in', async () => {
      const { button, listenTo } = await beside({}, document.querySelector('#hours')!);
      await listenTo();
      expect(engine.texts).to.deep.equal(['Les horaires']);
      part('stop', button).click();
      await drawn(button);
      expect(part('play', button).textContent!.trim()).to.equal('Écouter ce texte');
      part('play', button).click();
      await until(() => engine.sounding === 0 && engine.said.length === 2, 'the same text');
      const listen = button.shadowRoot!.querySelector<HTMLElement>('.listen')!;
      expect(listen.getAttribute('aria-expanded')).to.equal('true');
      expect(focused() === part('play', button), 'the focus').to.equal(true);
      listen.click();
      await drawn(button);
      expect([engine.sounding, listen.getAttribute('aria-expanded')]).to.deep.equal([0, 'false']);
      expect(isShown(button)).to.equal(false);
    });

    it('is not put away by a hand that presses twice', async () => {
      const { button } = await beside({ for: 'hours' });
      const listen = button.shadowRoot!.querySelector<HTMLElement>('.listen')!;
      listen.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
      await until(() => engine.now, 'a sentence');
      listen.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
      await drawn(button);
      expect(isShown(button)).to.equal(true);
    });

    it('is alone: the bar of the page goes, and is silent', async () => {
      await listen();
      const { button, listenTo } = await beside({ for: 'hours' });
      await listenTo();
      expect([isShown(bar), isShown(button), engine.sounding]).to.deep.equal([false, true, 1]);
      expect(engine.now!.said.text).to.equal('Les horaires');
    });

    it('asks the page’s own bar to open, when the panel wants one', async () => {
      bar.remove();
      const { button } = await beside({ for: 'hours' });
      await button.show();
      expect(isShown(button)).to.equal(false);
      expect(isShown(document.querySelector('html > parvis-speech') as SpeechElement)).to.equal(
        true,
      );
    });

    it('says so where it can read nothing', async () => {
      (session as { part: unknown }).part = () => Promise.reject(new Error('no content'));
      const { button } = await beside({ for: 'hours' });
      button.shadowRoot!.querySelector<HTMLElement>('.listen')!.click();
      await until(() => words(button).includes('La voix ne marche pas'), 'a word of it');
      delete (session as { part?: unknown }).part;
    });
  });

  describe('where it cannot speak', () => {
    const withPhone = () =>
      ((window as { Parvis?: unknown }).Parvis = {
        config: { town: { phone: '02 99 00 00 00' } },
        session,
      });
    afterEach(() => delete (window as { Parvis?: unknown }).Parvis);

    it('says so with what to do and the phone number, also to who does not see it', async () => {
      withPhone();
      use({ langs: [] });
      await open();
      part('play').click();
      await until(() => live().includes('pas de voix'), 'the trouble');
      expect(inBar<HTMLAnchorElement>('.trouble a')!.href).to.equal('tel:0299000000');
      expect(focused() === part('play'), 'the focus').to.equal(true);
      await axeClean(bar);
    });

    it('says which trouble it is, and tries again when asked', async () => {
      withPhone();
      use({ fails: true, auto: 1 });
      await open();
      part('play').click();
      await until(() => live().includes('La voix ne marche pas. Essayez encore.'), 'the trouble');
      engine.ways = { ...engine.ways, fails: false };
      part('play').click();
      await until(() => session.speech!.player.state === 'playing', 'the voice');
      await drawn();
      expect(live()).to.equal('');
    });

    it('says that another voice reads, where the first does not answer', async () => {
      silence(session);
      const [first, second] = [new FakeEngine({ fails: true, auto: 1 }), new FakeEngine()];
      giveVoice(session, first, second);
      await open();
      part('play').click();
      await until(() => second.now, 'the other voice');
      second.now!.start();
      await drawn();
      expect(words()).to.include('La première voix ne répondait pas. Une autre voix lit.');
    });
  });

  describe('when the visitor comes back to the page', () => {
    it('offers to go on, and never does by itself', async () => {
      await listen();
      part('sentence-after').click();
      await until(() => engine.said.length === 2, 'the next sentence');
      // The page is left, and comes again.
      bar.remove();
      session.speech!.close();
      engine = new FakeEngine();
      giveVoice(session, engine);
      bar = document.createElement('parvis-speech');
      document.documentElement.append(bar);
      await open();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(engine.said).to.deep.equal([]);
      expect(part('resume').textContent!.replace(/\s+/g, ' ')).to.include(
        'Reprendre À la phrase : « Les horaires »'.replace('Reprendre ', 'Reprendre'),
      );
      part('resume').click();
      await until(() => engine.now, 'the sentence');
      expect(engine.now!.said.text).to.equal('Les horaires');
    });

    it('offers nothing once the text was read to its end, or everything was put back', async () => {
      use({ auto: 2 });
      await open();
      part('play').click();
      await until(() => words().includes('finie'), 'the end');
      expect(!!inBar('[part~=resume]')).to.equal(false);
      use();
      await listen();
      document.dispatchEvent(new ResetRequest());
      await drawn();
      expect([engine.sounding, session.speech!.left]).to.deep.equal([0, null]);
      expect(sessionStorage.getItem('parvis-voice')).to.equal(null);
      expect(!!inBar('[part~=resume]')).to.equal(false);
    });
  });

  describe('in every state', () => {
    const STATES: Record<string, () => Promise<void>> = {
      closed: async () => {},
      idle: open,
      preparing: async () => {
        await open();
        part('play').click();
        await until(() => engine.now, 'a sentence');
        await drawn();
      },
      playing: listen,
      paused: async () => {
        await listen();
        part('play').click();
        await drawn();
      },
      'with its settings open': async () => {
        await listen();
        inBar<HTMLDetailsElement>('.settings')!.open = true;
        await drawn();
      },
    };

    for (const [state, show] of Object.entries(STATES)) {
      it(`is clean for axe, ${state}`, async () => {
        await show();
        await axeClean(document, { rules: { 'color-contrast': { enabled: state !== 'closed' } } });
      });

      for (const [look, wishes] of [
        ['a dark scheme', { colorScheme: 'dark' }],
        ['forced colours', { forcedColors: 'active' }],
      ] as const)
        it(`is clean for axe in ${look}, ${state}`, async function () {
          if (!can.media) this.skip();
          await emulate(wishes);
          await show();
          await axeClean(bar);
        });

      for (const [width, scale] of [
        [320, 1],
        [320, 2],
        [640, 2],
      ] as const)
        it(`fits ${width} px with text at ${scale}00 %, ${state}`, async function () {
          if (!can.viewport) this.skip();
          await resize(width, 720);
          document.documentElement.style.setProperty('--parvis-scale', String(scale));
          await show();
          const wide = tooWide(bar.shadowRoot!);
          const box = bar.shadowRoot!.querySelector('.bar')!.getBoundingClientRect();
          document.documentElement.style.removeProperty('--parvis-scale');
          expect(wide).to.deep.equal([]);
          expect(box.height, 'the page stays in sight').to.be.at.most(720 * 0.72);
        });
    }

    it('speaks English on a page in English', async () => {
      document.documentElement.lang = 'en';
      bar.remove();
      bar = document.createElement('parvis-speech');
      document.documentElement.append(bar);
      use({ langs: ['en'] });
      await open();
      await until(() => part('play').textContent!.trim() === 'Listen to the page', 'English');
    });
  });

  it('goes with Parvis, wherever its bar is', async () => {
    const button = document.createElement('parvis-speech');
    button.setAttribute('for', 'hours');
    main.append(button);
    await button.updateComplete;
    button.shadowRoot!.querySelector<HTMLElement>('.listen')!.click();
    await until(() => engine.now, 'a sentence');
    engine.now!.start();
    await drawn(button);
    session.remove();
    await drawn(button);
    expect([engine.sounding, marked('sentence')]).to.deep.equal([0, '']);
    expect(!!button.shadowRoot!.querySelector('.bar')).to.equal(false);
    expect(!!document.querySelector('html > parvis-speech')).to.equal(false);
    expect(engine.closed).to.be.above(0);
  });
});

/** What sticks out of the window or is cut. */
function tooWide(place: ParentNode): string[] {
  return [...place.querySelectorAll('*')].flatMap((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const cut = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
    const outside = width > 0 && (right > innerWidth + 1 || left < -1);
    return cut || outside ? [`${element.localName}.${element.getAttribute('class')}`] : [];
  });
}
