import type { Cancel, Said, Speaking, SpeechEngine, SpeechListener, Voice } from '../model.js';

/** How long voices may take to come: Firefox was seen at 3.4 s with many of them, in milliseconds. */
const PATIENCE = 4000;
const LOOK_AGAIN = 250;
/** Not real voices: they sing, whisper or count. */
const NOVELTY =
  /albert|bad news|bahh|bells|boing|bubbles|cellos|good news|jester|organ|superstar|trinoids|whisper|wobble|zarvox|grandm|grandp|eddy|flo|reed|rocko|sandy|shelley/i;

/**
 * The voices of the device (Web Speech API). Never `pause()`: it hangs speech-dispatcher for good in Chromium on
 * Linux, and means `cancel()` on Android. Each sentence is an utterance of its own, held until it has ended: WebKit
 * collects those that nobody holds.
 */
export class SystemEngine implements SpeechEngine {
  readonly name = 'system';
  readonly words = 'maybe';
  readonly #view: Window & { SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance };
  #speaking: Sentence | null = null;
  /** Until when voices may come; nobody waits for them twice. */
  #end = 0;

  constructor(view: Window) {
    this.#view = view;
  }

  voices(): Voice[] {
    return this.#all().map((voice) => ({
      id: voice.voiceURI,
      name: voice.name,
      lang: voice.lang.replace('_', '-'),
      ...(isFar(voice) ? { far: true } : {}),
    }));
  }

  /** True once a voice of this language is known; false when none has come in time. */
  async prepare(lang: string, signal: Cancel, voice?: string): Promise<boolean> {
    const synthesis = this.#synthesis;
    if (!synthesis || !this.#view.SpeechSynthesisUtterance) return false;
    const end = (this.#end ||= Date.now() + PATIENCE);
    // The list comes late, in parts, and not every browser says so.
    for (let wait = 0; !this.#choose(lang, voice); wait = LOOK_AGAIN) {
      const isSettled = wait > 0 && this.#all().length > 0 && Date.now() > end - PATIENCE / 2;
      if (signal.aborted || Date.now() > end || isSettled) return false;
      await new Promise<void>((resolve) => {
        const go = () => {
          synthesis.removeEventListener?.('voiceschanged', go);
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(go, LOOK_AGAIN);
        synthesis.addEventListener?.('voiceschanged', go, { once: true });
      });
    }
    return true;
  }

  speak(said: Said, listener: SpeechListener): Speaking {
    this.#speaking?.stop();
    const synthesis = this.#synthesis!;
    const sentence = new Sentence(this.#view, synthesis, said, listener, () =>
      this.#choose(said.lang, said.voice),
    );
    this.#speaking = sentence;
    sentence.start();
    return sentence;
  }

  close(): void {
    this.#speaking?.stop();
    this.#speaking = null;
  }

  get #synthesis(): SpeechSynthesis | undefined {
    return this.#view.speechSynthesis;
  }

  #all(): SpeechSynthesisVoice[] {
    try {
      return this.#synthesis?.getVoices() ?? [];
    } catch {
      return [];
    }
  }

  /** The voice chosen, if it speaks the language; else the best that does. */
  #choose(lang: string, id: string | undefined): SpeechSynthesisVoice | undefined {
    const short = lang.toLowerCase().split('-')[0]!;
    const fit = this.#all().filter(
      (voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === short && voice.name,
    );
    const chosen = fit.find(({ voiceURI }) => voiceURI === id);
    const near = fit.filter((voice) => !isFar(voice));
    return chosen ?? near.sort((a, b) => merit(b, lang) - merit(a, lang))[0];
  }
}

/** Voices of a network get the text. Firefox has none, and says of those of the device that they are not on it. */
function isFar({ localService, name }: SpeechSynthesisVoice): boolean {
  return !localService && /^google\b|\bonline\b/i.test(name);
}

/** French of France before that of Canada where the page is French; voices on the device before those of a network. */
function merit(
  { lang, localService, name, default: isDefault }: SpeechSynthesisVoice,
  wanted: string,
) {
  const region = wanted.includes('-') ? wanted : `${wanted}-${wanted}`;
  return (
    (lang.replace('_', '-').toLowerCase() === region.toLowerCase() ? 8 : 0) +
    (NOVELTY.test(name) ? -4 : 0) +
    (localService ? 2 : 0) +
    (isDefault ? 1 : 0)
  );
}

/** One sentence; its events count until it is stopped, those that come later do not. */
class Sentence implements Speaking {
  readonly #view: Window & { SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance };
  readonly #synthesis: SpeechSynthesis;
  readonly #said: Said;
  readonly #voice: () => SpeechSynthesisVoice | undefined;
  #listener: SpeechListener | null;
  #utterance: SpeechSynthesisUtterance | null = null;
  #isStarted = false;
  #isSecondTry = false;

  constructor(
    view: Window & { SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance },
    synthesis: SpeechSynthesis,
    said: Said,
    listener: SpeechListener,
    voice: () => SpeechSynthesisVoice | undefined,
  ) {
    this.#view = view;
    this.#synthesis = synthesis;
    this.#said = said;
    this.#listener = listener;
    this.#voice = voice;
  }

  start(): void {
    const { text, lang, rate } = this.#said;
    const utterance = new this.#view.SpeechSynthesisUtterance!(text);
    this.#utterance = utterance;
    const voice = this.#voice();
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? lang;
    utterance.rate = rate;
    const mine = (act: (listener: SpeechListener) => void) => () => {
      if (this.#utterance === utterance && this.#listener) act(this.#listener);
    };
    utterance.onstart = mine((listener) => {
      this.#isStarted = true;
      listener.start();
    });
    utterance.onend = mine((listener) => {
      this.#leave();
      listener.end();
    });
    utterance.onerror = (event) => mine(() => this.#onError(event.error))();
    utterance.onboundary = (event) =>
      mine((listener) => {
        if (event.name && event.name !== 'word') return;
        const start = event.charIndex;
        const length = event.charLength || /^\S*/.exec(text.slice(start))![0].length;
        if (length > 0 && start + length <= text.length) listener.word(start, start + length);
      })();
    try {
      // What another script of the page has paused would never start.
      if (this.#synthesis.paused) this.#synthesis.cancel();
      this.#synthesis.speak(utterance);
    } catch (error) {
      this.#onError(String(error));
    }
  }

  stop(): void {
    if (!this.#listener) return;
    this.#leave();
    try {
      this.#synthesis.cancel();
    } catch {
      // Nothing speaks then.
    }
  }

  /** Firefox refuses the first sentence while its list of voices is still coming. */
  #onError(reason: string): void {
    const listener = this.#listener!;
    if (this.#isStarted || this.#isSecondTry) {
      this.#leave();
      listener.fail(new Error(reason));
      return;
    }
    this.#isSecondTry = true;
    setTimeout(() => this.#listener && this.start(), 300);
  }

  #leave(): void {
    this.#listener = null;
    this.#utterance = null;
  }
}
