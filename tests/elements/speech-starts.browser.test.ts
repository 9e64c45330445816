import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/elements/reader/index.js';
import '../../src/elements/speech/index.js';
import type { SpeechElement } from '../../src/elements/speech/index.js';
import { sessionOf } from '../../src/session.js';
import { nextFrame } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { giveVoice, silence, until } from '../support/voice.js';

const session = sessionOf(document);

describe('where the voice starts', () => {
  let main: HTMLElement;
  let bar: SpeechElement;
  let engine: FakeEngine;
  let heard: string[];
  const page = <T extends HTMLElement>(selector: string) => main.querySelector<T>(selector)!;
  const inBar = (selector: string) =>
    bar.shadowRoot!.querySelector<HTMLElement>(`.bar ${selector}`);
  const drawn = async () => {
    for (let turn = 0; turn < 3; turn++) await bar.updateComplete;
    await nextFrame();
  };

  beforeEach(async () => {
    document.documentElement.lang = 'fr';
    main = document.createElement('main');
    const markup = `<h1>La mairie</h1>
      <p id="first">Elle ouvre à <a href="#lundi">neuf heures du matin</a>. Puis elle ferme.</p>
      <p id="second">Le mardi, elle est fermée. Le mercredi, elle est ouverte.</p>
      <details><summary>Les prix</summary><p>Trois euros.</p></details>
      <button id="menu">Menu</button>
      <form><fieldset><legend>Votre carte</legend>
        <label for="name">Votre nom</label><p id="hint">Comme sur votre carte.</p>
        <input id="name" aria-describedby="hint" aria-errormessage="wrong" aria-invalid="true" value="Dupont">
        <p id="wrong">Le nom manque.</p>
        <label for="secret">Mot de passe</label><input id="secret" type="password" value="azerty123"></fieldset></form>
      <p>Une dernière ligne.</p>`;
    const { body } = new DOMParser().parseFromString(markup, 'text/html');
    main.append(...document.importNode(body, true).childNodes);
    main.style.paddingBottom = '900px';
    document.body.append(main);
    heard = [];
    for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'])
      main.addEventListener(type, () => heard.push(type));
    page('form').addEventListener('submit', (event) => event.preventDefault());
    engine = new FakeEngine();
    giveVoice(session, engine);
    bar = document.createElement('parvis-speech');
    document.documentElement.append(bar);
    await bar.show();
    await until(() => session.speech!.page, 'the page to be read');
    await drawn();
  });

  afterEach(async () => {
    getSelection()!.removeAllRanges();
    // An open reader that is taken out steps back: the next one must not hear of it.
    const left = document.querySelector('parvis-reader')?.open
      ? new Promise((resolve) => {
          addEventListener('popstate', resolve, { capture: true, once: true });
          setTimeout(resolve, 3000);
        })
      : Promise.resolve();
    for (const element of document.querySelectorAll('parvis-speech,parvis-reader'))
      element.remove();
    main.remove();
    await left;
    silence(session);
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function arm(): Promise<void> {
    inBar('[part~=from-here]')!.click();
    await drawn();
  }

  /** A real press in the middle of an element, or at some letters of it. */
  async function press(element: Element, letters = ''): Promise<void> {
    // Clear of the bar.
    element.scrollIntoView({ block: 'start' });
    await nextFrame();
    let box = element.getBoundingClientRect();
    if (letters) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(letters);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + letters.length);
        box = range.getBoundingClientRect();
      }
    }
    const position: [number, number] = [
      Math.round(box.left + box.width / 2),
      Math.round(box.top + box.height / 2),
    ];
    await sendMouse({ type: 'click', position });
    await drawn();
  }

  const said = async () => {
    await until(() => engine.now, 'a sentence');
    return engine.now!.said.text;
  };

  describe('by one press, once it is armed', () => {
    it('is the sentence that is pressed; a link is not followed, and the page hears nothing', async () => {
      await arm();
      expect(inBar('[part~=from-here]')!.getAttribute('aria-pressed')).to.equal('true');
      await press(page('a'));
      expect(await said()).to.equal('Elle ouvre à neuf heures du matin.');
      expect(location.hash).to.equal('');
      expect(heard).to.deep.equal([]);
    });

    it('is the second sentence of a paragraph too, and reading goes on from there', async () => {
      await arm();
      await press(page('#second'), 'mercredi');
      expect(await said()).to.equal('Le mercredi, elle est ouverte.');
      engine.now!.start();
      engine.now!.end();
      await until(() => engine.said.length === 2, 'the next sentence');
      expect(engine.now!.said.text).to.equal('Les prix');
    });

    it('opens no accordion and no menu', async () => {
      await arm();
      await press(page('summary'));
      expect(await said()).to.equal('Les prix');
      expect(page<HTMLDetailsElement>('details').open).to.equal(false);
      expect(heard).to.deep.equal([]);
    });

    it('counts once: the link works again after it', async () => {
      await arm();
      await press(page('#second'), 'mardi');
      await said();
      await press(page('a'));
      expect(location.hash).to.equal('#lundi');
      expect(heard).to.include('click');
      expect(engine.said.length).to.equal(1);
    });

    it('is the element in focus, by the keyboard', async () => {
      await arm();
      page('a').focus();
      await sendKeys({ press: 'Enter' });
      await drawn();
      expect(await said()).to.equal('Elle ouvre à neuf heures du matin.');
      expect(location.hash).to.equal('');
    });

    it('says so where there is no text, and waits for another press', async () => {
      await arm();
      const gap = document.createElement('div');
      gap.style.cssText = 'position:fixed;inset:0 0 auto auto;width:60px;height:60px';
      document.body.append(gap);
      await press(gap);
      gap.remove();
      if (!engine.now) expect(inBar('.how')!.textContent).to.include('Il n’y a pas de texte');
    });
  });

  describe('when it is not armed', () => {
    it('is nowhere: links, menus and fields are the page’s own', async () => {
      await press(page('a'));
      expect(location.hash).to.equal('#lundi');
      expect(heard).to.include.members(['pointerdown', 'mousedown', 'click']);
      expect(engine.said).to.deep.equal([]);
    });

    it('because Escape has put it off', async () => {
      await arm();
      await sendKeys({ press: 'Escape' });
      await drawn();
      expect(inBar('[part~=from-here]')!.getAttribute('aria-pressed')).to.equal('false');
      await press(page('summary'));
      expect(page<HTMLDetailsElement>('details').open).to.equal(true);
      expect(engine.said).to.deep.equal([]);
    });

    it('because its bar was closed', async () => {
      await arm();
      bar.hide();
      await drawn();
      await press(page('a'));
      expect(location.hash).to.equal('#lundi');
      expect(engine.said).to.deep.equal([]);
    });
  });

  describe('in a form', () => {
    const all = async () => {
      await said();
      const { player } = session.speech!;
      for (let count = 1; !player.hasEnded; count++) {
        engine.now!.start();
        engine.now!.end();
        await until(() => engine.said.length > count || player.hasEnded, 'the next sentence');
      }
      return engine.texts;
    };

    it('is the question: its group, its name, its help and its error, never what was typed', async () => {
      await arm();
      await press(page('#name'));
      expect(await all()).to.deep.equal([
        'Votre carte',
        'Votre nom',
        'Comme sur votre carte.',
        'Le nom manque.',
      ]);
    });

    it('is the question of a label, of a help text, of a legend', async () => {
      for (const [selector, last] of [
        ['label', 'Le nom manque.'],
        ['#hint', 'Le nom manque.'],
        ['legend', 'Le nom manque.'],
      ] as const) {
        engine.said.length = 0;
        await arm();
        await press(page(selector), page(selector).textContent!.slice(2, 5));
        expect((await all()).at(-1), selector).to.equal(last);
        engine.now = null;
        await drawn();
      }
    });

    it('never says a password', async () => {
      await arm();
      await press(page('#secret'));
      const texts = await all();
      expect(texts).to.deep.equal(['Votre carte', 'Mot de passe']);
      expect(page<HTMLInputElement>('#secret').value).to.equal('azerty123');
    });

    it('can be held and stopped like the rest', async () => {
      await arm();
      await press(page('#name'));
      await said();
      engine.now!.start();
      await drawn();
      expect(inBar('[part~=play]')!.textContent!.trim()).to.equal('Pause');
      inBar('[part~=stop]')!.click();
      await drawn();
      expect(engine.sounding).to.equal(0);
      expect(session.speech!.left, 'a question is no place of the page').to.equal(null);
    });
  });

  describe('at the text that is selected', () => {
    const select = (from: Node, start: number, to: Node, end: number) =>
      getSelection()!.setBaseAndExtent(from, start, to, end);

    it('is offered, and reads that text alone', async () => {
      expect(!!inBar('[part~=selection]')).to.equal(false);
      const text = page('#second').firstChild!;
      select(page('#first').lastChild!, 3, text, 12);
      await until(() => inBar('[part~=selection]'), 'the button');
      // A press on a button takes the selection away in some browsers.
      getSelection()!.removeAllRanges();
      inBar('[part~=selection]')!.click();
      expect(await said()).to.equal('Puis elle ferme.');
      engine.now!.start();
      engine.now!.end();
      await until(() => engine.said.length === 2, 'the next sentence');
      expect(engine.now!.said.text).to.equal('Le mardi, elle est fermée.');
      engine.now!.start();
      engine.now!.end();
      await until(() => session.speech!.player.hasEnded, 'the end');
    });
  });

  it('is a heading of the page, chosen in a list', async () => {
    const title = document.createElement('h2');
    title.textContent = 'La cantine';
    page('#second').before(title);
    await drawn();
    bar.hide();
    await bar.show();
    const list = await until(
      () => bar.shadowRoot!.querySelector<HTMLSelectElement>('.starts select'),
      'the list',
    );
    // Each arrow key chooses: nothing is said before the button is pressed.
    list.value = list.options[1]!.value;
    list.dispatchEvent(new Event('change'));
    await drawn();
    expect(engine.said).to.deep.equal([]);
    list.value = list.options[2]!.value;
    inBar('[part~=from-heading]')!.click();
    expect(await said()).to.equal('La cantine');
  });

  describe('in the reader', () => {
    let reader: HTMLElementTagNameMap['parvis-reader'];
    let root: ShadowRoot;

    beforeEach(async () => {
      reader = document.createElement('parvis-reader');
      document.documentElement.append(reader);
      reader.show();
      root = reader.shadowRoot!;
      await until(() => root.querySelector('article #none, article p'), 'the text');
      await until(() => root.querySelector('parvis-speech')?.readable, 'the button');
      bar = [...root.querySelectorAll('parvis-speech')].find((one) => one.checkVisibility())!;
      bar.shadowRoot!.querySelector<HTMLElement>('.listen')!.click();
      await said();
      inBar('[part~=stop]')!.click();
      engine.now = null;
      await drawn();
    });

    it('is the sentence that is pressed', async () => {
      await arm();
      const text = [...root.querySelectorAll('article p')].find((one) =>
        one.textContent!.includes('mercredi'),
      )!;
      await press(text, 'mercredi');
      expect(await said()).to.equal('Le mercredi, elle est ouverte.');
    });

    it('is the text that is selected', async () => {
      const text = [...root.querySelectorAll('article p')].find((one) =>
        one.textContent!.includes('mercredi'),
      )!;
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      let words = walker.nextNode()!;
      while (!(words as Text).data.includes('mercredi')) words = walker.nextNode()!;
      getSelection()!.setBaseAndExtent(words, 30, words, 40);
      await until(() => inBar('[part~=selection]'), 'the button');
      inBar('[part~=selection]')!.click();
      expect(await said()).to.equal('Le mercredi, elle est ouverte.');
    });

    it('leaves the reader open with the first Escape, and closes it with the next', async () => {
      inBar('[part~=play]')!.click();
      await said();
      engine.now!.start();
      await drawn();
      inBar('[part~=play]')!.focus();
      await sendKeys({ press: 'Escape' });
      await drawn();
      expect([session.speech!.player.state, reader.open]).to.deep.equal(['idle', true]);
    });

    it('is silent once the reader is closed', async () => {
      inBar('[part~=play]')!.click();
      await said();
      engine.now!.start();
      reader.hide();
      await until(() => engine.sounding === 0, 'silence');
    });
  });

  it('is no more in the page once the reader covers it: the voice of the page is silent', async () => {
    inBar('[part~=play]')!.click();
    await said();
    engine.now!.start();
    const reader = document.createElement('parvis-reader');
    document.documentElement.append(reader);
    reader.show();
    await until(() => engine.sounding === 0, 'silence');
  });
});
