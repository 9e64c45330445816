import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../../session.js';
import type { Liked } from '../../speech/kept.js';
import type { Player, PlayerState } from '../../speech/player.js';
import type { Readable, Span } from '../../speech/readable.js';
import type { Recording } from '../../speech/recording.js';
import { PlayRequest, type SpeechAsk } from '../../speech/requests.js';
import { RecordedController } from './recorded.js';

type Host = ReactiveElement & {
  readonly session: Session;
  readonly src: string;
  readonly track: string;
};

/** What speaks for an element: the voice of the page, or the author's recording where there is one. */
export class SpeakerController implements ReactiveController {
  /** Nobody answered, or the text could not be read. */
  hasFailed = false;
  readonly #host: Host;
  readonly #recorded: RecordedController;
  /** Something was asked of the voice since the bar is shown. */
  #hasAsked = false;

  constructor(host: Host) {
    this.#host = host;
    this.#recorded = new RecordedController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.session.addEventListener('parvis-session-change', this.#onSession);
  }

  hostDisconnected(): void {
    this.#host.session.removeEventListener('parvis-session-change', this.#onSession);
  }

  #onSession = (): void => this.#host.requestUpdate();

  get state(): PlayerState {
    return (this.#host.src ? this.recording : this.player)?.state ?? 'idle';
  }

  get recording(): Recording | null {
    return this.#recorded.recording;
  }

  /** What it says, or had to say of what was asked here; what ended elsewhere is no news. */
  get player(): Player | null {
    const player = this.#host.session.speech?.player;
    return player && (this.#hasAsked || player.state !== 'idle') ? player : null;
  }

  /** Gets to know the voices, in silence. */
  look(of: Readable | null): void {
    this.#ask({ to: 'look', of: of ?? undefined });
  }

  /** @param of the whole page, as it is now, where there is none. */
  play(of: Readable | null, span?: Span): void {
    if (this.#host.src) void this.#playRecording(of);
    else this.#ask({ to: 'play', of: of ?? undefined, span });
  }

  again(): void {
    this.#ask({ to: 'again' });
  }

  pause(): void {
    if (this.#host.src) this.recording?.pause();
    else this.#ask({ to: 'pause' });
  }

  resume(): void {
    if (this.#host.src) this.recording?.resume();
    else this.#ask({ to: 'resume' });
  }

  stop(): void {
    if (this.#host.src) this.recording?.stop();
    else this.#ask({ to: 'stop' });
  }

  skip(by: 1 | -1, unit: 'sentence' | 'paragraph'): void {
    if (this.#host.src) this.recording?.skip(by);
    else this.#ask({ to: 'skip', by, unit });
  }

  like(liked: Partial<Liked>): void {
    this.recording?.like(liked);
    this.#ask({ to: 'set', ...liked });
  }

  /** Silence, whatever speaks; the next time is the first. */
  close(): void {
    this.#ask({ to: 'stop' });
    this.#recorded.close();
    this.#hasAsked = false;
  }

  fail(): void {
    this.hasFailed = true;
    this.#host.requestUpdate();
  }

  /** One thing speaks at a time. */
  async #playRecording(of: Readable | null): Promise<void> {
    this.#ask({ to: 'stop' });
    const { session } = this.#host;
    if (!(await this.#recorded.play(of, session.speech?.player.liked.rate ?? 1))) this.fail();
  }

  #ask(ask: SpeechAsk): void {
    const host = this.#host;
    this.hasFailed = false;
    if (ask.to === 'play' || ask.to === 'again') this.#hasAsked = true;
    const request = new PlayRequest(ask, () => this.fail());
    (host.isConnected ? host : host.ownerDocument).dispatchEvent(request);
    host.requestUpdate();
  }
}
