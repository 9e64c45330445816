/** How long we work, in milliseconds, before the page gets its turn. */
const BUDGET = 5;

interface Scheduler {
  yield?: () => Promise<void>;
}

/**
 * Work in slices: after a few milliseconds the page gets its turn, so that a long page is
 * read without a long task. `pauses` counts the turns given.
 */
export class Slices {
  pauses = 0;
  #end = 0;
  readonly #signal: AbortSignal | undefined;
  readonly #budget: number;

  constructor(signal?: AbortSignal, budget = BUDGET) {
    this.#signal = signal;
    this.#budget = budget;
    this.#end = performance.now() + budget;
  }

  /** Whether the time of this slice is used up. */
  get due(): boolean {
    return performance.now() >= this.#end;
  }

  /** Lets the page work, then starts a new slice; rejects once the work is called off. */
  async pause(): Promise<void> {
    this.#signal?.throwIfAborted();
    this.pauses += 1;
    await turn();
    this.#signal?.throwIfAborted();
    this.#end = performance.now() + this.#budget;
  }
}

/** One turn of the event loop: timers are slowed down in hidden tabs, messages are not. */
function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
