import type { View } from './voice-worker.js';

/** Silence for this long, and the sound card is given back, in ms. */
const IDLE = 5_000;

/** The page's way to the loudspeaker: made when the visitor asks, since browsers allow sound only then. */
export class Sound {
  readonly context: AudioContext;
  readonly #view: View;
  /** The visitor had just pressed something when sound was asked for. */
  #wasPressed = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(view: View, sampleRate: number) {
    this.#view = view;
    try {
      // At the voice's own rate its pieces join without a seam.
      this.context = new view.AudioContext({ sampleRate, latencyHint: 'interactive' });
    } catch {
      this.context = new view.AudioContext();
    }
  }

  get isRunning(): boolean {
    return this.context.state === 'running';
  }

  /** The moment that is heard now, on the clock of the context; what it plays is heard later. */
  get heard(): number {
    const { currentTime, outputLatency, baseLatency } = this.context;
    return currentTime - (outputLatency || baseLatency || 0);
  }

  /** Why it makes no sound: `NotAllowedError` where a press of a button would do, else there is no loudspeaker. */
  get silence(): DOMException {
    return this.#wasPressed || this.context.currentTime > 0
      ? new DOMException('no sound comes out: there is no loudspeaker', 'NotFoundError')
      : new DOMException('sound is allowed once the visitor presses a button', 'NotAllowedError');
  }

  /** Lets time go on. It may be refused, and then it never resolves: look at `isRunning`. */
  wake(): void {
    clearTimeout(this.#idle);
    this.#wasPressed ||= this.#view.navigator.userActivation?.isActive ?? false;
    // Also where it says that it runs: a hold may be on its way.
    this.context.resume().catch(() => undefined);
  }

  /** Holds time, and all sound with it. */
  hold(): void {
    clearTimeout(this.#idle);
    this.context.suspend().catch(() => undefined);
  }

  /** Nothing more to say, for now. */
  rest(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.hold(), IDLE);
  }

  close(): void {
    clearTimeout(this.#idle);
    this.context.close().catch(() => undefined);
  }
}
