import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { readerFr } from '../../i18n/fr/reader.js';
import { WordsController } from '../../i18n/words-controller.js';
import { EasyRequest } from '../../requests.js';
import type { SayEvent } from '../../ui/say.js';
import { ParvisElement } from '../../ui/element.js';
import { pageWindow } from '../../ui/panel/window-styles.js';
import { easyStyles } from '../../ui/text/easy-styles.js';
import type { OtherText } from '../../ui/text/other-text.js';
import { barStyles } from './bar-styles.js';
import { renderBar, renderPanels, renderState, type BarView } from './bar.js';
import { ReaderEvent } from './events.js';
import { BackController } from './history.js';
import { holdSize } from './hold-size.js';
import { PageLinksController } from './page-links.js';
import {
  renderArticle,
  renderEasyButton,
  renderEasyIntro,
  renderIntro,
  renderListen,
  renderOutro,
  renderPaper,
} from './surround.js';
import { PrintController } from './print.js';
import { ReadingController } from './reading.js';
import { SectionsController } from './sections.js';
import { paperStyles } from './paper-styles.js';
import { styles } from './styles.js';
import { SyllablesController } from './syllables.js';
import { nextPaint, nextTask } from './turns.js';
import { textStyles } from '../../ui/text/text-styles.js';

/**
 * The text of the page alone, large and calm, over the page: to read it in comfort, to find one's way in it
 * and to print it. Close, Escape and Back lead to the page, as it was.
 *
 * @element parvis-reader
 * @fires parvis-open - once the reader is shown
 * @fires parvis-close - once the page is back
 * @fires parvis-easy-request - asks for the text in easy French, or as the page has it
 * @csspart dialog - the whole view
 * @csspart bar - the buttons above the text
 * @csspart close - the button that leads back to the page
 * @csspart article - what is read
 * @cssproperty --parvis-scale - size of the text, 1 to 3; the buttons take half of the growth
 * @cssproperty [--parvis-line-width=60ch] - longest line
 */
export class Reader extends ParvisElement {
  static override styles = [
    ParvisElement.styles,
    pageWindow,
    styles,
    barStyles,
    textStyles,
    easyStyles,
    paperStyles,
  ];

  /** Whether the reader is shown. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** A text that is read in place of the page's. */
  @property({ attribute: false }) other: OtherText | null = null;

  @state() protected printed: Date | null = null;
  @state() protected summary = false;
  @state() protected said = '';
  @state() protected settings: 'closed' | 'ready' | 'failed' = 'closed';
  /** Whether the window has its bar and its panels: they come once it is shown. */
  @state() protected furnished = false;
  @query('dialog') protected dialog!: HTMLDialogElement;

