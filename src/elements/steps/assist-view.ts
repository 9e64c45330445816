import { html, type TemplateResult } from 'lit';
import { renderPerson } from './person-view.js';
import type { StepsView } from './view.js';

/** Over a form that the site cuts into pages itself: where the visitor is, and a person. The site's buttons lead on. */
export function renderAssist(view: StepsView): TemplateResult {
  const { words, guide } = view;
  const pages = guide.sitePages;
  return html`<section class="card" part="progress" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${words.assistTitle}</h2>
    <p role="status" class="note">
      ${pages ? words.assistPage(pages.number, pages.total) : words.assistPages}
    </p>
    <p>${words.assist}</p>
    <div class="person" part="person">
      <h3>${words.person}</h3>
      ${renderPerson(view)}
    </div>
  </section>`;
}
