// The voice itself is in /dist/voice/.
import { expect } from '@open-wc/testing';
import { EmbeddedEngine } from '../../../src/speech/engines/embedded.js';
import { Playback } from '../../../src/speech/voice/playback.js';
import { Sound } from '../../../src/speech/voice/sound.js';
import { Synthesis } from '../../../src/speech/voice/synthesis.js';
import { click, hasSound, lastSamples, loudest, said, Told, wait, watch } from './view.js';

const { signal } = new AbortController();

// First of all: later, a click has been made on this page.
describe('the embedded voice, where nobody has pressed anything', () => {
  it('says that sound is not allowed yet, and is heard after a click', async function () {
    const engine = new EmbeddedEngine(window);
    expect(await engine.prepare('fr', signal)).to.equal(true);
    const text = said('La mairie.', { rate: 2 });
    const told = new Told(text.text);
    let name = '';
    const fail = told.fail.bind(told);
    told.fail = (error) => {
      ({ name } = error);
      fail(error);
    };
    engine.speak(text, told);
    await told.over;
    expect(told.log.length).to.equal(1);
    expect(name).to.equal('NotAllowedError');
    await click();
    if (await hasSound()) {
      const again = new Told(text.text);
      engine.speak(text, again);
      await again.over;
      expect(again.log).to.deep.equal(['start', 'word La', 'word mairie', 'end']);
    }
    engine.close();
  });
});

describe('the sound of the embedded voice', () => {
  let sound = false;
  before(async () => {
    await click();
    sound = await hasSound();
  });
  beforeEach(click);

  /** A hum of so many ms. */
  const hum = (ms: number) =>
    Int16Array.from({ length: (22_050 * ms) / 1000 }, (_, at) => 8000 * Math.sin(at / 5));

  it('waits for what comes late, and tells its words with it', async function () {
    if (!sound) this.skip();
    const way = new Sound(window, 22_050);
    const synthesis = new Synthesis('un deux trois', 'fr', 160);
    const told = new Told('un deux trois');
    const times: number[] = [];
    told.onWord = () => times.push(performance.now());
    new Playback(way, synthesis, told, { sampleRate: 22_050, silence: 0 });
    synthesis.add(hum(100), [
      { position: 1, at: 0 },
      { position: 4, at: 100 },
    ]);
    await wait(700);
    expect(told.words).to.deep.equal(['un']);
    const late = performance.now();
    synthesis.add(hum(300), [{ position: 9, at: 300 }]);
    synthesis.finish();
    await told.over;
    expect(told.words).to.deep.equal(['un', 'deux', 'trois']);
    expect(times[1]! - late).to.be.within(0, 600);
    // 200 ms of sound after it came.
    expect(times[2]! - late).to.be.within(180, 900);
    way.close();
  });

  it('gives the sound card back when nothing is said, and takes it again', async function () {
    if (!sound) this.skip();
    this.timeout(60_000);
    const { view, contexts } = watch();
    const engine = new EmbeddedEngine(view);
    await engine.prepare('fr', signal);
    const speak = async () => {
      const told = new Told('Oui.');
      engine.speak(said('Oui.', { rate: 2 }), told);
      await told.over;
      return told.log.at(-1);
    };
    expect(await speak()).to.equal('end');
    await wait(6_000);
    expect(contexts[0]!.state).to.equal('suspended');
    expect(await speak()).to.equal('end');
    engine.close();
  });

  it('comes through 300 hasty actions: no error, and silence at the end', async function () {
    if (!sound) this.skip();
    this.timeout(120_000);
    const errors: string[] = [];
    const note = (event: Event) =>
      errors.push(String((event as ErrorEvent).message ?? (event as PromiseRejectionEvent).reason));
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    let seed = 7;
    const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const { view, contexts, workers } = watch();
    const engine = new EmbeddedEngine(view);
    const texts = ['La mairie est ouverte lundi.', 'Oui.', '', 'Hello.', '😀 < &'].map((text) =>
      said(text, { rate: 1 + chance(2), lang: text === 'Hello.' ? 'en' : 'fr' }),
    );
    const told: Told[] = [];
    let speaking: ReturnType<typeof engine.speak> | undefined;
    const one = () => texts[chance(texts.length)]!;
    const acts = [
      () => engine.prepare(chance(2) ? 'fr' : 'en', chance(5) ? signal : AbortSignal.timeout(20)),
      () => engine.ready(one()),
      () => speaking?.pause?.(),
      () => speaking?.resume?.(),
      () => speaking?.stop(),
      () => (chance(6) ? undefined : engine.close()),
      ...Array.from({ length: 4 }, () => () => {
        const text = one();
        told.push(new Told(text.text));
        speaking = engine.speak(text, told.at(-1)!);
      }),
    ];
    for (let count = 0; count < 300; count++) {
      void acts[chance(acts.length)]!();
      if (chance(3)) await wait(chance(12) ? chance(60) : 1_500);
      if (count % 60 === 0) await click();
    }
    speaking?.stop();
    const { length } = told.flatMap(({ log }) => log);
    await wait(400);
    expect(told.flatMap(({ log }) => log).length).to.equal(length);
    const last = contexts.at(-1);
    if (last && last.state === 'running') expect(loudest(lastSamples(last))).to.be.below(0.001);
    engine.close();
    await wait(100);
    expect(workers.filter(({ isEnded }) => !isEnded)).to.deep.equal([]);
    expect(contexts.map(({ state }) => state).filter((state) => state !== 'closed')).to.deep.equal(
      [],
    );
    // Each was told of once at the most, in order.
    for (const { log } of told)
      expect(log.join()).to.match(/^(start(,word [^,]*)*(,end)?|fail .*)?$/);
    expect(told.some(({ log }) => log.at(-1) === 'end')).to.equal(true);
    expect(errors).to.deep.equal([]);
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
});
