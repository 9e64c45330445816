import type { ReactiveController, ReactiveElement } from 'lit';
import type { Readable } from '../../speech/readable.js';
import type { Recording } from '../../speech/recording.js';

type Host = ReactiveElement & { readonly src: string; readonly track: string };

/** The author's recording of the text, where there is one: it speaks instead of a voice. */
export class RecordedController implements ReactiveController {
  recording: Recording | null = null;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Plays it from its beginning. */
  async play(readable: Readable, rate: number): Promise<void> {
    const { Recording } = await import('../../speech/recording.js');
    this.close();
    const { src, track, ownerDocument } = this.#host;
    this.recording = new Recording(ownerDocument, { src, track }, readable, rate);
    this.recording.addEventListener('change', () => this.#host.requestUpdate());
    this.recording.play();
  }

  close(): void {
    this.recording?.close();
    this.recording = null;
  }
}
