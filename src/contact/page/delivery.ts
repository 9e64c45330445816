import type { CallbackRequest } from '../request.js';
import type { Proof } from './proof.js';
import type { Outcome, ReceiverClient } from './receiver-client.js';

/** Before the second try, the third, and so on; the last one again and again, in ms. */
const DELAYS = [2000, 6000, 30_000, 60_000, 120_000];

/** What happens on the way to the receiver. */
export type Delivered = Exclude<Outcome, { kind: 'later' } | { kind: 'proof' }>;

export interface DeliveryFacts {
  readonly client: Pick<ReceiverClient, 'send'>;
  readonly proof: Pick<Proof, 'take' | 'prepare'>;
  readonly view: Window;
  /** Told at each failure: how many, and whether the device has no network. */
  readonly failed: (tries: number, isOffline: boolean) => void;
  /** Told when a try begins. */
  readonly trying: () => void;
}

/**
 * Brings one request to the receiver, with one key: again after a failure, later and later, and at once when the
 * network is back. It ends when the receiver has said yes or no, or when it is stopped.
 */
export class Delivery {
  readonly #facts: DeliveryFacts;
  readonly #stop = new AbortController();
  #wake = () => {};
  #tries = 0;

  constructor(facts: DeliveryFacts) {
    this.#facts = facts;
  }

  /** Undefined where it was stopped. */
  async run(request: CallbackRequest, key: string): Promise<Delivered | undefined> {
    const { signal } = this.#stop;
    const { view, failed, trying } = this.#facts;
    view.addEventListener('online', () => this.#wake(), { signal });
    try {
      for (;;) {
        const isOffline = !view.navigator.onLine;
        let seconds = 0;
        if (!isOffline) {
          trying();
          const outcome = await this.#alone(key, () => this.#send(request, key));
          if (signal.aborted) return undefined;
          if (outcome.kind !== 'later') return outcome;
          ({ seconds } = outcome);
        }
        failed(++this.#tries, isOffline);
        await this.#wait(
          Math.max(seconds * 1000, DELAYS[Math.min(this.#tries, DELAYS.length) - 1]!),
        );
        if (signal.aborted) return undefined;
      }
    } finally {
      this.#stop.abort();
    }
  }

  /** Does not wait any longer for the next try. */
  again(): void {
    this.#wake();
  }

  stop(): void {
    this.#stop.abort();
    this.#wake();
  }

  async #send(
    request: CallbackRequest,
    key: string,
  ): Promise<Delivered | { kind: 'later'; seconds: number }> {
    const { client, proof } = this.#facts;
    // A second proof, where the receiver found the first one too old; never a third: nobody is kept out by it.
    for (let proofs = 0; ; proofs++) {
      const altcha = await proof.take();
      const outcome = await client.send({ ...request, ...(altcha && { altcha }) }, key);
      if (outcome.kind !== 'proof') return outcome;
      if (proofs === 1) return { kind: 'later', seconds: 30 };
      proof.prepare(outcome.challenge);
    }
  }

  /** A tab that was copied has the same request with the same key: one after the other. */
  #alone<T>(key: string, act: () => Promise<T>): Promise<T> {
    const { locks } = this.#facts.view.navigator;
    return locks ? locks.request(`parvis-callback ${key}`, act) : act();
  }

  #wait(delay: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, delay);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
