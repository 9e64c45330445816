import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { StepsWords } from '../../i18n/fr/steps.js';
import type { Offer } from '../../steps/journey.js';
import type { Question } from '../../steps/model.js';
import type { Mistake } from '../../steps/page/guide.js';
import { ear, icon } from '../../ui/icons.js';
import { ParvisElement } from '../../ui/element.js';
import { stop } from './outlines.js';
import { questionStyles } from './question-styles.js';
import { questionTexts, writtenTexts, type WrittenText } from './question-texts.js';
import { VoiceController } from './voice.js';

/** What stands beside one question, and what the visitor may ask there. */
export interface QuestionView {
  readonly words: StepsWords;
  readonly question: Question;
  readonly mistake: Mistake | null;
  readonly offer: Offer | null;
  take(offer: Offer): void;
  accept(mistake: Mistake): void;
  /** Ties our texts to the controls. */
  describe(ids: readonly string[]): void;
}

let made = 0;

/**
 * Stands right before a question of the page's form: its label where the page shows none, the town's help, an example,
 * what is to be mended, and a voice that reads it. Its texts stand in the page's own tree, where the field can name them.
 *
 * @element parvis-question
 * @slot label - the label, where the page shows none
 * @slot help - the town's help, an example
 * @slot error - what is to be mended
 * @fires parvis-play-request - asks the voice to read the question
 * @csspart listen - the button that reads the question aloud
 * @csspart offer - the button that writes an answer given earlier
 * @csspart suggestion - the button that writes what the message suggests
 * @cssstate telling - there is more than the voice
 * @cssstate wrong - the answer is to be mended
 */
export class QuestionElement extends ParvisElement {
  static override styles = [ParvisElement.styles, questionStyles];

  @property({ attribute: false }) view: QuestionView | null = null;

  readonly #id = `parvis-question-${++made}`;
  readonly #internals = this.attachInternals();
  readonly #voice = new VoiceController(this);
  #written = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that copies a block of its form ("one more child") copies what stands in it: what we put there is given its view
    // at once, a copy never.
    queueMicrotask(() => this.view || this.remove());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view') || !this.view) return;
    const { question, mistake, words } = this.view;
    this.lang = words.lang;
    if (mistake) this.#internals.states?.add('wrong');
    else this.#internals.states?.delete('wrong');
    const texts = writtenTexts(question, mistake, words);
    if (texts.length) this.#internals.states?.add('telling');
    else this.#internals.states?.delete('telling');
    this.#write(texts);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    const { words, question, mistake, offer } = this.view;
    const speaks = this.#voice.isSpeaking;
    return html`<div class="beside">
        <div class="texts">
          <slot name="label"></slot>
          <slot name="help"></slot>
          <slot name="error"></slot>
        </div>
        <button
          part="listen"
          class="listen"
          aria-label=${speaks ? words.silence : words.listenTo(question.label)}
          @click=${this.#onListen}
        >
          ${icon(speaks ? stop : ear)}${speaks ? words.silence : words.listen}
        </button>
      </div>
      ${
        offer || mistake?.suggestion
          ? html`<div class="acts">
              ${
                offer
                  ? html`<button part="offer" @click=${() => this.view?.take(offer)}>
                      ${offer.label}
                    </button>`
                  : nothing
              }
              ${
                mistake?.suggestion
                  ? html`<button part="suggestion" @click=${() => this.view?.accept(mistake)}>
                      ${words.put(mistake.suggestion)}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <p role="status" class="failed">${this.#voice.hasFailed ? words.voiceFailed : ''}</p>`;
  }

  #onListen = (): void => {
    const { view } = this;
    if (!view) return;
    if (this.#voice.isSpeaking) this.#voice.stop();
    else
      this.#voice.say(view.question.label, questionTexts(view.question, view.mistake, view.words));
  };

  /** Our texts in the page's tree, and the field that names them. */
  #write(texts: readonly WrittenText[]): void {
    const written = JSON.stringify(texts);
    if (written === this.#written) return;
    this.#written = written;
    const described: string[] = [];
    this.replaceChildren(
      ...texts.map(({ slot, text, isNamed }) => {
        const paragraph = this.ownerDocument.createElement('p');
        paragraph.slot = slot;
        paragraph.textContent = text;
        if (!isNamed) {
          paragraph.id = `${this.#id}-${slot}`;
          described.push(paragraph.id);
        }
        return paragraph;
      }),
    );
    this.view?.describe(described);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-question': QuestionElement;
  }
}
