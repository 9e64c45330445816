import { entryKey, stepBack } from '../../history-entries.js';

const KEY = 'parvisPdfForm';
/** Of the steps in it, which are over ours. */
const STEPS = 'parvisSteps';
/** How long the steps may take to leave, in ms: after a reload there may be none any more. */
const PATIENCE = 1500;

/**
 * Back closes the form, once the steps in it have been gone through backwards. One entry of the page's own address and state stands
 * under those of the steps; closing takes it away after theirs.
 */
export class LayerHistory {
  readonly #view: Window;
  readonly #back: () => void;
  #isIn = false;
  #isLeaving = false;

  constructor(view: Window, back: () => void) {
    this.#view = view;
    this.#back = back;
  }

  enter(): void {
    if (this.#isIn) return;
    const { history } = this.#view;
    try {
      if (this.#view.parent !== this.#view) return;
      // After a reload, the entry of the time before is still there: it is taken over.
      if (!this.#has(KEY)) {
        const state: unknown = history.state;
        const kept = typeof state === 'object' && !Array.isArray(state) ? state : {};
        history.pushState({ ...kept, [KEY]: entryKey(this.#view) ?? true }, '');
      }
      this.#isIn = true;
      this.#isLeaving = false;
      this.#view.addEventListener('popstate', this.#onPopState, true);
    } catch {
      // No right to write to the history: Back does what it always did.
    }
  }

  /** The form is closed otherwise. The steps, which leave at the same time, are waited for. */
  leave(): void {
    if (!this.#isIn) return;
    this.#isLeaving = true;
    this.#stepOut();
  }

  /** Without stepping: the page goes. */
  stop(): void {
    this.#isIn = false;
    this.#view.removeEventListener('popstate', this.#onPopState, true);
  }

  #stepOut(isLate = false): void {
    if (!this.#isIn) return;
    if (!isLate && this.#has(STEPS)) {
      this.#view.setTimeout(() => this.#isLeaving && this.#stepOut(true), PATIENCE);
      return;
    }
    if (!this.#has(KEY)) return this.stop();
    const key = (this.#view.history.state as Record<string, unknown>)[KEY];
    stepBack(this.#view, 1, typeof key === 'string' ? key : undefined, () => this.stop());
  }

  #onPopState = (event: PopStateEvent): void => {
    const isOurs = isHolding(event.state, KEY);
    // A step of the form: who leads through them hears it next.
    if (isOurs) {
      if (this.#isLeaving) this.#view.setTimeout(() => this.#stepOut());
      return;
    }
    event.stopImmediatePropagation();
    const isLeaving = this.#isLeaving;
    this.stop();
    if (!isLeaving) this.#back();
  };

  #has(key: string): boolean {
    try {
      return isHolding(this.#view.history.state, key);
    } catch {
      return false;
    }
  }
}

const isHolding = (state: unknown, key: string): boolean =>
  typeof state === 'object' && state !== null && key in state;
