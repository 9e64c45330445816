import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../../session.js';
import type { Readable } from '../../speech/readable.js';

type Host = ReactiveElement & { readonly session: Session };

/** A sound file of the text, made by Parvis's own voice, where the site has it. */
export class FileController implements ReactiveController {
  step: 'none' | 'can' | 'coming' | 'failed' = 'none';
  readonly #host: Host;
  readonly #readable: () => Readable | null;
  #work: AbortController | null = null;

  constructor(host: Host, readable: () => Readable | null) {
    this.#host = host;
    this.#readable = readable;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  stop(): void {
    this.#work?.abort();
    if (this.step !== 'none') this.step = 'can';
  }

  /** Asks the site, once, whether it has the voice. */
  async look(): Promise<void> {
    if (this.step !== 'none' || !(await this.#host.session.speech?.canMakeFile())) return;
    this.#become('can');
  }

  /** Makes the file and hands it over. */
  async make(): Promise<void> {
    const readable = this.#readable();
    const { speech } = this.#host.session;
    if (!readable || !speech || this.step === 'coming') return;
    this.#work = new AbortController();
    const { signal } = this.#work;
    this.#become('coming');
    try {
      const file = await speech.toFile(readable, signal);
      if (signal.aborted) return;
      this.#hand(file, readable.title);
      this.#become('can');
    } catch {
      if (!signal.aborted) this.#become('failed');
    }
  }

  #hand(file: Blob, title: string): void {
    const link = this.#host.ownerDocument.createElement('a');
    const address = URL.createObjectURL(file);
    link.href = address;
    link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'page'}.wav`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  #become(step: FileController['step']): void {
    this.step = step;
    this.#host.requestUpdate();
  }
}
