import type { SpeechEngine, Speaking, Utterance } from './model.js';
import { EngineChoice } from './engine-choice.js';
import { Guesses } from './guesses.js';
import type { Liked } from './kept.js';
import { CHARACTER, TO_START, toEnd } from './patience.js';
import type { Readable, Span } from './readable.js';
import { Track } from './track.js';
import type { UtteranceOptions } from './utterances.js';
import { sourceOf } from './word-times.js';

export type PlayerState = 'idle' | 'preparing' | 'playing' | 'paused';
/** Why nothing is heard: no voice for the language, or none that still works. */
export type SpeechTrouble = 'noVoice' | 'failed';

/** What is being said: a sentence of a block, and the word of it where it is known. */
export interface Saying {
  readonly utterance: Utterance;
  /** Offsets in the text of the block. */
  readonly word: { readonly start: number; readonly end: number } | null;
}

/**
 * Says a text sentence by sentence, with the first engine that can: its state is what views show. Each sentence has
 * a token: what an engine tells of an older one is not heard. Fires `change` when the state, the sentence or the word
 * changes.
 */
export class Player extends EventTarget {
  state: PlayerState = 'idle';
  readable: Readable | null = null;
  saying: Saying | null = null;
  trouble: SpeechTrouble | null = null;
  /** Another voice had to take over. */
  hasChanged = false;
  /** The engine that speaks tells of its words. */
  tellsWords = false;
  /** Text was read to its end. */
  hasEnded = false;
  engine: SpeechEngine | null = null;
  liked: Liked;
  readonly #options: () => UtteranceOptions;
  readonly #choice: EngineChoice;
  #track: Track | null = null;
  #index = 0;
  #last = Infinity;
  /** Looks for the sentence to start at. */
  #finding: Promise<void> | null = null;
  #token = 0;
  #speaking: Speaking | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work = new AbortController();
  readonly #guesses = new Guesses();
  /** Milliseconds a character takes the voice, as heard so far; at a rate of 1. */
  #pace = CHARACTER;

  constructor(engines: readonly SpeechEngine[], liked: Liked, options: () => UtteranceOptions) {
    super();
    this.#choice = new EngineChoice(engines, () => this.#tell());
    this.liked = liked;
    this.#options = options;
  }

  /** The engine that is getting ready. */
  get awaits(): SpeechEngine['name'] | null {
    return this.#choice.awaits;
  }

