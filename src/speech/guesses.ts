import type { Stretch } from '../content/sentences.js';
import type { Utterance } from './model.js';
import { estimateWords } from './word-times.js';

/** Where a voice that says nothing of its words may be: a guess, by the length of the words. */
export class Guesses {
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** @param pace milliseconds that a character takes the voice. */
  start(utterance: Utterance, pace: number, show: (word: Stretch) => void): void {
    this.drop();
    this.#timers = estimateWords(utterance, utterance.spoken.length * pace).map((word) =>
      setTimeout(() => show(word), word.at),
    );
  }

  drop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
  }
}
