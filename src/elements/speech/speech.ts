import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Session } from '../../session.js';
import { speechFr } from '../../i18n/fr/speech.js';
import { WordsController } from '../../i18n/words-controller.js';
import { LIKED, type Liked } from '../../speech/kept.js';
import type { Readable } from '../../speech/readable.js';
import { ParvisElement } from '../../ui/element.js';
import { focusedIn } from '../../ui/focused-in.js';
import { ear, icon } from '../../ui/icons.js';
import { barOfPage, standAlone } from './alone.js';
import { FileController } from './file.js';
import { startsOf } from './headings.js';
import { KeepFocusController } from './keep-focus.js';
import { PartController } from './part.js';
import { PlacingController } from './placing.js';
import { SpeakerController } from './speaker.js';
import { StartsController } from './starts.js';
import { styles } from './styles.js';
import { Telling } from './telling.js';
import { renderBar, type BarActs } from './view.js';

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

  #words = new WordsController(
    this,
    speechFr,
    async () => (await import('../../i18n/en/speech.js')).speechEn,
  );
  #telling = new Telling(this, this.attachInternals());
  #part = new PartController(this);
  #speaker = new SpeakerController(this);
  #placing = new PlacingController(this);
  #file = new FileController(this, () => this.#text);
  #starts = new StartsController(this, {
    readable: () => this.#text,
    play: (of, span) => this.#speaker.play(of, span),
    questionName: () => this.#words.now.question,
  });
  #opener: HTMLElement | null = null;
  #closing = new AbortController();
  #known: Session | null = null;

  constructor() {
    super();
    new KeepFocusController(this);
  }

  /** Taken off the page, it does not make a session anew. */
  override get session(): Session {
    return this.isConnected || !this.#known ? super.session : this.#known;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#known = this.session;
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
    // In a page, the panel asks for the whole of it: a bar of its own.
    if (!this.barOnly) return barOfPage(this.ownerDocument).show();
    if (!this.shown) this.#opener = focusedIn(this.ownerDocument);
    this.#open();
    await this.#focusFirst();
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

  /** No sound; the bar stays. */
  silence(): void {
    this.#speaker.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('readable');
    if (before && this.session.speech?.player.readable === before) this.silence();
  }

  protected override updated(): void {
    this.#placing.place(this.shown);
    this.#telling.tell(this.shown ? this.#speaker.state : 'idle');
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
              aria-expanded=${String(this.shown)}
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
    const { player, recording, state, hasFailed } = this.#speaker;
    const playing = this.src ? recording : player;
    const text = this.#text;
    const isPage = !this.#source;
    const trouble = recording?.hasFailed ? 'recording' : (player?.trouble ?? null);
    return renderBar({
      words,
      config,
      state,
      isPage,
      trouble: hasFailed ? 'failed' : trouble,
      hasChanged: player?.hasChanged ?? false,
      hasEnded: playing?.hasEnded ?? false,
      ownComes:
        player?.awaits !== 'embedded' ? 'no' : speech!.deviceSpeaks(text) ? 'chosen' : 'needed',
      left: isPage && !this.src ? (speech?.left ?? null) : null,
      hasSelection: !this.src && this.#starts.selected !== null,
      armed: this.src ? null : this.#starts.armed,
      starts: isPage && text && !this.src ? startsOf(text) : [],
      liked: recording?.liked ?? speech?.player.liked ?? LIKED,
      voices: speech && text && !this.src ? speech.voicesFor(text.lang) : null,
      canGuess: !!player && player.engine?.words === 'maybe' && !player.tellsWords,
      file: this.#file.step,
      download: this.src,
      canSkip: recording ? recording.canSkip : true,
      act: this.#act,
    });
  }

  /** The text of this element; null for the whole page. */
  get #source(): Readable | null {
    return this.readable ?? this.#part.readable;
  }

  /** The same, or the page, once it has been read. */
  get #text(): Readable | null {
    return this.#source ?? this.session.speech?.page ?? null;
  }

  #open(): void {
    // Taken away while its text was being read.
    if (!this.isConnected) return;
    this.shown = true;
    this.#starts.start();
    this.#closing.abort();
    const { signal } = (this.#closing = new AbortController());
    standAlone(this, signal);
    this.ownerDocument.addEventListener('keydown', this.#onEscape, { signal });
    this.#speaker.look(this.#source);
  }

  #leave(): void {
    // One bar is shown at a time: the voice is its own.
    if (this.shown) this.#speaker.close();
    this.#closing.abort();
    this.#starts.stop();
    this.#file.stop();
    this.shown = false;
  }

  async #focusFirst(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.bar button.main')?.focus({ preventScroll: true });
  }

  #onListen = async ({ detail }: MouseEvent): Promise<void> => {
    // A hand that trembles presses twice.
    if (detail > 1) return;
    if (this.shown) return this.hide();
    const isRead = this.readable || (await this.#part.read());
    this.#open();
    if (!this.isConnected) return;
    if (isRead) this.#speaker.play(this.#source);
    else this.#speaker.fail();
    await this.#focusFirst();
  };

  #act: BarActs = {
    play: () => this.#speaker.play(this.#source),
    again: () => this.#speaker.again(),
    selection: () => this.#speaker.play(this.#text, this.#starts.selected ?? undefined),
    arm: (on) => this.#starts.arm(on),
    startAt: (block) =>
      block
        ? this.#speaker.play(this.#text, { from: { block, offset: 0 } })
        : this.#speaker.play(this.#source),
    pause: () => this.#speaker.pause(),
    resume: () => this.#speaker.resume(),
    stop: () => this.silence(),
    skip: (by, unit) => this.#speaker.skip(by, unit),
    like: (liked: Partial<Liked>) => this.#speaker.like(liked),
    settings: (open) => void (open && !this.src && this.#file.look()),
    file: () => void this.#file.make(),
    close: () => this.hide(),
  };

  /** Escape: silence first, then the bar is put away. */
  #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (this.#starts.armed !== 'no') this.#starts.arm(false);
    else if (this.#speaker.state !== 'idle') this.silence();
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
