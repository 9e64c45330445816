/** Without a byte for this long, a download has stopped, in ms. */
export const PATIENCE = 20_000;

/** An abort signal that comes by itself when nothing has moved for a while. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number) {
    this.#ms = ms;
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something has moved. */
  renew(): void {
    clearTimeout(this.#timer);
    if (this.signal.aborted) return;
    this.#timer = setTimeout(() => this.end('nothing comes'), this.#ms);
  }

  /** Gives up now, or waits no more. */
  end(why?: string): void {
    clearTimeout(this.#timer);
    if (why !== undefined) this.#controller.abort(new Error(why));
  }
}

/** The bytes of an answer, however slow, as long as some come. */
export async function bytesOf(response: Response, patience: Patience): Promise<ArrayBuffer> {
  if (!response.body) return response.arrayBuffer();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    patience.renew();
    if (done) break;
    parts.push(value);
  }
  return new Blob(parts).arrayBuffer();
}
