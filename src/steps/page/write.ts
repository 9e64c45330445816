import type { DraftValue } from '../drafts.js';
import { isOption, type Control } from './look.js';

/** Writes an answer as a visitor would: the page hears of it. */
export function writeAnswer(control: Control, value: DraftValue): void {
  const view = control.ownerDocument.defaultView as typeof window;
  if (isOption(control)) setter(view.HTMLInputElement, 'checked', control, value === true);
  else if (control.localName === 'select') {
    const values = typeof value === 'object' ? [...value] : [String(value)];
    for (const option of (control as HTMLSelectElement).options) {
      const at = values.indexOf(option.value);
      const isChosen = at >= 0;
      if (isChosen) values.splice(at, 1);
      if (option.selected !== isChosen) option.selected = isChosen;
    }
  } else if (control.localName === 'textarea')
    setter(view.HTMLTextAreaElement, 'value', control, String(value));
  else setter(view.HTMLInputElement, 'value', control, String(value));
  control.dispatchEvent(new view.Event('input', { bubbles: true }));
  control.dispatchEvent(new view.Event('change', { bubbles: true }));
}

/** Takes an answer out. */
export function emptyAnswer(control: Control): void {
  if (isOption(control)) {
    if ((control as HTMLInputElement).checked) writeAnswer(control, false);
  } else if (control.localName === 'select') {
    const select = control as HTMLSelectElement;
    const first = select.multiple ? [] : [...select.options].slice(0, 1).map(({ value }) => value);
    if ([...select.selectedOptions].some(({ value }) => !first.includes(value)))
      writeAnswer(control, first);
  } else if (control.value !== '') writeAnswer(control, '');
}

/** Libraries put a property of their own before the browser's: theirs must not be deaf. */
function setter(
  type: { readonly prototype: object },
  name: 'value' | 'checked',
  control: Control,
  value: string | boolean,
): void {
  Object.getOwnPropertyDescriptor(type.prototype, name)!.set!.call(control, value);
}
