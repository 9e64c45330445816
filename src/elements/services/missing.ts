import { html, nothing, type TemplateResult } from 'lit';
import { icon, phone } from '../../ui/icons.js';
import { safeLink } from '../../ui/text/safe-url.js';
import type { ServicesView } from './view.js';

/** A page that does not exist: what it may have been, once asked; and a person who will know. */
export function renderMissing(view: ServicesView): TemplateResult | typeof nothing {
  const { words, page, pages, act } = view;
  if (!page.isMissing) return nothing;
  return html`<div class="missing" part="missing">
    <p>${words.missing}</p>
    ${
      typeof pages === 'string' && pages !== 'failed'
        ? html`<button
            part="find-page"
            aria-disabled=${String(pages === 'asked')}
            @click=${act.findPage}
          >
            ${words.missingFind}
          </button>`
        : renderPages(view)
    }
    <p><a class="door" href=${new URL('/', location.href).href}>${words.home}</a></p>
    ${
      page.isPrivate
        ? nothing
        : html`<p>${words.missingTalk}</p>
            <button part="talk-missing" @click=${() => act.talk(words.missingMessage)}>
              ${icon(phone)}<span class="words">${words.talk}</span>
            </button>`
    }
  </div>`;
}

function renderPages({ words, pages }: ServicesView): TemplateResult {
  const found = typeof pages === 'string' ? [] : pages;
  if (!found.length) return html`<p>${words.missingNone}</p>`;
  return html`<p><b>${words.missingFound}</b></p>
    <ul class="pages">
      ${found.map(({ address, words: said }) => {
        const href = safeLink(address);
        return href
          ? html`<li>
              <a class="door" href=${href}>${said}</a>
              <span class="hint">${new URL(href).pathname}</span>
            </li>`
          : nothing;
      })}
    </ul>`;
}
