import type { Cancel, SpeechEngine } from './model.js';

/** An engine, and the language that it was chosen for. */
export interface Choice {
  readonly engine: SpeechEngine;
  readonly lang: string;
}

/** Which engine speaks which language: the first that can, the one of the voice chosen before all. */
export class EngineChoice {
  /** The engine that is getting ready. */
  awaits: SpeechEngine['name'] | null = null;
  readonly #engines: readonly SpeechEngine[];
  readonly #tell: () => void;
  readonly #known = new Map<string, SpeechEngine | null>();
  readonly #lost = new Set<SpeechEngine>();

  /** @param tell called when another engine gets ready. */
  constructor(engines: readonly SpeechEngine[], tell: () => void) {
    this.#engines = engines;
    this.#tell = tell;
  }

  /** An engine gave no sound. */
  get hasLost(): boolean {
    return this.#lost.size > 0;
  }

  /** The engine for the first of these languages that one speaks: a passage's own, else that of the text. */
  async engineFor(langs: readonly string[], voice: string, signal: Cancel): Promise<Choice | null> {
    for (const lang of langs) {
      const engine = await this.#find(lang, voice, signal);
      if (engine) return { engine, lang };
    }
    return null;
  }

  /** The engine of a language as far as it is known. */
  known(lang: string): SpeechEngine | null | undefined {
    return this.#known.get(lang);
  }

  /** Another voice was chosen, or voices may have come since. */
  forget(): void {
    this.#known.clear();
  }

  /** Those that gave no sound are tried once more. */
  forgive(): void {
    this.#lost.clear();
  }

  /** This one did not speak: not asked again until all have failed. */
  drop(engine: SpeechEngine): void {
    this.#lost.add(engine);
    this.#known.clear();
    engine.close();
  }

  close(): void {
    for (const engine of this.#engines) engine.close();
  }

  async #find(lang: string, voice: string, signal: Cancel): Promise<SpeechEngine | null> {
    const known = this.#known.get(lang);
    if (known !== undefined) return known;
    let found: SpeechEngine | null = null;
    for (const engine of this.#inOrder(lang, voice)) {
      if (found || this.#lost.has(engine)) continue;
      this.awaits = engine.name;
      this.#tell();
      if (await engine.prepare(lang, signal, voice)) found = engine;
    }
    this.awaits = null;
    if (!signal.aborted) this.#known.set(lang, found);
    return found;
  }

  #inOrder(lang: string, id: string): SpeechEngine[] {
    const has = (engine: SpeechEngine) =>
      engine.voices().some((voice) => voice.id === id && sameLanguage(voice.lang, lang));
    return [...this.#engines].sort((a, b) => Number(has(b)) - Number(has(a)));
  }
}

function sameLanguage(a: string, b: string): boolean {
  return a.toLowerCase().split('-')[0] === b.toLowerCase().split('-')[0];
}
