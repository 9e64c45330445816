import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import { html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { definitionFr } from '../../i18n/fr/definition.js';
import { WordsController } from '../../i18n/words-controller.js';
import { ParvisElement } from '../../ui/element.js';
import { cross, icon } from '../../ui/icons.js';
import { styles } from './styles.js';

const COLON = '\u00a0: ';
/** Space between the word and its explanation, and from there to the edge of the window, in px. */
const GAP = 6;

/**
 * A hard word, explained on the spot: press it and its meaning stands beside it, in easy French. Escape, a press
 * elsewhere or "Fermer" put it away. A screen reader hears the meaning with the word.
 *
 * @element parvis-definition
 * @slot - the word, as the text has it
 * @csspart word - the word, to press
 * @csspart meaning - the explanation
 * @csspart close - the button that puts it away
 */
export class DefinitionElement extends ParvisElement {
  static override styles = [ParvisElement.styles, styles];

  /** The word of the dictionary: the text may have it in the plural. */
  @property() term = '';
  /** Its meaning, in a sentence. */
  @property() meaning = '';
  /** Who explains it; empty for Parvis itself. */
  @property() source = '';

  @state() protected open = false;
  @query('button') protected word!: HTMLButtonElement;
  @query('.meaning') protected box!: HTMLElement;

  #words = new WordsController(
    this,
    definitionFr,
    async () => (await import('../../i18n/en/definition.js')).definitionEn,
  );
  #follow: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow?.();
  }

  /** Shows the meaning beside the word. */
  show(): void {
    this.box.showPopover();
  }

  /** Puts the meaning away. */
  hide(): void {
    this.box.hidePopover();
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    return html`<button
        part="word"
        popovertarget="meaning"
        aria-expanded=${String(this.open)}
        aria-describedby="text"
      >
        <slot></slot></button
      ><span
        id="meaning"
        class="meaning"
        part="meaning"
        popover
        lang=${words.lang}
        @toggle=${this.#onToggle}
        ><span id="text"><strong>${this.term}</strong>${COLON}${this.meaning}</span>
        <span class="source">${words.source} ${this.source || words.ours}.</span>
        <button part="close" popovertarget="meaning" popovertargetaction="hide">
          ${icon(cross)}${words.close}
        </button></span
      >`;
  }

  #onToggle = ({ newState }: ToggleEvent): void => {
    this.open = newState === 'open';
    this.#follow?.();
    this.#follow = this.open
      ? autoUpdate(this.word, this.box, () => void this.#place())
      : undefined;
  };

  async #place(): Promise<void> {
    const { x, y } = await computePosition(this.word, this.box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      // Where there is room neither above nor below, it covers the word rather than leave the screen.
      middleware: [offset(GAP), flip({ padding: GAP }), shift({ padding: GAP, crossAxis: true })],
    });
    Object.assign(this.box.style, { left: `${x}px`, top: `${y}px` });
  }
}
