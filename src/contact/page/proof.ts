import { startWorker } from '../../start-worker.js';
import type { Challenge } from './answers.js';
import type { ReceiverClient } from './receiver-client.js';
import { LIMIT } from './solve.js';

/** A proof is made again so long before the receiver would find it old, in ms. */
const MARGIN = 30_000;

/**
 * Proves that a device did a small work: in a worker, while the visitor writes, so that nobody waits for it. Where it
 * cannot (no worker, no cryptography, a slow phone) there is none, and the request goes without.
 */
export class Proof {
  readonly #view: Window;
  readonly #client: Pick<ReceiverClient, 'challenge'>;
  #made: Promise<string | undefined> | null = null;
  #until = 0;
  #worker: Worker | null = null;

  constructor(view: Window, client: Pick<ReceiverClient, 'challenge'>) {
    this.#view = view;
    this.#client = client;
  }

  /** Begins the work, or begins it again where it serves no more. */
  prepare(challenge?: Challenge): void {
    if (this.#made && !challenge && Date.now() < this.#until) return;
    this.#until = Date.now() + 10 * 60_000;
    this.#made = this.#make(challenge);
  }

  /** The proof; undefined where there is none. It serves once. */
  async take(): Promise<string | undefined> {
    this.prepare();
    const made = await this.#made!;
    this.#made = null;
    return made;
  }

  /** Ends the work. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#made = null;
  }

  async #make(given?: Challenge): Promise<string | undefined> {
    const challenge = given ?? (await this.#client.challenge());
    if (!challenge) return undefined;
    const { expiresAt } = challenge.parameters;
    if (expiresAt) this.#until = Math.min(this.#until, expiresAt * 1000 - MARGIN);
    this.#worker?.terminate();
    return new Promise((resolve) => {
      const end = (proof?: string | null) => {
        clearTimeout(late);
        resolve(proof ?? undefined);
      };
      const late = setTimeout(end, LIMIT + 2000);
      try {
        const worker = startWorker(this.#view, 'contact/worker.js');
        this.#worker = worker;
        worker.onmessage = ({ data }: MessageEvent<string | null>) => {
          worker.terminate();
          end(data);
        };
        worker.onerror = (event) => {
          event.preventDefault();
          end();
        };
        worker.postMessage(challenge);
      } catch {
        // The site allows no worker.
        end();
      }
    });
  }
}
