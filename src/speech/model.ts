import type { Stretch } from '../content/sentences.js';

/** What is said, and the stretch of the text that it stands for, in UTF-16 code units. */
export interface Piece extends Stretch {
  readonly spoken: string;
}

/** One sentence of a block, as a voice says it. */
export interface Utterance {
  readonly block: string;
  readonly sentence: string;
  /** BCP 47. */
  readonly lang: string;
  /** Offsets of the sentence in the text of its block. */
  readonly start: number;
  readonly end: number;
  /** What the voice says: the pieces' words, one after the other. */
  readonly spoken: string;
  /** Pieces in order, without overlap; `start` and `end` are offsets in the text of the block. */
  readonly pieces: readonly Piece[];
}

/** A voice that a person may choose. */
export interface Voice {
  /** What the engine knows it by; unique in its engine. */
  readonly id: string;
  /** What a person sees. */
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** It is not on the device: its maker is sent the text. Never taken unless a person chooses it. */
  readonly far?: boolean;
}

/** What an engine says one sentence of. */
export interface Said {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** Of `voices()`; undefined for the engine's own choice. */
  readonly voice: string | undefined;
  /** 0.5 to 2; 1 is the pace of a person who reads aloud. */
  readonly rate: number;
}

/** What becomes of a sentence. After `end` or `fail`, or once stopped, nothing more is told. */
export interface SpeechListener {
  /** Sound comes out. */
  start(): void;
  /** A word begins: offsets in `Said.text`. Only engines that know it tell it. */
  word(start: number, end: number): void;
  end(): void;
  /** It could not be said. */
  fail(error: Error): void;
}

/** A sentence being said. */
export interface Speaking {
  /** Silence at once; the listener hears no more. */
  stop(): void;
  /** Holds the sound, where the engine can without harm; absent where pause is stop. */
  pause?(): void;
  resume?(): void;
}

/** What is needed of an `AbortSignal`: these files know no browser. */
export interface Cancel {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
}

/** Something that speaks. One sentence at a time: `speak` stops the one before. */
export interface SpeechEngine {
  readonly name: 'system' | 'embedded' | 'recorded' | 'fake';
  /** `exact`: word times come with the sound. `maybe`: the voice may tell of its words. `none`: it never does. */
  readonly words: 'exact' | 'maybe' | 'none';
  /** Voices known by now; more may come (`onVoices`). */
  voices(): readonly Voice[];
  /** Gets ready to speak a language, with the voice chosen if it has it; false where it cannot. Downloads only here. */
  prepare(lang: string, signal: Cancel, voice?: string): Promise<boolean>;
  speak(said: Said, listener: SpeechListener): Speaking;
  /** Gets the next sentence ready while one is said, where that helps. */
  ready?(said: Said): void;
  /** Ends all sound and gives back what it holds. */
  close(): void;
}