  #words = new WordsController(
    this,
    readerFr,
    async () => (await import('../../i18n/en/reader.js')).readerEn,
  );
  #sections = new SectionsController(this);
  #syllables = new SyllablesController(this);
  #back = new BackController(this, { back: () => this.hide(), forward: () => (this.open = true) });
  #paper = new PrintController(this, () => this.#drawAll());
  #reading = new ReadingController(this, {
    start: (outline) => {
      this.#syllables.stop();
      this.#sections.start(outline);
      this.#toTitle = true;
    },
    follow: (outline) => {
      this.#syllables.stop();
      this.#sections.follow(outline);
    },
    stop: () => this.#sections.stop(),
  });
  /** A text has come: the focus goes to its title once that is drawn. */
  #toTitle = false;
  /** Whether the window has been shown, and not closed by us since. */
  #shown = false;
  /** What to do on the page once the reader has left it. */
  #afterwards: (() => void) | null = null;

  constructor() {
    super();
    new PageLinksController(this, {
      content: () => this.#reading.content,
      goTo: (block) => this.#act.goTo(block),
      leave: (then) => this.#leaveFor(then),
      formGone: () => void this.#sayFormGone(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
    this.dialog?.close();
    this.open = false;
  }

  /** Shows the text of the page, or another one. */
  show(other: OtherText | null = null): void {
    this.other = other;
    this.open = true;
  }

  /** Gives the page back, where the visitor was. */
  hide(): void {
    this.open = false;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.isConnected) {
      if (this.open) void this.#enter();
      else if (changed.get('open')) void this.#leave();
    }
    if (this.#reading.failure !== null) this.#focusFailure();
    if (!this.#reading.shown) return;
    if (this.#toTitle) void this.#focusTitle();
    if (this.session.preferences.value.syllables) void this.#syllables.mark();
    else this.#syllables.stop();
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    return html`<dialog
      part="dialog"
      lang=${words.lang}
      aria-label=${this.other?.name ?? words.name}
      @close=${this.#onClose}
      @parvis-say=${(event: SayEvent) => (this.said = event.text)}
      @scroll=${() => this.#sections.scrolled()}
    >
      ${this.open && this.furnished ? this.#renderView() : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>
    </dialog>`;
  }

  #renderView(): TemplateResult {
    const words = this.#words.now;
    const { shown: content, outline, trouble, failure, easyView } = this.#reading;
    const { config, preferences } = this.session;
    const { hideImages } = preferences.value;
    const bar: BarView = {
      words,
      config,
      outline,
      sections: this.#sections,
      summary: this.summary,
      settings: this.settings,
      easy: renderEasyButton(this.#reading.easyWords, this.session.easy, this.#act.easy),
      listen: renderListen(this.#reading),
      act: this.#act,
    };
    return html`<div class="view">
      ${renderBar(bar)} ${renderPanels(bar)}
      ${
        this.other && failure !== null
          ? html`<div class="state" role="alert" tabindex="-1">
              ${this.other.renderTrouble(failure, this.#leaveFor)}
            </div>`
          : renderState(words, trouble ?? (content ? null : 'loading'), config)
      }
      ${
        content && outline
          ? html`<div class=${hideImages ? 'sheet bare' : 'sheet'} dir=${content.dir}>
              ${this.other?.renderIntro()} ${renderIntro(words, content)}
              ${renderEasyIntro(this.#reading, this.session.easy, config, this.#act.easy)}
              ${renderArticle(words, content, outline, this.#sections, easyView)}
              ${renderOutro(words, this.#act)}
              ${
                this.printed
                  ? renderPaper(words, this.other?.address ?? this.ownerDocument.URL, this.printed)
                  : nothing
              }
            </div>`
          : nothing
      }
    </div>`;
  }

  /** The window, then its bar, then the text: short tasks rather than a long one. */
  async #enter(): Promise<void> {
    const signal = this.#reading.begin();
    await nextTask();
    if (signal.aborted) return;
    if (!this.dialog.open) this.dialog.showModal();
    this.#shown = true;
    this.#back.enter();
    this.#paper.start();
    this.dispatchEvent(new ReaderEvent('parvis-open'));
    await nextTask();
    if (signal.aborted) return;
    this.furnished = true;
    void this.#reading.read(signal);
    await nextPaint();
    if (!this.#reading.shown) this.renderRoot.querySelector<HTMLElement>('.state')?.focus();
    // Without it, the button of the voice is not there.
    await import('../speech/index.js').catch(() => {});
  }

  async #leave(): Promise<void> {
    this.#forget();
    this.dialog.close();
    await this.#back.leave();
    this.#afterwards?.();
    this.#afterwards = null;
    this.dispatchEvent(new ReaderEvent('parvis-close'));
  }

  #leaveFor = (then: () => void): void => {
    this.#afterwards = then;
    this.hide();
  };

  #forget(): void {
    this.#shown = false;
    this.#reading.stop();
    this.#paper.stop();
    this.#sections.stop();
    this.#syllables.stop();
    this.summary = this.furnished = false;
    this.said = '';
  }

  /** The title is where reading starts, unless the visitor has gone elsewhere in the meantime. */
  async #focusTitle(): Promise<void> {
    this.#toTitle = false;
    await nextPaint();
    const at = this.shadowRoot?.activeElement;
    if (!at || at === this.dialog || at.matches('.state')) {
      this.renderRoot.querySelector('h1')?.focus({ preventScroll: true });
      this.dialog.scrollTop = 0;
    }
  }

  /** What was waited for does not come: the focus was on words that are gone. */
  #focusFailure(): void {
    const at = this.shadowRoot?.activeElement;
    if (!at || at === this.dialog) this.renderRoot.querySelector<HTMLElement>('.state')?.focus();
  }

  async #sayFormGone(): Promise<void> {
    this.#reading.trouble = 'formGone';
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.state')?.focus();
  }

  #drawAll(): void {
    this.printed = new Date();
    this.#sections.drawTo();
    if (this.isUpdatePending) this.performUpdate();
  }

  /** What the buttons of the bar, of the panels and of the end of the text ask for. */
  #act = {
    close: (): void => this.hide(),
    print: (): void => this.#paper.print(),
    easy: (): void => void this.dispatchEvent(new EasyRequest(!this.session.easy)),
    summary: (open: boolean): void => void (this.summary = open),
    goTo: (block: string | null): void => {
      this.renderRoot.querySelector<HTMLElement>('#summary')?.hidePopover();
      void this.#sections.goTo(block);
    },
    settings: async ({ newState, currentTarget }: ToggleEvent): Promise<void> => {
      holdSize(this, currentTarget as HTMLElement, newState === 'open');
      if (newState !== 'open' || this.settings === 'ready') return;
      this.settings = await import('../preferences/index.js').then(
        () => 'ready' as const,
        () => 'failed' as const,
      );
    },
  };

  /** Escape, or the Back gesture of a phone. The event comes late: the reader may be opening again by then. */
  #onClose = (): void => {
    if (this.#shown && !this.dialog.open) this.hide();
  };
}
