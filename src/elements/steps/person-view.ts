import { html, nothing, type TemplateResult } from 'lit';
import { helpLine } from '../../ui/help-line.js';
import { icon, phone } from '../../ui/icons.js';
import type { StepsView } from './view.js';

/** A person: she calls back, where the town does that; her number, or the town hall. */
export function renderPerson(view: StepsView): TemplateResult {
  return html`${renderCallBack(view)} ${helpLine(view.words, view.config)}`;
}

/** « On vous rappelle »: the panel opens over the step, which keeps its place and its answers. */
export function renderCallBack({ words, callsBack, act }: StepsView) {
  return callsBack
    ? html`<button part="call-back" @click=${act.callBack}>
        ${icon(phone)}<span class="words">${words.callBack}</span>
      </button>`
    : nothing;
}
