import { html, nothing, type TemplateResult } from 'lit';
import { sayReference } from '../../contact/say-reference.js';
import { ownHour, spanWords } from '../../contact/page/slot-words.js';
import { phoneWords } from './check.js';
import { renderSummary } from './fields.js';
import { renderForget } from './journey.js';
import { renderUrgent } from './home.js';
import { renderWhen } from './questions.js';
import type { CallbackView } from './view.js';

/** It has arrived: what happens next, when, at which number; to print, to change, to cancel. */
export function renderSent(view: CallbackView): TemplateResult {
  const { desk, words, clocks, isCancelling, act } = view;
  const { reference, start, end, token, isUrgent } = desk.receipt!;
  const { channel = 'phone', phone, email, slotId } = desk.request ?? {};
  const own = start === undefined ? '' : ownHour(start, clocks);
  if (desk.isChanging) return renderChange(view);
  return html`<div part="confirmation" class="confirmation">
      <h3 tabindex="-1">${words.sentTitle}</h3>
      ${isUrgent ? renderUrgent(view) : nothing}
      <p class="big">${words.willCall[channel]}.</p>
      <dl>
        <dt>${words.whenIs}</dt>
        <dd>
          ${start !== undefined && end !== undefined ? spanWords(start, end, clocks) : words.soon}
          ${own ? html`<p>${words.ownTime(own)}</p>` : nothing}
        </dd>
        ${
          phone
            ? html`<dt>${words.whereIs}</dt>
                <dd class="big">${phoneWords(phone, view)}</dd>`
            : email
              ? html`<dt>${words.addressIs}</dt>
                  <dd class="big">${email}</dd>`
              : nothing
        }
        ${
          reference
            ? html`<dt>${words.referenceIs}</dt>
                <dd>
                  <p class="reference">${reference}</p>
                  <p>${words.referenceHow} <span lang="fr">${sayReference(reference)}</span>.</p>
                </dd>`
            : nothing
        }
      </dl>
    </div>
    ${desk.hasMissed ? html`<p class="error">${words.missed}</p>` : nothing}
    ${
      isCancelling
        ? html`<div class="summary" role="group" aria-labelledby="cancel-ask">
            <p class="strong" id="cancel-ask" tabindex="-1" data-first>${words.cancelAsk}</p>
            <div class="row">
              <button @click=${() => act.cancelling(false)}>${words.cancelNo}</button>
              <button class="main" part="cancel-yes" @click=${() => void desk.cancel()}>
                ${words.cancelYes}
              </button>
            </div>
          </div>`
        : html`<div class="row screen">
            <button part="print" @click=${act.print}>${words.print}</button>
            ${
              slotId && reference && start !== undefined && end !== undefined
                ? html`<button
                    part="calendar"
                    @click=${() => void desk.save(words.willCall[channel]!, words.townHall(view.name))}
                  >
                    ${words.calendar}
                  </button>`
                : nothing
            }
            ${
              token
                ? html`<button part="change" @click=${() => desk.askForChange(true)}>
                      ${words.changeTime}
                    </button>
                    <button part="cancel" @click=${() => act.cancelling(true)}>
                      ${words.cancel}
                    </button>`
                : nothing
            }
          </div>`
    }
    ${renderForget(view)}`;
}

function renderChange(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  const submit = (event: Event) => {
    event.preventDefault();
    void desk.change();
  };
  return html`<form novalidate @submit=${submit}>
    <h3 id="question" tabindex="-1">${words.when}</h3>
    ${renderSummary(view)} ${renderWhen(view)}
    <div class="row">
      <button type="button" @click=${() => desk.askForChange(false)}>${words.back}</button>
      <button class="main" part="send">${words.changeSend}</button>
    </div>
  </form>`;
}
