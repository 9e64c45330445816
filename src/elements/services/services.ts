import { html, nothing, type TemplateResult } from 'lit';
import { pageServices, statementAddress } from '../../contact/page/page-links.js';
import { townServices } from '../../contact/page/town-services.js';
import { recognise, type Recognised } from '../../contact/services.js';
import { servicesFr } from '../../i18n/fr/services.js';
import { WordsController } from '../../i18n/words-controller.js';
import { pageDocuments } from '../../pdf/page/page-documents.js';
import { OpenRequest } from '../../requests.js';
import { helpLine } from '../../ui/help-line.js';
import { cross, icon } from '../../ui/icons.js';
import { inTurn } from '../../ui/page/in-turn.js';
import { PageElement } from '../../ui/page/page-element.js';
import { PanelController } from '../../ui/panel/panel-controller.js';
import { renderAvis } from './avis.js';
import { renderCard } from './card.js';
import { Looking } from './looking.js';
import { renderMissing } from './missing.js';
import { renderPlaces } from './places.js';
import { renderStatement } from './statement.js';
import { styles } from './styles.js';
import type { ServicesView } from './view.js';

/** Services that a page draws at a time: a town may have picked them all, and a slow phone answers in between. */
const AT_A_TIME = 4;

/** A fact: the panel is shown (`parvis-open`) or hidden (`parvis-close`). */
export class ServicesEvent extends Event {
  constructor(type: 'parvis-open' | 'parvis-close') {
    super(type, { bubbles: true, composed: true });
  }
}

/**
 * The public services that the page leads to, in easy French: what each one is, what to have at hand, what to beware of,
 * the same on paper, and a person to talk to. On a page that does not exist, what one may have been looking for.
 *
 * @element parvis-services
 * @slot - the plain links that visitors have without script
 * @fires parvis-open - The panel is shown.
 * @fires parvis-close - The panel is hidden.
 * @fires parvis-open-request - Asks for « Parler à quelqu'un ».
 * @csspart panel - The panel, or the frame in a page.
 * @csspart close - The button that closes the panel.
 * @csspart service - One service.
 * @csspart open - The link to it.
 * @csspart paper - The link to the empty form on paper.
 * @csspart talk - The button « Parler à quelqu'un » of a service.
 * @csspart prefill - The button that shows what could be copied into a procedure.
 * @csspart prefill-list - What would leave.
 * @csspart prefill-go - The link that lets it leave.
 * @csspart franceconnect - The official button of FranceConnect.
 * @csspart avis - The official button « Je donne mon avis ».
 * @csspart places - The places that help.
 * @csspart find-places - The button « Chercher près d'ici ».
 * @csspart place - One place.
 * @csspart missing - What is said on a page that does not exist.
 * @csspart find-page - The button that looks for a page that is alike.
 * @csspart talk-missing - The button « Parler à quelqu'un » beside it.
 * @csspart statement - The statement of accessibility.
 * @csspart problem - The button « Signaler un problème ».
 * @cssproperty --parvis-accent - The one accent colour, `#rrggbb`.
 */
export class Services extends PageElement {
  static override styles = [PageElement.styles, styles];

  static override properties = {
    what: { type: String },
    missing: { type: Boolean },
    panelOnly: { type: Boolean, attribute: 'panel-only', reflect: true },
  };

  /**
   * Ids of the services shown, with a space between; `avis` alone is the official button and nothing else; `missing`,
   * `documents`, `places` and `statement` are the other parts.
   */
  what = '';
  /** The page does not exist, even where the server does not say it. */
  missing = false;
  /** A panel over the page, closed until it is shown: as the panel of Parvis opens it. */
  panelOnly = false;

