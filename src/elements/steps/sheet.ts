import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { StepsWords } from '../../i18n/fr/steps.js';
import type { Paper } from '../../steps/paper.js';
import type { SummarySection } from '../../steps/summary.js';
import { define, ParvisElement } from '../../ui/element.js';
import { cross, icon } from '../../ui/icons.js';
import { PageRules } from '../../ui/page/page-rules.js';
import { renderAnswersSheet } from './answers-sheet.js';
import { printer } from './outlines.js';
import { renderPaperSheet } from './paper-sheet.js';
import { sheetStyles } from './sheet-styles.js';

/** What is on the sheet. */
export type SheetContent = { readonly words: StepsWords } & (
  | { readonly kind: 'paper'; readonly paper: Paper }
  | {
      readonly kind: 'answers';
      readonly title: string;
      readonly sections: readonly SummarySection[];
      readonly aiding: boolean;
    }
);

/** On paper, the sheet alone. */
const PAPER_RULES =
  '@media print{:root:root:root>:not(parvis-sheet){display:none!important}:root:root:root{background:none!important;margin:0!important;padding:0!important}}';

/**
 * A sheet to print, over the page: the blank form to be filled in by hand, or the visitor's answers. It is seen before
 * it is printed.
 *
 * @element parvis-sheet
 * @csspart dialog - the whole view
 * @csspart close - the button that leads back to the page
 * @csspart print-sheet - the button that prints
 */
export class Sheet extends ParvisElement {
  static override styles = [ParvisElement.styles, sheetStyles];

  @property({ attribute: false }) content: SheetContent | null = null;

  readonly #rules = new PageRules(this, PAPER_RULES);

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('parvis-session-end', this.#onEnd);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('parvis-session-end', this.#onEnd);
    this.#rules.leave();
  }

  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog.open) dialog.showModal();
    this.#rules.adopt();
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    dialog.scrollTop = 0;
  }

  hide(): void {
    this.#dialog.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { content } = this;
    if (!content) return nothing;
    const { words } = content;
    return html`<dialog
      part="dialog"
      lang=${words.lang}
      aria-labelledby="title"
      @close=${this.#onClose}
    >
      <div class="tools">
        <button part="print-sheet" class="main" @click=${this.#print}>
          ${icon(printer)}${words.sheetPrint}
        </button>
        <button part="close" @click=${this.hide}>${icon(cross)}${words.sheetClose}</button>
      </div>
      <article>
        ${content.kind === 'paper' ? renderPaperSheet(content) : renderAnswersSheet(content)}
      </article>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  #print = (): void => this.ownerDocument.defaultView!.print();

  /** Answers do not stay in a sheet that nobody sees. */
  #onClose = (): void => {
    this.#rules.leave();
    this.remove();
  };

  #onEnd = (): void => this.remove();
}

define('parvis-sheet', Sheet);

declare global {
  interface HTMLElementTagNameMap {
    'parvis-sheet': Sheet;
  }
}
