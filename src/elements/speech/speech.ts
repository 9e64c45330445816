import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { speechFr } from '../../i18n/fr/speech.js';
import { WordsController } from '../../i18n/words-controller.js';
import { LIKED, type Liked } from '../../speech/kept.js';
import type { Player } from '../../speech/player.js';
import type { Readable, Span } from '../../speech/readable.js';
import { PlayRequest, type SpeechAsk } from '../../speech/requests.js';
import { ParvisElement } from '../../ui/element.js';
import { focusedIn } from '../../ui/focused-in.js';
import { ear, icon } from '../../ui/icons.js';
import { FileController } from './file.js';
import { PartController } from './part.js';
import { PlacingController } from './placing.js';
import { RecordedController } from './recorded.js';
import { StartsController } from './starts.js';
import { styles } from './styles.js';
import { Telling } from './telling.js';
import { renderBar, startsOf, type BarActs } from './view.js';

/**
 * Reads a text aloud and shows where it is: the page, from the panel of Parvis; an article, from a button beside it.
 * It never speaks unasked, and Escape makes it silent.
 *
 * @element parvis-speech
 * @fires parvis-play-request - Asks the voice to read, to hold, to stop.
 * @fires parvis-play - Something is being said.
 * @fires parvis-pause - The voice holds.
 * @fires parvis-stop - The voice is silent.
 * @csspart play - The button that starts, holds and goes on.
 * @csspart stop - The button that stops.
 * @csspart close - The button that puts the bar away.
 * @csspart bar - The bar of buttons.
 * @cssstate playing - Something is being said.
 */
export class SpeechElement extends ParvisElement {
  static override styles = [ParvisElement.styles, styles];

  /** Id of the element that is read; without it, the article or section that this one stands in, else the page. */
  @property() for = '';
  /** Address of a recording of the text, read instead of a voice. */
  @property() src = '';
  /** Address of its WebVTT file: a cue for each sentence, or each word. */
  @property() track = '';
  /** What is read, where another view says so: the reader its own text. */
  @property({ attribute: false }) readable: Readable | null = null;
  /** No button in the page: the bar alone, as the panel of Parvis opens it. */
  @property({ type: Boolean, attribute: 'bar-only', reflect: true }) barOnly = false;

  @state() protected shown = false;
  @state() protected unanswered = false;

