import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { checkPage } from '../../falc/check/check-page.js';
import type { Scores, Severity } from '../../falc/check/model.js';
import { loadCheckWords } from '../../falc/page/check-words.js';
import { readPageFacts, type PageText } from '../../falc/page/page-facts.js';
import { checkFr } from '../../i18n/fr/check.js';
import { WordsController } from '../../i18n/words-controller.js';
import { inSlices } from '../../slices.js';
import { ParvisElement } from '../../ui/element.js';
import { cross, icon } from '../../ui/icons.js';
import { findingsOf, type Finding } from './findings.js';
import { renderFilter, renderFindings, type FindingsView } from './findings-view.js';
import { PassageMark } from './passage-mark.js';
import { reportOf, scoresOf } from './report.js';
import { styles } from './styles.js';

/** Findings of one severity that are listed at once. */
const AT_ONCE = 50;

/**
 * For the author of a page: what the rules of easy French have to say of it, where, and what to write instead. It looks
 * at the page and never writes to its elements.
 *
 * @element parvis-check
 * @csspart panel - the panel itself
 * @csspart side - the button that puts it at the other side of the page
 * @csspart close - the button that closes it
 * @csspart again - the button that reads the page again
 * @csspart copy - the button that copies the report
 * @csspart filter - each button that shows or hides a severity
 * @csspart finding - each thing found
 * @cssproperty --parvis-accent - the one accent colour, `#rrggbb`
 * @cssstate open - the panel is shown
 */
export class CheckElement extends ParvisElement {
  static override styles = [ParvisElement.styles, styles];

  /** Whether the panel is shown. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() protected step: 'idle' | 'reading' | 'done' | 'failed' = 'idle';
  @state() protected side: 'left' | 'right' = 'right';
  @state() protected leftOut: ReadonlySet<Severity> = new Set();
  @state() protected listed = AT_ONCE;
  @state() protected said = '';
  @state() protected current: Finding | null = null;
  @state() protected report = '';

  #findings: readonly Finding[] = [];
  #scores: Scores | null = null;
  #text: PageText | null = null;
  #place = 0;
  #opener: HTMLElement | null = null;
  #work: AbortController | null = null;
  readonly #mark = new PassageMark(this.ownerDocument);
  readonly #internals = this.attachInternals();
  readonly #words = new WordsController(
    this,
    checkFr,
    async () => (await import('../../i18n/en/check.js')).checkEn,
  );

  override connectedCallback(): void {
    super.connectedCallback();
    // A popover closes when its element is moved.
    if (this.hasUpdated) this.#showPanel();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moved, it is back by then.
    queueMicrotask(() => this.isConnected || this.hide());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#showPanel();
  }

  /** Shows the panel, brings focus to its title, and reads the page. */
  async show(): Promise<void> {
    if (!this.open) this.#opener = this.ownerDocument.activeElement as HTMLElement | null;
    this.open = true;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
    await this.check();
  }

