import type { Cancel, Said, Speaking, SpeechEngine, SpeechListener, Voice } from '../model.js';
import { leaseWorker, type Lease } from '../voice/lease.js';
import { Playback } from '../voice/playback.js';
import { Sound } from '../voice/sound.js';
import { Synthesis } from '../voice/synthesis.js';
import type { VoiceWorker, View } from '../voice/voice-worker.js';
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
  #lease: Lease | undefined;
  #waiting = 0;
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
  async prepare(lang: string, signal: Cancel): Promise<boolean> {
    if (!languageOf(lang) || signal.aborted) return false;
    this.#unlock();
    if (this.#isReady) return true;
    // The sound card is not held while the voice comes.
    this.#sound?.rest();
    // It was ready once, and has stopped since.
    if (this.#worker) this.#giveBack();
    const lease = (this.#lease ??= leaseWorker(this.#view));
    this.#waiting += 1;
    const worker = await unlessAborted(lease.worker, signal);
    this.#waiting -= 1;
    // Closed, or given up by another who waited.
    if (this.#lease !== lease) return false;
    if (worker) this.#worker = worker;
    else if (!signal.aborted || this.#waiting === 0) this.#giveBack();
    return this.#isReady && !signal.aborted;
  }

  speak(said: Said, listener: SpeechListener): Speaking {
    this.#playback?.stop();
    const language = languageOf(said.lang);
    if (!language) return failing(listener, `the voice does not speak ${said.lang}`);
    if (!this.#isReady) return failing(listener, 'the voice is not ready: prepare() comes first');
    if (!this.#unlock()) return failing(listener, 'this browser plays no sound');
    const playback = new Playback(this.#sound!, this.#take(said), listener, {
      sampleRate: this.#worker!.sampleRate,
      silence: REST / Math.max(1, said.rate),
    });
    this.#playback = playback;
    return playback;
  }

  ready(said: Said): void {
    if (!languageOf(said.lang) || !this.#isReady) return;
    const key = keyOf(said);
    if (this.#ahead?.key === key) return;
    this.#forgetAhead();
    const synthesis = this.#synthesisOf(said);
    this.#worker!.make(synthesis);
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
    this.#forgetAhead();
    this.#giveBack();
    this.#sound?.close();
    this.#sound = undefined;
  }

  get #isReady(): boolean {
    return this.#worker !== undefined && !this.#worker.isClosed;
  }

  #giveBack(): void {
    this.#lease?.giveBack();
    this.#lease = undefined;
    this.#worker = undefined;
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

/** The worker; undefined where it cannot start, or once the signal has come. */
function unlessAborted(
  worker: Promise<VoiceWorker>,
  signal: Cancel,
): Promise<VoiceWorker | undefined> {
  return new Promise((resolve) => {
    const leave = (): void => resolve(undefined);
    signal.addEventListener('abort', leave, { once: true });
    worker.then(resolve, leave);
  });
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
