import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { pdfFormFr } from '../../i18n/fr/pdf-form.js';
import { WordsController } from '../../i18n/words-controller.js';
import { fileName } from '../../pdf/documents.js';
import { lettersLost } from '../../pdf/drawn-letters.js';
import type { PdfField, PdfForm } from '../../pdf/form-model.js';
import { filledPdf } from '../../pdf/page/fill-client.js';
import { OpenRequest } from '../../requests.js';
import { ParvisElement } from '../../ui/element.js';
import { helpLine } from '../../ui/help-line.js';
import { cross, icon, phone } from '../../ui/icons.js';
import { PageRules } from '../../ui/page/page-rules.js';
import { safeLink } from '../../ui/text/safe-url.js';
import { formId } from './form-id.js';
import { FORM_RULES } from './form-rules.js';
import { guide } from './guided.js';
import { LayerHistory } from './layer-history.js';
import { answersIn, makeForm } from './make-form.js';
import { renderReady } from './ready-view.js';
import { styles } from './styles.js';
import { townPlace, type TownPlace } from './town.js';

/** A PDF whose fields are known. */
export interface PdfFormFile {
  readonly name: string;
  readonly address: string;
  readonly form: PdfForm;
  readonly data: ArrayBuffer;
  /** Nobody is to be asked to leave a number. */
  readonly noTalk: boolean;
}

/** A file that was opened in this page, with the answers in its controls. */
interface Opened {
  readonly file: PdfFormFile;
  readonly form: HTMLFormElement;
  /** What the town has written in it. */
  readonly start: string;
}

/**
 * A PDF form filled in question by question, over the page: the fields as plain controls, led through by `<parvis-steps>`, then the
 * filled file. It is made on the device and sent nowhere. Closed and opened again, the answers are there.
 *
 * @element parvis-pdf-form
 * @fires parvis-open-request - asks for « Parler à quelqu'un »
 * @csspart dialog - the whole view
 * @csspart close - the button that leads back to the page
 * @csspart original - the link to the empty file
 * @csspart ready - what stands in place of the form once the file is filled
 * @csspart download - the link to the filled file
 * @csspart open - the link that opens the filled file, to print it
 * @csspart back - the button that leads back to the answers
 */
export class PdfFormElement extends ParvisElement {
  static override styles = [ParvisElement.styles, styles];

  @state() protected stage: 'closed' | 'asking' | 'working' | 'ready' = 'closed';
  @state() protected trouble: 'unfilled' | 'unable' | null = null;
  @state() protected isBack = false;