  /** Reads a text from its beginning, or a part of it. */
  async play(readable: Readable, span?: Span): Promise<void> {
    await this.#start(readable, async (track, signal) =>
      span ? track.within(span, signal) : [0, Infinity],
    );
  }

  /** Reads on where the sentence with these words stands; from the beginning where it is gone. */
  async playFrom(readable: Readable, spoken: string): Promise<void> {
    await this.#start(readable, async (track, signal) => [
      Math.max(0, await track.findText(spoken, signal)),
      Infinity,
    ]);
  }

  pause(): void {
    if (this.state !== 'playing' && this.state !== 'preparing') return;
    if (this.state === 'playing' && this.#speaking?.pause) {
      clearTimeout(this.#timer);
      this.#speaking.pause();
    } else this.#hush();
    this.state = 'paused';
    this.#tell();
  }

  /** Goes on: where the sound was held, else with the sentence that was being said. */
  resume(): void {
    if (this.state !== 'paused') return;
    if (this.#speaking?.resume) {
      this.#speaking.resume();
      this.state = 'playing';
      this.#watch(this.saying!.utterance);
      this.#tell();
    } else void this.#restart();
  }

  stop(): void {
    if (this.state !== 'idle') this.#stopWith(this.trouble);
  }

  /** To the sentence or the paragraph before or after; a voice that was silent stays so. */
  skip(by: 1 | -1, unit: 'sentence' | 'paragraph'): void {
    const track = this.#track;
    if (!track || this.#finding || this.state === 'idle') return;
    const to = track.step(this.#index, by, unit);
    if (to >= this.#last || !track.at(to)) return this.#end();
    this.#index = to;
    if (this.state === 'paused') {
      this.#hush();
      this.saying = { utterance: track.at(to)!, word: null };
      this.#tell();
    } else void this.#restart();
  }

  /** Another pace or voice: the sentence is said again with it. */
  like(liked: Liked): void {
    const isHeard = liked.rate !== this.liked.rate || liked.voice !== this.liked.voice;
    this.liked = liked;
    if (isHeard) this.#choice.forget();
    if (isHeard && this.state === 'paused') this.#hush();
    if (isHeard && (this.state === 'playing' || this.#speaking)) void this.#restart();
    else this.#tell();
  }

  close(): void {
    this.stop();
    this.#work.abort();
    this.#choice.close();
  }

  async #start(
    readable: Readable,
    find: (track: Track, signal: AbortSignal) => Promise<readonly [number, number]>,
  ): Promise<void> {
    this.#hush();
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    this.readable = readable;
    this.#choice.forget();
    if (this.trouble) this.#choice.forgive();
    this.saying = this.trouble = null;
    this.hasChanged = this.hasEnded = this.tellsWords = false;
    this.state = 'preparing';
    this.#tell();
    await this.#unlessBroken(signal, async () => {
      this.#track = new Track(readable, this.#options());
      this.#finding = find(this.#track, signal).then(([index, last]) => {
        signal.throwIfAborted();
        this.#finding = null;
        [this.#index, this.#last] = [index, last];
      });
      await this.#say(signal);
    });
  }

  async #restart(): Promise<void> {
    this.#hush();
    this.state = 'preparing';
    await this.#unlessBroken(this.#work.signal, () => this.#say(this.#work.signal));
  }

  async #unlessBroken(signal: AbortSignal, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch {
      if (!signal.aborted) this.#stopWith('failed');
    }
  }

  #stopWith(trouble: SpeechTrouble | null): void {
    this.#hush();
    this.trouble = trouble;
    this.state = 'idle';
    this.saying = null;
    this.#tell();
  }

  /** Says the sentence that is next; the one after it follows by itself. */
  async #say(signal: AbortSignal): Promise<void> {
    const token = this.#token;
    const isStale = () => signal.aborted || token !== this.#token;
    await this.#finding;
    if (isStale()) return;
    const utterance = this.#index < this.#last ? this.#track!.at(this.#index) : undefined;
    if (!utterance) return this.#end();
    const { liked, readable } = this;
    const langs = [utterance.lang, readable!.lang];
    const choice = await this.#choice.engineFor(langs, liked.voice, signal);
    if (isStale()) return;
    if (!choice) return this.#stopWith(this.#choice.hasLost ? 'failed' : 'noVoice');
    const { engine, lang } = choice;
    this.engine = engine;
    this.saying = { utterance, word: null };
    this.#tell();
    const { rate, voice } = this.liked;
    const said = { text: utterance.spoken, lang, voice: voice || undefined, rate };
    let begun = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => isStale() || this.#change(engine), TO_START[engine.name]);
    this.#speaking = engine.speak(said, {
      start: () => {
        if (isStale()) return;
        begun = performance.now();
        this.state = 'playing';
        this.#watch(utterance);
        if (this.liked.guess && engine.words !== 'exact' && !this.tellsWords)
          this.#guesses.start(utterance, this.#pace / rate, (word) => {
            if (isStale()) return;
            this.saying = { utterance, word };
            this.dispatchEvent(new Event('word'));
          });
        this.#ready(engine);
        this.#tell();
      },
      word: (start, end) => {
        if (isStale()) return;
        this.#guesses.drop();
        const isNews = !this.tellsWords;
        this.tellsWords = true;
        this.#onWord(utterance, start, end);
        if (isNews) this.#tell();
      },
      end: () => {
        if (isStale()) return;
        // No sound came out.
        if (!begun) return this.#change(engine);
        this.#learn(utterance, performance.now() - begun);
        this.#hush();
        this.#index += 1;
        void this.#unlessBroken(signal, () => this.#say(signal));
      },
      fail: () => isStale() || this.#change(engine),
    });
  }

  /** The engine gave no sound, or never came to an end: the next one says the sentence again. */
  #change(engine: SpeechEngine): void {
    this.#hush();
    this.#choice.drop(engine);
    this.hasChanged = true;
    void this.#restart();
  }

  #watch({ spoken }: Utterance): void {
    clearTimeout(this.#timer);
    const token = this.#token;
    this.#timer = setTimeout(
      () => {
        if (token === this.#token && this.engine) this.#change(this.engine);
      },
      toEnd(spoken, this.liked.rate),
    );
  }

  /** While a sentence is said, the next is made ready. */
  #ready(engine: SpeechEngine): void {
    const next = this.#index + 1 < this.#last ? this.#track!.at(this.#index + 1) : undefined;
    if (!next || !engine.ready || this.#choice.known(next.lang) !== engine) return;
    const { rate, voice } = this.liked;
    engine.ready({ text: next.spoken, lang: next.lang, voice: voice || undefined, rate });
  }

  #onWord(utterance: Utterance, start: number, end: number): void {
    this.saying = { utterance, word: sourceOf(utterance, start, end) };
    this.dispatchEvent(new Event('word'));
  }

  #learn({ spoken }: Utterance, milliseconds: number): void {
    if (spoken.length < 20) return;
    const heard = (milliseconds * this.liked.rate) / spoken.length;
    if (heard > 20 && heard < 300) this.#pace = (this.#pace + heard) / 2;
  }

  #end(): void {
    this.hasEnded = true;
    this.#stopWith(null);
  }

  /** Silence now; nothing of what was asked of an engine counts any more. */
  #hush(): void {
    this.#token += 1;
    clearTimeout(this.#timer);
    this.#guesses.drop();
    this.#speaking?.stop();
    this.#speaking = null;
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
