import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parvisOf } from '../../config.js';
import { entryKey, stepBack } from '../../history-entries.js';

const KEY = 'parvisReader';
/** How long to wait for the browser to step back before going on without, in ms. */
const PATIENCE = 2000;

interface Moves {
  /** The visitor went back: close. */
  back(): void;
  /** The visitor went forward again: open. */
  forward(): void;
}

/**
 * Makes the browser's Back button close the reader. Opening adds one entry of the same address that keeps
 * the page's own state. The page does not hear of it: a router that heard `popstate` would draw its page again.
 * Where the page may not write to the history (a sandboxed frame), Back does what it always did.
 */
export class BackController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #moves: Moves;
  #address = '';
  #heard: Event | null = null;
  #listening = false;
  #leaving: (() => void) | null = null;
  /** The entry that is shown is ours. */
  #isIn = false;

  constructor(host: ReactiveControllerHost & Element, moves: Moves) {
    this.#host = host;
    this.#moves = moves;
    host.addController(this);
  }

  hostDisconnected(): void {
    const parvis = parvisOf(this.#view);
    if (parvis?.onPopState === this.#onPopState) parvis.onPopState = undefined;
    this.#view.removeEventListener('popstate', this.#onPopState, true);
    this.#listening = false;
    // Moved in the page, it is back by then; taken out, it leaves no step behind.
    queueMicrotask(() => {
      const { history, location, parent } = this.#view;
      const state = readState(history);
      if (this.#host.isConnected || !isOurs(state)) return;
      // In a frame the step may be of the page around it: only our mark goes.
      if (parent !== this.#view) {
        const own = Object.entries(state as object).filter(([key]) => key !== KEY);
        history.replaceState(own.length ? Object.fromEntries(own) : null, '');
        return;
      }
      const heard = new AbortController();
      if (location.href === this.#address)
        this.#view.addEventListener('popstate', (event) => event.stopImmediatePropagation(), {
          capture: true,
          once: true,
          signal: heard.signal,
        });
      stepBack(this.#view, 1, keyUnder(state), () => heard.abort());
    });
  }

  /** The reader opens. */
  enter(): void {
    const { history, location } = this.#view;
    this.#address = location.href;
    this.#listen();
    try {
      if (!isOurs(history.state))
        history.pushState({ ...plain(history.state), [KEY]: entryKey(this.#view) ?? true }, '');
      this.#isIn = true;
    } catch {
      // A frame without the right to write to the history.
    }
  }

  /** The reader closes other than by Back; fulfils once our entry is left, the page's scroll position restored. */
  async leave(): Promise<void> {
    const state = readState(this.#view.history);
    if (!isOurs(state) || this.#leaving) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => this.#leaving?.(), PATIENCE);
      this.#leaving = () => {
        clearTimeout(late);
        this.#leaving = null;
        resolve();
      };
      stepBack(this.#view, 1, keyUnder(state), () => this.#leaving?.());
    });
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    const parvis = parvisOf(this.#view);
    if (parvis) parvis.onPopState = this.#onPopState;
    this.#view.addEventListener('popstate', this.#onPopState, true);
  }

  #onPopState = (event: PopStateEvent): void => {
    if (event === this.#heard) return;
    this.#heard = event;
    const samePage = this.#view.location.href === this.#address;
    const ours = isOurs(event.state);
    const isAnothers = !ours && !this.#isIn && !this.#leaving;
    this.#isIn = ours;
    // Steps of a form, or of another window of ours, once the reader is closed.
    if (isAnothers) return;
    if (samePage) event.stopImmediatePropagation();
    if (this.#leaving) this.#leaving();
    else if (!ours) this.#moves.back();
    else if (samePage) this.#moves.forward();
  };

  get #view(): Window {
    return this.#host.ownerDocument.defaultView ?? window;
  }
}

function isOurs(state: unknown): boolean {
  return typeof state === 'object' && state !== null && KEY in state;
}

/** The browser's key of the page's own entry, under ours. */
function keyUnder(state: unknown): string | undefined {
  const key = (state as Record<string, unknown>)[KEY];
  return typeof key === 'string' ? key : undefined;
}

function readState(history: History): unknown {
  try {
    return history.state;
  } catch {
    return null;
  }
}

/** The page's own state where it can be carried over; the page's own entry keeps it in any case. */
function plain(state: unknown): object {
  return typeof state === 'object' && state !== null && !Array.isArray(state) ? state : {};
}
