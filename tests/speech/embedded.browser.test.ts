// The voice itself is in /dist/voice/.
import { expect } from '@open-wc/testing';
import { EmbeddedEngine } from '../../src/speech/engines/embedded.js';
import type { Said } from '../../src/speech/model.js';
import { Synthesis } from '../../src/speech/voice/synthesis.js';
import { VoiceWorker } from '../../src/speech/voice/voice-worker.js';
import { loadFrame } from '../support/browser.js';
import { FIRST } from './voice/first-sentence.js';
import { click, hasSound, lastSamples, loudest, said, Told, wait, watch } from './voice/view.js';

const { signal } = new AbortController();
const engines: EmbeddedEngine[] = [];
let sound = false;

before(async function () {
  this.timeout(20_000);
  await click();
  sound = await hasSound();
});

// Safari lets a new sound out only in the seconds that follow a click.
beforeEach(click);

afterEach(() => {
  for (const engine of engines.splice(0)) engine.close();
});

function engineOf(view: Window & typeof globalThis): EmbeddedEngine {
  const engine = new EmbeddedEngine(view);
  engines.push(engine);
  return engine;
}

async function readyEngine(watched = watch()) {
  const engine = engineOf(watched.view);
  expect(await engine.prepare('fr-FR', signal)).to.equal(true);
  return { engine, ...watched, context: watched.contexts[0]! };
}

function speak(engine: EmbeddedEngine, what: Said) {
  const told = new Told(what.text);
  return { told, speaking: engine.speak(what, told) };
}

const short = said('La mairie.');
const long = said('La mairie est ouverte le lundi, le mardi et le jeudi, de neuf heures à midi.');

describe('the embedded voice, before a visitor asks for it', () => {
  it('downloads nothing', async () => {
    const { view, asked, contexts } = watch();
    const engine = engineOf(view);
    expect(engine.voices().map(({ lang }) => lang)).to.include.members(['fr', 'en']);
    expect(new Set(engine.voices().map(({ id }) => id)).size).to.equal(engine.voices().length);
    engine.ready(short);
    const { told } = speak(engine, short);
    await told.over;
    expect(told.log[0]).to.match(/^fail .*prepare/);
    expect(asked).to.deep.equal([]);
    expect(contexts).to.deep.equal([]);
  });

  it('downloads nothing for a language that it does not speak', async () => {
    const { view, asked } = watch();
    expect(await engineOf(view).prepare('de', signal)).to.equal(false);
    expect(asked).to.deep.equal([]);
  });
});

