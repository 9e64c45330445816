import type { ReactiveController } from 'lit';
import { findPage } from '../../contact/page/find-page.js';
import { findPlaces } from '../../contact/page/find-places.js';
import { townContact } from '../../contact/page/town-contact.js';
import { townServices } from '../../contact/page/town-services.js';
import { hoursPlace } from '../../contact/hours-place.js';
import { showPlace } from '../../contact/places.js';
import { prefillLink } from '../../contact/prefill.js';
import type { Recognised } from '../../contact/services.js';
import { tabAnswers } from '../../steps/page/tab-answers.js';
import type { ParvisElement } from '../../ui/element.js';
import { keyOf, type ServicesView } from './view.js';

/** What a visitor has asked to be looked for, by a press: places, a page, the answers given in this tab. */
export class Looking implements ReactiveController {
  places: ServicesView['places'] = 'none';
  pages: ServicesView['pages'] = 'none';
  prefill: ServicesView['prefill'] = null;
  readonly #host: ParvisElement;

  constructor(host: ParvisElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  async findPlaces(language: 'fr' | 'en'): Promise<void> {
    const { session, ownerDocument } = this.#host;
    const { config, services } = townServices(session.config);
    if (this.places === 'asked' || !config.places) return;
    this.places = 'asked';
    this.#host.requestUpdate();
    const found = await findPlaces(ownerDocument.defaultView!, config.places, services);
    const at = hoursPlace(townContact(session.config).contact);
    this.places = found?.map((place) => showPlace(place, Date.now(), { language, at })) ?? 'failed';
    await this.#goTo('#places');
  }

  async findPage(): Promise<void> {
    if (this.pages === 'asked') return;
    this.pages = 'asked';
    this.#host.requestUpdate();
    const { session, ownerDocument } = this.#host;
    const { sitemap } = townServices(session.config).config;
    this.pages = (await findPage(ownerDocument.defaultView!, sitemap)) ?? 'failed';
    await this.#goTo('h2');
  }

  /** Shows what would be copied into a procedure; null puts it away. */
  async showPrefill(one: Recognised | null): Promise<void> {
    const { config } = townServices(this.#host.session.config);
    const procedure = config.procedures?.find(({ path }) => path === one?.procedure);
    if (one && procedure?.prefill) {
      const answers = tabAnswers(this.#host.ownerDocument, procedure.prefill);
      const link = prefillLink(one.address, procedure.prefill, answers, procedure.allow);
      this.prefill = { key: keyOf(one), link };
      return this.#goTo('[data-first]');
    }
    this.prefill = null;
    await this.#goTo('[part=prefill]');
  }

  async #goTo(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
