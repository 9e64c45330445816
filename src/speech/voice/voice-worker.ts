import { assetUrl } from '../../config.js';
import { startWorker } from '../../start-worker.js';
import { bytesOf, PATIENCE, Patience } from './download.js';
import type { Answer, Load, Ask } from './messages.js';
import type { Synthesis } from './synthesis.js';

export type View = Window & typeof globalThis;

/** The worker that holds espeak-ng. It makes one text at a time, in the order they are asked. */
export class VoiceWorker {
  readonly #worker: Worker;
  readonly #queue: Synthesis[] = [];
  #current: Synthesis | undefined;
  #number = 0;
  #sampleRate = 22_050;
  #isClosed = false;

  /** `start` makes one. */
  constructor(worker: Worker) {
    this.#worker = worker;
  }

  /**
   * Downloads the voice and starts it. Rejects where a file is missing or broken, where the site or the browser allows
   * no such worker, and when nothing has come for `patience` ms.
   */
  static async start(view: View, signal: AbortSignal, patience = PATIENCE): Promise<VoiceWorker> {
    signal.throwIfAborted();
    const waiting = new Patience(patience);
    const give = () => waiting.end('the visitor no longer wants it');
    signal.addEventListener('abort', give);
    let voice: VoiceWorker | undefined;
    try {
      const response = await view.fetch(assetUrl(view, 'voice/espeak-fr-en.pack'), {
        signal: waiting.signal,
      });
      // Only then is the worker asked: where the voice was left out, one file is missed and no more.
      if (!response.ok) throw new Error(`the voice is not there: ${response.status}`);
      waiting.renew();
      voice = new VoiceWorker(
        startWorker(view, 'voice/worker.js', { type: 'module', name: 'parvis-voice' }),
      );
      await voice.#load(bytesOf(response, waiting), waiting);
      return voice;
    } catch (error) {
      voice?.close();
      waiting.end('the voice could not start');
      throw error;
    } finally {
      waiting.end();
      signal.removeEventListener('abort', give);
    }
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get sampleRate(): number {
    return this.#sampleRate;
  }

  /** Asks for a text; it is made once those before it are. `first` puts it before them. */
  make(synthesis: Synthesis, { first = false } = {}): void {
    if (this.#isClosed) {
      synthesis.finish(new Error('the voice has stopped'));
      return;
    }
    if (first) this.#queue.unshift(synthesis);
    else this.#queue.push(synthesis);
    this.#next();
  }

  close(why = new Error('the voice is closed')): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#worker.terminate();
    const left = [this.#current, ...this.#queue.splice(0)];
    this.#current = undefined;
    for (const synthesis of left) synthesis?.finish(why);
  }

  /** Resolves once the worker can speak. */
  async #load(pack: Promise<ArrayBuffer>, waiting: Patience): Promise<void> {
    const ready = new Promise<void>((resolve, reject) => {
      this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        waiting.renew();
        if (!('state' in data)) return;
        if (data.state === 'broken') reject(new Error(data.why));
        if (data.state !== 'ready') return;
        this.#sampleRate = data.sampleRate;
        resolve();
      };
      this.#worker.onerror = (event) => {
        // The page has no part in it.
        event.preventDefault();
        reject(new Error('the voice could not start'));
      };
      waiting.signal.addEventListener('abort', () => reject(waiting.signal.reason));
    });
    const sent = pack.then((bytes) => {
      const load: Load = { pack: bytes };
      this.#worker.postMessage(load, [bytes]);
    });
    await Promise.all([ready, sent]);
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.close(new Error('the voice has stopped'));
    };
  }

  #next(): void {
    if (this.#current) return;
    do this.#current = this.#queue.shift();
    while (this.#current?.isForgotten);
    if (!this.#current) return;
    const { markup, voice, wordsPerMinute } = this.#current;
    const ask: Ask = { number: ++this.#number, markup, voice, wordsPerMinute };
    this.#worker.postMessage(ask);
  }

  #hear(answer: Answer): void {
    const current = this.#current;
    if ('state' in answer || answer.number !== this.#number || !current) return;
    if ('samples' in answer) {
      current.add(answer.samples, answer.words);
      return;
    }
    if ('failed' in answer) {
      // What has thrown once is in a state that nobody knows.
      this.close(new Error(answer.failed));
      return;
    }
    this.#current = undefined;
    current.finish();
    this.#next();
  }
}
