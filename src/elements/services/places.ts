import { html, nothing, type TemplateResult } from 'lit';
import type { ShownPlace } from '../../contact/places.js';
import type { ServicesWords } from '../../i18n/fr/services.js';
import { chevron, icon } from '../../ui/icons.js';
import type { ServicesView } from './view.js';

/** France services and other places near here, once a visitor has asked for them. */
export function renderPlaces(view: ServicesView): TemplateResult | typeof nothing {
  const { words, town, places, act } = view;
  if (!town.config.places) return nothing;
  return html`<section class="places" part="places" aria-labelledby="places">
    <h3 id="places" tabindex="-1">${words.placesTitle}</h3>
    ${
      typeof places === 'string'
        ? html`${places === 'failed' ? html`<p>${words.placesFailed}</p>` : html`<p class="hint">${words.placesHint}</p>`}
            <button
              part="find-places"
              aria-disabled=${String(places === 'asked')}
              @click=${act.findPlaces}
            >
              ${words.placesFind}
            </button>`
        : html`<p>${places.length ? words.placesFound(places.length) : words.placesNone}</p>
            <ul class="cards">
              ${places.map((place) => renderPlace(place, words))}
            </ul>`
    }
  </section>`;
}

function renderPlace(place: ShownPlace, words: ServicesWords): TemplateResult {
  const { name, address, phone, opening, lines, care, labels, seenWords } = place;
  return html`<li part="place" lang="fr">
    <h4>${name}</h4>
    ${opening ? html`<p><b>${opening.text}</b></p>` : html`<p>${words.noHours}</p>`}
    ${address ? html`<p>${address}</p>` : nothing}
    ${phone ? html`<a class="door" href=${phone.href}>${phone.display}</a>` : nothing}
    ${labels.length ? html`<p><b>${words.labels}</b> ${labels.join(', ')}</p>` : nothing}
    ${care.length ? html`<p><b>${words.care}</b> ${care.join(', ')}</p>` : nothing}
    ${
      lines?.length
        ? html`<details>
            <summary>${icon(chevron)}<span class="words">${words.hours}</span></summary>
            <ul>
              ${lines.map((line) => html`<li>${line.days} : ${line.hours}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    <p class="hint">${seenWords ? words.lastSeen(seenWords) : words.unseen}</p>
  </li>`;
}
