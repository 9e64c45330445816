import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../../session.js';
import type { Readable } from '../../speech/readable.js';
import type { Recording } from '../../speech/recording.js';

type Host = ReactiveElement & {
  readonly session: Session;
  readonly src: string;
  readonly track: string;
};

/** The author's recording of the text, where there is one: it speaks instead of a voice. */
export class RecordedController implements ReactiveController {
  recording: Recording | null = null;
  /** Counts what was asked: a recording that comes late does not speak once it was put away. */
  #turn = 0;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Plays it from its beginning, beside the text or else the page. False where that cannot be. */
  async play(text: Readable | null, rate: number): Promise<boolean> {
    this.close();
    const turn = this.#turn;
    const { src, track, ownerDocument, session } = this.#host;
    try {
      const { Recording } = await import('../../speech/recording.js');
      const readable = text ?? (await session.content());
      if (turn !== this.#turn) return true;
      const isCalm = () => session.preferences.value.stopMotion;
      this.recording = new Recording(ownerDocument, { src, track }, readable, rate, isCalm);
      this.recording.addEventListener('change', () => this.#host.requestUpdate());
      this.recording.play();
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    this.#turn += 1;
    this.recording?.close();
    this.recording = null;
  }
}
