import type { PlayerState } from '../../speech/player.js';

/** A fact: the voice speaks, holds, or is silent. */
export class SpeechEvent extends Event {
  constructor(type: 'parvis-play' | 'parvis-pause' | 'parvis-stop') {
    super(type, { bubbles: true, composed: true });
  }
}

/** Tells the page what has become true of the voice, once. */
export class Telling {
  readonly #element: HTMLElement;
  readonly #internals: ElementInternals;
  #told: PlayerState = 'idle';

  constructor(element: HTMLElement, internals: ElementInternals) {
    this.#element = element;
    this.#internals = internals;
  }

  tell(state: PlayerState): void {
    if (state === 'preparing' || state === this.#told) return;
    this.#told = state;
    if (state === 'playing') this.#internals.states?.add('playing');
    else this.#internals.states?.delete('playing');
    const type =
      state === 'playing' ? 'parvis-play' : state === 'paused' ? 'parvis-pause' : 'parvis-stop';
    this.#element.dispatchEvent(new SpeechEvent(type));
  }
}
