import type { Said, Speaking, SpeechEngine, SpeechListener, Voice } from '../model.js';
import { Playback } from '../voice/playback.js';
import { Sound } from '../voice/sound.js';
import { Synthesis } from '../voice/synthesis.js';
import { VoiceWorker, type View } from '../voice/voice-worker.js';
import { languageOf, voiceFor, VOICES, wordsPerMinute } from '../voice/voices.js';
import { wavOf } from '../voice/wav.js';

/** The rest that a reader takes after a sentence, in s; less when reading fast. */
const REST = 0.25;
const SAMPLE_RATE = 22_050;

/** Parvis's own voice: espeak-ng in a worker, downloaded when a visitor asks; French and English. */
export class EmbeddedEngine implements SpeechEngine {
  readonly name = 'embedded';
  readonly words = 'exact';
  readonly #view: View;
  #worker: VoiceWorker | undefined;
  #starting: Starting | undefined;
  #sound: Sound | undefined;
  #playback: Playback | undefined;
  #ahead: { readonly key: string; readonly synthesis: Synthesis } | undefined;

  constructor(view: View = window) {
    this.#view = view;
  }

  voices(): readonly Voice[] {
    return VOICES;
  }

  /** Call it in the visitor's click: some browsers let sound out only then. */
  async prepare(lang: string, signal: AbortSignal): Promise<boolean> {
    if (!languageOf(lang) || signal.aborted) return false;
    this.#unlock();
    if (this.#worker && !this.#worker.isClosed) return true;
    // The sound card is not held while the voice comes.
    this.#sound?.rest();
    this.#starting ??= new Starting(this.#view);
    const starting = this.#starting;
    const worker = await starting.wait(signal);
    if (this.#starting !== starting) {
      // Another has taken the worker already, or the engine was closed meanwhile.
      return worker !== undefined && this.#worker === worker && !signal.aborted;
    }
    if (worker || starting.isOver) this.#starting = undefined;
    this.#worker = worker ?? this.#worker;
    return worker !== undefined && !signal.aborted;
  }

  speak(said: Said, listener: SpeechListener): Speaking {
    this.#playback?.stop();
    const language = languageOf(said.lang);
    if (!language) return failing(listener, `the voice does not speak ${said.lang}`);
    if (!this.#worker || this.#worker.isClosed)
      return failing(listener, 'the voice is not ready: prepare() comes first');
    if (!this.#unlock()) return failing(listener, 'this browser plays no sound');
    const playback = new Playback(this.#sound!, this.#take(said), listener, {
      sampleRate: this.#worker.sampleRate,
      silence: REST / Math.max(1, said.rate),
    });
    this.#playback = playback;
    return playback;
  }

  ready(said: Said): void {
    if (!languageOf(said.lang) || !this.#worker || this.#worker.isClosed) return;
    const key = keyOf(said);
    if (this.#ahead?.key === key) return;
    this.#forgetAhead();
    const synthesis = this.#synthesisOf(said);
    this.#worker.make(synthesis);
    this.#ahead = { key, synthesis };
  }

  /** The sentences as an audio file: one channel, 16 bits, 22 050 Hz. Rejects with the signal's reason when aborted. */
  async toWav(texts: readonly Said[], signal: AbortSignal): Promise<Blob> {
    const parts: Blob[] = [];
    let bytes = 0;
    const worker = this.#worker;
    for (const said of texts) {
      signal.throwIfAborted();
      if (!worker || worker.isClosed) throw new Error('the voice is not ready');
      if (!languageOf(said.lang)) continue;
      const synthesis = this.#synthesisOf(said);
      await made(worker, synthesis, signal);
      const rest = Math.round((REST / Math.max(1, said.rate)) * worker.sampleRate);
      // A blob of its own: the browser may put a long reading on the disk.
      const part = new Blob([...synthesis.pieces, new Int16Array(rest)]);
      parts.push(part);
      bytes += part.size;
    }
    return wavOf(parts, bytes, worker?.sampleRate ?? SAMPLE_RATE);
  }

  close(): void {
    this.#playback?.stop();
    this.#playback = undefined;
    this.#starting?.cancel();
    this.#starting = undefined;
    this.#worker?.close();
    this.#worker = undefined;
    this.#ahead = undefined;
    this.#sound?.close();
    this.#sound = undefined;
  }

  /** False where there can be no sound. */
  #unlock(): boolean {
    try {
      this.#sound ??= new Sound(this.#view, SAMPLE_RATE);
    } catch {
      return false;
    }
    this.#sound.wake();
    return true;
  }

  /** What was made ahead, or a new one, before all others. */
  #take(said: Said): Synthesis {
    const ahead = this.#ahead;
    if (ahead?.key === keyOf(said)) {
      this.#ahead = undefined;
      return ahead.synthesis;
    }
    const synthesis = this.#synthesisOf(said);
    this.#worker!.make(synthesis, { first: true });
    return synthesis;
  }

  #forgetAhead(): void {
    this.#ahead?.synthesis.forget();
    this.#ahead = undefined;
  }

  #synthesisOf({ text, lang, voice, rate }: Said): Synthesis {
    return new Synthesis(text, voiceFor(languageOf(lang)!, voice), wordsPerMinute(rate));
  }
}

/** One start of the worker, for all that wait for it; given up when nobody does. */
class Starting {
  isOver = false;
  readonly #controller = new AbortController();
  readonly #worker: Promise<VoiceWorker | undefined>;
  #waiting = 0;

  constructor(view: View) {
    this.#worker = VoiceWorker.start(view, this.#controller.signal)
      .catch(() => undefined)
      .finally(() => (this.isOver = true));
  }

  /** The worker; undefined where it cannot start, or once the signal has come. */
  async wait(signal: AbortSignal): Promise<VoiceWorker | undefined> {
    let leave = (): void => undefined;
    const left = new Promise<undefined>((resolve) => (leave = () => resolve(undefined)));
    signal.addEventListener('abort', leave);
    this.#waiting++;
    try {
      return await Promise.race([this.#worker, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      this.#waiting--;
      if (this.#waiting === 0 && !this.isOver) this.cancel();
    }
  }

  cancel(): void {
    this.isOver = true;
    this.#controller.abort();
    void this.#worker.then((worker) => worker?.close());
  }
}

const keyOf = ({ text, lang, voice, rate }: Said): string =>
  JSON.stringify([text, lang, voice, rate]);

/** Resolves once a text is made. */
function made(worker: VoiceWorker, synthesis: Synthesis, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const quit = (): void => {
      synthesis.forget();
      reject(signal.reason);
    };
    signal.addEventListener('abort', quit);
    synthesis.onNews = () => {
      if (!synthesis.isOver) return;
      signal.removeEventListener('abort', quit);
      if (synthesis.failure) reject(synthesis.failure);
      else resolve();
    };
    worker.make(synthesis);
  });
}

/** A sentence that cannot be said: told once the caller has its answer. */
function failing(listener: SpeechListener, why: string): Speaking {
  const timer = setTimeout(() => listener.fail(new Error(why)));
  return { stop: () => clearTimeout(timer) };
}
