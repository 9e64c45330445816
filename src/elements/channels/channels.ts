import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { waysFor, type Way } from '../../contact/channels.js';
import { isPrivatePage } from '../../contact/page/private-page.js';
import { townContact } from '../../contact/page/town-contact.js';
import { ownZone } from '../../contact/zones.js';
import { channelsFr } from '../../i18n/fr/channels.js';
import { WordsController } from '../../i18n/words-controller.js';
import { OpenRequest } from '../../requests.js';
import { printAlone } from '../../ui/contact/print-alone.js';
import { PageElement } from '../../ui/page/page-element.js';
import { styles } from './styles.js';
import { renderWay } from './way.js';

/**
 * Every way to do what a page is about: on the Internet, by phone, at the counter, on paper, with somebody who helps;
 * each with its hours now, what to bring and whom it suits. A person is always at the end of one.
 *
 * @element parvis-channels
 * @slot - the plain list that visitors have without script
 * @fires parvis-open-request - Asks for « On vous rappelle ».
 * @csspart way - One way.
 * @csspart ask - The button « Demander un rappel ».
 * @csspart print - The button that prints the list.
 * @cssproperty --parvis-accent - The one accent colour, `#rrggbb`.
 */
export class Channels extends PageElement {
  static override styles = [PageElement.styles, styles];

  /** Numbers of service-public that the page is about, with a space between; without them, the address of the page. */
  @property() procedure = '';
  /** Kinds of ways that are left out, with a space between. */
  @property() without = '';
  /** The list alone, inside another view: no title, no button. */
  @property({ type: Boolean }) bare = false;

  #words = new WordsController(
    this,
    channelsFr,
    async () => (await import('../../i18n/en/channels.js')).channelsEn,
  );
  #clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // « Ouvert » may have become « fermé » meanwhile.
    this.#clock = setInterval(() => this.requestUpdate(), 60_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  /** Brings the visitor to the list. */
  show(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    const ways = this.#ways();
    // Nothing to say: what the author wrote stays.
    if (!ways.length) return html`<slot></slot>`;
    const list = html`<ul class="ways">
      ${ways.map((way) => html`<li part="way">${renderWay(way, words, () => this.#ask())}</li>`)}
    </ul>`;
    if (this.bare) return html`<div lang=${words.lang}>${list}</div>`;
    return html`<section aria-labelledby="title" lang=${words.lang}>
      <h2 id="title" tabindex="-1">${words.title}</h2>
      ${list}
      <button part="print" @click=${() => printAlone(this)}>${words.print}</button>
    </section>`;
  }

  #ways(): readonly Way[] {
    const { config } = this.session;
    if (!config.contact && !config.town?.phone) return [];
    const { pathname } = this.ownerDocument.location ?? { pathname: '/' };
    const left = this.without.split(/\s+/);
    // Where a visitor must leave no trace, nobody is asked to leave a number.
    if (isPrivatePage(this.ownerDocument, config)) left.push('callback');
    const language = this.#words.now.lang === 'en' ? 'en' : 'fr';
    try {
      return waysFor(
        townContact(config).contact,
        { path: pathname, procedures: this.procedure.split(/[\s,]+/).filter(Boolean) },
        {
          now: Date.now(),
          language,
          visitorZone: ownZone(),
        },
      ).filter(({ kind }) => !left.includes(kind));
    } catch {
      return [];
    }
  }

  #ask(): void {
    this.dispatchEvent(new OpenRequest('callback'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-channels': Channels;
  }
}
