import type { Cancel, Said, Speaking, SpeechEngine, SpeechListener, Voice } from '../model.js';

/** An engine whose code is downloaded when it is first needed. */
export class LateEngine implements SpeechEngine {
  readonly name: SpeechEngine['name'];
  readonly words: SpeechEngine['words'];
  readonly #voices: readonly Voice[];
  readonly #load: () => Promise<SpeechEngine>;
  #engine: SpeechEngine | null = null;

  constructor(
    name: SpeechEngine['name'],
    words: SpeechEngine['words'],
    voices: readonly Voice[],
    load: () => Promise<SpeechEngine>,
  ) {
    this.name = name;
    this.words = words;
    this.#voices = voices;
    this.#load = load;
  }

  voices(): readonly Voice[] {
    return this.#voices;
  }

  async prepare(lang: string, signal: Cancel, voice?: string): Promise<boolean> {
    try {
      this.#engine ??= await this.#load();
    } catch {
      return false;
    }
    return this.#engine.prepare(lang, signal, voice);
  }

  speak(said: Said, listener: SpeechListener): Speaking {
    return this.#engine!.speak(said, listener);
  }

  ready(said: Said): void {
    this.#engine?.ready?.(said);
  }

  close(): void {
    this.#engine?.close();
  }
}
