import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.js';
import { arrow, arrowBack, eraser, list, plane, printer } from './outlines.js';
import { renderPerson } from './person-view.js';
import { wordFor, type StepsView } from './view.js';

/** Under the form: Back, Continue or Send, a person, and what becomes of the answers; the same in every step. */
export function renderFoot(view: StepsView): TemplateResult {
  const { words, guide, act } = view;
  const recounted = guide.recounted && guide.progress;
  const told = view.said || (recounted ? words.recounted(recounted.total) : '');
  return html`<div class="card foot">
    ${renderOutcome(view)}
    <p role="status" class=${told ? 'note' : ''}>${told}</p>
    <div class="row moves">
      <button part="back" @click=${act.back}>${icon(arrowBack)}${words.backTo}</button>
      ${guide.place === 'review' ? renderSend(view) : renderNext(view)}
    </div>
    <div class="person" part="person">
      <h3>${words.person}</h3>
      ${renderPerson(view)}
    </div>
    ${renderAnswers(view)} ${renderIdle(view)}
  </div>`;
}

function renderNext(view: StepsView): TemplateResult {
  const { words, guide, act, aiding } = view;
  const isLast = guide.progress?.nextStep === null;
  const last = aiding ? words.toReviewHelping : words.toReview;
  return html`<button class="main large" part="next" @click=${act.next}>
    <span class="words">${isLast ? last : words.next}</span>${icon(arrow)}
  </button>`;
}

/** The site's own button in its own words; where it has several, the visitor chooses. */
function renderSend({ words, guide, act }: StepsView): unknown {
  const labels = guide.sendLabels.length ? guide.sendLabels : [''];
  return labels.map(
    (label, choice) =>
      html`<button
        class="main large"
        part="send"
        aria-disabled=${String(guide.outcome === 'sending')}
        @click=${() => act.send(label ? choice : null)}
      >
        ${icon(plane)}<span class="words">${label || words.send}</span>
      </button>`,
  );
}

function renderOutcome(view: StepsView): TemplateResult {
  const { words, guide } = view;
  const { outcome } = guide;
  return html`<div role="status" class="outcome">
    ${outcome === 'none' ? nothing : html`<p class="note">${words.outcome[outcome]}</p>`}
    ${outcome === 'failed' || outcome === 'silent' ? renderPerson(view) : nothing}
  </div>`;
}

function renderAnswers(view: StepsView): TemplateResult {
  const { words, guide, act, aiding } = view;
  const kept = guide.savedUntil;
  return html`<details>
    <summary>${wordFor(view, 'answers')}</summary>
    <div class="inside">
      ${
        aiding
          ? nothing
          : html`<label class="choice">
              <input
                type="checkbox"
                part="device"
                aria-describedby="device-hint kept"
                .checked=${kept !== null}
                @change=${(event: Event) => {
                  const box = event.target as HTMLInputElement;
                  act.keep(box.checked);
                  box.checked = guide.savedUntil !== null;
                }}
              />
              <span class="words"
                >${words.device}<span class="hint" id="device-hint">${words.deviceHint}</span></span
              >
            </label>`
      }
      <p class="hint" id="kept">${keptWords(view)}</p>
      <p class="hint">${words.neverKept}</p>
      <div class="row">
        <button part="print" @click=${act.printAnswers}>
          ${icon(printer)}<span class="words">${aiding ? words.printHelping : words.print}</span>
        </button>
        <button part="whole" @click=${act.whole}>
          ${icon(list)}<span class="words">${words.whole}</span>
        </button>
        <button part="forget" aria-expanded=${String(view.asksForget)} @click=${act.forget}>
          ${icon(eraser)}<span class="words">${words.forget}</span>
        </button>
      </div>
      ${
        view.asksForget
          ? html`<div class="sure" role="group" aria-labelledby="sure">
              <p id="sure">${words.forgetSure}</p>
              <div class="row">
                <button part="forget-yes" @click=${() => act.forgetSure(true)}>
                  ${words.forgetYes}
                </button>
                <button part="forget-no" @click=${() => act.forgetSure(false)}>
                  ${words.forgetNo}
                </button>
              </div>
            </div>`
          : nothing
      }
    </div>
  </details>`;
}

function keptWords({ words, guide, aiding, refusedToKeep }: StepsView): string {
  if (guide.savedUntil) return words.keptUntil(guide.savedUntil);
  if (refusedToKeep) return words.cannotKeep;
  if (aiding || !guide.canSave) return words.notKept;
  return words.inTab;
}

/** Nobody has touched a shared device for long: it says so before it wipes. */
function renderIdle({ words, guide, act }: StepsView): TemplateResult | typeof nothing {
  const { wipesAt } = guide;
  if (!wipesAt) return nothing;
  const minutes = Math.max(1, Math.round((wipesAt.getTime() - Date.now()) / 60_000));
  return html`<dialog
    class="idle"
    role="alertdialog"
    aria-labelledby="idle-title"
    aria-describedby="idle-text"
    @cancel=${act.stay}
  >
    <h2 id="idle-title">${words.idleTitle}</h2>
    <p id="idle-text">${words.idle(minutes)}</p>
    <div class="row">
      <button class="main" part="stay" @click=${act.stay}>${words.idleStay}</button>
      <button @click=${() => act.forgetSure(true)}>${words.idleForget}</button>
    </div>
  </dialog>`;
}
