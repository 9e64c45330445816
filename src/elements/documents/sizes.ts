import type { ReactiveController, ReactiveElement } from 'lit';
import { sizeAt, type PageDocument } from '../../pdf/page/page-documents.js';

/** Files whose size is asked at most, and how many at once. */
const MOST = 30;
const AT_ONCE = 3;

/** Sizes of the files of the same site, asked of its server once the visitor has opened the list. */
export class Sizes implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sizes = new Map<string, number | null>();
  #control = new AbortController();

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#control = new AbortController();
  }

  hostDisconnected(): void {
    this.#control.abort();
  }

  of({ address }: PageDocument): number | null {
    return this.#sizes.get(address) ?? null;
  }

  async ask(files: readonly PageDocument[]): Promise<void> {
    const view = this.#host.ownerDocument.defaultView!;
    const { signal } = this.#control;
    const waiting = files
      .filter(({ host, address }) => host === null && !this.#sizes.has(address))
      .slice(0, MOST);
    for (const { address } of waiting) this.#sizes.set(address, null);
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
        this.#sizes.set(next.address, await sizeAt(view, next.address, signal));
        this.#host.requestUpdate();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}
