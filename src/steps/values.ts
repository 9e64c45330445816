import type { ControlNode, FormFacts } from './facts.js';
import { dayDate, readDate, showDate } from './formats/date.js';
import { readHour, showHour } from './formats/hour.js';
import type { Question } from './model.js';

/** A control as it is now: what the binding reads again before it asks anything of the model. */
export interface ControlState {
  readonly value: string;
  readonly checked: boolean;
  /** Values of the selected options. */
  readonly selected: readonly string[];
  /** Names of the chosen files. */
  readonly files: readonly string[];
  /** The page shows it, or a widget or label for it, whatever the steps hid. */
  readonly shown: boolean;
  /** Not `:disabled`. */
  readonly enabled: boolean;
  /** `validity.badInput`: the browser holds letters that it does not tell. */
  readonly badInput: boolean;
  /** `validationMessage` where `validity.customError`: what the site's script says; '' without. */
  readonly customError: string;
}

/** The state of each control, by its place in `FormFacts.nodes`. */
export type FormState = ReadonlyMap<number, ControlState>;

/** A control of the facts as the page came: what tests start from, and what a control not in the state is. */
export function firstState(control: ControlNode): ControlState {
  const { sight } = control;
  return {
    value: control.value,
    checked: control.checked,
    selected: control.tag === 'select' ? selectedAtFirst(control) : [],
    files: [],
    shown: sight.standIn !== null || !(sight.gone || sight.unseen),
    enabled: !control.disabled,
    badInput: false,
    customError: '',
  };
}

function selectedAtFirst({ type, options }: ControlNode): readonly string[] {
  const chosen = options.filter(({ selected }) => selected).map(({ value }) => value);
  if (type === 'select-multiple') return chosen;
  const first = options.find(({ disabled }) => !disabled)?.value;
  return chosen.length ? chosen.slice(-1) : first === undefined ? [] : [first];
}

/** The first state of each control of a form. */
export function firstStates(facts: FormFacts): Map<number, ControlState> {
  return new Map(
    facts.nodes
      .filter((node): node is ControlNode => node.kind === 'control')
      .map((node) => [node.at, firstState(node)]),
  );
}

/** Asked now: one of its controls shows and is not switched off. */
export const isAsked = (question: Question, state: FormState): boolean =>
  question.controls.some((at) => state.get(at)?.shown && state.get(at)?.enabled);

/** Nothing has been answered. */
export function isEmpty(question: Question, state: FormState): boolean {
  return question.controls.every((at) => {
    const now = state.get(at);
    if (!now) return true;
    if (/^(?:radio|checkboxes|checkbox|consent)$/.test(question.kind)) return !now.checked;
    if (question.kind === 'file') return now.files.length === 0;
    if (question.kind === 'select' || now.selected.length)
      return now.selected.every((value) => value === '');
    return now.value.trim() === '' && !now.badInput;
  });
}

/** The answer as a person reads it, one line each; empty when there is none. */
export function answerLines(question: Question, state: FormState): string[] {
  if (isEmpty(question, state)) return [];
  const states = question.controls.map((at) => state.get(at)!);
  switch (question.kind) {
    case 'radio':
    case 'checkboxes':
      return question.choices.filter(({ at }) => state.get(at)?.checked).map(({ label }) => label);
    case 'checkbox':
    case 'consent':
      return ['Oui'];
    case 'select':
      return question.choices
        .filter(({ value }) => states[0]!.selected.includes(value))
        .map(({ label }) => label);
    case 'file':
      return states.flatMap(({ files }) => files);
    case 'date':
      return [dateText(question, states)];
    case 'time':
      return [hourText(question, states)];
    case 'text':
    case 'textarea':
    case 'number':
    case 'password':
      return states[0]!.value.trim().split(/\r?\n/);
  }
}

/** What stands in the parts of a date, by part; a select tells its value. */
export function partValues(
  question: Question,
  states: readonly ControlState[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    question.parts.map((part, at) => [part, (states[at]!.selected[0] ?? states[at]!.value).trim()]),
  );
}

function dateText(question: Question, states: readonly ControlState[]): string {
  if (question.parts.length) {
    const { day = '', month = '', year = '' } = partValues(question, states);
    const date = dayDate(day, month, year);
    return typeof date === 'string' ? [day, month, year].join('/') : showDate(date);
  }
  const typed = states[0]!.value.trim();
  const [days, hours] = /^\d{4}-\d{2}-\d{2}T/.test(typed) ? typed.split('T') : [typed, ''];
  const date = readDate(days!);
  const hour = hours ? readHour(hours) : null;
  return typeof date === 'string'
    ? typed
    : `${showDate(date)}${hour ? ` à ${showHour(hour)}` : ''}`;
}

function hourText(question: Question, states: readonly ControlState[]): string {
  const { hour = '', minute = '' } = partValues(question, states);
  const typed = question.parts.length
    ? `${hour}:${minute.padStart(2, '0')}`
    : states[0]!.value.trim();
  const read = readHour(typed);
  return read ? showHour(read) : typed;
}
