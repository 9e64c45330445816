import type { ControlState, FormState } from '../values.js';
import type { Control } from './look.js';
import { Look, isOption } from './look.js';
import { showsSomehow } from './read-sight.js';
import type { ReadForm } from './read-form.js';

/** Which controls show now, by their place in the nodes. To be read while nothing of ours is hidden. */
export function readShown(
  { facts, elements, look }: ReadForm,
  now = new Look(look.form, look.ours),
): Map<number, boolean> {
  const shown = new Map<number, boolean>();
  facts.nodes.forEach((node, at) => {
    if (node.kind === 'control')
      shown.set(at, node.type !== 'hidden' && showsSomehow(now, elements[at] as Control));
  });
  return shown;
}

/** The values of the controls now. */
export function readState(read: ReadForm, shown: ReadonlyMap<number, boolean>): FormState {
  const state = new Map<number, ControlState>();
  read.facts.nodes.forEach((node, at) => {
    if (node.kind === 'control')
      state.set(at, stateOf(read.elements[at] as Control, shown.get(at) ?? false));
  });
  return state;
}

function stateOf(control: Control, shown: boolean): ControlState {
  const { validity } = control;
  const isFile = control.type === 'file';
  return {
    value: isFile ? '' : control.value,
    checked: isOption(control) && (control as HTMLInputElement).checked,
    selected:
      control.localName === 'select'
        ? [...(control as HTMLSelectElement).selectedOptions].map(({ value }) => value)
        : [],
    files: isFile ? [...((control as HTMLInputElement).files ?? [])].map(({ name }) => name) : [],
    shown,
    enabled: !control.matches(':disabled'),
    badInput: validity.badInput,
    customError: validity.customError ? control.validationMessage : '',
  };
}