  readonly #words = new WordsController(
    this,
    pdfFormFr,
    async () => (await import('../../i18n/en/pdf-form.js')).pdfFormEn,
  );
  /** By the id of the form. */
  readonly #opened = new Map<string, Opened>();
  #now: Opened | null = null;
  #filled: string | null = null;
  #lost: readonly string[] = [];
  #town: TownPlace = { address: '', email: '' };
  readonly #rules = new PageRules(this, FORM_RULES);
  readonly #history = new LayerHistory(this.ownerDocument.defaultView!, () => this.hide());

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('parvis-session-end', this.#onEnd);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('parvis-session-end', this.#onEnd);
    this.#history.leave();
    this.#clear();
  }

  async show(file: PdfFormFile): Promise<void> {
    const { fields } = file.form;
    const id = formId(file.address, fields);
    this.#now = { ...(this.#opened.get(id) ?? this.#make(file, id)), file };
    this.#opened.set(id, this.#now);
    this.isBack = JSON.stringify(answersIn(this.#now.form, fields)) !== this.#now.start;
    this.#town = await townPlace(this.session.config);
    await this.#ask();
  }

  /** Gives the page back; the answers are kept for the next time. */
  hide(): void {
    this.#dialog?.close();
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    const file = this.#now?.file;
    return html`<dialog
      part="dialog"
      lang=${words.lang}
      aria-labelledby="title"
      @close=${this.#onClose}
    >
      ${file && this.stage !== 'closed' ? this.#renderFile(file) : nothing}
    </dialog>`;
  }

  #renderFile(file: PdfFormFile): TemplateResult {
    const words = this.#words.now;
    return html`<div class="bar">
        <button part="close" class="main" @click=${this.hide}>${icon(cross)}${words.close}</button>
      </div>
      <div class="view">
        <h1 id="title" tabindex="-1">${words.name(file.name)}</h1>
        ${this.stage === 'ready' ? this.#renderReady(file) : this.#renderForm(file)}
        <div role="status">
          ${this.stage === 'working' ? html`<p>${words.working}</p>` : nothing}
        </div>
      </div>`;
  }

  #renderForm(file: PdfFormFile): TemplateResult {
    const words = this.#words.now;
    const href = safeLink(file.address);
    return html`${this.trouble ? this.#renderTrouble(file) : nothing}
      <p>${words.intro} ${this.isBack ? words.again : words.kept}</p>
      ${
        href
          ? html`<a part="original" href=${href} target="_blank" rel="noopener"
              >${words.original}</a
            >`
          : nothing
      }
      <slot @parvis-open-request=${this.#onTalk}></slot>`;
  }

  #renderTrouble({ noTalk }: PdfFormFile): TemplateResult {
    const words = this.#words.now;
    return html`<div class="trouble" role="alert" tabindex="-1">
      <p>${words[this.trouble!]}</p>
      <p>${words.stillThere}</p>
      ${noTalk ? nothing : html`<button @click=${this.#talk}>${icon(phone)}${words.talk}</button>`}
      ${helpLine(words, this.session.config)}
    </div>`;
  }

  #renderReady({ address, form: { signs } }: PdfFormFile): TemplateResult {
    const words = this.#words.now;
    return renderReady({
      words,
      config: this.session.config,
      address: this.#filled!,
      name: words.filledName(fileName(address)),
      signs,
      lost: this.#lost,
      town: this.#town,
      back: () => {
        this.isBack = true;
        void this.#ask();
      },
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #make({ name, form: { fields } }: PdfFormFile, id: string): Omit<Opened, 'file'> {
    const words = this.#words.now;
    const form = makeForm(this.ownerDocument, fields, { name: words.name(name), id, words });
    form.addEventListener('submit', (event) => void this.#onSubmit(event));
    return { form, start: JSON.stringify(answersIn(form, fields)) };
  }

  /** The form, in its window; from its beginning, with the answers that are in it. */
  async #ask(): Promise<void> {
    const { form } = this.#now!;
    this.#forgetFile();
    this.trouble = null;
    this.stage = 'asking';
    this.#rules.adopt();
    await this.#takeOut();
    this.replaceChildren(form);
    await this.updateComplete;
    if (!this.#dialog!.open) this.#dialog!.showModal();
    this.#history.enter();
    this.#focus('h1');
    this.#dialog!.scrollTop = 0;
    await guide(form, this.#words.now, this.isBack);
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    const now = this.#now;
    if (!now || this.stage !== 'asking') return;
    const { file, form } = now;
    this.stage = 'working';
    this.trouble = null;
    let filled: ArrayBuffer | null = null;
    try {
      const view = this.ownerDocument.defaultView!;
      const answers = answersIn(form, file.form.fields);
      filled = await filledPdf(view, file.data, answers);
      const isWritten = ({ kind }: PdfField) => kind === 'text' || kind === 'lines';
      const written = file.form.fields.filter(isWritten);
      this.#lost = lettersLost(written.flatMap(({ name }) => answers[name] ?? []));
      this.trouble = filled ? null : 'unfilled';
    } catch {
      this.trouble = 'unable';
    }
    // Closed meanwhile, or another file.
    if (this.#now !== now || !this.#dialog?.open) return;
    form.dispatchEvent(
      new Event(filled ? 'parvis-form-sent' : 'parvis-form-failed', { bubbles: true }),
    );
    if (filled) this.#filled = URL.createObjectURL(new Blob([filled], { type: 'application/pdf' }));
    this.stage = filled ? 'ready' : 'asking';
    if (filled) await this.#takeOut();
    await this.updateComplete;
    this.#focus(filled ? '#ready' : '.trouble');
    this.#dialog.scrollTop = 0;
  }

  /** Its panel would lie behind this window. */
  #onTalk = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    this.#talk();
  };

  #talk = (): void => {
    this.hide();
    this.ownerDocument.dispatchEvent(new OpenRequest('callback'));
  };

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** Escape, the button, or Back. */
  #onClose = (): void => {
    this.#clear();
    this.#history.leave();
  };

  #onEnd = (): void => this.remove();

  /** Nothing of ours is in the page but the answers, which this element holds. */
  #clear(): void {
    this.stage = 'closed';
    this.#forgetFile();
    this.#rules.leave();
    void this.#takeOut();
  }

  /** The steps first: they give the form back as it was. */
  async #takeOut(): Promise<void> {
    for (const steps of this.querySelectorAll('parvis-steps')) steps.remove();
    await Promise.resolve();
    this.replaceChildren();
  }

  #forgetFile(): void {
    if (this.#filled) URL.revokeObjectURL(this.#filled);
    this.#filled = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-pdf-form': PdfFormElement;
  }
}
