import { expect } from '@open-wc/testing';
import '../../src/elements/reader/index.js';
import '../../src/elements/speech/index.js';
import { contrastRatio as contrast } from '../../src/preferences/contrast.js';
import { sessionOf } from '../../src/session.js';
import { PlayRequest, type SpeechAsk } from '../../src/speech/requests.js';
import { can, emulate, nextFrame } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { giveVoice, marked, silence, until } from '../support/voice.js';

const session = sessionOf(document);
const ask = (what: SpeechAsk) => document.dispatchEvent(new PlayRequest(what));

describe('what the voice says is marked', () => {
  let main: HTMLElement;
  let engine: FakeEngine;

  beforeEach(() => {
    main = document.createElement('main');
    document.body.append(main);
    engine = new FakeEngine();
    giveVoice(session, engine);
  });

  afterEach(async () => {
    for (const reader of document.querySelectorAll('parvis-reader')) reader.remove();
    main.remove();
    await Promise.resolve();
    silence(session);
    document.scrollingElement!.scrollTop = 0;
  });

  /** Writes the page. Only markup of the test itself. */
  function write(markup: string): void {
    const page = new DOMParser().parseFromString(markup, 'text/html');
    main.replaceChildren(...document.importNode(page.body, true).childNodes);
  }

  /** Reads it all; what was marked with each sentence that was said. */
  async function readAll(): Promise<[said: string, marked: string][]> {
    const seen: [string, string][] = [];
    ask({ to: 'play' });
    const { player } = session.speech!;
    for (let count = 0; count < 60; count++) {
      await until(() => engine.said.length > count || player.hasEnded, 'the next sentence');
      if (player.hasEnded) break;
      engine.now!.start();
      seen.push([engine.now!.said.text, marked('sentence')]);
      engine.now!.end();
    }
    return seen;
  }

  /** The sentences that were marked as they are said. */
  const markedIn = async () => (await readAll()).map(([, mark]) => mark);

  it('through links, bold and what stands between', async () => {
    write(
      `<h1>La cantine</h1><p>Écrivez à <a href="/m">la <b>mairie</b></a> avant <em>le 3 mai</em>. Puis <strong>appelez</strong>.</p>`,
    );
    expect(await markedIn()).to.deep.equal([
      'La cantine',
      'Écrivez à la mairie avant le 3 mai.',
      'Puis appelez.',
    ]);
  });

  it('in lists, tables, definitions, quotes and captions', async () => {
    write(`<h1>Les papiers</h1>
      <ul><li>Une photo<ol><li>récente</li></ol></li><li><a href="/d">Un justificatif</a> de domicile.</li></ul>
      <table><caption>Prix</caption><tr><th>Âge</th><th>Prix</th></tr><tr><td>Enfant</td><td>2 €</td></tr></table>
      <dl><dt>Où</dt><dd>À la mairie.</dd></dl><blockquote><p>Venez vite.</p></blockquote>`);
    expect(await markedIn()).to.deep.equal([
      'Les papiers',
      'Une photo',
      'récente',
      'Un justificatif de domicile.',
      'Prix',
      'Âge',
      'Prix',
      'Enfant',
      '2 €',
      'Où',
      'À la mairie.',
      'Venez vite.',
    ]);
  });

  it('in an open shadow root', async () => {
    write('<h1>La mairie</h1><div id="host"></div>');
    const root = main.querySelector('#host')!.attachShadow({ mode: 'open' });
    const text = document.createElement('p');
    text.textContent = 'Elle est ouverte le lundi.';
    root.append(text);
    expect(await markedIn()).to.deep.equal(['La mairie', 'Elle est ouverte le lundi.']);
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });

  it('not where it is closed: a closed accordion is said, and stays closed', async () => {
    write('<h1>Les prix</h1><details><summary>La cantine</summary><p>Trois euros.</p></details>');
    const said = (await readAll()).map(([text]) => text);
    expect(said).to.deep.equal(['Les prix', 'La cantine', 'Trois euros.']);
    expect(main.querySelector('details')!.open).to.equal(false);
  });

  it('word by word, where the voice tells its words (synthetic events)', async () => {
    write('<h1>La mairie</h1><p>Ouverte à <b>8h30</b> le lundi.</p>');
    ask({ to: 'play', span: undefined });
    await until(() => engine.now, 'the title');
    engine.now!.start();
    engine.now!.end();
    await until(() => engine.said.length === 2, 'the sentence');
    engine.now!.start();
    expect(marked('word')).to.equal('');
    const { text } = engine.now!.said;
    for (const [heard, seen] of [
      ['Ouverte', 'Ouverte'],
      ['heures', '8h30'],
      ['lundi', 'lundi'],
    ] as const) {
      const at = text.indexOf(heard);
      engine.now!.word(at, at + heard.length);
      expect(marked('word')).to.equal(seen);
      expect(marked('sentence')).to.equal('Ouverte à 8h30 le lundi.');
    }
  });

  it('and is said all the same where the page has changed under it', async () => {
    write('<h1>La mairie</h1><p id="a">Un. Deux.</p><p id="b">Trois.</p><p>Quatre.</p>');
    ask({ to: 'play' });
    await until(() => engine.now, 'the title');
    main.querySelector('#a')!.textContent = 'Autre chose.';
    main.querySelector('#b')!.remove();
    const seen: [string, string][] = [];
    const { player } = session.speech!;
    for (let count = 1; !player.hasEnded; count++) {
      engine.now!.start();
      seen.push([engine.now!.said.text, marked('sentence')]);
      engine.now!.end();
      await until(() => engine.said.length > count || player.hasEnded, 'the next sentence');
    }
    expect(seen).to.deep.equal([
      ['La mairie', 'La mairie'],
      ['Un.', ''],
      ['Deux.', ''],
      ['Trois.', ''],
      ['Quatre.', 'Quatre.'],
    ]);
  });

  it('and nothing of it stays in the page once it is silent', async () => {
    write('<h1>La mairie</h1><p>Un.</p>');
    const before = document.documentElement.outerHTML;
    const sheets = document.adoptedStyleSheets.length;
    ask({ to: 'play' });
    await until(() => engine.now, 'a sentence');
    engine.now!.start();
    expect(marked('sentence')).to.equal('La mairie');
    expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
    expect(document.documentElement.outerHTML).to.equal(before, 'no node, no attribute');
    ask({ to: 'stop' });
    await until(() => session.speech!.player.state === 'idle', 'silence');
    expect(CSS.highlights.has('parvis-sentence')).to.equal(false);
    expect(CSS.highlights.has('parvis-word')).to.equal(false);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  describe('so that it can be read', () => {
    interface Look {
      readonly ground: string;
      readonly text: string;
      readonly line: string;
    }

    async function looks(): Promise<{ sentence: Look; word: Look }> {
      write('<h1>La mairie</h1><p>Un.</p>');
      ask({ to: 'play' });
      await until(() => engine.now, 'a sentence');
      engine.now!.start();
      engine.now!.word(0, 2);
      const look = (name: string): Look => {
        const style = getComputedStyle(main.querySelector('h1')!, `::highlight(parvis-${name})`);
        return {
          ground: style.backgroundColor,
          text: style.color,
          line: style.textDecorationLine,
        };
      };
      return { sentence: look('sentence'), word: look('word') };
    }

    const hex = (colour: string): `#${string}` =>
      `#${(colour.match(/\d+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`;

    for (const theme of ['none', 'dark', 'sepia', 'yellow-on-black', 'white-on-black'] as const)
      it(`with strong contrast, and two marks told apart, in the theme ${theme}`, async function () {
        if (theme !== 'none') session.preferences.change({ theme });
        const { sentence, word } = await looks();
        // Only some browsers tell the computed style of a highlight.
        if (sentence.ground === word.ground) this.skip();
        expect(contrast(hex(sentence.text), hex(sentence.ground))).to.be.at.least(7);
        expect(contrast(hex(word.text), hex(word.ground))).to.be.at.least(7);
        expect(contrast(hex(sentence.ground), hex(word.ground))).to.be.at.least(4.5);
        expect(sentence.line).to.equal('underline');
        session.preferences.reset();
      });

    it('in forced colours, with colours of the system', async function () {
      if (!can.media) this.skip();
      await emulate({ forcedColors: 'active' });
      const { sentence, word } = await looks();
      expect(sentence.ground).not.to.equal(word.ground);
      expect(contrast(hex(sentence.text), hex(sentence.ground))).to.be.at.least(4.5);
      expect(contrast(hex(word.text), hex(word.ground))).to.be.at.least(4.5);
    });
  });

  describe('and followed', () => {
    const page = document.scrollingElement!;
    const LONG = `<h1>La mairie</h1>${'<p style="margin-block:300px">Une ligne.</p>'.repeat(12)}`;
    const calm = async () => {
      let last = -1;
      for (let still = 0; still < 8;) {
        await nextFrame();
        still = page.scrollTop === last ? still + 1 : 0;
        last = page.scrollTop;
      }
    };

    async function say(count: number): Promise<void> {
      for (let done = 0; done < count; done++) {
        const { length } = engine.said;
        engine.now!.start();
        engine.now!.end();
        await until(() => engine.said.length > length, 'the next sentence');
        await calm();
      }
    }

    async function begin(): Promise<void> {
      write(LONG);
      ask({ to: 'play' });
      await until(() => engine.now, 'a sentence');
    }

    const isSeen = () => {
      const [range] = [...CSS.highlights.get('parvis-sentence')!];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight * 0.75;
    };

    it('down the page, clear of the bar', async () => {
      await begin();
      await say(4);
      expect(page.scrollTop).to.be.above(300);
      expect(isSeen()).to.equal(true);
    });

    it('not where the visitor wants no motion', async function () {
      if (!can.media) this.skip();
      await emulate({ reducedMotion: 'reduce' });
      await begin();
      await say(4);
      expect(page.scrollTop).to.equal(0);
    });

    it('not where Parvis was asked to stop what moves', async () => {
      session.preferences.change({ stopMotion: true });
      await begin();
      await say(4);
      expect(page.scrollTop).to.equal(0);
      session.preferences.reset();
    });

    for (const [how, event] of [
      ['by the wheel', () => new WheelEvent('wheel', { bubbles: true })],
      ['by a finger', () => new Event('touchmove', { bubbles: true })],
      ['by a key', () => new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })],
    ] as const)
      it(`not once the visitor has gone elsewhere ${how}, until they ask`, async () => {
        await begin();
        await say(3);
        main.dispatchEvent(event());
        page.scrollTop = page.scrollHeight;
        await calm();
        const there = page.scrollTop;
        await say(2);
        expect(page.scrollTop).to.equal(there);
        engine.now!.start();
        ask({ to: 'skip', by: 1, unit: 'sentence' });
        await until(() => page.scrollTop !== there, 'the page to come back');
        await calm();
        expect(isSeen()).to.equal(true);
      });
  });

  describe('in the reader', () => {
    async function openReader(): Promise<ShadowRoot> {
      const reader = document.createElement('parvis-reader');
      document.documentElement.append(reader);
      reader.show();
      const root = reader.shadowRoot!;
      await until(() => root.querySelector('article h1'), 'the text');
      await until(() => root.querySelector('parvis-speech')?.readable, 'the button');
      return root;
    }

    async function readAloud(root: ShadowRoot): Promise<[string, string][]> {
      const seen: [string, string][] = [];
      const { readable } = root.querySelector('parvis-speech')!;
      ask({ to: 'play', of: readable! });
      const { player } = session.speech!;
      for (let count = 0; count < 60; count++) {
        await until(() => engine.said.length > count || player.hasEnded, 'the next sentence');
        if (player.hasEnded) break;
        engine.now!.start();
        seen.push([engine.now!.said.text, marked('sentence')]);
        engine.now!.end();
      }
      return seen;
    }

    const PAGE = `<h1>La cantine</h1><p>Écrivez à <a href="/m">la <b>mairie</b></a> avant le 3&nbsp;mai. Puis <strong>appelez</strong>.</p>
      <ul><li>Une photo</li><li><a href="/d">Un justificatif</a> de domicile.</li></ul>
      <table><caption>Prix</caption><tr><th>Âge</th><th>Prix</th></tr><tr><td>Enfant</td><td>2 €</td></tr></table>
      <details><summary>Les menus</summary><p>Du poisson le vendredi.</p></details><dl><dt>Où</dt><dd>À la mairie.</dd></dl>`;

    it('as in the page: links, lists, tables, and what was closed', async () => {
      write(PAGE);
      const seen = await readAloud(await openReader());
      expect(seen.map(([, mark]) => mark)).to.deep.equal([
        'La cantine',
        'Écrivez à la mairie avant le 3 mai.',
        'Puis appelez.',
        'Une photo',
        'Un justificatif de domicile.',
        'Prix',
        'Âge',
        'Prix',
        'Enfant',
        '2 €',
        'Les menus',
        'Du poisson le vendredi.',
        'Où',
        'À la mairie.',
      ]);
    });

    it('in the easy text too', async () => {
      write(
        '<h1>La cantine</h1><p>Le dossier doit être déposé par les parents en mairie avant le 3 mai.</p><p>Le règlement est à effectuer auprès de la régie municipale.</p>',
      );
      session.dispatchEvent(new Event('parvis-session-change'));
      const reader = await openReader();
      reader.querySelector<HTMLElement>('.toggle')!.click();
      await until(() => reader.querySelector('article.easy h1'), 'the easy text', 10_000);
      await until(() => reader.querySelector('parvis-speech')?.readable, 'the button');
      const seen = await readAloud(reader);
      reader.querySelector<HTMLElement>('.toggle')!.click();
      expect(seen.length).to.be.at.least(3);
      const plain = (text: string) => text.replace(/[^\p{L}]/gu, '').toLowerCase();
      for (const [said, mark] of seen) expect(plain(mark), said).to.equal(plain(said));
    });

    it('and followed in its own window, the page staying where it is', async () => {
      write(`<h1>La mairie</h1>${'<p>Une ligne de plus, puis une autre.</p>'.repeat(80)}`);
      const root = await openReader();
      const dialog = root.querySelector('dialog')!;
      ask({ to: 'play', of: root.querySelector('parvis-speech')!.readable! });
      await until(() => engine.now, 'a sentence');
      for (let count = 1; count < 50; count++) {
        engine.now!.start();
        engine.now!.end();
        await until(() => engine.said.length > count, 'the next sentence');
      }
      await until(() => dialog.scrollTop > 200, 'the reader to follow');
      expect(document.scrollingElement!.scrollTop).to.equal(0);
    });
  });
});
