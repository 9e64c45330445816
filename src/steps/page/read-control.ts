import type { ControlNode, OptionFact } from '../facts.js';
import { CONDITION } from '../traps.js';
import { oneLine } from '../words.js';
import { ERROR, HINT, isOption, tokensOf, type Control, type Look } from './look.js';
import { readLabels } from './read-labels.js';
import { readSight } from './read-sight.js';

const CONDITIONS = new Set(CONDITION.attributes.split(', '));
const MESSAGE = /^data-(?:msg|reqmsg|invmsg|webform-.*-error|validation-|error|parsley-.*message)/;

const NAMES_ERROR = /(?:^|[-_])(?:err|msg)|error|erreur|invalid|message|alert/i;

/** A control as the page came, and as it shows. */
export function readControl(look: Look, control: Control): Omit<ControlNode, 'at' | 'parent'> {
  const attribute = (name: string): string => look.ours.attribute(control, name) ?? '';
  const number = (name: string): number | null =>
    control.hasAttribute(name) ? Number(control.getAttribute(name)) : null;
  const tag = control.localName as ControlNode['tag'];
  const isHidden = control.type === 'hidden';
  const block = look.blockOf(control);
  const around = look.chain(control).slice(1 + block.length);
  return {
    kind: 'control',
    tag,
    type: control.type,
    name: attribute('name'),
    id: attribute('id'),
    value: valueOf(control),
    checked: isOption(control) && (control as HTMLInputElement).defaultChecked,
    text: oneLine(
      tag === 'button'
        ? control.textContent || attribute('aria-label') || attribute('title')
        : attribute('value') || attribute('alt') || attribute('aria-label'),
    ),
    inside: look.form.contains(control),
    disabled: control.matches(':disabled'),
    readOnly: control.hasAttribute('readonly'),
    required: control.hasAttribute('required'),
    ariaRequired: attribute('aria-required') === 'true',
    ariaInvalid: attribute('aria-invalid') === 'true',
    pattern: attribute('pattern'),
    min: attribute('min'),
    max: attribute('max'),
    step: attribute('step'),
    autocomplete: attribute('autocomplete'),
    inputMode: attribute('inputmode'),
    placeholder: attribute('placeholder'),
    accept: attribute('accept'),
    title: attribute('title'),
    minLength: number('minlength'),
    maxLength: number('maxlength'),
    tabIndex: number('tabindex'),
    multiple: control.hasAttribute('multiple'),
    formNoValidate: control.hasAttribute('formnovalidate'),
    formAction: attribute('formaction'),
    sight: readSight(look, control),
    own: tokensOf(control),
    block: block.flatMap(tokensOf),
    around: around.flatMap(tokensOf),
    labels: isHidden ? [] : readLabels(look, control, block),
    hints: isHidden ? [] : readHints(look, control, block.at(-1)?.querySelectorAll(HINT) ?? []),
    errors: isHidden ? [] : errorsOf(look, control, block),
    messages: messagesOf(control),
    condition: conditionOf([control, ...block]),
    options: tag === 'select' ? [...(control as HTMLSelectElement).options].map(readOption) : [],
    noSave: control.closest('[data-no-save]') !== null,
  };
}

/** Texts that help with an element: aria-describedby, and those given. */
export function readHints(look: Look, element: Element, inBlock: Iterable<Element>): string[] {
  const all = [...look.byIds(look.ours.attribute(element, 'aria-describedby')), ...inBlock];
  const errors = toldErrors(look, element);
  const texts = all
    .filter(
      (one) =>
        !one.matches(ERROR) &&
        !errors.includes(one) &&
        !look.ours.holds(one) &&
        look.isShown(one) &&
        (one.localName !== 'small' || !one.closest('label, legend')),
    )
    .map((one) => look.text(one));
  return [...new Set(texts)].filter(Boolean);
}

/** What the page ties to a field that it calls wrong, where its name says what it is. */
function toldErrors(look: Look, control: Element): Element[] {
  if (look.ours.attribute(control, 'aria-invalid') !== 'true') return [];
  const described = look.byIds(look.ours.attribute(control, 'aria-describedby'));
  return [
    ...look.byIds(control.getAttribute('aria-errormessage')),
    ...described.filter((one) => tokensOf(one).some((token) => NAMES_ERROR.test(token))),
  ];
}

function errorsOf(look: Look, control: Control, block: readonly Element[]): string[] {
  const found = [...(block.at(-1)?.querySelectorAll(ERROR) ?? []), ...toldErrors(look, control)];
  const texts = found
    .filter((one) => !look.ours.holds(one) && look.isShown(one))
    .map((one) => look.text(one));
  return [...new Set(texts)].filter(Boolean);
}

function messagesOf(control: Control): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { name, value } of control.attributes) if (MESSAGE.test(name)) messages[name] = value;
  return messages;
}

function conditionOf(boxes: readonly Element[]): string {
  return boxes
    .flatMap((box) => [
      ...[...box.attributes].map(({ name, value }) => (CONDITIONS.has(name) ? value : '')),
      ...[...box.classList].filter((token) => CONDITION.tokens.test(token)),
    ])
    .filter(Boolean)
    .join(' ');
}

/** The value as the page came. */
function valueOf(control: Control): string {
  if (control.localName === 'textarea') return (control as HTMLTextAreaElement).defaultValue;
  if (control.localName === 'select') {
    const options = [...(control as HTMLSelectElement).options];
    const first = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
    return first ? first.value : '';
  }
  return control.getAttribute('value') ?? (isOption(control) ? 'on' : '');
}

const readOption = (option: HTMLOptionElement): OptionFact => ({
  value: option.getAttribute('value') ?? oneLine(option.textContent!),
  label: oneLine(option.textContent!),
  disabled: option.hasAttribute('disabled'),
  selected: option.defaultSelected,
});