  #words = new WordsController(
    this,
    servicesFr,
    async () => (await import('../../i18n/en/services.js')).servicesEn,
  );
  #drawn = AT_A_TIME;
  /** More is to be drawn. */
  #isPart = false;
  readonly #looking = new Looking(this);
  readonly #panel = new PanelController(this, (type) =>
    this.dispatchEvent(new ServicesEvent(type)),
  );

  /** Shows the panel and brings focus to its title; in a page, goes to it. */
  async show(): Promise<void> {
    await this.#panel.show();
  }

  /** Hides the panel; focus goes back where it came from. */
  hide(): void {
    this.#panel.hide();
  }

  /** Shows the panel, or hides it. */
  toggle(): void {
    this.#panel.toggle();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.panelOnly && !this.#panel.shown)
      return html`<div class="panel" popover="manual"></div>`;
    const { config } = this.session;
    if (this.what.trim() === 'avis') {
      const avis = renderAvis(townServices(config));
      return avis === nothing ? html`<slot></slot>` : avis;
    }
    const view = this.#view();
    const parts = this.#parts(view);
    const isEmpty = parts.every((part) => part === nothing);
    // Nothing to say: what the author wrote stays.
    if (isEmpty && !this.panelOnly) return html`<slot></slot>`;
    const { words } = view;
    const isLost = view.page.isMissing && parts[0] !== nothing;
    return html`<div
      part="panel"
      class=${this.panelOnly ? `panel open ${config.position ?? 'bottom-right'}` : 'place'}
      popover=${this.panelOnly ? 'manual' : nothing}
      role=${this.panelOnly ? 'dialog' : 'region'}
      aria-labelledby="title"
      lang=${words.lang}
      @keydown=${this.#panel.onKey}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${isLost ? words.missingTitle : words.title}</h2>
        ${
          this.panelOnly
            ? html`<button part="close" @click=${this.hide}>${icon(cross)}${words.close}</button>`
            : nothing
        }
      </div>
      <div class="body" tabindex="-1">
        ${isEmpty ? html`<p>${words.none}</p>` : nothing}
        ${view.page.isPrivate ? html`<p>${words.isPrivate}</p>` : nothing} ${parts}
        ${helpLine(words, config)}
        <p class="visually-hidden" role="status">${this.#said(view)}</p>
      </div>
    </div>`;
  }

  protected override willUpdate(): void {
    this.#isPart = false;
  }

  protected override updated(): void {
    if (!this.#isPart) return;
    const drawn = this.#drawn + AT_A_TIME;
    inTurn(() => {
      this.#drawn = drawn;
      this.requestUpdate();
    });
  }

  #parts(view: ServicesView): readonly (TemplateResult | typeof nothing)[] {
    const wanted = this.what.split(/\s+/).filter(Boolean);
    const isWanted = (part: string) => !wanted.length || wanted.includes(part);
    const all = this.#cards(view).filter(({ service }) => isWanted(service.id));
    const cards = this.panelOnly ? all : all.slice(0, this.#drawn);
    this.#isPart = cards.length < all.length;
    const statement = statementAddress(this.ownerDocument, this.session.config);
    return [
      isWanted('missing') ? renderMissing(view) : nothing,
      cards.length
        ? html`<ul class="cards">
            ${cards.map((one) => renderCard(view, one))}
          </ul>`
        : nothing,
      isWanted('documents') ? this.#renderDocuments(view) : nothing,
      isWanted('places') && !view.page.isPrivate ? renderPlaces(view) : nothing,
      isWanted('statement') ? renderStatement(view, statement) : nothing,
    ];
  }

  #renderDocuments({ page }: ServicesView): TemplateResult | typeof nothing {
    const { ownerDocument } = this;
    // Where the author has put the list in the page, it is not there twice.
    if (ownerDocument.querySelector('parvis-documents') || !pageDocuments(ownerDocument).length)
      return nothing;
    // Without it, the rest of the panel is there.
    void import('../documents/index.js').catch(() => {});
    const leave = () => queueMicrotask(() => this.hide());
    return html`<parvis-documents
      ?no-talk=${page.isPrivate}
      @parvis-open-request=${leave}
    ></parvis-documents>`;
  }

  /** Those of the page's links, then those that the town has picked. */
  #cards({ page, town }: ServicesView): readonly Recognised[] {
    // Where a visitor must leave no trace, only what they came for.
    const picked = (page.isPrivate ? [] : (town.config.pick ?? []))
      .flatMap((id) => town.services.filter((service) => service.id === id))
      .filter(({ id }) => !page.found.some(({ service }) => service.id === id));
    return [
      ...page.found,
      ...picked.map(
        (service): Recognised =>
          recognise(service.home, [service]) ?? {
            service,
            address: service.home ?? '',
            isOld: false,
          },
      ),
    ];
  }

  #view(): ServicesView {
    const { ownerDocument, session } = this;
    const { places, pages, prefill } = this.#looking;
    const words = this.#words.now;
    const page = pageServices(ownerDocument, session.config);
    return {
      words,
      town: townServices(session.config),
      page: { ...page, isMissing: page.isMissing || this.missing },
      places,
      pages,
      prefill,
      act: {
        talk: (message, topic) => this.#talk(message, topic),
        findPlaces: () => void this.#looking.findPlaces(words.lang === 'en' ? 'en' : 'fr'),
        findPage: () => void this.#looking.findPage(),
        prefill: (one) => void this.#looking.showPrefill(one),
      },
    };
  }

  #said({ words, places, pages }: ServicesView): string {
    if (places === 'asked' || pages === 'asked') return words.placesWait;
    if (places === 'failed') return words.placesFailed;
    if (typeof places !== 'string')
      return places.length ? words.placesFound(places.length) : words.placesNone;
    if (pages === 'failed' || (typeof pages !== 'string' && !pages.length))
      return words.missingNone;
    return typeof pages === 'string' ? '' : words.missingFound;
  }

  /** To a person; with what it is about, where the visitor has written nothing yet. */
  #talk(message?: string, topic?: RegExp): void {
    const request = new OpenRequest('callback');
    this.dispatchEvent(request);
    if (request.defaultPrevented) this.hide();
    if (!message) return;
    const suggest = () =>
      this.ownerDocument.querySelector('parvis-callback')?.suggest?.(message, topic);
    // There already, or put in the page once its chunk has come.
    if (this.ownerDocument.querySelector('parvis-callback')) suggest();
    else this.ownerDocument.addEventListener('parvis-open', suggest, { once: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-services': Services;
  }
}