  /** Hides the panel and takes its marks off the page. */
  hide(): void {
    this.#work?.abort();
    this.#mark.clear();
    this.current = null;
    if (!this.open) return;
    const inside = this.shadowRoot?.activeElement;
    this.open = false;
    if (inside && this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
  }

  /** Reads the page as it is now. */
  async check(): Promise<void> {
    this.#work?.abort();
    const { signal } = (this.#work = new AbortController());
    this.#mark.clear();
    this.current = null;
    this.report = '';
    this.step = 'reading';
    this.said = this.#words.now.reading;
    try {
      const [content, known] = await Promise.all([
        this.session.content(signal),
        loadCheckWords(this.ownerDocument.defaultView),
      ]);
      const text = await inSlices(readPageFacts(this.ownerDocument, content), signal);
      const checked = await checkPage(text.facts, known);
      if (signal.aborted) return;
      this.#text = text;
      this.#scores = checked.scores;
      this.#findings = findingsOf(checked, text.facts);
      this.listed = AT_ONCE;
      this.step = 'done';
      const { empty, found } = this.#words.now;
      this.said = checked.scores.words ? found(this.#findings.length) : empty;
    } catch {
      if (signal.aborted) return;
      this.step = 'failed';
      this.said = this.#words.now.failed;
    }
  }

  override render(): TemplateResult {
    const words = this.#words.now;
    const isTop = this.session.config.position?.startsWith('top');
    const classes = `panel ${this.side} ${isTop ? 'low' : ''} ${this.open ? 'open' : ''}`;
    return html`<div
      part="panel"
      class=${classes}
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      lang=${words.lang}
      @keydown=${this.#onKey}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${words.title}</h2>
        <button part="side" @click=${this.#changeSide}>
          ${this.side === 'left' ? words.toRight : words.toLeft}
        </button>
        <button part="close" @click=${this.hide}>${icon(cross)}${words.close}</button>
      </div>
      <div class="body" tabindex="-1">
        <p>${words.audience}</p>
        <p>${words.limits}</p>
        <p role="status">${this.said}</p>
        ${this.step === 'done' ? this.#renderResult() : nothing}
        ${
          this.step === 'reading'
            ? nothing
            : html`<button part="again" @click=${this.check}>${words.again}</button>`
        }
      </div>
    </div>`;
  }

  #renderResult(): TemplateResult {
    const words = this.#words.now;
    if (!this.#scores?.words) return html``;
    const view: FindingsView = {
      words,
      findings: this.#findings,
      leftOut: this.leftOut,
      listed: this.listed,
      current: this.current,
      filter: this.#filter,
      listMore: this.#listMore,
      point: this.#point,
    };
    const isClean = this.#findings.length === 0;
    return html`${isClean ? html`<p>${words.clean}</p>` : renderFilter(view)}
      <section aria-labelledby="scores">
        <h3 id="scores">${words.scores}</h3>
        <dl>
          ${scoresOf(this.#scores, words).map(
            ({ name, value, means }) =>
              html`<dt>${name}${words.colon}${value}</dt>
                <dd>${means}</dd>`,
          )}
        </dl>
      </section>
      ${renderFindings(view)}
      <button part="copy" @click=${this.#copy}>${words.copy}</button>
      ${
        this.report
          ? html`<label
              >${words.report}<textarea readonly rows="8" .value=${this.report}></textarea>
            </label>`
          : nothing
      }`;
  }

  #filter = (severity: Severity): void => {
    const leftOut = new Set(this.leftOut);
    if (!leftOut.delete(severity)) leftOut.add(severity);
    this.leftOut = leftOut;
  };

  #listMore = (): void => {
    this.listed += AT_ONCE;
  };

  /** Marks all places of a finding, and shows the first one; the next one at each further press. */
  #point = (finding: Finding): void => {
    const words = this.#words.now;
    const { places } = finding;
    this.#place = this.current === finding ? (this.#place + 1) % places.length : 0;
    this.current = finding;
    const rangesOf = (at: number) => {
      const { block, start, end } = places[at]!;
      return this.#text?.rangesOf(block, start, end) ?? [];
    };
    this.#mark.mark(places.flatMap((_, at) => rangesOf(at)));
    const [first] = rangesOf(this.#place);
    if (!first) this.said = words.gone;
    else if (!this.#mark.scrollTo(first)) this.said = words.hidden;
    else this.said = words.shown(this.#place + 1, places.length);
  };

  #copy = async (): Promise<void> => {
    const words = this.#words.now;
    const report = reportOf(this.#findings, this.#scores!, words, this.ownerDocument);
    try {
      await navigator.clipboard.writeText(report);
      this.report = '';
      this.said = words.copied;
    } catch {
      this.report = report;
      this.said = words.copyByHand;
      await this.updateComplete;
      const area = this.renderRoot.querySelector('textarea');
      area?.focus();
      area?.select();
    }
  };

  #changeSide = (): void => {
    this.side = this.side === 'left' ? 'right' : 'left';
  };

  #showPanel(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('.panel');
    this.#internals.states?.[this.open ? 'add' : 'delete']('open');
    // Without popover, the panel stays fixed above the page.
    if (!panel?.showPopover || panel.matches(':popover-open') === this.open) return;
    if (this.open) panel.showPopover();
    else panel.hidePopover();
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.hide();
  };
}
