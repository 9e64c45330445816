import { html, nothing, type TemplateResult } from 'lit';
import type { RequestFault } from '../../contact/request.js';
import { PHONE_FAULTS, type PhoneFault } from '../../contact/phone.js';
import type { Draft } from '../../contact/page/draft.js';
import { icon } from '../../ui/icons.js';
import type { CallbackView } from './view.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Address of a picture that says nothing by itself. */
  readonly picture?: string | null;
  readonly outline?: string;
}

/** What a visitor reads of an error: in French what the receiver says of it, where it says something. */
export function messageOf({ field, code, message }: RequestFault, { words }: CallbackView): string {
  const isFrench = words.lang === 'fr';
  return (
    (isFrench && message) ||
    words.errors[`${field} ${code}`] ||
    (isFrench && field === 'phone' && PHONE_FAULTS[code as PhoneFault]) ||
    words.wrong
  );
}

export function errorFor(view: CallbackView, field: string): RequestFault | undefined {
  return view.desk.errors.find((error) => error.field === field);
}

/** What is wrong, said first, each with a way to its field; the focus comes here. */
export function renderSummary(view: CallbackView): TemplateResult | typeof nothing {
  const { desk, words, act } = view;
  const { errors } = desk;
  if (!errors.length) return nothing;
  return html`<div class="summary" role="group" tabindex="-1" aria-labelledby="errors" data-first>
    <p class="strong" id="errors">
      ${errors.length === 1 ? words.summary : words.summaryMany(errors.length)}
    </p>
    <ul>
      ${errors.map(
        (error) =>
          html`<li>
            <a
              href=${`#${idOf(error.field)}`}
              @click=${(event: Event) => {
                event.preventDefault();
                act.goTo(idOf(error.field));
              }}
              >${messageOf(error, view)}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Of the control of a field. */
export function idOf(field: string): string {
  return `f-${field.replace(/\W/g, '-')}`;
}

function renderError(view: CallbackView, field: string): TemplateResult | typeof nothing {
  const error = errorFor(view, field);
  return error
    ? html`<p class="error" id=${`${idOf(field)}-error`}>${messageOf(error, view)}</p>`
    : nothing;
}

/** Large tiles, one of which is chosen. */
export function renderTiles(
  view: CallbackView,
  {
    field,
    title,
    label,
    choices,
    value,
    pick,
  }: {
    readonly field: string;
    /** Id of the heading that asks. */
    readonly title?: string;
    readonly label?: string;
    readonly choices: readonly Choice[];
    readonly value: string;
    readonly pick: (value: string) => void;
  },
): TemplateResult {
  const id = idOf(field);
  const isWrong = !!errorFor(view, field);
  return html`<fieldset
    id=${id}
    tabindex="-1"
    aria-labelledby=${title ?? nothing}
    aria-describedby=${isWrong ? `${id}-error` : nothing}
  >
    ${label ? html`<legend>${label}</legend>` : nothing} ${renderError(view, field)}
    <div class=${choices.some(({ picture }) => picture) ? 'tiles pictured' : 'tiles'}>
      ${choices.map(
        (choice) =>
          html`<label class="choice tile">
            <input
              type="radio"
              name=${id}
              .value=${choice.value}
              aria-invalid=${isWrong ? 'true' : nothing}
              .checked=${choice.value === value}
              @change=${() => pick(choice.value)}
            />
            ${choice.picture ? html`<img alt="" src=${choice.picture} />` : nothing}
            ${choice.outline ? icon(choice.outline) : nothing}
            <span class="words"
              >${choice.label}${
                choice.hint ? html`<span class="hint">${choice.hint}</span>` : nothing
              }</span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}

type TextField = 'phone' | 'email' | 'firstName' | 'message';

/** A line, or a few, to write. */
export function renderText(
  view: CallbackView,
  {
    field,
    label,
    hint,
    type = 'text',
    autocomplete,
    isOptional = false,
  }: {
    readonly field: TextField;
    readonly label: string;
    readonly hint?: string;
    readonly type?: 'text' | 'tel' | 'email' | 'area';
    readonly autocomplete?: AutoFill;
    readonly isOptional?: boolean;
  },
): TemplateResult {
  const { desk } = view;
  const id = idOf(field);
  const isWrong = !!errorFor(view, field);
  const told = [hint && `${id}-hint`, isWrong && `${id}-error`].filter(Boolean).join(' ');
  const write = (event: Event) =>
    desk.set({ [field]: (event.target as HTMLInputElement).value } as Partial<Draft>);
  const value = desk.asking.draft[field];
  return html`<div class="field">
    <label for=${id}
      >${label}${isOptional ? html` <span class="light">(${view.words.optional})</span>` : nothing}</label
    >
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    ${renderError(view, field)}
    ${
      type === 'area'
        ? html`<textarea
            id=${id}
            rows="3"
            aria-describedby=${told || nothing}
            aria-invalid=${isWrong ? 'true' : nothing}
            .value=${value}
            @input=${write}
          ></textarea>`
        : html`<input
            id=${id}
            type=${type}
            autocomplete=${autocomplete ?? 'off'}
            aria-describedby=${told || nothing}
            aria-invalid=${isWrong ? 'true' : nothing}
            .value=${value}
            @input=${write}
          />`
    }
  </div>`;
}

type AutoFill = 'tel' | 'email' | 'given-name';
