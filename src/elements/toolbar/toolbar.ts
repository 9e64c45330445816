import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { preferencesFr } from '../../i18n/fr/preferences.js';
import { toolbarFr, type Entry } from '../../i18n/fr/toolbar.js';
import { WordsController } from '../../i18n/words-controller.js';
import { EasyRequest, OpenRequest } from '../../requests.js';
import { ParvisElement } from '../../ui/element.js';
import { focusedIn } from '../../ui/focused-in.js';
import { helpLine } from '../../ui/help-line.js';
import { book, cross, ear, icon, lines, out, phone, simple } from '../../ui/icons.js';
import { Keeping } from '../../ui/keeping.js';
import { SayEvent } from '../../ui/say.js';
import { pageOffers, type PageOffers } from './page-offers.js';
import { styles } from './styles.js';

/** What the panel opens besides the settings, in the order shown. */
const ENTRIES: Readonly<Record<Entry, string>> = {
  reader: book,
  falc: simple,
  speech: ear,
  steps: lines,
  callback: phone,
  services: out,
};

/** A fact: the panel is shown (`parvis-open`) or hidden (`parvis-close`). */
export class ToolbarEvent extends Event {
  constructor(type: 'parvis-open' | 'parvis-close') {
    super(type, { bubbles: true, composed: true });
  }
}

/**
 * The panel that the launcher opens: display settings at hand, the way into each feature, and the way
 * back to the page as it was. It does not stop the visitor from using the page behind it.
 *
 * @element parvis-toolbar
 * @fires parvis-open - The panel is shown.
 * @fires parvis-close - The panel is hidden.
 * @fires parvis-open-request - Asks for a feature, the reader for instance.
 * @fires parvis-easy-request - Asks for the text in easy French, or as the page has it.
 * @fires parvis-undo-request - Asks to take back the last change of settings.
 * @fires parvis-reset-request - Asks for the page as it was.
 * @fires parvis-device-request - Asks to keep the settings on this device, or to forget them with the tab.
 * @csspart panel - The panel itself.
 * @csspart close - The button that closes it.
 * @csspart open-callback - The button that leads to a person of the town hall.
 * @csspart open-reader - The button that opens the page to read.
 * @csspart open-falc - The button that opens it in easy French.
 * @csspart open-speech - The button that opens the voice.
 * @csspart open-services - The button that explains the links of the page.
 * @csspart open-steps - The button that leads through a long form.
 * @csspart undo - The button that takes back the last change.
 * @csspart reset - The button that puts the page back as it was.
 * @csspart device - The box "this device is mine".
 * @cssproperty --parvis-accent - The one accent colour, `#rrggbb`.
 * @cssproperty --parvis-scale - Size of the page's text, 1 to 3; the panel takes half of the growth, when it is shown.
 * @cssstate open - The panel is shown.
 */
export class Toolbar extends ParvisElement {
  static override styles = [ParvisElement.styles, styles];

  // Declared without decorators: their code would come with every change of the text size.
  static override properties = { open: { type: Boolean, reflect: true } };

  /** Whether the panel is shown. */
  open = false;

  /** What only this page has; known once the panel is shown. */
  #page: PageOffers | undefined;
  /** The last feature asked for was not answered. */
  #unanswered = false;

