import { html, nothing, type TemplateResult } from 'lit';
import type { Progress } from '../../steps/progress.js';
import { icon } from '../../ui/icons.js';
import { warning } from './outlines.js';
import { renderPerson } from './person-view.js';
import type { StepsView } from './view.js';

/**
 * Above the questions of a step: where the visitor is, and what is to be mended. The title is not its first text: where the button
 * that was pressed is gone, Orca in Chromium goes to the first text in its place, and is silent when that takes the focus.
 */
export function renderStep(view: StepsView, progress: Progress): TemplateResult {
  const { words, guide } = view;
  const { number, total, title, nextStep } = progress;
  const after = nextStep === null ? undefined : guide.model.steps[nextStep]?.title;
  return html`<div class="card step">
    <p class="visually-hidden">${words.inSteps}</p>
    <div part="progress">
      <h2 id="title" tabindex="-1">
        <span class="count">${words.step(number, total)}</span> ${title}
      </h2>
      <div class="bar" aria-hidden="true">
        ${Array.from(
          { length: total },
          (_, at) => html`<span class=${at < number ? 'done' : ''}></span>`,
        )}
      </div>
      <p class="hint">${after ? words.after(after) : words.afterAll}</p>
    </div>
    ${view.aiding ? html`<p class="note">${words.helping.helpingNow}</p>` : nothing}
    ${renderMistakes(view)}
  </div>`;
}

/** All that is wrong, with a way to each: it takes the focus once Continue has been refused. */
export function renderMistakes(view: StepsView): TemplateResult | typeof nothing {
  const { words, guide, act } = view;
  const { mistakes, formErrors, failures } = guide;
  if (!mistakes.length && !formErrors.length) return nothing;
  const isDoubt = !formErrors.length && mistakes.every(({ blocking }) => !blocking);
  return html`<div
    class="errors"
    part="error-summary"
    role="group"
    tabindex="-1"
    aria-labelledby="errors"
  >
    <h3 id="errors">
      ${icon(warning)}<span class="words"
        >${isDoubt ? words.doubts(mistakes.length) : mistakes.length ? words.errors(mistakes.length) : words.serverErrors}</span
      >
    </h3>
    ${formErrors.map((text) => html`<p>${text}</p>`)}
    ${isDoubt ? html`<p>${words.doubtsRight}</p>` : nothing}
    <ul>
      ${mistakes.map(
        (mistake) =>
          html`<li>
            <a
              href="#"
              @click=${(event: Event) => {
                event.preventDefault();
                act.toMistake(mistake);
              }}
              >${mistake.summary}</a
            >
          </li>`,
      )}
    </ul>
    ${
      failures >= 3
        ? html`<div class="note" part="stuck">
            <p>${words.stuck}</p>
            ${renderPerson(view)}
          </div>`
        : nothing
    }
  </div>`;
}
