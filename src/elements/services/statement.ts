import { html, nothing, type TemplateResult } from 'lit';
import { safeLink } from '../../ui/text/safe-url.js';
import type { ServicesView } from './view.js';

/** The statement of accessibility of the site, and a word to the town about what cannot be used. */
export function renderStatement(
  { words, page, act }: ServicesView,
  statement: string | null,
): TemplateResult | typeof nothing {
  const address = statement && safeLink(statement);
  if (!address) return nothing;
  return html`<section class="statement" part="statement" aria-labelledby="statement">
    <h3 id="statement">${words.statementTitle}</h3>
    <p><a class="door" href=${address}>${words.statement}</a></p>
    ${
      page.isPrivate
        ? nothing
        : html`<p>${words.problemHint}</p>
            <button
              part="problem"
              @click=${() => act.talk(`${words.problemMessage} ${document.title}`, /accessib/i)}
            >
              ${words.problem}
            </button>`
    }
  </section>`;
}
