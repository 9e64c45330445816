import type {
  Cancel,
  Said,
  Speaking,
  SpeechEngine,
  SpeechListener,
  Voice,
} from '../../src/speech/model.js';
import { FAKE, type FakeWays } from './fake-ways.js';

/**
 * An engine that makes no sound and does what a test tells it: by hand (`start`, `word`, `end`, `fail`), or by itself
 * as its `ways` say.
 */
export class FakeEngine implements SpeechEngine {
  readonly name: SpeechEngine['name'];
  readonly words: SpeechEngine['words'];
  /** Everything said, in order. */
  readonly said: Said[] = [];
  /** Texts got ready. */
  readonly madeReady: string[] = [];
  /** Languages asked for. */
  readonly prepared: string[] = [];
  closed = 0;
  /** What is being said now; null in silence. */
  now: FakeSpeaking | null = null;
  /** Sentences that were begun and neither ended nor stopped: never more than one. */
  sounding = 0;
  ways: FakeWays;

  constructor(ways: Partial<FakeWays> = {}) {
    this.ways = { ...FAKE, ...ways };
    this.name = this.ways.name;
    this.words = this.ways.words;
  }

  get texts(): string[] {
    return this.said.map(({ text }) => text);
  }

  voices(): readonly Voice[] {
    return this.ways.voices;
  }

  async prepare(lang: string, signal: Cancel): Promise<boolean> {
    this.prepared.push(lang);
    await this.ways.gate;
    return !signal.aborted && this.ways.langs.includes(lang.split('-')[0]!);
  }

  speak(said: Said, listener: SpeechListener): Speaking {
    this.now?.stop();
    this.said.push(said);
    this.now = new FakeSpeaking(this, said, listener);
    this.now.run();
    return this.ways.holds ? this.now : { stop: this.now.stop };
  }

  ready({ text }: Said): void {
    this.madeReady.push(text);
  }

  close(): void {
    this.closed += 1;
    this.now?.stop();
  }
}

/** A sentence in the mouth of the fake engine. */
export class FakeSpeaking implements Speaking {
  readonly said: Said;
  readonly listener: SpeechListener;
  isHeld = false;
  isStopped = false;
  readonly #engine: FakeEngine;
  #isSounding = false;
  readonly #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(engine: FakeEngine, said: Said, listener: SpeechListener) {
    this.#engine = engine;
    this.said = said;
    this.listener = listener;
  }

  /** Does by itself what the ways of the engine say. */
  run(): void {
    const { auto, startsNot, endsNot, fails, tellsWords } = this.#engine.ways;
    if (auto === null) return;
    if (fails) return this.#later(auto, () => this.fail());
    if (startsNot) return;
    this.#later(auto, () => this.start());
    const words = tellsWords ? [...this.said.text.matchAll(/[\p{L}\p{N}]+/gu)] : [];
    for (const [at, { index, 0: word }] of words.entries())
      this.#later(auto * (1 + (at + 1) / (words.length + 1)), () =>
        this.listener.word(index, index + word.length),
      );
    if (!endsNot) this.#later(auto * 2, () => this.end());
  }

  start(): void {
    this.#sound(true);
    this.listener.start();
  }

  word(start: number, end: number): void {
    this.listener.word(start, end);
  }

  end(): void {
    this.#sound(false);
    this.listener.end();
  }

  fail(): void {
    this.#sound(false);
    this.listener.fail(new Error('the fake engine fails'));
  }

  stop = (): void => {
    this.isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#sound(false);
  };

  pause = (): void => {
    this.isHeld = true;
    for (const timer of this.#timers) clearTimeout(timer);
  };

  /** The held sound goes on: its end comes after the usual time. */
  resume = (): void => {
    this.isHeld = false;
    const { auto } = this.#engine.ways;
    if (auto !== null) this.#later(auto, () => this.end());
  };

  #later(time: number, act: () => void): void {
    this.#timers.push(setTimeout(act, time));
  }

  #sound(on: boolean): void {
    if (on === this.#isSounding) return;
    this.#isSounding = on;
    this.#engine.sounding += on ? 1 : -1;
  }
}
