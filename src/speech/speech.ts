import { assetUrl, type Config } from '../config.js';
import { LateEngine } from './engines/late.js';
import { SystemEngine } from './engines/system.js';
import { Kept, type Liked } from './kept.js';
import { Marks } from './marks.js';
import { controlMedia } from './media-keys.js';
import type { SpeechEngine, Utterance, Voice } from './model.js';
import { Player } from './player.js';
import type { Readable } from './readable.js';
import type { SpeechAsk } from './requests.js';
import { readVoiceConfig, type VoiceConfig } from './voice-config.js';
import { VOICES } from './voice/voices.js';

/** What the voice needs to know of the page it speaks in. */
export interface SpeechHost {
  readonly document: Document;
  readonly config: Config;
  /** The page as content. */
  page(): Promise<Readable>;
  /** Whether the visitor has said that this device is theirs. */
  keepsDevice(): boolean;
  /** Whether the visitor wants nothing to move. */
  isCalm(): boolean;
  /** The voice has changed: views draw again. */
  tell(at: Utterance | null): void;
}

/** The voice of a document: one player, its engines, its marks in the text, and what is kept of it. */
export class Speech {
  readonly player: Player;
  readonly voices: VoiceConfig;
  /** The page, once it has been read. */
  page: Readable | null = null;
  /** The sentence that was being said when this page was left. */
  left: string | null;
  readonly #host: SpeechHost;
  readonly #engines: readonly SpeechEngine[];
  readonly #kept: Kept;
  readonly #marks: Marks;
  readonly #listening = new AbortController();
  readonly #media: ReturnType<typeof controlMedia>;
  /** Counts what was asked: a text that comes late is not read once something else was. */
  #turn = 0;