  readonly #internals = this.attachInternals();
  readonly #words = new WordsController(this, FRENCH, async () => ({
    ...(await import('../../i18n/en/preferences.js')).preferencesEn,
    ...(await import('../../i18n/en/toolbar.js')).toolbarEn,
  }));
  readonly #keeping = new Keeping(this);
  #opener: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    // A popover closes when its element is moved.
    if (this.hasUpdated) this.#place();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved, it is back by then.
    queueMicrotask(() => this.isConnected || this.hide());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#place();
  }

  /** Shows the panel and brings focus to its title. */
  async show(): Promise<void> {
    const wasOpen = this.open;
    if (!wasOpen) this.#opener = focusedIn(this.ownerDocument);
    this.open = true;
    this.#page = pageOffers(this.ownerDocument, this.session.config);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
    if (wasOpen) return;
    this.#tell('parvis-open');
    // Read ahead, a setting then shows at the first press.
    this.session.pageStyle.prepare().catch(() => {});
  }

  /** Hides the panel; focus goes back where it came from, unless the visitor has moved it elsewhere. */
  hide(): void {
    if (!this.open) return;
    const inside = this.shadowRoot?.activeElement;
    this.open = false;
    this.#unanswered = false;
    this.session.pageStyle.forget();
    const opener = this.#opener?.isConnected ? this.#opener : this.#launcher();
    if (inside) opener?.focus({ preventScroll: true });
    this.#tell('parvis-close');
  }

  /** Shows the panel, or hides it. */
  toggle(): void {
    if (this.open) this.hide();
    else void this.show();
  }

  override render(): TemplateResult {
    const words = this.#words.now;
    const { config } = this.session;
    return html`<div
      part="panel"
      class=${`panel ${config.position ?? 'bottom-right'} ${this.open ? 'open' : ''}`}
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      lang=${words.lang}
      @keydown=${this.#onKey}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${words.title}</h2>
        <button part="close" @click=${this.hide}>${icon(cross)}${words.close}</button>
      </div>
      <div class="body" tabindex="-1">
        <parvis-preferences level="3" exportparts="text-size-down, text-size-up, contrast-high">
          <div class="entries">
            ${(Object.keys(ENTRIES) as Entry[]).map((feature) => this.#renderEntry(feature))}
            ${
              this.#unanswered
                ? html`<p>${words.missing}</p>
                    ${helpLine(words, config)}`
                : nothing
            }
          </div>
          <div slot="keeping" class="foot">${this.#keeping.render()}${helpLine(words, config)}</div>
        </parvis-preferences>
      </div>
    </div>`;
  }

  #renderEntry(feature: Entry): TemplateResult | typeof nothing {
    const page = this.#page;
    if (
      (feature === 'steps' && ![...this.ownerDocument.forms].some(isLong)) ||
      (feature === 'callback' && page?.isPrivate) ||
      (feature === 'services' && !page?.services)
    )
      return nothing;
    const { label, hint } = this.#words.now.entry[feature];
    return html`<button
      class="main wide"
      part=${`open-${feature}`}
      @click=${() => this.#ask(feature)}
    >
      ${icon(ENTRIES[feature])}<span class="words">${label}<span class="hint">${hint}</span></span>
    </button>`;
  }

  #ask(feature: Entry): void {
    const isText = feature === 'reader' || feature === 'falc';
    if (isText) this.dispatchEvent(new EasyRequest(feature === 'falc'));
    const request = new OpenRequest(isText ? 'reader' : feature);
    this.dispatchEvent(request);
    if (request.defaultPrevented) {
      this.hide();
      return;
    }
    this.#unanswered = true;
    this.requestUpdate();
    this.renderRoot.querySelector('.entries')!.dispatchEvent(new SayEvent(this.#words.now.missing));
  }

  #place(): void {
    const { open } = this;
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    this.#internals.states?.[open ? 'add' : 'delete']('open');
    this.#holdSize(open);
    // Without popover, the panel stays fixed above the page.
    if (panel?.togglePopover && panel.matches(':popover-open') !== open) panel.togglePopover(open);
  }

  /** While it is open the panel keeps the size it was shown in: the button under the finger stays there. */
  #holdSize(hold: boolean): void {
    const { style } = this;
    if (!hold) style.removeProperty(SCALE);
    else if (!style.getPropertyValue(SCALE))
      style.setProperty(SCALE, getComputedStyle(this).getPropertyValue(SCALE) || '1');
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };

  #tell(type: ToolbarEvent['type']): void {
    this.#launcher()?.setAttribute('aria-expanded', String(this.open));
    this.dispatchEvent(new ToolbarEvent(type as 'parvis-open'));
  }

  #launcher(): HTMLElement | null | undefined {
    return this.ownerDocument
      .querySelector('parvis-launcher')
      ?.shadowRoot?.querySelector<HTMLElement>('[part~=button]');
  }
}

/** Six fields to fill in, that show, and a button: `elements/steps` judges the rest. */
const isLong = (form: HTMLFormElement): boolean => {
  // A field named "elements" hides the property.
  const fields = Array.from(form.elements) as HTMLInputElement[];
  return (
    (fields.some(({ type }) => /submit|button/.test(type)) ||
      !!form.querySelector('[type=image]')) &&
    fields.filter((field) => field.name && field.clientHeight).length > 5
  );
};

const SCALE = '--parvis-scale';

const FRENCH = { ...preferencesFr, ...toolbarFr };

declare global {
  interface HTMLElementTagNameMap {
    'parvis-toolbar': Toolbar;
  }
}
