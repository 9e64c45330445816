import type { FakeWays } from './fake-ways.js';

/** What a script sees of a voice of the device. */
export interface FakeVoice {
  readonly voiceURI: string;
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

export const voiceOf = (lang: string, name: string, more: Partial<FakeVoice> = {}): FakeVoice => ({
  voiceURI: name,
  name,
  lang,
  localService: true,
  default: false,
  ...more,
});

/** A sentence given to the device. */
export class FakeUtterance {
  readonly text: string;
  voice: FakeVoice | null = null;
  lang = '';
  rate = 1;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  onboundary:
    ((event: { name: string; charIndex: number; charLength?: number | undefined }) => void) | null =
    null;

  constructor(text: string) {
    this.text = text;
  }
}

type Ways = Pick<FakeWays, 'auto' | 'tellsWords'>;

/** `speechSynthesis` without a sound: what was asked of it is written down. Its events are synthetic. */
export class FakeSynthesis extends EventTarget {
  readonly spoken: FakeUtterance[] = [];
  cancels = 0;
  pauses = 0;
  paused = false;
  voices: FakeVoice[];
  /** The sentence that speaks; null in silence. */
  now: FakeUtterance | null = null;
  /** What `cancel()` does to the sentence that speaks: as Chromium, or as Firefox. */
  cancelsLike: 'chromium' | 'firefox' = 'chromium';
  readonly #ways: Ways;

  constructor(voices: FakeVoice[] = [voiceOf('fr-FR', 'Claire')], ways: Partial<Ways> = {}) {
    super();
    this.voices = voices;
    this.#ways = { auto: null, tellsWords: false, ...ways };
  }

  get speaking(): boolean {
    return this.now !== null;
  }

  getVoices(): FakeVoice[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.spoken.push(utterance);
    this.now = utterance;
    const { auto, tellsWords } = this.#ways;
    if (auto === null) return;
    const later = (time: number, act: () => void) =>
      setTimeout(() => this.now === utterance && act(), time);
    later(auto, () => utterance.onstart?.());
    const words = tellsWords ? [...utterance.text.matchAll(/[\p{L}\p{N}]+/gu)] : [];
    for (const [at, { index, 0: word }] of words.entries())
      later(auto * (1 + (at + 1) / (words.length + 1)), () =>
        utterance.onboundary?.({ name: 'word', charIndex: index, charLength: word.length }),
      );
    later(auto * 2, () => {
      this.now = null;
      utterance.onend?.();
    });
  }

  cancel(): void {
    this.cancels += 1;
    const { now } = this;
    this.now = null;
    if (!now) return;
    if (this.cancelsLike === 'chromium')
      setTimeout(() => now.onerror?.({ error: 'interrupted' }), 1);
    else setTimeout(() => now.onend?.(), 60);
  }

  pause(): void {
    this.pauses += 1;
  }

  resume(): void {}
}
