import { html, nothing, type TemplateResult } from 'lit';
import { slotDays } from '../../contact/page/slot-words.js';
import { STEPS, type Step } from '../../contact/page/draft.js';
import { pictureOf, reasonWords } from '../../contact/page/reasons.js';
import { renderCheck } from './check.js';
import { renderEmergency } from './emergency.js';
import { renderSummary, renderText, renderTiles } from './fields.js';
import { languageName, LANGUAGES } from './languages.js';
import { WAY_OUTLINES } from '../../ui/contact/way-outlines.js';
import type { CallbackView } from './view.js';

const WAYS: { readonly [channel: string]: 'phone' | 'sms' | 'email' | 'relay' | 'video' } = {
  phone: 'phone',
  sms: 'sms',
  email: 'email',
  relay: 'relay',
  visio: 'video',
};

const SCREENS: { readonly [step in Step]: (view: CallbackView) => TemplateResult } = {
  reach: renderReach,
  when: renderWhen,
  about: renderAbout,
  needs: renderNeeds,
  check: renderCheck,
};

/** One question a screen, in the same order for all; the last screen shows what was answered. */
export function renderQuestion(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  const { step } = desk;
  const at = STEPS.indexOf(step);
  const isLast = step === 'check';
  const submit = (event: Event) => {
    event.preventDefault();
    if (isLast) void desk.send();
    else desk.next();
  };
  return html`<form novalidate @submit=${submit}>
    ${isLast ? nothing : html`<p class="progress">${words.progress(at + 1, STEPS.length - 1)}</p>`}
    <h3 id="question" tabindex="-1">${words[step]}</h3>
    ${renderSummary(view)} ${SCREENS[step](view)}
    <div class="row">
      <button type="button" @click=${() => desk.go(STEPS[at - 1] ?? 'home')}>${words.back}</button>
      <button class="main" part=${isLast ? 'send' : 'next'}>
        ${isLast ? (desk.asking.town.target === 'letter' ? words.prepare : words.send) : words.next}
      </button>
    </div>
  </form>`;
}

function renderReach(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  const { contact } = desk.asking.town;
  const { channel, mode } = desk.asking.draft;
  const known = ['phone', 'sms', 'email', contact.relay && 'relay', contact.video && 'visio'];
  const isEither = channel === 'relay' || channel === 'visio';
  const modes = contact.relay?.modes ?? [];
  return html`${renderTiles(view, {
    field: 'channel',
    title: 'question',
    value: channel,
    choices: known
      .filter((one) => typeof one === 'string')
      .map((value) => ({
        value,
        label: words.channel[value]!,
        hint: value === 'relay' ? words.relayBy(contact.relay!.provider) : undefined,
        outline: WAY_OUTLINES[WAYS[value]!],
      })),
    pick: (value) => desk.set({ channel: value }),
  })}
  ${
    channel === 'relay' && modes.length > 1
      ? renderTiles(view, {
          field: 'relay.mode',
          label: words.mode,
          value: mode,
          choices: modes.map((value) => ({ value, label: words.modes[value]! })),
          pick: (value) => desk.set({ mode: value }),
        })
      : nothing
  }
  ${isEither ? html`<p>${words.either}</p>` : nothing}
  ${
    channel === 'email'
      ? nothing
      : renderText(view, {
          field: 'phone',
          label: words.phone,
          hint: words.phoneHint,
          type: 'tel',
          autocomplete: 'tel',
        })
  }
  ${
    channel === 'email' || isEither
      ? renderText(view, {
          field: 'email',
          label: words.email,
          hint: words.emailHint,
          type: 'email',
          autocomplete: 'email',
        })
      : nothing
  }
  ${renderText(view, {
    field: 'firstName',
    label: words.firstName,
    autocomplete: 'given-name',
    isOptional: true,
  })}`;
}

/** So many days at first: a long list is hard to read. */
const FIRST_DAYS = 4;

