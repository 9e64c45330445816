const TOUCHES = ['pointerdown', 'keydown', 'input', 'scroll', 'wheel', 'touchstart'];
/** How often touches are noted, in ms. */
const EVERY = 1000;

interface Told {
  /** The answers go at that time; null: not soon any more. */
  soon(wipesAt: Date | null): void;
  wipe(): void;
}

/** Somebody has left: the answers go after a while, and those who are still there are told before. */
export class Idle {
  readonly #view: Window;
  readonly #after: number;
  readonly #warning: number;
  readonly #told: Told;
  #timer: number | undefined;
  #touched = 0;
  #warned = false;
  #stop: AbortController | null = null;

  constructor(view: Window, after: number, warning: number, told: Told) {
    this.#view = view;
    this.#after = after;
    this.#warning = Math.min(warning, after);
    this.#told = told;
  }

  start(): void {
    this.stop();
    if (this.#after <= 0) return;
    this.#stop = new AbortController();
    const options = { signal: this.#stop.signal, capture: true, passive: true };
    const { document } = this.#view;
    for (const name of TOUCHES) document.addEventListener(name, this.#onTouch, options);
    // A machine that slept counts no time: it is looked at on waking.
    document.addEventListener('visibilitychange', () => this.#look(), options);
    this.#view.addEventListener('pageshow', () => this.#look(), options);
    this.stay();
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = null;
    this.#view.clearTimeout(this.#timer);
    this.#warn(false);
  }

  stay(): void {
    if (!this.#stop) return;
    this.#touched = Date.now();
    this.#warn(false);
    this.#wait(this.#after - this.#warning);
  }

  /** Once the visitor is told, only their own word counts: a touch may be the next person's. */
  #onTouch = (): void => {
    if (!this.#warned && Date.now() - this.#touched > EVERY) this.stay();
  };

  #look(): void {
    if (!this.#stop) return;
    const gone = Date.now() - this.#touched;
    if (gone >= this.#after) {
      this.stop();
      this.#told.wipe();
    } else if (gone >= this.#after - this.#warning) {
      this.#warn(true);
      this.#wait(this.#after - gone);
    } else this.#wait(this.#after - this.#warning - gone);
  }

  #wait(time: number): void {
    this.#view.clearTimeout(this.#timer);
    this.#timer = this.#view.setTimeout(() => this.#look(), Math.max(0, time));
  }

  #warn(warned: boolean): void {
    if (warned === this.#warned) return;
    this.#warned = warned;
    this.#told.soon(warned ? new Date(this.#touched + this.#after) : null);
  }
}
