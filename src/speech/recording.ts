import { placeCues, type PlacedCue } from './cues.js';
import { LIKED, type Liked } from './kept.js';
import { linesOf } from './lines.js';
import { Marks } from './marks.js';
import { controlMedia } from './media-keys.js';
import type { PlayerState, Saying } from './player.js';
import type { Readable } from './readable.js';

/** What an author has put beside a text. */
export interface Recorded {
  /** Address of the sound. */
  readonly src: string;
  /** Address of its WebVTT cues; '' where there are none. */
  readonly track: string;
}

/**
 * An author's recording of a text, played with what it says marked in the text: by sentence or by word, as its cues
 * are. Fires `change`.
 */
export class Recording extends EventTarget {
  state: PlayerState = 'idle';
  saying: Saying | null = null;
  hasFailed = false;
  hasEnded = false;
  liked: Liked = LIKED;
  readonly readable: Readable;
  readonly #audio: HTMLAudioElement;
  readonly #marks: Marks;
  readonly #media: ReturnType<typeof controlMedia>;
  #cues: readonly PlacedCue[] = [];
  #frame = 0;
  readonly #view: Window & typeof globalThis;

  /** @param isCalm whether the visitor wants nothing to move. */
  constructor(
    document: Document,
    { src, track }: Recorded,
    readable: Readable,
    rate: number,
    isCalm: () => boolean,
  ) {
    super();
    this.#view = document.defaultView!;
    this.readable = readable;
    this.liked = { ...LIKED, rate };
    const audio = (this.#audio = document.createElement('audio'));
    audio.preload = 'auto';
    audio.src = addressOf(src, document);
    audio.onplaying = () => this.#become('playing');
    audio.onpause = () => this.state === 'playing' && this.#become('paused');
    audio.onended = () => {
      this.hasEnded = true;
      this.stop();
    };
    audio.onerror = () => this.#fail();
    this.#marks = new Marks(document, isCalm);
    this.#media = controlMedia(this.#view, this, {
      play: () => this.resume(),
      pause: () => this.pause(),
      stop: () => this.stop(),
      skip: (by) => this.skip(by),
    });
    if (track) this.#readCues(document, track);
  }

  /** Whether the recording has cues to go by. */
  get canSkip(): boolean {
    return this.#cues.length > 1;
  }

  play(): void {
    this.hasEnded = this.hasFailed = false;
    this.#audio.currentTime = 0;
    this.#start();
  }

  pause(): void {
    this.#audio.pause();
  }

  resume(): void {
    this.#start();
  }

  stop(): void {
    this.#become('idle');
    this.#audio.pause();
    this.#audio.currentTime = 0;
    this.saying = null;
    this.#marks.clear();
  }

  /** To the beginning of the sentence before or after. */
  skip(by: 1 | -1): void {
    const now = this.#audio.currentTime;
    const starts = this.#starts();
    const at = starts.findLastIndex((start) => start <= now + 0.05);
    const to = starts[Math.max(0, at + by)];
    this.#marks.comeBack();
    if (to === undefined) this.stop();
    else this.#audio.currentTime = to;
    this.#show();
  }

  like({ rate }: Partial<Liked>): void {
    if (rate) this.liked = { ...this.liked, rate };
    this.#audio.playbackRate = this.liked.rate;
    this.#tell();
  }

  close(): void {
    this.stop();
    this.#audio.removeAttribute('src');
    this.#audio.load();
    this.#marks.clear();
    this.#media.close();
  }

  #start(): void {
    this.#audio.playbackRate = this.liked.rate;
    this.#become('preparing');
    this.#audio.play().catch((error: unknown) => {
      // A stop that came first is no failure.
      if ((error as DOMException).name !== 'AbortError') this.#fail();
    });
  }

  #fail(): void {
    if (this.state === 'idle') return;
    this.stop();
    this.hasFailed = true;
    this.#tell();
  }

  /** The browser reads the cues: they are those of a track that shows nothing itself. */
  #readCues(document: Document, address: string): void {
    const track = document.createElement('track');
    track.kind = 'metadata';
    track.src = addressOf(address, document);
    this.#audio.append(track);
    track.track.mode = 'hidden';
    track.onload = () => {
      const cues = [...(track.track.cues ?? [])].map((cue) => ({
        from: cue.startTime,
        to: cue.endTime,
        text: 'text' in cue ? String(cue.text) : '',
      }));
      this.#cues = placeCues(cues, [...linesOf(this.readable.blocks)]);
      this.#tell();
    };
  }

  /** Where sentences begin: each cue, or the first word of each sentence. */
  #starts(): number[] {
    const starts: number[] = [];
    let last = '';
    for (const { from, place, sentence } of this.#cues) {
      const key = sentence ? `${place!.block} ${sentence.start}` : `${from}`;
      if (key !== last) starts.push(from);
      last = key;
    }
    return starts;
  }

  #become(state: PlayerState): void {
    if (this.state === state) return;
    this.state = state;
    this.#view.cancelAnimationFrame(this.#frame);
    if (state === 'playing') this.#follow();
    this.#tell();
  }

  #follow = (): void => {
    this.#show();
    this.#frame = this.#view.requestAnimationFrame(this.#follow);
  };

  #show(): void {
    const now = this.#audio.currentTime;
    const cue = this.#cues.findLast(({ from, to }) => from <= now && now < to);
    if (!cue?.place) return;
    const { block, start, end } = cue.place;
    const { sentence } = cue;
    const shown = this.saying;
    const whole = sentence ?? { start, end };
    const isSame =
      shown?.utterance.block === block &&
      shown.utterance.start === whole.start &&
      (shown.word?.start ?? -1) === (sentence ? start : -1);
    if (isSame) return;
    const utterance =
      shown?.utterance.block === block && shown.utterance.start === whole.start
        ? shown.utterance
        : { block, sentence: '', lang: this.readable.lang, ...whole, spoken: cue.text, pieces: [] };
    this.saying = { utterance, word: sentence ? { start, end } : null };
    this.#marks.show(this.saying, this.readable);
  }

  #tell(): void {
    this.#media.show(this);
    this.dispatchEvent(new Event('change'));
  }
}

/** The address of a sound or of its cues; throws where its scheme is none that brings a file. */
function addressOf(address: string, { baseURI }: Document): string {
  const { href, protocol } = new URL(address, baseURI);
  if (!/^(https?|blob|data):$/.test(protocol)) throw new TypeError(`not an address: ${address}`);
  return href;
}