/** As soon as possible, a half of the day, or an hour that is free. */
export function renderWhen(view: CallbackView): TemplateResult {
  const { desk, words, clocks, hasAllDays, act } = view;
  const { time, day, slotId } = desk.asking.draft;
  const days = slotDays(desk.asking.slots ?? [], clocks);
  const values = days.length || time === 'slot' ? ['asap', 'slot'] : ['asap', 'am', 'pm'];
  const chosen = days.find(({ id }) => id === day);
  const shown = hasAllDays ? days : days.slice(0, Math.max(FIRST_DAYS, days.indexOf(chosen!) + 1));
  return html`${renderTiles(view, {
    field: 'window',
    title: 'question',
    value: time,
    choices: values.map((value) => ({ value, label: words.time[value]! })),
    pick: (value) => desk.set({ time: value as 'asap' }),
  })}
  ${desk.asking.slots === null && desk.client ? html`<p>${words.waiting}</p>` : nothing}
  ${
    time === 'slot'
      ? html`${renderTiles(view, {
          field: 'slotId',
          label: words.day,
          value: day,
          choices: shown.map(({ id, label }) => ({ value: id, label })),
          pick: (value) => desk.set({ day: value, slotId: '' }),
        })}
        ${
          shown.length < days.length
            ? html`<button type="button" @click=${act.allDays}>${words.moreDays}</button>`
            : nothing
        }
        ${
          chosen
            ? renderTiles(view, {
                field: 'hour',
                label: words.hour,
                value: slotId,
                choices: chosen.hours.map(({ id, label, own }) => ({
                  value: id,
                  label,
                  hint: own ? words.ownHour(own) : undefined,
                })),
                pick: (value) => desk.set({ slotId: value }),
              })
            : nothing
        }`
      : nothing
  }`;
}

function renderAbout(view: CallbackView): TemplateResult {
  const { desk, words, picture } = view;
  return html`${renderTiles(view, {
    field: 'reason',
    title: 'question',
    value: desk.asking.draft.reason,
    choices: desk.asking.reasons.map((reason) => ({
      value: reason.id,
      label: reasonWords(reason, words),
      picture: picture(pictureOf(reason)),
    })),
    pick: (value) => desk.set({ reason: value }),
  })}
  ${renderText(view, {
    field: 'message',
    label: words.message,
    hint: words.noHealth,
    type: 'area',
  })}
  ${renderEmergency(view)}`;
}

function renderNeeds(view: CallbackView): TemplateResult {
  const { desk, words } = view;
  const { needs, language, helper } = desk.asking.draft;
  const tick = (need: string, isOn: boolean) =>
    desk.set({ needs: isOn ? [...needs, need] : needs.filter((one) => one !== need) });
  const box = (label: string, isOn: boolean, set: (isOn: boolean) => void) =>
    html`<label class="choice tile"
      ><input
        type="checkbox"
        .checked=${isOn}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      /><span class="words">${label}</span></label
    >`;
  return html`<p class="hint" id="needs-hint">${words.needsHint}</p>
    <fieldset id="f-needs" tabindex="-1" aria-labelledby="question" aria-describedby="needs-hint">
      <div class="tiles">
        ${Object.entries(words.need).map(([need, label]) =>
          box(label, needs.includes(need), (isOn) => tick(need, isOn)),
        )}
      </div>
    </fieldset>
    ${
      needs.includes('interpreter')
        ? html`<div class="field">
            <label for="f-language">${words.language}</label>
            <select
              id="f-language"
              @change=${(event: Event) =>
                desk.set({ language: (event.target as HTMLSelectElement).value })}
            >
              <option value="">${words.chooseLanguage}</option>
              ${LANGUAGES.map(
                (code) =>
                  html`<option value=${code} ?selected=${code === language}>
                    ${languageName(code, words.lang)}
                  </option>`,
              )}
            </select>
          </div>`
        : nothing
    }
    ${box(words.helper, helper, (isOn) => desk.set({ helper: isOn }))}`;
}
