import { html, nothing, type TemplateResult } from 'lit';
import type { StepsWords } from '../../i18n/fr/steps.js';
import { paperWords, type PaperAnswer, type PaperItem } from '../../steps/paper.js';
import type { SheetContent } from './sheet.js';

/** The blank form: boxes and lines for a pen, what to join, where to bring it. */
export function renderPaperSheet({
  words,
  paper,
}: Extract<SheetContent, { kind: 'paper' }>): TemplateResult {
  const { title, intro, documents, sections, signature, where } = paper;
  return html`<h1 id="title" tabindex="-1">${title || words.sheetPaper}</h1>
    ${intro.map((line) => html`<p>${line}</p>`)}
    ${
      documents.length
        ? html`<h2>${paperWords.documents}</h2>
            <ul class="boxes">
              ${documents.map(
                ({ label, note }) =>
                  html`<li>
                    <i></i><span><b>${label}</b> ${note}</span>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${sections.map(
      (section) =>
        html`<section>
          <h2>${section.title}</h2>
          ${section.items.map((item) => renderItem(item, words))}
        </section>`,
    )}
    <div class="signature">${signature.map((line) => html`<p>${line}</p>`)}</div>
    <div class="where">
      <h2>${words.deposit}</h2>
      ${where.map((line) => html`<p>${line}</p>`)}
    </div>`;
}

function renderItem({ label, required, hint, condition, answer }: PaperItem, words: StepsWords) {
  return html`<div class="item">
    <p>
      ${condition ? html`<em>${condition}</em> ` : nothing}<b>${label}</b>${required ? ' *' : ''}
      ${hint ? html`<span class="small">${hint}</span>` : nothing}
    </p>
    ${renderAnswer(answer, words)}
  </div>`;
}

function renderAnswer(answer: PaperAnswer, words: StepsWords): TemplateResult {
  switch (answer.kind) {
    case 'squares':
      return html`<div class="squares" role="img" aria-label=${words.squares}>
        ${answer.groups.map(
          (count, at) =>
            html`${at && answer.between.trim() ? html`<span>${answer.between}</span>` : nothing}<span
                class="group"
                ><span class="cells">${Array.from({ length: count }, () => html`<i></i>`)}</span
                ><span class="small">${answer.under[at] ?? ''}</span></span
              >`,
        )}
      </div>`;
    case 'lines':
      return html`<div role="img" aria-label=${words.line}>
        ${Array.from({ length: answer.count }, () => html`<div class="line"></div>`)}
      </div>`;
    case 'boxes':
      return html`${
          answer.options.length > 1
            ? html`<p class="small">${answer.many ? paperWords.many : paperWords.one}</p>`
            : nothing
        }
        <ul class="boxes">
          ${answer.options.map((option) => html`<li><i></i><span>${option}</span></li>`)}
        </ul>`;
    case 'attach':
      return html`<ul class="boxes">
        <li><i></i><span>${paperWords.attach}</span></li>
      </ul>`;
  }
}
