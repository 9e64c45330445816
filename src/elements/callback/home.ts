import { html, nothing, type TemplateResult } from 'lit';
import { ALWAYS } from './always.js';
import { WAY_OUTLINES } from '../../ui/contact/way-outlines.js';
import { chevron, icon, phone as phoneOutline } from '../../ui/icons.js';
import type { CallbackView } from './view.js';

/** The number first where somebody answers now; else when it opens, and « On vous rappelle ». */
export function renderHome(view: CallbackView): TemplateResult {
  const { opening, desk } = view;
  const canAsk = desk.asking.isOffered;
  const isClosed = opening !== null && !opening.open;
  const call = renderCall(view, isClosed && canAsk);
  const asked = canAsk ? renderAsk(view, isClosed) : nothing;
  return html`${renderOpening(view)} ${isClosed ? html`${asked}${call}` : html`${call}${asked}`}
  ${renderOthers(view)} ${renderUrgent(view)}`;
}

function renderOpening({ opening }: CallbackView): TemplateResult | typeof nothing {
  if (!opening) return nothing;
  const { open, word, text, own } = opening;
  // « Ouvert » stands out, then the rest of the sentence.
  const rest = text.startsWith(word) ? text.slice(word.length) : ` ${text}`;
  return html`<p class=${open ? 'opening open' : 'opening'}>
    <b>${word}</b>${rest}${own ? ` ${own}` : ''}
  </p>`;
}

function renderCall({ words, phone }: CallbackView, isSecond: boolean): TemplateResult {
  if (!phone) return html`<p>${words.come}</p>`;
  return html`<div class="call">
    <p class="strong">${words.callNow}</p>
    <a class=${isSecond ? 'number' : 'number main'} part="phone" href=${phone.href}
      >${icon(phoneOutline)}<span>${phone.display}</span></a
    >
  </div>`;
}

function renderAsk({ words, desk }: CallbackView, isMain: boolean): TemplateResult {
  return html`<button
    class=${isMain ? 'wide main' : 'wide'}
    part="ask"
    @click=${() => desk.begin()}
  >
    ${icon(WAY_OUTLINES.callback)}<span class="words"
      >${words.callMe}<span class="hint">${words.callMeHint}</span></span
    >
  </button>`;
}

function renderOthers({ words, hasOthers, act }: CallbackView): TemplateResult {
  return html`<details
    @toggle=${(event: Event) => act.others((event.target as HTMLDetailsElement).open)}
  >
    <summary>${icon(chevron)}<span class="words">${words.others}</span></summary>
    ${
      hasOthers
        ? html`<parvis-channels bare without="phone callback"></parvis-channels>`
        : html`<p>${words.waiting}</p>`
    }
  </details>`;
}

/** Always there, and quiet. */
export function renderUrgent({ words }: CallbackView): TemplateResult {
  const link = ({ number, scheme }: (typeof ALWAYS)[number]) =>
    html`<a href=${`${scheme}:${number}`}>${number}</a>`;
  return html`<p class="urgent">
    ${words.urgent} ${ALWAYS.filter(({ scheme }) => scheme === 'tel').map(link)} ${words.urgentOr}
    ${ALWAYS.filter(({ scheme }) => scheme === 'sms').map(link)}
  </p>`;
}
