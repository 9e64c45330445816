import { html, nothing, type TemplateResult } from 'lit';
import type { Way } from '../../contact/channels.js';
import type { ChannelsWords } from '../../i18n/fr/channels.js';
import { icon, phone as phoneOutline, screen } from '../../ui/icons.js';
import { safeLink } from '../../ui/text/safe-url.js';

/** What stands before the title of each way. */
const OUTLINES: { readonly [kind in Way['kind']]: string } = {
  online: screen,
  phone: phoneOutline,
  callback: 'M5 10h4l2 4-2 1.5a9 9 0 004 4L15 17l4 2v2h-2A13 13 0 014 11zM21 4h-7v6M14 4l3 3',
  counter: 'M4 20V9l8-5 8 5v11zM9 20v-6h6v6',
  paper: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7',
  relay: 'M4 5h11v8H9l-3 3v-3H4zM9 17h8l3 3v-3h1V9h-3',
  video: 'M3 6h12v12H3zM15 10l6-3v10l-6-3z',
  helper:
    'M8 4a3 3 0 100 6 3 3 0 000-6zM3 20v-3a4 4 0 0110 0v3M17 8a2.500 2.500 0 100 5 2.500 2.500 0 000-5zM16 20h5v-2a3 3 0 00-4-3',
  home: 'M3 12l9-8 9 8M6 10v10h12V10M10 20v-5h4v5',
  sms: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  email: 'M3 6h18v13H3zM3 7l9 7 9-7',
};

/** One way: whether it is open now, how to take it, what to bring, whom it suits. */
export function renderWay(way: Way, words: ChannelsWords, ask: () => void): TemplateResult {
  const { kind, title, suits, opening, hours, bring, access, address, note } = way;
  return html`<h3>${icon(OUTLINES[kind])}<span class="words">${title}</span></h3>
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
