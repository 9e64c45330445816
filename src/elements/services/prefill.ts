import { html, nothing, type TemplateResult } from 'lit';
import type { Recognised } from '../../contact/services.js';
import { keyOf, type ServicesView } from './view.js';

/** The answers of the town's form in the State's: nothing leaves before the visitor has read what, and pressed. */
export function renderPrefill(
  view: ServicesView,
  one: Recognised,
): TemplateResult | typeof nothing {
  const { words, town, prefill, page, act } = view;
  const procedure = town.config.procedures?.find(({ path }) => path === one.procedure);
  if (!procedure?.prefill?.length || page.isPrivate) return nothing;
  if (prefill?.key !== keyOf(one))
    return html`<button part="prefill" @click=${() => act.prefill(one)}>${words.prefill}</button>`;
  const { link } = prefill;
  return html`<section class="prefill" part="prefill-list" aria-label=${words.prefillTitle}>
    ${link?.sent.length || link?.left.length ? renderAnswers(view) : html`<p tabindex="-1" data-first>${words.prefillNone}</p>`}
    <div class="row">
      <button @click=${() => act.prefill(null)}>${words.prefillStop}</button>
      ${
        link?.sent.length
          ? html`<a class="button main" part="prefill-go" href=${link.href} rel="noreferrer"
              >${words.prefillGo}</a
            >`
          : nothing
      }
    </div>
  </section>`;
}

function renderAnswers({ words, prefill }: ServicesView): TemplateResult {
  const { sent, left } = prefill!.link!;
  return html`<h4 tabindex="-1" data-first>${words.prefillTitle}</h4>
    <dl>
      ${sent.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      left.length
        ? html`<p><b>${words.prefillLeft}</b></p>
            <ul>
              ${left.map(({ label, why }) => html`<li>${label} (${words.why[why]})</li>`)}
            </ul>`
        : nothing
    }
    <p>${words.prefillPrivacy}</p>
    <p>${words.prefillShared}</p>
    <p>${words.prefillDays}</p>`;
}
