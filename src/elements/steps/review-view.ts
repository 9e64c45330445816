import { html, nothing, type TemplateResult } from 'lit';
import type { SummaryRow } from '../../steps/summary.js';
import { icon } from '../../ui/icons.js';
import { pencil } from './outlines.js';
import { renderMistakes } from './step-view.js';
import { wordFor, type StepsView } from './view.js';

/** All answers before they are sent, each with a way back to its question. */
export function renderReview(view: StepsView): TemplateResult {
  const { guide, words } = view;
  return html`<section class="card" part="review" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${wordFor(view, 'review')}</h2>
    <p class="note">${wordFor(view, 'notSent')}</p>
    <p>${wordFor(view, 'reviewHint')}</p>
    ${renderMistakes(view)}
    ${guide.summary(words.summary).map(
      ({ title, rows }) =>
        html`<h3>${title}</h3>
          <ul class="rows">
            ${rows.map((row) => renderRow(view, row))}
          </ul>`,
    )}
    ${guide.model.captchas.length ? html`<p class="note">${words.lastFields}</p>` : nothing}
  </section>`;
}

function renderRow({ words, act }: StepsView, row: SummaryRow): TemplateResult {
  const { label, lines, isEmpty, isMissing, change } = row;
  return html`<li class=${isMissing ? 'missing' : ''}>
    <span class="question">${label}</span>
    <span class=${`answer ${isEmpty ? 'none' : ''}`}
      >${lines.map((line, at) => html`${at ? html`<br />` : nothing}${line}`)}</span
    >
    <button part="change" aria-label=${change} @click=${() => act.change(row)}>
      ${icon(pencil)}${words.change}
    </button>
  </li>`;
}
