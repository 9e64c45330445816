import type { SpeechEngine, Voice } from '../../src/speech/model.js';

/** How a fake engine behaves. */
export interface FakeWays {
  readonly name: SpeechEngine['name'];
  readonly words: SpeechEngine['words'];
  /** Languages it speaks. */
  readonly langs: readonly string[];
  readonly voices: readonly Voice[];
  /** Milliseconds from `speak` to the start, and from there to the end; null: the test tells it. */
  readonly auto: number | null;
  /** Pause holds the sound, else the player stops it. */
  readonly holds: boolean;
  readonly startsNot: boolean;
  readonly endsNot: boolean;
  readonly fails: boolean;
  readonly tellsWords: boolean;
  /** `prepare` waits for it. */
  readonly gate: Promise<unknown> | null;
}

export const FAKE: FakeWays = {
  name: 'fake',
  words: 'maybe',
  langs: ['fr'],
  voices: [{ id: 'fake:fr', name: 'Voix d’essai', lang: 'fr-FR' }],
  auto: null,
  holds: false,
  startsNot: false,
  endsNot: false,
  fails: false,
  tellsWords: false,
  gate: null,
};
