import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../../config.js';
import type { PdfFormWords } from '../../i18n/fr/pdf-form.js';
import { helpLine } from '../../ui/help-line.js';
import { safeLink } from '../../ui/text/safe-url.js';

/** The filled file, and where it may go. */
export interface ReadyView {
  readonly words: PdfFormWords;
  readonly config: Config;
  /** Of our own making: `blob:`. */
  readonly address: string;
  readonly name: string;
  readonly signs: boolean;
  /** Letters that may be missing on paper. */
  readonly lost: readonly string[];
  /** Of the town hall; '' where the town says none. */
  readonly town: { readonly address: string; readonly email: string };
  back(): void;
}

/** « Votre PDF est prêt »: the file, then what is left to do, since nothing was sent. */
export function renderReady({ words, config, ...view }: ReadyView): TemplateResult {
  const { address: post, email } = view.town;
  const mailto = /^[^\s@?&]+@[^\s@?&]+$/.test(email) ? safeLink(`mailto:${email}`) : null;
  return html`<section class="ready" part="ready" aria-labelledby="ready">
    <h2 id="ready" tabindex="-1">${words.ready}</h2>
    ${view.lost.length ? html`<p class="note">${words.lost(view.lost.join(', '))}</p>` : html`<p>${words.checked}</p>`}
    <p class="note">${words.notSent}</p>
    <ol>
      <li>
        <a class="button main" part="download" href=${view.address} download=${view.name}
          >${words.download}</a
        >
      </li>
      <li>
        <a class="button" part="open" href=${view.address} target="_blank" rel="noopener"
          >${words.open}</a
        >
        <p>${words.look}</p>
      </li>
      ${view.signs ? html`<li>${words.sign}</li>` : nothing}
      <li>
        ${post ? html`${words.bring} <b>${post}</b>` : words.bringNowhere}
        ${mailto ? html`<p>${view.signs ? words.mailSigned : words.mail} <a href=${mailto}>${email}</a></p>` : nothing}
      </li>
    </ol>
    <p>${words.shared}</p>
    <button part="back" @click=${view.back}>${words.backToAnswers}</button>
    ${helpLine(words, config)}
  </section>`;
}
