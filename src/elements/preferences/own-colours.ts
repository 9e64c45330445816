import { html, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { WordsController } from '../../i18n/words-controller.js';
import { contrastRatio, nearestReadable } from '../../preferences/contrast.js';
import { isColour } from '../../preferences/guards.js';
import type { Colour } from '../../preferences/schema.js';
import { PreferencesRequest } from '../../requests.js';
import { controls } from '../../ui/controls.js';
import { ParvisElement } from '../../ui/element.js';
import { SayEvent } from '../../ui/say.js';
import { french, loadEnglish } from './all-words.js';
import { ownColoursStyles } from './rest-styles.js';

/** Text is only shown in colours that reach this contrast (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;
const PLENTY = 7;

type OwnColours = { readonly ownText: Colour; readonly ownBackground: Colour };

/**
 * The visitor's own two colours, with their contrast shown while they choose. Colours that could not be
 * read are not put on the page; the nearest ones that can be are offered.
 *
 * @fires parvis-preferences-request - Asks for the two colours.
 */
export class OwnColoursElement extends ParvisElement {
  static override styles = [ParvisElement.styles, controls, ownColoursStyles];

  /** Colours looked at and not on the page: still in the picker, or refused. */
  @state() private draft: OwnColours | null = null;
  @query('.sample') private readonly sample!: HTMLElement;
  @query('input') private readonly firstInput!: HTMLElement;

  readonly #words = new WordsController(this, french, loadEnglish);

  override render(): TemplateResult {
    const words = this.#words.now;
    const ratio = this.#ratio();
    return html`
      ${this.#renderInput('ownText', words.ownText)}
      ${this.#renderInput('ownBackground', words.ownBackground)}
      <p class=${ratio < ENOUGH ? 'refused' : ''}>${this.#verdict()}</p>
      ${
        ratio < ENOUGH
          ? html`<button class="wide" @click=${this.#takeNearest}>
              <span class="sample" aria-hidden="true">${words.sample}</span>
              <span class="words">${words.nearest}</span>
            </button>`
          : html`<p class="sample" aria-hidden="true">${words.example}${words.exampleLink}.</p>`
      }
    `;
  }

  #renderInput(name: keyof OwnColours, label: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="color"
        .value=${live(this.#colours()[name])}
        @input=${(event: Event) => this.#look(name, event)}
        @change=${(event: Event) => this.#choose(name, event)}
      />
      <span class="words">${label}</span>
    </label>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { ownText, ownBackground } = this.#colours();
    this.sample.style.color = nearestReadable(ownText, ownBackground);
    this.sample.style.background = ownBackground;
  }

  #colours(): OwnColours {
    return this.draft ?? this.session.preferences.value;
  }

  #ratio(): number {
    const { ownText, ownBackground } = this.#colours();
    return contrastRatio(ownText, ownBackground);
  }

  /** "Contraste : 7,2 sur 21. C'est très bien." Rounded down: 4,5 is never shown for less. */
  #verdict(): string {
    const words = this.#words.now;
    const ratio = this.#ratio();
    const shown = (Math.floor(ratio * 10) / 10).toLocaleString(words.lang);
    const judged = ratio < ENOUGH ? words.tooLow : ratio < PLENTY ? words.good : words.veryGood;
    return `${words.ratio(shown)} ${judged}`;
  }

  #look(name: keyof OwnColours, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    const { ownText, ownBackground } = this.#colours();
    if (isColour(value)) this.draft = { ownText, ownBackground, [name]: value };
  }

  #choose(name: keyof OwnColours, event: Event): void {
    this.#look(name, event);
    if (this.#ratio() >= ENOUGH) this.#ask(this.#colours());
    this.dispatchEvent(new SayEvent(this.#verdict()));
  }

  #takeNearest = (): void => {
    const { ownText, ownBackground } = this.#colours();
    this.#ask({ ownText: nearestReadable(ownText, ownBackground), ownBackground });
    this.dispatchEvent(new SayEvent(this.#verdict()));
    this.firstInput.focus();
  };

  #ask({ ownText, ownBackground }: OwnColours): void {
    this.dispatchEvent(new PreferencesRequest({ theme: 'own', ownText, ownBackground }));
    this.draft = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-own-colours': OwnColoursElement;
  }
}
