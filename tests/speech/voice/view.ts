import { sendMouse } from '@web/test-runner-commands';
import type { Said, SpeechListener } from '../../../src/speech/model.js';
import type { View } from '../../../src/speech/voice/voice-worker.js';

/** A window whose downloads, workers and sound are seen. */
export interface Watched {
  readonly view: View;
  /** Addresses fetched, and of workers. */
  readonly asked: string[];
  readonly workers: { readonly worker: Worker; isEnded: boolean; orders: number }[];
  readonly contexts: Tapped[];
}

export type Tapped = AudioContext & { readonly tap: AnalyserNode };

/** Watches a window; what is `instead` takes the place of its own. */
export function watch(
  own: View = window,
  instead: { fetch?: typeof fetch; worker?: string; Parvis?: object } = {},
): Watched {
  const asked: string[] = [];
  const workers: Watched['workers'] = [];
  const contexts: Tapped[] = [];
  const parts: Record<PropertyKey, unknown> = {
    fetch(address: string, options: RequestInit) {
      asked.push(address);
      return (instead.fetch ?? own.fetch.bind(own))(address, options);
    },
    Worker: function (address: string, options: WorkerOptions) {
      asked.push(address);
      const worker = new own.Worker(instead.worker ?? address, options);
      const entry = { worker, isEnded: false, orders: 0 };
      workers.push(entry);
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        entry.isEnded = true;
        terminate();
      };
      const post = worker.postMessage.bind(worker) as (order: unknown, moved?: unknown) => void;
      worker.postMessage = (order: unknown, moved?: unknown) => {
        entry.orders += 1;
        post(order, moved);
      };
      return worker;
    },
    AudioContext: function (options: AudioContextOptions) {
      const context = new own.AudioContext(options) as Tapped;
      const tap = context.createAnalyser();
      tap.fftSize = 2048;
      const createGain = context.createGain.bind(context);
      Object.assign(context, {
        tap,
        createGain() {
          const gain = createGain();
          gain.connect(tap);
          return gain;
        },
      });
      contexts.push(context);
      return context;
    },
    ...('Parvis' in instead ? { Parvis: instead.Parvis } : {}),
  };
  const view = new Proxy(own, {
    get: (target, key) => parts[key] ?? Reflect.get(target, key),
  });
  return { view, asked, workers, contexts };
}

/** The samples of the last 93 ms that went to the loudspeaker. */
export function lastSamples({ tap }: Tapped): Float32Array {
  const samples = new Float32Array(tap.fftSize);
  tap.getFloatTimeDomainData(samples);
  return samples;
}

export const loudest = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** A visitor's click, without which browsers let no sound out. */
export async function click(): Promise<void> {
  await sendMouse({ type: 'click', position: [5, 5] });
}

/** Whether this machine has something that plays sound: in Firefox, no sound card means no clock. */
export async function hasSound(): Promise<boolean> {
  const context = new AudioContext();
  void context.resume().catch(() => undefined);
  const until = performance.now() + 4_000;
  while (context.currentTime === 0 && performance.now() < until) await wait(20);
  const runs = context.currentTime > 0;
  await context.close();
  if (!runs && !navigator.userAgent.includes('Firefox')) throw new Error('sound does not come');
  return runs;
}

export const said = (text: string, more: Partial<Said> = {}): Said => ({
  text,
  lang: 'fr',
  voice: undefined,
  rate: 1,
  ...more,
});

/** Everything told of one sentence, as text, and when it was over. */
export class Told implements SpeechListener {
  readonly log: string[] = [];
  readonly over: Promise<void>;
  onStart: (() => void) | undefined;
  onWord: ((word: string) => void) | undefined;
  #text: string;
  #finish = (): void => undefined;

  constructor(text: string) {
    this.#text = text;
    this.over = new Promise((resolve) => (this.#finish = resolve));
  }

  get words(): string[] {
    return this.log.filter((line) => line.startsWith('word ')).map((line) => line.slice(5));
  }

  start(): void {
    this.log.push('start');
    this.onStart?.();
  }

  word(start: number, end: number): void {
    const word = this.#text.slice(start, end);
    this.log.push(`word ${word}`);
    this.onWord?.(word);
  }

  end(): void {
    this.log.push('end');
    this.#finish();
  }

  fail(error: Error): void {
    this.log.push(`fail ${error.message}`);
    this.#finish();
  }
}