  /** @param engines what speaks, in order of preference; the device, then Parvis's own voice, where none is given. */
  constructor(host: SpeechHost, engines?: readonly SpeechEngine[]) {
    this.#host = host;
    const { document, config } = host;
    const view = document.defaultView!;
    this.voices = readVoiceConfig(config.voice, (message) =>
      console.warn(`Parvis : la configuration est à corriger. ${message}`),
    );
    this.#engines = engines ?? [
      new SystemEngine(view),
      ...(this.voices.embedded
        ? [
            new LateEngine('embedded', 'exact', VOICES, async () => {
              const { EmbeddedEngine } = await import('./engines/embedded.js');
              return new EmbeddedEngine(view);
            }),
          ]
        : []),
    ];
    this.#kept = new Kept(view, () => host.keepsDevice());
    this.left = this.#kept.left;
    this.#marks = new Marks(document, () => host.isCalm());
    this.player = new Player(this.#engines, this.#kept.liked, () => ({
      acronyms: this.voices.acronyms,
    }));
    this.player.addEventListener('change', () => this.#onChange());
    this.player.addEventListener('word', () => this.#mark());
    this.#media = controlMedia(view, this.player, {
      play: () => (this.player.state === 'paused' ? this.player.resume() : undefined),
      pause: () => this.player.pause(),
      stop: () => this.player.stop(),
      skip: (by) => this.player.skip(by, 'sentence'),
    });
    this.#listen(document, view);
  }

  /** Does what a view asks. */
  async answer(ask: SpeechAsk): Promise<void> {
    const { player } = this;
    switch (ask.to) {
      case 'look':
        await this.#look(ask.of);
        return;
      case 'play':
        await this.#start(ask.of, (of) => player.play(of, ask.span));
        return;
      case 'again': {
        const { left } = this;
        await this.#start(ask.of, (of) =>
          left === null ? player.play(of) : player.playFrom(of, left),
        );
        return;
      }
      case 'skip':
        this.#marks.comeBack();
        player.skip(ask.by, ask.unit);
        return;
      case 'set':
        this.#like({ ...player.liked, ...withoutTo(ask) });
        return;
      case 'stop':
        this.#silence();
        return;
      case 'pause':
      case 'resume':
        player[ask.to]();
    }
  }

  /** Voices for a language that a person may choose, those of the device first. */
  voicesFor(lang: string): Voice[] {
    const short = lang.toLowerCase().split('-')[0];
    return this.#engines
      .flatMap((engine) => engine.voices())
      .filter((voice) => voice.lang.toLowerCase().split('-')[0] === short);
  }

  /** Whether the device has a voice for a text. */
  deviceSpeaks(of: Readable | null): boolean {
    const device = this.#engines.filter(({ name }) => name === 'system');
    const lang = of?.lang.toLowerCase().split('-')[0];
    return device.some((engine) =>
      engine
        .voices()
        .some((voice) => !voice.far && voice.lang.toLowerCase().split('-')[0] === lang),
    );
  }

  /** A sound file of a text, where Parvis's own voice can make one. */
  async toFile(of: Readable, signal: AbortSignal): Promise<Blob> {
    const { fileOf } = await import('./sound-file.js');
    return fileOf(this.#host.document.defaultView!, of, this.player.liked, this.voices, signal);
  }

  /** Whether the site has the files of Parvis's own voice; asked of the site itself, once a person wants a file. */
  async canMakeFile(): Promise<boolean> {
    if (!this.voices.embedded) return false;
    const address = assetUrl(this.#host.document.defaultView, 'voice/worker.js');
    return fetch(address, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Silence, and no trace. */
  close(): void {
    this.#listening.abort();
    this.#turn += 1;
    this.player.close();
    this.#marks.clear();
    this.#media.close();
  }

  async #look(of: Readable | undefined): Promise<void> {
    const { player } = this;
    // The page that is being said is not read again: who asked for it would not know it.
    const isSaid = this.page && player.readable === this.page && player.state !== 'idle';
    const readable = of ?? (isSaid ? this.page! : await this.#read());
    const signal = this.#listening.signal;
    const tell = () => signal.aborted || this.#host.tell(player.saying?.utterance ?? null);
    tell();
    for (const engine of this.#engines) {
      if (engine.name !== 'system') continue;
      await engine.prepare(readable.lang, signal);
      tell();
    }
  }

  async #start(
    of: Readable | undefined,
    play: (readable: Readable) => Promise<void>,
  ): Promise<void> {
    const turn = (this.#turn += 1);
    this.#marks.comeBack();
    const readable = of ?? (await this.#read());
    if (turn === this.#turn) await play(readable);
  }

  #silence(): void {
    this.#turn += 1;
    this.player.stop();
  }

  async #read(): Promise<Readable> {
    return (this.page = await this.#host.page());
  }

  #like(liked: Liked): void {
    this.#kept.like(liked);
    this.player.like(liked);
  }

  #onChange(): void {
    const { player } = this;
    this.#mark();
    this.#media.show(player);
    // What a page says is kept for its next visit in this tab; a question of a form, or an easy text, is not.
    if (player.readable === this.page) {
      if (player.saying) this.#kept.leave((this.left = player.saying.utterance.spoken));
      else if (player.hasEnded) this.#kept.leave((this.left = null));
    }
    this.#host.tell(player.saying?.utterance ?? null);
  }

  #mark(): void {
    this.#marks.show(this.player.saying, this.player.readable);
  }

  #listen(document: Document, view: Window): void {
    const { signal } = this.#listening;
    // A page that is left is silent; it speaks again when it is asked to.
    view.addEventListener('pagehide', () => this.#silence(), { signal });
    document.addEventListener('parvis-reset-request', () => this.#forget(), { signal });
    document.addEventListener(
      'parvis-device-request',
      () => queueMicrotask(() => this.#kept.like(this.player.liked)),
      { signal },
    );
  }

  #forget(): void {
    this.#silence();
    this.#kept.forget();
    this.left = null;
    this.player.like(this.#kept.liked);
  }
}

function withoutTo<T extends { readonly to: unknown }>({ to: _, ...others }: T): Omit<T, 'to'> {
  return others;
}
