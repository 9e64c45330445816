import { html, nothing, type TemplateResult } from 'lit';
import { parvisOf } from '../../config.js';
import { documentsFr } from '../../i18n/fr/documents.js';
import { WordsController } from '../../i18n/words-controller.js';
import { pageDocuments, type PageDocument } from '../../pdf/page/page-documents.js';
import { sizeWords } from '../../pdf/documents.js';
import { OpenRequest } from '../../requests.js';
import { helpLine } from '../../ui/help-line.js';
import { book, icon } from '../../ui/icons.js';
import { PageElement } from '../../ui/page/page-element.js';
import { safeLink } from '../../ui/text/safe-url.js';
import { PdfText } from './pdf-text.js';
import { Sizes } from './sizes.js';
import { styles } from './styles.js';

/**
 * The PDF files that the page leads to: what each one is, how big, whether it is to be printed; and its text, to be read in the
 * reader. Nothing is asked of any server before the visitor opens the list.
 *
 * @element parvis-documents
 * @slot - the plain links that visitors have without script, shown where the page leads to no PDF
 * @fires parvis-open-request - Asks for « Parler à quelqu'un », where a file cannot be read.
 * @csspart toggle - The button that shows and hides the list.
 * @csspart list - The list.
 * @csspart document - One file.
 * @csspart read - The button « Lire ce PDF ».
 * @csspart open - The link to the file.
 * @cssproperty --parvis-accent - The one accent colour, `#rrggbb`.
 */
export class Documents extends PageElement {
  static override styles = [PageElement.styles, styles];

  static override properties = {
    open: { type: Boolean, reflect: true },
    noTalk: { type: Boolean, attribute: 'no-talk' },
    failed: { state: true },
  };

  /** Whether the list is shown. */
  open = false;
  /** Nobody is to be asked to leave a number, as on a page where a visitor must leave no trace. */
  noTalk = false;

  protected failed = false;

  #words = new WordsController(
    this,
    documentsFr,
    async () => (await import('../../i18n/en/documents.js')).documentsEn,
  );
  readonly #sizes = new Sizes(this);

  protected override updated(): void {
    if (this.open) void this.#sizes.ask(pageDocuments(this.ownerDocument));
  }

  protected override render(): TemplateResult {
    const words = this.#words.now;
    const files = pageDocuments(this.ownerDocument);
    if (files.length === 0) return html`<slot></slot>`;
    return html`<section aria-labelledby="title" lang=${words.lang}>
      <h2 id="title">${words.title}</h2>
      <button
        part="toggle"
        aria-expanded=${String(this.open)}
        aria-controls="list"
        @click=${() => (this.open = !this.open)}
      >
        ${this.open ? words.hide : words.show(files.length)}
      </button>
      <ul id="list" part="list" ?hidden=${!this.open}>
        ${this.open ? files.map((file) => this.#renderFile(file)) : nothing}
      </ul>
      <div role="status">
        ${
          this.failed
            ? html`<p>${words.failed}</p>
                ${helpLine(words, this.session.config)}`
            : nothing
        }
      </div>
    </section>`;
  }

  #renderFile(file: PageDocument): TemplateResult {
    const words = this.#words.now;
    const size = this.#sizes.of(file);
    const facts = [
      'PDF',
      ...(size ? [sizeWords(size, words.lang, words.units)] : []),
      ...(file.isPrint ? [words.print] : []),
    ];
    const href = safeLink(file.address);
    const named = html`<span class="visually-hidden">${words.of(file.name)}</span>`;
    return html`<li part="document">
      <p><b lang=${file.lang}>${file.name}</b></p>
      <p>${facts.join(', ')}</p>
      ${file.host ? html`<p>${words.onSite(file.host)}</p>` : nothing}
      <div class="ways">
        <button part="read" @click=${() => void this.#read(file)}>
          ${icon(book)}<span class="words">${words.read}${named}</span>
        </button>
        ${href ? html`<a part="open" href=${href}>${words.open}${named}</a>` : nothing}
      </div>
    </li>`;
  }

  async #read(file: PageDocument): Promise<void> {
    const { ownerDocument, session } = this;
    const view = ownerDocument.defaultView!;
    this.failed = false;
    try {
      await import('../reader/index.js');
    } catch {
      this.failed = true;
      return;
    }
    const reader =
      ownerDocument.querySelector('parvis-reader') ??
      ownerDocument.documentElement.appendChild(ownerDocument.createElement('parvis-reader'));
    const talk = () => void this.dispatchEvent(new OpenRequest('callback'));
    reader.show(
      new PdfText(file, {
        view,
        words: this.#words.now,
        config: session.config,
        talk: this.noTalk || !parvisOf(view) ? null : talk,
        leave: (then) => {
          reader.addEventListener('parvis-close', then, { once: true });
          reader.hide();
        },
        fill: (form, data) => void this.#fill({ ...file, form, data, noTalk: this.noTalk }),
      }),
    );
  }

  async #fill(
    file: Parameters<HTMLElementTagNameMap['parvis-pdf-form']['show']>[0],
  ): Promise<void> {
    const { ownerDocument } = this;
    try {
      await import('../pdf-form/index.js');
      const view =
        ownerDocument.querySelector('parvis-pdf-form') ??
        ownerDocument.documentElement.appendChild(ownerDocument.createElement('parvis-pdf-form'));
      await view.show(file);
    } catch {
      this.failed = true;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'parvis-documents': Documents;
  }
}
