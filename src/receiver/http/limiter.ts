import type { Clock } from '../clock.js';

/** More than this are remembered by nobody honest. */
const MOST = 200_000;

/** Counts by name, in windows; in memory only, so that nothing of a visitor is written. */
export class Limiter {
  readonly #now: Clock;
  readonly #windows = new Map<string, { count: number; until: number }>();

  constructor(now: Clock) {
    this.#now = now;
  }

  /** Adds one; 0 when it may pass, else the seconds to wait. What is refused is not added. */
  take(name: string, most: number, windowMs: number): number {
    const now = this.#now();
    let window = this.#windows.get(name);
    if (!window || window.until <= now) {
      this.#forget(now);
      window = { count: 0, until: now + windowMs };
      this.#windows.set(name, window);
    }
    if (window.count >= most) return Math.max(1, Math.ceil((window.until - now) / 1000));
    window.count += 1;
    return 0;
  }

  /** Whether something of this name passed. */
  has(name: string): boolean {
    const window = this.#windows.get(name);
    return window !== undefined && window.until > this.#now();
  }

  #forget(now: number): void {
    if (this.#windows.size < MOST) return;
    for (const [name, { until }] of this.#windows) if (until <= now) this.#windows.delete(name);
    // All alive: the oldest goes.
    const [oldest] = this.#windows.keys();
    if (this.#windows.size >= MOST && oldest !== undefined) this.#windows.delete(oldest);
  }
}
