import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EasyPage } from '../../falc/page/easy-page.js';
import { easyFr } from '../../i18n/fr/easy.js';
import { readerFr } from '../../i18n/fr/reader.js';
import { WordsController } from '../../i18n/words-controller.js';
import { controls } from '../../ui/controls.js';
import { ParvisElement } from '../../ui/element.js';
import { helpLine, helpStyles } from '../../ui/help-line.js';
import { icon, simple } from '../../ui/icons.js';
import { renderBlocks } from '../../ui/text/blocks.js';
import { easyStyles } from '../../ui/text/easy-styles.js';
import { outlineOf } from '../../ui/text/outline.js';
import { easyViewOf } from '../../ui/text/passages.js';
import { textStyles } from '../../ui/text/text-styles.js';
import { styles } from './styles.js';

/** A fact: the text is shown in easy French, or as the page has it. */
export class FalcEvent extends Event {
  readonly easy: boolean;

  constructor(easy: boolean) {
    super('parvis-change', { bubbles: true, composed: true });
    this.easy = easy;
  }
}

/** After a change of the article, in ms: a clock in it must not hold the easy text back for ever. */
const QUIET = 1000;

/**
 * An article with a button above it that shows it in easy French, in its place. The article is not changed: it is
 * there again at the next press. When the page changes it, the easy text follows.
 *
 * @element parvis-falc
 * @slot - the article
 * @fires parvis-change - once the text is easy, or the page's own again
 * @csspart button - the button
 * @csspart article - the easy text
 * @cssstate easy - the easy text is shown
 */
export class FalcElement extends ParvisElement {
  static override styles = [styles, controls, helpStyles, textStyles, easyStyles];

  /** Whether the easy text is shown. */
  @property({ type: Boolean, reflect: true }) easy = false;

  @state() protected page: EasyPage | null = null;
  @state() protected step: 'idle' | 'loading' | 'failed' = 'idle';

  #words = new WordsController(
    this,
    easyFr,
    async () => (await import('../../i18n/en/easy.js')).easyEn,
  );
  #internals = this.attachInternals();
  #work: AbortController | null = null;
  #changes = new MutationObserver(() => {
    this.#late ??= setTimeout(() => {
      this.#late = undefined;
      void this.#change();
    }, QUIET);
  });
  #late: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // It has been moved while its text was made.
    if (this.hasUpdated && this.easy) void this.#change();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  /** Shows the easy text, or the page's own again. */
  toggle(): void {
    this.easy = !this.easy;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('easy') && (this.easy || this.page || this.step === 'loading'))
      void this.#change();
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    return html`<div class="ours">
        <div class="bar" lang=${words.lang}>
          <button part="button" aria-pressed=${String(this.easy)} @click=${this.toggle}>
            ${icon(simple)}${words.easy}
          </button>
        </div>
        <div role="status" lang=${words.lang}>
          ${this.step === 'loading' ? html`<p>${words.loading}</p>` : nothing}
          ${
            this.step === 'failed'
              ? html`<div class="trouble">
                  <p>${words.failed}</p>
                  ${helpLine(words, this.session.config)}
                </div>`
              : nothing
          }
        </div>
        ${this.page ? html`<div class="sheet">${this.#renderPage(this.page)}</div>` : nothing}
      </div>
      <div class="page" ?hidden=${this.page !== null}><slot></slot></div>`;
  }

  #renderPage(page: EasyPage): TemplateResult {
    const words = this.#words.now;
    const { blocks, lang, dir } = page.content;
    const easy = easyViewOf(page, words);
    const outline = outlineOf({ ...page.content, title: '' });
    const isUnchanged = page.complete && page.passages.size === 0;
    return html`<article part="article" class="easy" lang=${lang} dir=${dir}>
      <p class="label" lang=${words.lang}>${isUnchanged ? words.unchanged : words.automatic}</p>
      ${renderBlocks(blocks, { words: readerFr, outline, lang, easy })}
    </article>`;
  }

  async #change(): Promise<void> {
    this.#forget();
    const { signal } = (this.#work = new AbortController());
    if (!this.easy) this.page = null;
    this.step = this.easy && !this.page ? 'loading' : 'idle';
    try {
      if (this.easy) await this.#read(signal);
      if (signal.aborted) return;
      this.step = 'idle';
    } catch {
      if (signal.aborted) return;
      this.step = 'failed';
      this.easy = false;
      this.page = null;
    }
    this.#internals.states?.[this.easy ? 'add' : 'delete']('easy');
    this.dispatchEvent(new FalcEvent(this.easy));
  }

  #forget(): void {
    this.#work?.abort();
    this.#changes.disconnect();
    clearTimeout(this.#late);
    this.#late = undefined;
  }

  async #read(signal: AbortSignal): Promise<void> {
    await import('../definition/index.js');
    if (signal.aborted) return;
    this.#changes.observe(this, { childList: true, characterData: true, subtree: true });
    let last: EasyPage | null = null;
    for await (const page of this.session.easyPages(this.#words.now, signal, this)) {
      if (signal.aborted) return;
      last = page;
      // What is shown already stays until the whole is made.
      if (page.complete || !this.page?.complete) this.page = page;
    }
    if (!last?.content.blocks.length) throw new Error('nothing to read');
  }
}
