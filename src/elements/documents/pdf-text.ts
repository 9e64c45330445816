import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Config } from '../../config.js';
import type { ExtractedContent } from '../../content/extract.js';
import type { DocumentsWords } from '../../i18n/fr/documents.js';
import type { PdfForm } from '../../pdf/form-model.js';
import { pdfReadings } from '../../pdf/page/client.js';
import type { PageDocument } from '../../pdf/page/page-documents.js';
import { PdfError } from '../../pdf/page/pdf-error.js';
import type { PdfReading } from '../../pdf/page/read-pdf.js';
import type { PdfTrouble } from '../../pdf/troubles.js';
import { helpLine } from '../../ui/help-line.js';
import { icon, phone } from '../../ui/icons.js';
import { SayEvent } from '../../ui/say.js';
import type { OtherText } from '../../ui/text/other-text.js';
import { safeLink } from '../../ui/text/safe-url.js';

/** What the text of a PDF needs of the element that opens it. */
export interface PdfHost {
  readonly view: Window;
  readonly words: DocumentsWords;
  readonly config: Config;
  /** Asks for « Parler à quelqu'un »; null where nobody is to be asked to leave a number. */
  readonly talk: (() => void) | null;
  /** Closes the reader, then does what is given. */
  leave(then: () => void): void;
  /** Opens a form, to be filled in question by question. */
  fill(form: PdfForm, data: ArrayBuffer): void;
}

/** Troubles where a visitor, or their own program, may yet do something with the file. */
const OPENS: ReadonlySet<PdfTrouble> = new Set([
  'scan',
  'garbled',
  'password',
  'big',
  'elsewhere',
  'network',
  'unable',
]);

/** Told earlier, it would be cut short by the title that gets the focus. */
const AFTER_TITLE = 600;

/** The text of a PDF, for the reader. */
export class PdfText implements OtherText {
  readonly name: string;
  readonly address: string;
  readonly #file: PageDocument;
  readonly #host: PdfHost;
  readonly #intro: Ref<HTMLElement> = createRef();
  #last: PdfReading | null = null;
  #isTold = false;

  constructor(file: PageDocument, host: PdfHost) {
    this.#file = file;
    this.#host = host;
    this.name = `${host.words.window}${host.words.of(file.name)}`;
    this.address = file.address;
  }

  async *contents(signal: AbortSignal): AsyncGenerator<ExtractedContent, void> {
    if (this.#last?.isComplete) return yield contentOf(this.#last);
    for await (const reading of pdfReadings(this.#host.view, this.#file, signal)) {
      this.#last = reading;
      yield contentOf(reading);
    }
  }

  renderIntro(): TemplateResult {
    const { words } = this.#host;
    const { total = 0, read = 0, isComplete = true, doubts } = this.#last ?? {};
    const mute = doubts?.mute ?? [];
    if (isComplete) this.#tell();
    return html`<div ${ref(this.#intro)} class="intro" lang=${words.lang} dir="ltr">
      <p>${words.from(this.#file.name)} ${this.#renderLink()}</p>
      ${isComplete ? nothing : html`<p>${words.going(read, total)}</p>`}
      ${isComplete && read < total ? html`<p class="doubt">${words.most(read, total)}</p>` : nothing}
      ${doubts?.isOrderUnsure ? html`<p class="doubt">${words.unsure}</p>` : nothing}
      ${mute.length > 0 ? html`<p class="doubt">${words.mute(mute)}</p>` : nothing}
      ${this.#renderForm()}
    </div>`;
  }

  /** The focus goes to the title of the text, which stands after all this: who hears the page would not meet it. */
  #tell(): void {
    const { words, view } = this.#host;
    const { form, isForHand, doubts } = this.#last ?? {};
    const isOffered = !!form?.data;
    const told = [
      isOffered ? `${words.isForm} ${words.fillAbove}` : '',
      form?.refusal ? words.refusals[form.refusal] : isForHand && !isOffered ? words.byHand : '',
      !isOffered && (form || isForHand) ? words.waysAbove : '',
      doubts?.isOrderUnsure ? words.unsure : '',
      doubts?.mute.length ? words.mute(doubts.mute) : '',
    ];
    const text = told.filter(Boolean).join(' ');
    if (this.#isTold || !this.#last || !text) return;
    this.#isTold = true;
    view.setTimeout(() => this.#intro.value?.dispatchEvent(new SayEvent(text)), AFTER_TITLE);
  }

  /** A form that can be filled in here, or the other ways. */
  #renderForm(): TemplateResult | typeof nothing {
    const { words, config, talk, leave, fill } = this.#host;
    const { form, isForHand } = this.#last ?? {};
    if (form?.data) {
      const { data } = form;
      return html`<p>${words.isForm} ${words.fillHint}</p>
        <button class="toggle fill" @click=${() => leave(() => fill(form, data))}>
          ${words.fill}
        </button>`;
    }
    if (!form && !isForHand) return nothing;
    return html`<p class="doubt">${form?.refusal ? words.refusals[form.refusal] : words.byHand}</p>
      <p>${words.byHandWays}</p>
      ${
        talk
          ? html`<button class="toggle" @click=${() => leave(talk)}>
              ${icon(phone)}${words.talk}
            </button>`
          : nothing
      }
      ${helpLine(words, config)}`;
  }

  renderTrouble(error: unknown, leave: (then: () => void) => void): TemplateResult {
    const { words, config, talk } = this.#host;
    const trouble = error instanceof PdfError ? error.trouble : 'unable';
    const opens = OPENS.has(trouble);
    return html`<div class="intro" lang=${words.lang}>
      <p>${words[trouble]}</p>
      <p>${opens ? words.tryOriginal : words.askPerson}</p>
      ${opens ? html`<p>${this.#renderLink()}</p>` : nothing}
      ${
        talk
          ? html`<button class="toggle" @click=${() => leave(talk)}>
              ${icon(phone)}${words.talk}
            </button>`
          : nothing
      }
      ${helpLine(words, config)}
    </div>`;
  }

  #renderLink(): TemplateResult | typeof nothing {
    const href = safeLink(this.#file.address);
    return href ? html`<a class="original" href=${href}>${this.#host.words.original}</a>` : nothing;
  }
}

/** No block of it stands on the page. */
function contentOf({ content }: PdfReading): ExtractedContent {
  return { ...content, rangeOf: () => null, elementOf: () => null };
}
