import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { closeDesk, deskOf, type Desk } from '../../contact/page/desk.js';
import { callbackFr } from '../../i18n/fr/callback.js';
import { WordsController } from '../../i18n/words-controller.js';
import { printAlone } from '../../ui/contact/print-alone.js';
import { cross, icon } from '../../ui/icons.js';
import { PageElement } from '../../ui/page/page-element.js';
import { PanelController } from '../../ui/panel/panel-controller.js';
import { renderHome } from './home.js';
import { readView } from './read-view.js';
import { SCREENS } from './screens.js';
import { styles } from './styles.js';
import type { CallbackView } from './view.js';

/** A fact: the panel is shown (`parvis-open`) or hidden (`parvis-close`), or a request has arrived (`parvis-sent`). */
export class CallbackEvent extends Event {
  constructor(type: 'parvis-open' | 'parvis-close' | 'parvis-sent') {
    super(type, { bubbles: true, composed: true });
  }
}

/**
 * A person of the town hall: her number, when she is there, and « On vous rappelle ». In a page it stands where the
 * author puts it, around a plain phone link; from the panel of Parvis it is a panel of its own.
 *
 * @element parvis-callback
 * @slot - a plain phone link: what visitors have without script; its number is used where the configuration has none
 * @fires parvis-open - The panel is shown.
 * @fires parvis-close - The panel is hidden.
 * @fires parvis-sent - A request has arrived at the town.
 * @csspart phone - The number to call.
 * @csspart ask - The button « On vous rappelle ».
 * @csspart send - The button that sends the request.
 * @csspart calendar - The button that gives the hour to the visitor's calendar.
 * @csspart confirmation - What the visitor is told once it has arrived.
 * @csspart panel - The panel, or the frame in a page.
 * @csspart close - The button that closes the panel.
 * @cssproperty --parvis-accent - The one accent colour, `#rrggbb`.
 */
export class Callback extends PageElement {
  static override styles = [PageElement.styles, styles];

  // Declared without decorators: less code.
  static override properties = {
    panelOnly: { type: Boolean, attribute: 'panel-only', reflect: true },
    isCancelling: { state: true },
    hasOthers: { state: true },
    hasAllDays: { state: true },
  };

  /** A panel over the page, closed until it is shown: as the panel of Parvis opens it. */
  panelOnly = false;

  protected isCancelling = false;
  protected hasOthers = false;
  protected hasAllDays = false;

  #words = new WordsController(
    this,
    callbackFr,
    async () => (await import('../../i18n/en/callback.js')).callbackEn,
  );
  #desk: Desk | null = null;
  #leaving = new AbortController();
  readonly #panel = new PanelController(this, (type) =>
    this.dispatchEvent(new CallbackEvent(type)),
  );
  #screens = 0;
  #hadFocus = false;
  #wasSent = false;
  #clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { session, ownerDocument } = this;
    this.#desk = deskOf(ownerDocument, !!session.preferences.keptUntil);
    this.#screens = this.#desk.screens;
    const { signal } = (this.#leaving = new AbortController());
    this.#desk.addEventListener('change', this.#onChange, { signal });
    session.addEventListener('parvis-session-end', this.#onEnd, { signal });
    // « Ouvert » may have become « fermé » meanwhile.
    this.#clock = setInterval(() => this.requestUpdate(), 60_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    this.#leaving.abort();
  }

  /** Shows the panel and brings focus to its title; in a page, goes to it. */
  async show(): Promise<void> {
    await this.#panel.show();
  }

  /** Hides the panel: what was written stays, and what is on its way goes on. */
  hide(): void {
    this.#panel.hide();
  }

  /** Shows the panel, or hides it. */
  toggle(): void {
    this.#panel.toggle();
  }

  /** What it may be about, where the visitor has written nothing. */
  suggest(message: string, topic = /^$/): void {
    const desk = this.#desk!;
    const { draft, reasons } = desk.asking;
    const reason = reasons.find(({ id }) => topic.test(id))?.id ?? draft.reason;
    if (!draft.message) desk.set({ message, reason });
  }

  protected override willUpdate(): void {
    this.#hadFocus = !!this.shadowRoot?.activeElement;
  }

  protected override updated(changed: PropertyValues): void {
    this.#followScreen();
    if (changed.has('isCancelling') && this.isCancelling) this.#focusFirst();
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    const view = this.#view();
    const { phase } = view.desk;
    if (this.panelOnly && !this.#panel.shown)
      return html`<div class="panel" popover="manual"></div>`;
    return html`<div
      part="panel"
      class=${this.panelOnly ? `panel open ${this.session.config.position ?? 'bottom-right'}` : 'place'}
      popover=${this.panelOnly ? 'manual' : nothing}
      role=${this.panelOnly ? 'dialog' : 'region'}
      aria-labelledby="title"
      lang=${words.lang}
      @keydown=${this.#panel.onKey}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${words.title}</h2>
        ${
          this.panelOnly
            ? html`<button part="close" @click=${this.hide}>${icon(cross)}${words.close}</button>`
            : nothing
        }
      </div>
      <div class="body">
        ${phase === 'home' && view.name ? html`<p class="light">${words.townHall(view.name)}</p>` : nothing}
        ${phase === 'home' ? renderHome(view) : SCREENS[phase](view)}
        <p class="visually-hidden" role="status">${this.#said(view)}</p>
      </div>
    </div>`;
  }

  /** What changes while a screen stays: told to who does not see it. */
  #said({ desk, words }: CallbackView): string {
    if (desk.phase === 'sending') return words.sending;
    if (desk.phase !== 'waiting') return desk.hasMissed ? words.missed : '';
    return `${desk.isOffline ? words.offline : words.retrying} ${words.tries(desk.tries)}`;
  }

  #view(): CallbackView {
    return {
      ...readView(this, this.#desk!, this.#words.now),
      isCancelling: this.isCancelling,
      hasOthers: this.hasOthers,
      hasAllDays: this.hasAllDays,
      act: {
        print: () => printAlone(this),
        cancelling: (isAsked) => (this.isCancelling = isAsked),
        others: (isOpen) => void (isOpen && this.#bringOthers()),
        allDays: () => (this.hasAllDays = true),
        goTo: (id) => this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus(),
      },
    };
  }

  async #bringOthers(): Promise<void> {
    try {
      await import('../channels/index.js');
      this.hasOthers = true;
    } catch {
      // The number stands above; the next press tries again.
    }
  }

  #onChange = (): void => {
    const { phase } = this.#desk!;
    if (phase === 'sent' && !this.#wasSent) this.dispatchEvent(new CallbackEvent('parvis-sent'));
    this.#wasSent = phase === 'sent';
    if (phase !== 'sent') this.isCancelling = false;
    this.requestUpdate();
  };

  #onEnd = (): void => {
    closeDesk(this.ownerDocument);
    if (this.panelOnly) this.remove();
  };

  /** Another screen: who was in the last one is brought to the beginning of this one. */
  #followScreen(): void {
    const { screens } = this.#desk!;
    if (screens === this.#screens) return;
    this.#screens = screens;
    if (this.#hadFocus) this.#focusFirst();
  }

  #focusFirst(): void {
    const first =
      this.renderRoot.querySelector<HTMLElement>('[data-first]') ??
      this.renderRoot.querySelector<HTMLElement>('h3') ??
      this.renderRoot.querySelector<HTMLElement>('h2');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'nearest' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-callback': Callback;
  }
}
