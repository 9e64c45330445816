import type { PdfFormWords } from '../../i18n/fr/pdf-form.js';
import type { PdfAnswers, PdfField } from '../../pdf/form-model.js';
import { autocompleteFor, inputModeFor } from '../../steps/field-help.js';
import { purposeOf, subjectOf } from '../../steps/purpose.js';

let count = 0;

/** A plain form of the page's tree, whose controls ask what the fields of a PDF ask. It goes nowhere by itself. */
export function makeForm(
  document: Document,
  fields: readonly PdfField[],
  { name, id, words }: { readonly name: string; readonly id: string; readonly words: PdfFormWords },
): HTMLFormElement {
  const form = document.createElement('form');
  // What is asked by `get` is a search; nothing is sent either way.
  set(form, { id, method: 'post', 'aria-label': name, autocomplete: 'on' });
  let group: HTMLElement = form;
  let section = '';
  for (const field of fields) {
    if (field.section !== section) {
      section = field.section;
      group = section ? groupOf(document, section) : form;
      if (group !== form) form.append(group);
    }
    count += 1;
    group.append(questionOf(document, field, `parvis-pdf-${count}`, words));
  }
  const send = document.createElement('button');
  send.type = 'submit';
  send.textContent = words.fill;
  const last = document.createElement('div');
  last.append(send);
  form.append(last);
  return form;
}

/** What stands in the controls now. */
export function answersIn(form: HTMLFormElement, fields: readonly PdfField[]): PdfAnswers {
  const data = new FormData(form);
  return Object.fromEntries(
    fields.map(({ name }) => [
      name,
      data
        .getAll(controlName(name))
        .filter((value): value is string => typeof value === 'string' && value !== '')
        .map((value) => value.replace(/\r\n?/g, '\n')),
    ]),
  );
}

/** A form calls its controls by their names: one called `append` would take the place of what the form can do. */
const controlName = (name: string): string =>
  name in HTMLFormElement.prototype || name.startsWith('champ ') ? `champ ${name}` : name;

function groupOf(document: Document, title: string): HTMLElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  group.append(legend);
  return group;
}

function questionOf(
  document: Document,
  field: PdfField,
  id: string,
  words: PdfFormWords,
): HTMLElement {
  switch (field.kind) {
    case 'radio':
    case 'boxes':
      return setOf(document, field, id, words);
    case 'checkbox':
      return withMark(
        choiceOf(document, field, { id, value: field.options[0]!.value, label: field.label }),
        { field, words },
      );
    case 'text':
    case 'lines':
    case 'select':
      return writtenOf(document, field, id, words);
  }
}

function setOf(document: Document, field: PdfField, id: string, words: PdfFormWords): HTMLElement {
  const set = withMark(groupOf(document, field.label), { field, words });
  field.options.forEach(({ value, label }, at) =>
    set.append(choiceOf(document, field, { id: `${id}-${at + 1}`, value, label })),
  );
  return set;
}

function choiceOf(
  document: Document,
  { name, kind, required, values }: PdfField,
  { id, value, label }: { readonly id: string; readonly value: string; readonly label: string },
): HTMLElement {
  const box = document.createElement('div');
  const input = document.createElement('input');
  set(input, { type: kind === 'radio' ? 'radio' : 'checkbox', id, name: controlName(name), value });
  input.required = required && kind !== 'boxes';
  input.defaultChecked = values.includes(value);
  box.append(input, labelOf(document, id, label));
  return box;
}

function writtenOf(
  document: Document,
  field: PdfField,
  id: string,
  words: PdfFormWords,
): HTMLElement {
  const box = document.createElement('div');
  box.append(labelOf(document, id, field.label));
  withMark(box, { field, words });
  const hint = hintOf(field, words);
  if (hint) {
    const text = document.createElement('small');
    text.id = `${id}-hint`;
    text.textContent = hint;
    box.append(text);
  }
  const control =
    field.kind === 'select'
      ? selectOf(document, field, words)
      : field.kind === 'lines'
        ? document.createElement('textarea')
        : document.createElement('input');
  set(control, {
    id,
    name: controlName(field.name),
    ...(hint ? { 'aria-describedby': `${id}-hint` } : {}),
    ...(field.maxLength && field.kind !== 'select' ? { maxlength: String(field.maxLength) } : {}),
  });
  control.required = field.required;
  if (field.kind !== 'select') set(control, easeOf(field, control.localName));
  if (control.localName === 'input') set(control, { type: 'text', ...patternOf(field, words) });
  if (!('options' in control)) control.defaultValue = field.values[0] ?? '';
  box.append(control);
  return box;
}

/** What the browser may fill in by itself, and the keyboard of a phone, where it is sure what is asked and of whom. */
function easeOf({ name, label, section }: PdfField, tag: string): Record<string, string> {
  const blank = { autocomplete: '', id: '', placeholder: '' };
  const purpose = purposeOf({ ...blank, type: 'text', label, name });
  const autocomplete = autocompleteFor(purpose, subjectOf([label, section], [name]), tag);
  const inputmode = inputModeFor(purpose);
  return {
    ...(autocomplete ? { autocomplete } : {}),
    ...(inputmode ? { inputmode } : {}),
  };
}

function selectOf(
  document: Document,
  { options, values }: PdfField,
  words: PdfFormWords,
): HTMLSelectElement {
  const select = document.createElement('select');
  const all = options.some(({ value }) => value === '')
    ? options
    : [{ value: '', label: words.choose }, ...options];
  for (const { value, label } of all) {
    const option = document.createElement('option');
    set(option, { value });
    option.textContent = label;
    option.defaultSelected = values.includes(value);
    select.append(option);
  }
  return select;
}

function labelOf(document: Document, id: string, text: string): HTMLLabelElement {
  const label = document.createElement('label');
  label.htmlFor = id;
  label.textContent = text;
  return label;
}

/** Written for those who see; a control says by itself that it is required, a set of buttons does not. */
function withMark(
  box: HTMLElement,
  { field, words }: { readonly field: PdfField; readonly words: PdfFormWords },
): HTMLElement {
  if (!field.required || field.kind === 'boxes') return box;
  const mark = box.ownerDocument.createElement('span');
  mark.textContent = `\u00a0(${words.required})`;
  if (field.kind !== 'radio') mark.ariaHidden = 'true';
  box.querySelector('label, legend')!.append(mark);
  return box;
}

function hintOf(field: PdfField, words: PdfFormWords): string {
  const example = exampleOf(field);
  if (example) return words.date(example);
  if (!field.maxLength || field.kind === 'select') return '';
  return field.comb ? words.squares(field.maxLength) : words.most(field.maxLength);
}

/** A file that checks a date takes one way to write it. */
function patternOf(field: PdfField, words: PdfFormWords): Record<string, string> {
  const example = exampleOf(field);
  if (!example) return {};
  const pattern = example.replace(/\d+/g, (figures) => `\\d{${figures.length}}`);
  return { pattern: pattern.replace(/[./-]/g, '[$&]'), title: words.date(example) };
}

/** Where each part of the date is figures: else no example, and no rule. */
function exampleOf({ dateFormat }: PdfField): string {
  if (!/^(?:dd|mm|yyyy)(?:[ ./-]?(?:dd|mm|yyyy)){2}$/.test(dateFormat)) return '';
  return dateFormat.replace('dd', '27').replace('mm', '03').replace('yyyy', '1985');
}

function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
