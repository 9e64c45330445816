import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../../session.js';
import { readableOf } from '../../speech/questions.js';
import type { Readable } from '../../speech/readable.js';
import { PlayRequest } from '../../speech/requests.js';

type Host = ReactiveElement & { readonly session: Session };

/** Has a few lines read aloud, and knows while they are. */
export class VoiceController implements ReactiveController {
  readonly #host: Host;
  #unanswered = false;
  #readable: Readable | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.isSpeaking) this.stop();
  }

  get isSpeaking(): boolean {
    const player = this.#host.session.speech?.player;
    return !!player && player.readable === this.#readable && player.state !== 'idle';
  }

  get hasFailed(): boolean {
    const player = this.#host.session.speech?.player;
    return this.#unanswered || (!!player?.trouble && player.readable === this.#readable);
  }

  say(title: string, texts: readonly string[]): void {
    this.#unanswered = false;
    this.#readable = readableOf(title, texts, 'fr');
    this.#ask(new PlayRequest({ to: 'play', of: this.#readable }, () => this.#fail()));
  }

  stop(): void {
    this.#ask(new PlayRequest({ to: 'stop' }));
  }

  #ask(request: PlayRequest): void {
    const { session, ownerDocument } = this.#host;
    // Asking makes the session, where nothing else of Parvis has.
    void session;
    (this.#host.isConnected ? this.#host : ownerDocument).dispatchEvent(request);
    this.#host.requestUpdate();
  }

  #fail(): void {
    this.#unanswered = true;
    this.#host.requestUpdate();
  }
}
