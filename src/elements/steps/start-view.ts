import { html, nothing, type TemplateResult } from 'lit';
import { durationOf, minutesText } from '../../steps/duration.js';
import type { HelpDocument } from '../../steps/help.js';
import { icon, phone } from '../../ui/icons.js';
import { arrow, eraser, paper } from './outlines.js';
import { renderCallBack } from './person-view.js';
import { wordFor, type StepsView } from './view.js';

/** The page before the first question: what for, what to have at hand, how long, and the other ways. */
export function renderStart(view: StepsView): TemplateResult {
  const { words, guide, help } = view;
  const { model, steps } = guide;
  const told = view.said || (view.aiding ? words.helping.helpingNow : '');
  const time = help?.minutes ? minutesText(help.minutes) : durationOf(model).text;
  return html`<section class="card" part="start-page" aria-labelledby="title">
    <h2 id="title" tabindex="-1">${wordFor(view, 'startTitle')}</h2>
    ${help?.intro ? html`<p>${help.intro}</p>` : nothing}
    <p>${words.path(steps.length, time)} ${words.calm}</p>
    ${renderDocuments(view)}
    ${view.waits === 'found' ? html`<p class="note">${words.found}</p>` : nothing}
    <label class="choice">
      <input
        type="checkbox"
        part="aid"
        .checked=${view.aiding}
        @change=${(event: Event) => view.act.aid((event.target as HTMLInputElement).checked)}
      />
      <span class="words">${words.help1}<span class="hint">${words.help1Hint}</span></span>
    </label>
    <p class=${told ? 'note' : ''} role="status">${told}</p>
    ${renderButtons(view)} ${renderWays(view)}
  </section>`;
}

function renderButtons({ words, waits, act }: StepsView): TemplateResult {
  if (!waits)
    return html`<button class="main large" part="start" @click=${act.begin}>
      ${words.start}${icon(arrow)}
    </button>`;
  return html`<div class="row">
    <button class="main large" part="resume" @click=${act.begin}>
      ${words.resume}${icon(arrow)}
    </button>
    <button part="start" @click=${act.beginAgain}>${words.startAgain}</button>
    <button part="forget" @click=${() => act.forgetSure(true)}>
      ${icon(eraser)}<span class="words">${words.forget}</span>
    </button>
  </div>`;
}

function renderDocuments({ words, help, guide }: StepsView): TemplateResult | typeof nothing {
  const documents = help?.documents ?? [];
  if (documents.length)
    return html`<h3>${words.documents}</h3>
      <ul>
        ${documents.map((one) => html`<li>${renderDocument(words, one)}</li>`)}
      </ul>`;
  const files = guide.model.questions.filter(({ kind, dormant }) => kind === 'file' && !dormant);
  return files.length
    ? html`<h3>${words.documents}</h3>
        <p>${words.filesAsked}</p>
        <ul>
          ${files.map(({ label }) => html`<li>${label}</li>`)}
        </ul>`
    : nothing;
}

function renderDocument(words: StepsView['words'], one: HelpDocument): TemplateResult {
  const { label, why, where, alternatives } = one;
  return html`<b>${label}</b>${why ? html`<br />${why}` : nothing}
    ${where ? html`<br />${words.documentWhere} ${where}` : nothing}
    ${alternatives?.length ? html`<br />${words.documentOr} ${alternatives.join(', ')}.` : nothing}`;
}

function renderWays(view: StepsView): TemplateResult {
  const { words, help, config, counter, callsBack, act } = view;
  const number = config.town?.phone;
  return html`<h3>${words.ways}</h3>
    <ul>
      ${
        number
          ? html`<li class="help">
              ${words.wayPhone}
              <a href=${`tel:${number.replace(/\(0\)|[^+\d]/g, '')}`}>${icon(phone)}${number}</a>
            </li>`
          : nothing
      }
      ${callsBack ? html`<li>${words.wayCallBack} ${renderCallBack(view)}</li>` : nothing}
      ${(help?.ways ?? []).map((way) => html`<li>${way}</li>`)}
      ${
        counter.length
          ? html`<li>${words.wayCounter}${counter.map((line) => html`<br />${line}`)}</li>`
          : nothing
      }
      <li>
        ${words.wayPaper}
        ${
          words.paper
            ? html`<button part="paper" @click=${act.printPaper}>
                ${icon(paper)}<span class="words">${words.paper}</span>
              </button>`
            : nothing
        }
      </li>
    </ul>
    <p class="hint">${words.wholeBelow}</p>`;
}
