import type { SpeechListener, Speaking } from '../model.js';
import type { Sound } from './sound.js';
import type { Synthesis } from './synthesis.js';

/** Between the coming of a piece and its sound, in s: what a browser needs to be in time. */
const LEAD = 0.02;
/** How fast sound falls when it is stopped, in s: no click, and nobody waits. */
const FALL = 0.008;
/** The clock is looked at this often, in ms: it may stop, jump, or find that the sound comes later than it thought. */
const GLANCE = 40;
/** Without leave to make sound for this long, it will not come, in ms. */
const LEAVE = 2_000;

/** A text being heard: its pieces one after the other, as they come, and its words at their time. */
export class Playback implements Speaking {
  readonly #sound: Sound;
  readonly #synthesis: Synthesis;
  readonly #sampleRate: number;
  readonly #silence: number;
  readonly #gain: GainNode;
  readonly #sources = new Set<AudioBufferSourceNode>();
  /** When each piece is played, on the clock of the context, and what sample of the text it starts with. */
  readonly #played: { readonly at: number; readonly sample: number }[] = [];
  #listener: SpeechListener | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leave: ReturnType<typeof setTimeout> | undefined;
  #samples = 0;
  #end = 0;
  #nextWord = 0;
  #hasStarted = false;
  #isHeld = false;

  /** `silence` is what follows the text before its end is told, in s. */
  constructor(
    sound: Sound,
    synthesis: Synthesis,
    listener: SpeechListener,
    { sampleRate, silence }: { sampleRate: number; silence: number },
  ) {
    this.#sound = sound;
    this.#synthesis = synthesis;
    this.#listener = listener;
    this.#sampleRate = sampleRate;
    this.#silence = silence;
    this.#gain = sound.context.createGain();
    this.#gain.connect(sound.context.destination);
    sound.context.addEventListener('statechange', this.#follow);
    synthesis.onNews = this.#follow;
    this.#wake();
    // Nothing is told before `speak` has answered.
    this.#timer = setTimeout(this.#follow);
  }

  pause(): void {
    if (!this.#listener || this.#isHeld) return;
    this.#isHeld = true;
    clearTimeout(this.#leave);
    this.#sound.hold();
  }

  resume(): void {
    if (!this.#listener || !this.#isHeld) return;
    this.#isHeld = false;
    this.#wake();
  }

  stop(): void {
    if (!this.#listener) return;
    const { context } = this.#sound;
    const now = context.currentTime;
    if (this.#sound.isRunning && !this.#isHeld) {
      this.#gain.gain.setValueAtTime(1, now);
      this.#gain.gain.linearRampToValueAtTime(0, now + FALL);
    } else this.#gain.disconnect();
    for (const source of this.#sources) source.stop(now + FALL);
    this.#leaveAll();
  }

  #wake(): void {
    this.#sound.wake();
    clearTimeout(this.#leave);
    this.#leave = setTimeout(() => {
      if (this.#sound.isRunning || this.#isHeld) return;
      this.#fail(this.#sound.silence);
    }, LEAVE);
  }

  #fail(error: Error): void {
    const listener = this.#listener;
    this.stop();
    listener?.fail(error);
  }

  /** The listener hears no more. */
  #leaveAll(): void {
    this.#listener = undefined;
    clearTimeout(this.#timer);
    clearTimeout(this.#leave);
    this.#sound.context.removeEventListener('statechange', this.#follow);
    this.#synthesis.forget();
    this.#sound.rest();
  }

  /** Plays what has come, tells what is heard, and comes back when more is due. */
  readonly #follow = (): void => {
    clearTimeout(this.#timer);
    while (this.#played.length < this.#synthesis.pieces.length)
      this.#play(this.#synthesis.pieces[this.#played.length]!);
    if (this.#synthesis.failure) {
      this.#fail(this.#synthesis.failure);
      return;
    }
    // Held, or not yet allowed: time stands still, and `statechange` tells when it goes on.
    if (!this.#listener || !this.#sound.isRunning) return;
    const { heard } = this.#sound;
    this.#tell(heard);
    const due = this.#due();
    if (this.#listener && due !== undefined)
      this.#timer = setTimeout(this.#follow, Math.min(GLANCE, Math.max(0, (due - heard) * 1000)));
  };

  #play(samples: Int16Array<ArrayBuffer>): void {
    const { context } = this.#sound;
    const buffer = context.createBuffer(1, samples.length, this.#sampleRate);
    const channel = buffer.getChannelData(0);
    for (let at = 0; at < samples.length; at++) channel[at] = samples[at]! / 32_768;
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(this.#gain);
    source.onended = () => {
      this.#sources.delete(source);
      source.disconnect();
    };
    // The first piece, or one that comes too late to follow the last: as soon as may be.
    const soonest = context.currentTime + LEAD;
    const follows = this.#played.length > 0 && this.#end >= context.currentTime;
    const at = follows ? this.#end : Math.ceil(soonest * this.#sampleRate) / this.#sampleRate;
    source.start(at);
    this.#sources.add(source);
    this.#played.push({ at, sample: this.#samples });
    this.#samples += samples.length;
    this.#end = at + samples.length / this.#sampleRate;
  }

  /** When a sample is played; undefined while its piece has not come. */
  #timeOf(sample: number): number | undefined {
    if (sample >= this.#samples) return this.#synthesis.isOver ? this.#end : undefined;
    const piece = this.#played.findLast((one) => one.sample <= sample);
    return piece && piece.at + (sample - piece.sample) / this.#sampleRate;
  }

  #timeOfWord(index: number): number | undefined {
    const word = this.#synthesis.words[index];
    return word && this.#timeOf(Math.round((word.at * this.#sampleRate) / 1000));
  }

  #tell(heard: number): void {
    const first = this.#played[0];
    if (!this.#hasStarted && first && first.at <= heard) {
      this.#hasStarted = true;
      clearTimeout(this.#leave);
      this.#listener?.start();
    }
    for (;;) {
      const at = this.#timeOfWord(this.#nextWord);
      if (!this.#listener || at === undefined || at > heard) break;
      const { start, end } = this.#synthesis.words[this.#nextWord++]!;
      this.#listener.word(start, end);
    }
    if (!this.#listener || !this.#synthesis.isOver) return;
    if (this.#played.length > 0 && heard < this.#end + this.#silence) return;
    const listener = this.#listener;
    this.#leaveAll();
    this.#gain.disconnect();
    listener.end();
  }

  /** When something is next to be told. */
  #due(): number | undefined {
    const start = this.#hasStarted ? undefined : this.#played[0]?.at;
    const end = this.#synthesis.isOver ? this.#end + this.#silence : undefined;
    const times = [start, this.#timeOfWord(this.#nextWord), end];
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }
}
