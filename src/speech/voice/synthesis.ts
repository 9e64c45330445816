import type { Stretch } from '../../content/sentences.js';
import { markUp, type Markup } from './markup.js';
import type { WordEvent } from './messages.js';

/** A word of the text, and when it is said: milliseconds of sound since the text began. */
export interface TimedWord extends Stretch {
  readonly at: number;
}

/** What the worker makes of one text: pieces of sound and words, as they come. */
export class Synthesis {
  readonly voice: string;
  readonly wordsPerMinute: number;
  readonly pieces: Int16Array<ArrayBuffer>[] = [];
  readonly words: TimedWord[] = [];
  isOver = false;
  isForgotten = false;
  failure: Error | undefined;
  /** Called at each piece, and at the end. */
  onNews: (() => void) | undefined;
  readonly #markup: Markup;

  constructor(text: string, voice: string, wordsPerMinute: number) {
    this.#markup = markUp(text);
    this.voice = voice;
    this.wordsPerMinute = wordsPerMinute;
  }

  get markup(): string {
    return this.#markup.markup;
  }

  add(samples: Int16Array<ArrayBuffer>, words: readonly WordEvent[]): void {
    if (samples.length > 0) this.pieces.push(samples);
    for (const { position, at } of words) {
      const word = this.#markup.wordAt(position);
      const last = this.words.at(-1);
      // A word that is spelled is told once a letter.
      if (!word || (last && word.start <= last.start)) continue;
      this.words.push({ ...word, at });
    }
    this.onNews?.();
  }

  /** Nobody waits for it: it is not made, or made to its end unheard. */
  forget(): void {
    this.isForgotten = true;
    this.onNews = undefined;
  }

  finish(failure?: Error): void {
    if (this.isOver) return;
    this.isOver = true;
    this.failure = failure;
    this.onNews?.();
  }
}
