import { html, nothing, type TemplateResult } from 'lit';
import { icon, phone } from '../../ui/icons.js';
import type { CallbackView } from './view.js';

/** What cannot wait: whom to call now, at once, in large. */
export function renderEmergency(view: CallbackView): TemplateResult | typeof nothing {
  const { desk, words } = view;
  const { emergency, isCalm } = desk.asking;
  if (!emergency) return nothing;
  const isFrench = words.lang === 'fr';
  return html`<div class="emergency" role="alert" id="emergency" tabindex="-1" data-first>
    <p class="strong">${isFrench ? emergency.message : emergency.english}</p>
    <ul>
      ${emergency.numbers.map(
        ({ number, name, english, bySms }) =>
          html`<li>
            <a class="number" href=${`${bySms ? 'sms' : 'tel'}:${number}`}
              >${icon(phone)}<span>${number}</span></a
            >
            <span>${isFrench ? name : english}</span>
          </li>`,
      )}
    </ul>
    ${
      isCalm
        ? nothing
        : html`<button @click=${() => desk.calm()}>
            <span class="words"
              >${words.notUrgent}<span class="hint">${words.notUrgentHint}</span></span
            >
          </button>`
    }
  </div>`;
}
