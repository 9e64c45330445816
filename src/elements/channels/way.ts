import { html, nothing, type TemplateResult } from 'lit';
import type { Way } from '../../contact/channels.js';
import type { ChannelsWords } from '../../i18n/fr/channels.js';
import { WAY_OUTLINES } from '../../ui/contact/way-outlines.js';
import { icon } from '../../ui/icons.js';
import { safeLink } from '../../ui/text/safe-url.js';

/** One way: whether it is open now, how to take it, what to bring, whom it suits. */
export function renderWay(way: Way, words: ChannelsWords, ask: () => void): TemplateResult {
  const { kind, title, suits, opening, hours, bring, access, address, note } = way;
  return html`<h3>${icon(WAY_OUTLINES[kind])}<span class="words">${title}</span></h3>
    ${opening ? html`<p><b>${opening.text}</b>${opening.own ? ` ${opening.own}` : ''}</p>` : nothing}
    ${renderDoor(way, words, ask)} ${note ? html`<p>${note}</p>` : nothing}
    ${address ? html`<p><b>${words.address}</b> ${address}</p>` : nothing}
    ${access ? html`<p><b>${words.access}</b> ${access}</p>` : nothing}
    ${
      bring.length
        ? html`<p><b>${words.bring}</b></p>
            <ul>
              ${bring.map((thing) => html`<li>${thing}</li>`)}
            </ul>`
        : nothing
    }
    <p class="suits"><b>${words.suits}</b> ${suits.join(' ')}</p>
    ${
      hours?.length
        ? html`<details>
            <summary>${words.hours}</summary>
            <ul>
              ${hours.map((line) => html`<li>${line.days} : ${line.hours}</li>`)}
            </ul>
          </details>`
        : nothing
    }`;
}

function renderDoor(
  { kind, phone, email, url }: Way,
  words: ChannelsWords,
  ask: () => void,
): TemplateResult {
  const address = url && safeLink(url);
  const isElsewhere = address && new URL(address).origin !== location.origin;
  return html`${phone ? html`<a class="door" href=${phone.href}>${phone.display}</a>` : nothing}
  ${email ? html`<a class="door" href=${email.href}>${email.address}</a>` : nothing}
  ${
    address
      ? html`<a class="door" href=${address}>${words.go}</a>
          ${isElsewhere ? html`<p class="hint">${words.goNew}</p>` : nothing}`
      : nothing
  }
  ${kind === 'callback' ? html`<button part="ask" @click=${ask}>${words.ask}</button>` : nothing}`;
}