  #words = new WordsController(
    this,
    speechFr,
    async () => (await import('../../i18n/en/speech.js')).speechEn,
  );
  #telling = new Telling(this, this.attachInternals());
  #part = new PartController(this);
  #recorded = new RecordedController(this);
  #placing = new PlacingController(this);
  #file = new FileController(this, () => this.#source() ?? this.session.speech?.page ?? null);
  #starts = new StartsController(this, {
    readable: () => this.#source() ?? this.session.speech?.page ?? null,
    play: (of, span) => this.#play(of, span),
    questionName: () => this.#words.now.question,
  });
  #opener: HTMLElement | null = null;
  #closing = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    // Brought by the panel, it stands beside the page, not in it.
    if (this.parentElement === this.ownerDocument.documentElement) this.barOnly = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved, it is back by then.
    queueMicrotask(() => this.isConnected || this.#leave());
  }

  /** Shows the bar and brings focus to its first button; says nothing yet. */
  async show(): Promise<void> {
    if (!this.barOnly) return this.#showPage();
    this.#opener = focusedIn(this.ownerDocument);
    this.#open();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.bar button.main')?.focus({ preventScroll: true });
  }

  /** Silence, and the bar is put away. */
  hide(): void {
    const inside = this.shadowRoot?.activeElement;
    this.#leave();
    if (inside)
      (this.#opener ?? this.renderRoot.querySelector<HTMLElement>('.listen'))?.focus({
        preventScroll: true,
      });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('readable');
    if (before && this.session.speech?.player.readable === before) this.#ask({ to: 'stop' });
  }

  protected override updated(): void {
    this.#placing.place(this.shown);
    this.#telling.tell(this.#state);
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    return html`${
        this.barOnly
          ? nothing
          : html`<button
              class="listen"
              part=${this.shown ? 'listen' : 'play'}
              lang=${words.lang}
              @click=${this.#onListen}
            >
              ${icon(ear)}${this.readable ? words.listenShort : words.listenHere}
            </button>`
      }
      <div
        class=${`bar ${this.shown ? 'open' : ''} ${this.#placing.side}`}
        part="bar"
        popover="manual"
        role="region"
        aria-label=${words.name}
        lang=${words.lang}
        @keydown=${this.#onKey}
      >
        ${this.shown ? this.#renderBar() : nothing}
      </div>`;
  }

  #renderBar(): TemplateResult {
    const words = this.#words.now;
    const { speech, config } = this.session;
    const player = this.#isMine ? this.#player : null;
    const { recording } = this.#recorded;
    const playing = this.src ? recording : player;
    const source = this.#source() ?? speech?.page ?? null;
    const isPage = !this.#source();
    const trouble = recording?.hasFailed ? 'recording' : (player?.trouble ?? null);
    return renderBar({
      words,
      config,
      state: playing?.state ?? 'idle',
      trouble: this.unanswered ? 'failed' : trouble,
      hasChanged: player?.hasChanged ?? false,
      hasEnded: playing?.hasEnded ?? false,
      ownComes: player?.awaits === 'embedded',
      left: isPage && !this.src ? (speech?.left ?? null) : null,
      hasSelection: !this.src && this.#starts.selected !== null,
      armed: this.src ? null : this.#starts.armed,
      starts: isPage && source && !this.src ? startsOf(source) : [],
      liked: recording?.liked ?? speech?.player.liked ?? LIKED,
      voices: speech && source && !this.src ? speech.voicesFor(source.lang) : null,
      canGuess: !!player && player.engine?.words === 'maybe' && !player.tellsWords,
      file: this.#file.step,
      download: this.src,
      canSkip: recording ? recording.canSkip : true,
      act: this.#act,
    });
  }

  get #state(): Player['state'] {
    if (this.src) return this.#recorded.recording?.state ?? 'idle';
    return this.#isMine ? this.#player!.state : 'idle';
  }

  get #player(): Player | null {
    return this.session.speech?.player ?? null;
  }

  /** What the voice reads was asked for here. */
  get #isMine(): boolean {
    const readable = this.#player?.readable;
    return !!readable && (this.#source() ?? this.session.speech?.page) === readable;
  }

  /** The text of this element; null for the whole page. */
  #source(): Readable | null {
    return this.readable ?? this.#part.readable;
  }

  #open(): void {
    this.shown = true;
    this.unanswered = false;
    this.#starts.start();
    const { signal } = (this.#closing = new AbortController());
    this.ownerDocument.addEventListener('keydown', this.#onEscape, { signal });
    this.#ask({ to: 'look', of: this.#source() ?? undefined });
  }

  #leave(): void {
    if (this.#isMine) this.#ask({ to: 'stop' });
    this.#closing.abort();
    this.#recorded.close();
    this.#starts.stop();
    this.#file.stop();
    this.shown = false;
  }

  /** In a page, the panel asks for the whole of it: a bar of its own. */
  async #showPage(): Promise<void> {
    const { documentElement: root } = this.ownerDocument;
    const bar =
      root.querySelector<SpeechElement>(':scope > parvis-speech') ??
      root.appendChild(this.ownerDocument.createElement('parvis-speech'));
    await bar.show();
  }

  #onListen = async (): Promise<void> => {
    if (this.shown) return this.hide();
    if (!this.readable) await this.#part.read();
    this.#open();
    this.#play(this.#source() ?? undefined, undefined);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.bar button.main')?.focus({ preventScroll: true });
  };

  #play(of: Readable | undefined, span: Span | undefined): void {
    if (this.src) return void this.#playRecording();
    this.#ask({ to: 'play', of: of === this.session.speech?.page ? undefined : of, span });
  }

  /** One thing speaks at a time. */
  async #playRecording(): Promise<void> {
    this.#ask({ to: 'stop' });
    try {
      const readable = this.#source() ?? (await this.session.content());
      await this.#recorded.play(readable, this.#player?.liked.rate ?? 1);
    } catch {
      this.unanswered = true;
    }
  }

  #ask(ask: SpeechAsk): void {
    const request = new PlayRequest(ask, () => {
      this.unanswered = true;
    });
    this.unanswered = false;
    (this.isConnected ? this : this.ownerDocument).dispatchEvent(request);
  }

  #act: BarActs = {
    play: () => this.#play(this.#source() ?? undefined, undefined),
    again: () => this.#ask({ to: 'again' }),
    selection: () => this.#play(this.#source() ?? undefined, this.#starts.selected ?? undefined),
    arm: (on) => this.#starts.arm(on),
    startAt: (block) =>
      this.#play(this.#source() ?? undefined, block ? { from: { block, offset: 0 } } : undefined),
    pause: () => (this.src ? this.#recorded.recording?.pause() : this.#ask({ to: 'pause' })),
    resume: () => (this.src ? this.#recorded.recording?.resume() : this.#ask({ to: 'resume' })),
    stop: () => this.#silence(),
    skip: (by, unit) =>
      this.src ? this.#recorded.recording?.skip(by) : this.#ask({ to: 'skip', by, unit }),
    like: (liked: Partial<Liked>) => {
      this.#recorded.recording?.like(liked);
      this.#ask({ to: 'set', ...liked });
    },
    settings: (open) => void (open && !this.src && this.#file.look()),
    file: () => void this.#file.make(),
    close: () => this.hide(),
  };

  #silence(): void {
    if (this.src) this.#recorded.recording?.stop();
    else this.#ask({ to: 'stop' });
  }

  /** Escape: silence first, then the bar is put away. */
  #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.#starts.armed !== 'no') this.#starts.arm(false);
    else if (this.#state !== 'idle') this.#silence();
    else if (this.shadowRoot?.activeElement) this.hide();
  };

  /** The reader behind it is not closed by the same key. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    this.#onEscape(event);
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-speech': SpeechElement;
  }
}