describe('the embedded voice, once asked for', () => {
  it('comes once, for French and for English, however many ask', async () => {
    const { view, asked, workers } = watch();
    const engine = engineOf(view);
    const all = ['fr', 'fr-FR', 'en-GB'].map((lang) => engine.prepare(lang, signal));
    expect(await Promise.all(all)).to.deep.equal([true, true, true]);
    expect(await engine.prepare('en', signal)).to.equal(true);
    expect(asked.map((address) => address.split('/dist/')[1])).to.deep.equal([
      'voice/espeak-fr-en.pack',
      'voice/worker.js',
    ]);
    expect(workers.length).to.equal(1);
  });

  it('is the same for two who use it at once, until the last has done', async () => {
    const { view, workers } = watch();
    const [one, other] = [engineOf(view), engineOf(view)];
    expect(await one.prepare('fr', signal)).to.equal(true);
    expect(await other.prepare('fr', signal)).to.equal(true);
    expect(workers.length).to.equal(1);
    one.close();
    expect((await other.toWav([short], signal)).size).to.be.greaterThan(10_000);
    other.close();
    await wait(50);
    expect(workers.map(({ isEnded }) => isEnded)).to.deep.equal([true]);
  });

  it('starts again where it broke', async () => {
    const { engine, workers } = await readyEngine();
    workers[0]!.worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    const { told } = speak(engine, short);
    await told.over;
    expect(told.log[0]).to.match(/^fail/);
    expect(await engine.prepare('fr', signal)).to.equal(true);
    expect(workers.map(({ isEnded }) => isEnded)).to.deep.equal([true, false]);
  });

  it('says its first sentence with the very same samples as in Node', async () => {
    const voice = await VoiceWorker.start(window, signal);
    const synthesis = new Synthesis(FIRST.text, 'fr', 160);
    await new Promise<void>((resolve) => {
      synthesis.onNews = () => {
        if (synthesis.isOver) resolve();
      };
      voice.make(synthesis);
    });
    voice.close();
    expect(synthesis.failure).to.equal(undefined);
    const bytes = await new Blob(synthesis.pieces).arrayBuffer();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex).to.equal(FIRST.sha256);
  });

  it('is heard, tells its words in order, then its end', async function () {
    if (!sound) this.skip();
    const { engine, context } = await readyEngine();
    const { told } = speak(engine, said(FIRST.text));
    let loud = 0;
    told.onWord = () => (loud = Math.max(loud, loudest(lastSamples(context))));
    expect(told.log).to.deep.equal([]);
    await told.over;
    expect(told.log).to.deep.equal(['start', ...FIRST.words.map((word) => `word ${word}`), 'end']);
    expect(loud).to.be.greaterThan(0.05);
  });

  it('tells each word within 60 ms of its sound', async function () {
    if (!sound) this.skip();
    const { engine, context } = await readyEngine();
    const text = said('Lundi. Mardi. Onze. Oui. Non.');
    // Once to warm up: the first time, the sound card starts meanwhile.
    for (const rate of [2, 1]) {
      const { told } = speak(engine, { ...text, rate });
      const heard: number[] = [];
      const words: number[] = [];
      let quiet = 0;
      const looking = setInterval(() => {
        const samples = lastSamples(context);
        const first = context.currentTime - samples.length / context.sampleRate;
        samples.forEach((sample, index) => {
          const at = first + index / context.sampleRate;
          if (Math.abs(sample) < 0.01 || at <= quiet) return;
          if (at - quiet > (heard.length ? 0.15 / rate : 0)) heard.push(at);
          quiet = at;
        });
      }, 5);
      told.onWord = () => words.push(context.currentTime - (context.outputLatency || 0));
      await told.over;
      clearInterval(looking);
      if (rate === 2) continue;
      expect(words.length).to.equal(5);
      expect(heard.length).to.equal(5);
      const late = words.map((at, index) => Math.abs(at - heard[index]!) * 1000);
      const middle = [...late].sort((a, b) => a - b)[2];
      expect(middle, late.join()).to.be.at.most(60);
    }
  });

  it('is silent at once when stopped, and tells nothing more', async function () {
    if (!sound) this.skip();
    const { engine, context } = await readyEngine();
    const { told, speaking } = speak(engine, long);
    await new Promise<void>((resolve) => (told.onStart = resolve));
    await wait(300);
    const before = told.log.length;
    const at = context.currentTime;
    speaking.stop();
    context.tap.fftSize = 256;
    // What is looked at is 12 ms long: it begins 20 ms after the stop.
    while (context.currentTime < at + 0.02 + 256 / context.sampleRate) await wait(2);
    expect(loudest(lastSamples(context))).to.be.below(0.001);
    await wait(300);
    expect(loudest(lastSamples(context))).to.be.below(0.001);
    expect(told.log.length).to.equal(before);
    speaking.stop();
  });

  it('speaks one sentence at a time: the next one stops the one before', async function () {
    if (!sound) this.skip();
    const { engine } = await readyEngine();
    const first = speak(engine, long);
    const second = speak(engine, long);
    const third = speak(engine, said('La mairie.', { rate: 2 }));
    await third.told.over;
    expect(first.told.log).to.deep.equal([]);
    expect(second.told.log).to.deep.equal([]);
    expect(third.told.log).to.deep.equal(['start', 'word La', 'word mairie', 'end']);
  });

  it('holds its breath in a pause, and goes on where it was', async function () {
    if (!sound) this.skip();
    const { engine, context } = await readyEngine();
    const { told, speaking } = speak(engine, said(FIRST.text, { rate: 2 }));
    await new Promise<void>((resolve) => (told.onStart = resolve));
    speaking.pause!();
    await wait(250);
    const { length } = told.log;
    const at = context.currentTime;
    await wait(1_200);
    expect(told.log.length).to.equal(length);
    expect(context.currentTime).to.equal(at);
    speaking.resume!();
    speaking.pause!();
    speaking.resume!();
    await told.over;
    expect(told.log).to.deep.equal(['start', ...FIRST.words.map((word) => `word ${word}`), 'end']);
    // Stopped while paused, it can speak again.
    const other = speak(engine, long);
    await new Promise<void>((resolve) => (other.told.onStart = resolve));
    other.speaking.pause!();
    other.speaking.stop();
    const last = speak(engine, said('La mairie.', { rate: 2 }));
    await last.told.over;
    expect(last.told.log.at(-1)).to.equal('end');
  });

  it('has the next sentence ready when one ends', async function () {
    if (!sound) this.skip();
    const { engine, workers } = await readyEngine();
    const { told } = speak(engine, said('La mairie.', { rate: 2 }));
    engine.ready(short);
    engine.ready(short);
    await told.over;
    const next = speak(engine, short);
    await next.told.over;
    expect(next.told.log).to.deep.equal(['start', 'word La', 'word mairie', 'end']);
    // The pack, and two sentences.
    expect(workers[0]!.orders).to.equal(3);
  });

  it('comes to the end of texts that are none', async function () {
    if (!sound) this.skip();
    this.timeout(60_000);
    const { engine } = await readyEngine();
    for (const text of ['', ' … ', '<b>&', '\u0000', '😀', '\ud83d', 'α ∑', ']]>']) {
      const { told } = speak(engine, said(text, { rate: 2 }));
      await told.over;
      expect(told.log.at(-1), text).to.equal('end');
    }
  });

  it('fails a sentence in a language that it does not speak', async () => {
    const { engine } = await readyEngine();
    const { told } = speak(engine, said('Guten Tag', { lang: 'de' }));
    await told.over;
    expect(told.log).to.deep.equal(['fail the voice does not speak de']);
  });

  it('makes an audio file, slower or faster, in each voice', async () => {
    const { engine } = await readyEngine();
    const length = async (more: Partial<Said>) => {
      const file = await engine.toWav(
        [said(FIRST.text, more), said('Hello.', { lang: 'en' })],
        signal,
      );
      const bytes = new DataView(await file.arrayBuffer());
      const letters = (at: number) =>
        String.fromCharCode(...Array.from({ length: 4 }, (_, index) => bytes.getUint8(at + index)));
      expect([letters(0), letters(8), letters(36)]).to.deep.equal(['RIFF', 'WAVE', 'data']);
      expect(bytes.getUint32(24, true)).to.equal(22_050);
      expect(bytes.getUint32(40, true)).to.equal(file.size - 44);
      let loud = 0;
      for (let at = 44; at < file.size; at += 2)
        loud = Math.max(loud, Math.abs(bytes.getInt16(at, true)));
      expect(loud).to.be.greaterThan(3000);
      return (file.size - 44) / 44_100;
    };
    const usual = await length({});
    expect(usual).to.be.within(2.5, 4.5);
    expect((await length({ rate: 2 })) / usual).to.be.within(0.4, 0.7);
    expect((await length({ rate: 0.5 })) / usual).to.be.within(1.4, 2.3);
    for (const { id } of engine.voices()) await length({ voice: id });
  });

  it('leaves an audio file unmade when the visitor gives up', async () => {
    const { engine } = await readyEngine();
    const control = new AbortController();
    const made = engine.toWav(
      Array.from({ length: 200 }, () => long),
      control.signal,
    );
    await wait(50);
    control.abort();
    const error = await made.catch((reason: Error) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });

  it('gives back its worker and its sound when closed, and comes again if asked', async () => {
    const { engine, workers, contexts } = await readyEngine();
    const { told } = speak(engine, long);
    engine.close();
    await wait(100);
    expect(workers.map(({ isEnded }) => isEnded)).to.deep.equal([true]);
    expect(contexts.map(({ state }) => state)).to.deep.equal(['closed']);
    expect(told.log).to.deep.equal([]);
    expect(await engine.prepare('fr', signal)).to.equal(true);
    expect(workers.length).to.equal(2);
  });
});

