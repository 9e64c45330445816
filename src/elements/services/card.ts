import { html, nothing, type TemplateResult } from 'lit';
import { connectButton } from '../../contact/public-links.js';
import { paperAddress, type Recognised, type Service } from '../../contact/services.js';
import { chevron, icon, phone } from '../../ui/icons.js';
import { safeLink } from '../../ui/text/safe-url.js';
import { renderPrefill } from './prefill.js';
import type { ServicesView } from './view.js';

/** One service: what it is, what to have, what to beware of, and every way on. */
export function renderCard(view: ServicesView, one: Recognised): TemplateResult {
  const { words, town } = view;
  const { service } = one;
  const procedure = town.config.procedures?.find(({ path }) => path === one.procedure);
  return html`<li part="service">
    <h3>${procedure?.title ?? service.name}</h3>
    <div lang="fr">
      ${procedure?.title ? html`<p><b>${service.name}</b></p>` : nothing}
      ${service.explain.map((line) => html`<p>${line}</p>`)}
    </div>
    ${one.isOld ? html`<p class="note">${words.isOld}</p>` : nothing}
    ${renderWarning(view, service)} ${renderList(words.documents, procedure?.documents ?? [])}
    ${renderList(words.bring, service.bring)} ${renderDoors(view, one)} ${renderPrefill(view, one)}
    ${renderConnect(view, service)} ${renderTalk(view, service)}
    <details>
      <summary>${icon(chevron)}<span class="words">${words.limits}</span></summary>
      <div lang="fr">${service.limits.map((line) => html`<p>${line}</p>`)}</div>
      ${service.date ? html`<p class="hint">${words.seen(dateOf(service.date))}</p>` : nothing}
    </details>
  </li>`;
}

function renderList(title: string, lines: readonly string[]): TemplateResult | typeof nothing {
  if (!lines.length) return nothing;
  return html`<div>
    <p><b>${title}</b></p>
    <ul lang="fr">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`;
}

function renderWarning(
  { words }: ServicesView,
  { warning }: Service,
): TemplateResult | typeof nothing {
  if (!warning.length) return nothing;
  return html`<div class="warning">
    <p><b>${words.warning}</b></p>
    <div lang="fr">${warning.map((line) => html`<p>${line}</p>`)}</div>
  </div>`;
}

/** The link itself, put right; the same on paper; a number. */
function renderDoors({ words }: ServicesView, one: Recognised): TemplateResult {
  const { service } = one;
  const address = one.address && safeLink(one.address);
  const paper = paperAddress(one);
  return html`${
    address
      ? html`<p>
          <a class="door" part="open" href=${address}>${words.open(service.name)}</a>
          <span class="hint">${words.elsewhere}</span>
        </p>`
      : nothing
  }
  ${
    paper
      ? html`<p>
          <a class="door" part="paper" href=${paper} rel="noreferrer">${words.paper}</a>
          <span class="hint">${words.paperHint}</span>
        </p>`
      : nothing
  }
  ${service.sms ? html`<a class="door" href=${`sms:${service.sms}`}>${words.sms(service.sms)}</a>` : nothing}
  ${
    service.phone
      ? html`<a class="door" href=${`tel:${service.phone.replace(/[^+\d]/g, '')}`}
          >${words.callNumber(service.phone)}</a
        >`
      : nothing
  }`;
}

/** The official button, that leads to the town's own sign-in, in this tab. */
function renderConnect({ town }: ServicesView, { id }: Service): TemplateResult | typeof nothing {
  const button =
    id === 'franceconnect' && connectButton(town.config.franceConnect?.url, town.services);
  const address = button && safeLink(button.href);
  if (!button || !address) return nothing;
  return html`<div class="fr-connect-group" part="franceconnect" lang="fr">
    <a class="fr-connect" href=${address}>
      <span class="fr-connect__login">${button.login}</span>
      <span class="fr-connect__brand">${button.brand}</span>
    </a>
    <p>
      <a
        href=${button.about.href}
        target="_blank"
        rel="noopener noreferrer"
        title=${button.about.title}
        >${button.about.text}</a
      >
    </p>
  </div>`;
}

/** Never on a page where a visitor must leave no trace. */
function renderTalk(
  { words, page, act }: ServicesView,
  { name }: Service,
): TemplateResult | typeof nothing {
  if (page.isPrivate) return nothing;
  return html`<button part="talk" @click=${() => act.talk()}>
    ${icon(phone)}<span class="words"
      >${words.talk}<span class="visually-hidden">${words.about(name)}</span></span
    >
  </button>`;
}

/** `2026-11` → `11/2026` */
const dateOf = (date: string): string => date.split('-').reverse().join('/');
