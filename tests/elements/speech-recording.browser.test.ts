import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/elements/speech/index.js';
import type { SpeechElement } from '../../src/elements/speech/index.js';
import { ResetRequest } from '../../src/requests.js';
import { sessionOf } from '../../src/session.js';
import { axeClean, nextFrame } from '../support/browser.js';
import { FakeEngine } from '../support/fake-engine.js';
import { vtt, wav } from '../support/sound.js';
import { giveVoice, marked, silence, until } from '../support/voice.js';

const session = sessionOf(document);

describe('a recording that an author has put beside a text', () => {
  let main: HTMLElement;
  let element: SpeechElement;
  let engine: FakeEngine;
  const addresses: string[] = [];
  const played: HTMLAudioElement[] = [];
  const { createElement } = Document.prototype;

  const part = (name: string) =>
    element.shadowRoot!.querySelector<HTMLElement>(`.bar [part~=${name}]`)!;
  const words = () => element.shadowRoot!.querySelector('.bar')!.textContent!.replace(/\s+/g, ' ');
  const drawn = async () => {
    for (let turn = 0; turn < 3; turn++) await element.updateComplete;
    await nextFrame();
  };
  const address = (blob: Blob) => {
    addresses.push(URL.createObjectURL(blob));
    return addresses.at(-1)!;
  };
  const sounding = () => played.filter(({ paused }) => !paused).length;

  beforeEach(() => {
    document.documentElement.lang = 'fr';
    (window as { Parvis?: unknown }).Parvis = {
      config: { town: { phone: '02 99 00 00 00' } },
      session,
    };
    document.createElement = function (this: Document, name: string, options?: never) {
      const made = createElement.call(this, name, options) as HTMLElement;
      if (name === 'audio') played.push(made as HTMLAudioElement);
      return made;
    } as typeof document.createElement;
    main = document.createElement('main');
    const { body } = new DOMParser().parseFromString(
      '<h1>La mairie</h1><article id="text"><p>Elle <b>ouvre</b> à neuf heures. Elle ferme à midi.</p><p>Elle rouvre à deux heures.</p></article>',
      'text/html',
    );
    main.append(...document.importNode(body, true).childNodes);
    document.body.append(main);
    engine = new FakeEngine();
    giveVoice(session, engine);
  });

  afterEach(async () => {
    element.remove();
    main.remove();
    await Promise.resolve();
    expect([sounding(), marked('sentence'), document.adoptedStyleSheets.length]).to.deep.equal([
      0,
      '',
      0,
    ]);
    silence(session);
    played.length = 0;
    for (const one of addresses.splice(0)) URL.revokeObjectURL(one);
    delete (document as { createElement?: unknown }).createElement;
    delete (window as { Parvis?: unknown }).Parvis;
  });

  async function put(src: string, track = ''): Promise<void> {
    element = document.createElement('parvis-speech');
    Object.assign(element, { for: 'text', src, track });
    main.prepend(element);
    await element.updateComplete;
  }

  let presses = 0;

  /** A real press: browsers let a page sound only then. Not where the last was: WebKit would see one press, doubled. */
  async function press(on = element.shadowRoot!.querySelector('.listen')!): Promise<void> {
    const { left, top } = on.getBoundingClientRect();
    const x = Math.round(left) + 20 + 12 * (presses++ % 2);
    await sendMouse({ type: 'click', position: [x, Math.round(top) + 20] });
  }

  let sounds: boolean | undefined;

  /** Plays; skips the test in a browser that lets no sound run without a sound card. */
  async function play(context: Mocha.Context): Promise<void> {
    if (sounds === false) context.skip();
    await press();
    if (sounds === undefined) {
      await until(() => played[0], 'the sound');
      sounds = await until(() => played[0]!.currentTime > 0, 'a clock').catch(() => false);
      if (!sounds) context.skip();
    }
    await until(
      () => part('play')?.textContent!.includes('Pause') && sounding() === 1,
      'the sound',
    );
    await until(() => played[0]!.currentTime > 0, 'the sound to go on');
  }

  const SENTENCES = [
    'Elle ouvre à neuf heures.',
    'Elle ferme à midi.',
    'Elle rouvre à deux heures.',
  ];

  it('fetches nothing before it is pressed', async () => {
    await put(address(wav(1)), address(vtt(...SENTENCES)));
    await drawn();
    expect([played.length, engine.prepared.length]).to.deep.equal([0, 0]);
  });

  it('is played, each sentence marked as its cues tell, through bold and paragraphs', async function () {
    await put(address(wav(1.5)), address(vtt(...SENTENCES)));
    await play(this);
    const seen: string[] = [];
    await until(() => {
      const mark = marked('sentence');
      if (mark && seen.at(-1) !== mark) seen.push(mark);
      return words().includes('La lecture est finie.');
    }, 'the end');
    expect(seen).to.deep.equal(SENTENCES);
    expect(engine.said).to.deep.equal([]);
  });

  it('has its words marked where the cues are words', async function () {
    await put(address(wav(2)), address(vtt('Elle', 'ouvre', 'à neuf', 'heures.')));
    await play(this);
    await until(() => marked('word') === 'ouvre', 'the word');
    expect(marked('sentence')).to.equal('Elle ouvre à neuf heures.');
  });

  it('is held, goes on where it was, and is stopped with Escape', async function () {
    await put(address(wav(4)), address(vtt(...SENTENCES)));
    await play(this);
    part('play').click();
    await until(() => part('play').textContent!.includes('Continuer'), 'the pause');
    const at = played[0]!.currentTime;
    expect([sounding(), marked('sentence')]).to.deep.equal([0, SENTENCES[0]]);
    part('play').click();
    await until(() => sounding() === 1, 'the sound again');
    expect(played[0]!.currentTime).to.be.at.least(at);
    await sendKeys({ press: 'Escape' });
    await drawn();
    expect([sounding(), marked('sentence')]).to.deep.equal([0, '']);
    expect(part('play').textContent!.trim()).to.equal('Écouter ce texte');
    await axeClean(element);
  });

  it('goes by sentences, and says faster', async function () {
    await put(address(wav(4)), address(vtt(...SENTENCES)));
    await play(this);
    await until(() => part('sentence-after'), 'the cues');
    part('sentence-after').click();
    await until(() => marked('sentence') === SENTENCES[1], 'the second');
    part('sentence-after').click();
    await until(() => marked('sentence') === SENTENCES[2], 'the third');
    part('sentence-before').click();
    await until(() => marked('sentence') === SENTENCES[1], 'the second again');
    part('faster').click();
    await drawn();
    expect(played[0]!.playbackRate).to.equal(1.25);
  });

  it('goes on without marks where its cues do not come, or are of another text', async function () {
    for (const track of [address(vtt('Autre chose.', 'Encore.')), '/corpus/none.vtt']) {
      await put(address(wav(2)), track);
      await play(this);
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(marked('sentence')).to.equal('');
      element.remove();
      await Promise.resolve();
      played.length = 0;
    }
  });

  it('that does not come is a trouble, with what to do and the phone number', async () => {
    await put('/corpus/none.mp3');
    await press();
    await until(() => words().includes('Le son n’est pas venu. Essayez encore.'), 'the trouble');
    expect(element.shadowRoot!.querySelector<HTMLAnchorElement>('.trouble a')!.href).to.equal(
      'tel:0299000000',
    );
    await axeClean(element);
  });

  it('is not asked of an address that runs a script', async () => {
    // eslint-disable-next-line no-script-url -- what a hostile page writes
    await put('javascript:alert(1)');
    await press();
    await until(() => words().includes('02 99 00 00 00'), 'the trouble');
    expect(played.map(({ src }) => src).filter(Boolean)).to.deep.equal([]);
  });

  it('leaves no sound and no mark where Parvis is taken off the page', async function () {
    await put(address(wav(4)), address(vtt(...SENTENCES)));
    await play(this);
    await until(() => marked('sentence') === SENTENCES[0], 'the mark');
    session.dispatchEvent(new Event('parvis-session-end'));
    await drawn();
    expect([sounding(), marked('sentence')]).to.deep.equal([0, '']);
  });

  it('can be kept as a file', async () => {
    await put('/corpus/none.mp3');
    await press();
    await until(() => part('file'), 'the link');
    expect([
      part('file').getAttribute('href'),
      part('file').hasAttribute('download'),
    ]).to.deep.equal([new URL('/corpus/none.mp3', location.href).href, true]);
  });

  it('is silent once the page is put back as it was, and once another voice is asked for', async function () {
    await put(address(wav(4)));
    await play(this);
    document.dispatchEvent(new ResetRequest());
    expect(sounding()).to.equal(0);
    await drawn();
    await press(part('play'));
    await until(() => sounding() === 1, 'the sound');
    const bar = document.createElement('parvis-speech');
    document.documentElement.append(bar);
    await bar.show();
    expect(sounding()).to.equal(0);
    bar.remove();
  });

  it('does not sound once it was put away while it came', async () => {
    await put(address(wav(2)));
    element.shadowRoot!.querySelector<HTMLElement>('.listen')!.click();
    await until(() => element.shadowRoot!.querySelector('.bar.open'), 'the bar');
    element.hide();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(sounding()).to.equal(0);
  });
});
