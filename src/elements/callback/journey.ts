import { html, nothing, type TemplateResult } from 'lit';
import { mailtoHref, requestMail, smsHref } from '../../contact/mail-text.js';
import { icon, phone as phoneOutline } from '../../ui/icons.js';
import { renderEmergency } from './emergency.js';
import { WAY_OUTLINES } from '../../ui/contact/way-outlines.js';
import type { CallbackView } from './view.js';

/** The request leaves; it takes a moment. */
export function renderSending({ words }: CallbackView): TemplateResult {
  return html`<h3 tabindex="-1">${words.sending}</h3>`;
}

/** It has not arrived, and is tried again: where it is, and what else can be done. */
export function renderWaiting(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  return html`<h3 tabindex="-1">${words.waitingTitle}</h3>
    <p>${desk.isOffline ? words.offline : words.retrying}</p>
    <p class="hint">${words.tries(desk.tries)}</p>
    <p>${words.keep}</p>
    ${desk.isStuck ? renderFallback(view) : nothing}
    <div class="row">
      <button @click=${() => desk.giveUp()}>${words.stop}</button>
      <button class="main" @click=${() => desk.again()}>${words.tryNow}</button>
    </div>`;
}

/** It cannot be sent this way. */
export function renderLost(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  return html`<h3 tabindex="-1">${words.lostTitle}</h3>
    ${renderEmergency(view)}
    <p>${words.lost}</p>
    ${renderFallback(view)}
    ${
      desk.client
        ? html`<div class="row">
            <button @click=${() => desk.go('check')}>${words.back}</button>
            <button @click=${() => desk.again()}>${words.tryNow}</button>
          </div>`
        : nothing
    }`;
}

export function renderUnsure(view: CallbackView): TemplateResult {
  const { words } = view;
  return html`<h3 tabindex="-1">${words.unsureTitle}</h3>
    <p>${words.unsure}</p>
    ${renderFallback(view)} ${renderForget(view)}`;
}

/** The phone, a message or a letter with the text ready: never a dead end. */
function renderFallback({ desk, words, phone }: CallbackView): TemplateResult {
  const { contact } = desk.asking.town;
  const { request, asking } = desk;
  const facts = asking.mailFacts;
  const mail = contact.callback?.mailto ?? contact.email;
  return html`<p class="strong">${words.pressed}</p>
    <div class="ways">
      ${
        phone
          ? html`<a class="number main" part="phone" href=${phone.href}
              >${icon(phoneOutline)}<span>${words.byPhone(phone.display)}</span></a
            >`
          : html`<p>${words.come}</p>`
      }
      ${
        contact.sms && request
          ? html`<a class="number" href=${smsHref(contact.sms, request, facts)}
              >${icon(WAY_OUTLINES.sms)}<span>${words.bySms}</span></a
            >`
          : nothing
      }
      ${
        mail && request
          ? html`<a class="number" href=${mailtoHref(mail, requestMail(request, facts))}
              >${icon(WAY_OUTLINES.email)}<span>${words.byMail}</span></a
            >`
          : nothing
      }
    </div>`;
}

/** No server: the visitor's own mail sends it. */
export function renderLetter(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  const { contact } = desk.asking.town;
  const mail = requestMail(desk.request ?? {}, desk.asking.mailFacts);
  const address = contact.callback?.mailto ?? contact.email ?? '';
  return html`<h3 tabindex="-1">${words.letterTitle}</h3>
    <p>${words.letter}</p>
    <a class="number main" part="send" href=${mailtoHref(address, mail)}
      >${icon(WAY_OUTLINES.email)}<span>${words.openMail}</span></a
    >
    <p>${words.letterText}</p>
    <p class="strong">${address}</p>
    <pre tabindex="0" lang="fr">${mail.body}</pre>
    <div class="row">
      <button @click=${() => desk.go('check')}>${words.back}</button>
    </div>
    ${renderForget(view)}`;
}

export function renderAlready(view: CallbackView): TemplateResult {
  const { words } = view;
  return html`<h3 tabindex="-1">${words.alreadyTitle}</h3>
    <p>${words.already}</p>
    ${renderForget(view)}`;
}

export function renderCancelled(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  return html`<h3 tabindex="-1">${words.cancelledTitle}</h3>
    <p>${words.cancelled}</p>
    <div class="row"><button @click=${() => desk.begin()}>${words.another}</button></div>`;
}

export function renderForget({ desk, words }: CallbackView): TemplateResult {
  return html`<div class="row screen">
    <button @click=${() => desk.forget()}>${words.forget}</button>
  </div>`;
}
