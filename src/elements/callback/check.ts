import { html, nothing, type TemplateResult } from 'lit';
import { readPhone } from '../../contact/phone.js';
import { reasonWords } from '../../contact/page/reasons.js';
import { instantWords } from '../../contact/page/slot-words.js';
import { readSlotId } from '../../contact/slots.js';
import type { Step } from '../../contact/page/draft.js';
import { safeLink } from '../../ui/text/safe-url.js';
import { renderEmergency } from './emergency.js';
import { languageName } from './languages.js';
import type { CallbackView } from './view.js';

/** All answers before they leave, each with a way back to its question; who will read them. */
export function renderCheck(view: CallbackView): TemplateResult {
  const { words, desk } = view;
  const rows: [Step, readonly string[]][] = [
    ['reach', reachWords(view)],
    ['when', [whenWords(view)]],
    ['about', aboutWords(view)],
    ['needs', needsWords(view)],
  ];
  return html`<dl class="answers">
      ${rows.map(
        ([step, lines]) =>
          html`<div>
            <dt id=${`row-${step}`}>${words.rows[step]}</dt>
            <dd>${lines.map((line) => html`<p>${line}</p>`)}</dd>
            <dd>
              <button
                type="button"
                class="small"
                id=${`change-${step}`}
                aria-labelledby=${`change-${step} row-${step}`}
                @click=${() => desk.go(step)}
              >
                ${words.change}
              </button>
            </dd>
          </div>`,
      )}
    </dl>
    <label class="choice">
      <input
        type="checkbox"
        .checked=${desk.asking.draft.hasPage}
        @change=${(event: Event) =>
          desk.set({ hasPage: (event.target as HTMLInputElement).checked })}
      />
      <span class="words"
        >${words.pageKept}<span class="hint">${desk.asking.page.title}</span></span
      >
    </label>
    ${renderEmergency(view)} ${renderLegal(view)}`;
}

/** Who reads this, why, how long. */
function renderLegal({ words, desk }: CallbackView): TemplateResult {
  const { callback } = desk.asking.town.contact;
  const { facts } = desk.asking;
  const controller = callback?.legal?.controller ?? facts?.controller ?? words.controller;
  const dpo = callback?.legal?.dpo ?? facts?.dpo;
  const address = callback?.legal?.url && safeLink(callback.legal.url);
  return html`<div class="legal">
    <p>${words.who(controller)}</p>
    <p>${words.why}</p>
    <p>${words.howLong(facts?.retentionDays ?? callback?.retentionDays ?? 30)}</p>
    ${dpo ? html`<p>${words.dpo(dpo)}</p>` : nothing}
    ${address ? html`<p><a href=${address}>${words.rights}</a></p>` : nothing}
  </div>`;
}

export function phoneWords(phone: string, { desk }: CallbackView): string {
  return readPhone(phone, desk.asking.town.contact.territory).phone?.display ?? phone;
}

function reachWords(view: CallbackView): readonly string[] {
  const { words, desk } = view;
  const { channel, phone, email, firstName } = desk.asking.draft;
  return [
    words.channel[channel] ?? '',
    channel !== 'email' && phone && phoneWords(phone, view),
    channel !== 'phone' && channel !== 'sms' && email,
    firstName,
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}

function whenWords({ words, desk, clocks }: CallbackView): string {
  const { time, slotId } = desk.asking.draft;
  const slot = time === 'slot' ? readSlotId(slotId) : null;
  return slot ? instantWords(slot.start, clocks) : words.time[time]!;
}

function aboutWords({ desk, words }: CallbackView): readonly string[] {
  const { reason, message } = desk.asking.draft;
  const found = desk.asking.reasons.find(({ id }) => id === reason);
  const label = found ? reasonWords(found, words) : '';
  return message ? [label, `« ${message} »`] : [label];
}

function needsWords({ words, desk }: CallbackView): readonly string[] {
  const { needs, language, helper } = desk.asking.draft;
  const said = needs.map((need) =>
    need === 'interpreter' && language
      ? `${words.need[need]} : ${languageName(language, words.lang)}`
      : (words.need[need] ?? ''),
  );
  const all = helper ? [...said, words.helper] : said;
  return all.length ? all : [words.none];
}