describe('the embedded voice, where it cannot come', () => {
  it('says so when its files are not there', async () => {
    const { view, asked, workers } = watch(window, {
      Parvis: { base: `${location.origin}/corpus/none/` },
    });
    expect(await engineOf(view).prepare('fr', signal)).to.equal(false);
    expect(asked.length).to.equal(1);
    expect(workers).to.deep.equal([]);
  });

  it('says so when another site, where Parvis is, does not answer', async () => {
    const { view, workers } = watch(window, { Parvis: { base: 'http://127.0.0.1:9/' } });
    expect(await engineOf(view).prepare('fr', signal)).to.equal(false);
    expect(workers).to.deep.equal([]);
  });

  it('says so when what comes is a page, or half a file', async () => {
    const whole = await (await fetch('/dist/voice/espeak-fr-en.pack')).arrayBuffer();
    for (const body of ['<!doctype html><title>Introuvable</title>', whole.slice(0, 400_000), '']) {
      const { view, workers } = watch(window, { fetch: async () => new Response(body) });
      expect(await engineOf(view).prepare('fr', signal)).to.equal(false);
      expect(workers.every(({ isEnded }) => isEnded)).to.equal(true);
    }
  });

  it('says so when the worker does not start, or is none', async () => {
    for (const worker of ['/dist/voice/none.js', '/dist/schema.json', '/corpus/probe.js']) {
      const { view, workers } = watch(window, { worker });
      expect(await engineOf(view).prepare('fr', signal), worker).to.equal(false);
      expect(workers.map(({ isEnded }) => isEnded)).to.deep.equal([true]);
    }
  });

  it('gives up when nothing comes, and not while something does', async () => {
    const whole = new Uint8Array(
      await (await fetch('/dist/voice/espeak-fr-en.pack')).arrayBuffer(),
    );
    const slow = (pieces: number, every: number): typeof fetch => {
      const size = Math.ceil(whole.length / 8);
      let sent = 0;
      return async () =>
        new Response(
          new ReadableStream({
            async pull(out) {
              await wait(every);
              if (sent === pieces) return new Promise(() => undefined);
              out.enqueue(whole.slice(sent * size, (sent + 1) * size));
              sent += 1;
              if (sent === 8) out.close();
            },
          }),
        );
    };
    const stalled = watch(window, { fetch: slow(3, 10) });
    const error = await VoiceWorker.start(stalled.view, signal, 500).catch(
      (reason: Error) => reason,
    );
    expect((error as Error).message).to.equal('nothing comes');
    expect(stalled.workers[0]!.isEnded).to.equal(true);
    const voice = await VoiceWorker.start(
      watch(window, { fetch: slow(8, 400) }).view,
      signal,
      2_500,
    );
    expect(voice.isClosed).to.equal(false);
    voice.close();
  });

  it('stops its download when the visitor gives up, and can be asked again', async () => {
    const { view, workers } = watch();
    const engine = engineOf(view);
    const control = new AbortController();
    const first = engine.prepare('fr', control.signal);
    control.abort();
    expect(await first).to.equal(false);
    expect(await engine.prepare('fr', control.signal)).to.equal(false);
    expect(await engine.prepare('fr', signal)).to.equal(true);
    expect(workers.filter(({ isEnded }) => !isEnded).length).to.equal(1);
  });
});

describe('the embedded voice, on a page that allows its own files alone', () => {
  it('comes and is heard, and the policy is not broken', async function () {
    const { window: page, frame } = await loadFrame('/corpus/csp-strict/page.html');
    const broken: string[] = [];
    page.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      broken.push(`${violatedDirective} ${blockedURI}`),
    );
    frame.scrollIntoView();
    await click();
    const watched = watch(page, { Parvis: { base: `${location.origin}/strict/` } });
    const { engine, asked } = await readyEngine(watched);
    expect(asked.every((address) => address.includes('/strict/voice/'))).to.equal(true);
    if (sound) {
      const { told } = speak(engine, said('La mairie.', { rate: 2 }));
      await told.over;
      expect(told.log).to.deep.equal(['start', 'word La', 'word mairie', 'end']);
    }
    expect(broken).to.deep.equal([]);
  });
});
