import type { Control } from './look.js';

const BUTTON = /^(?:submit|image|button|reset)$/;
const NO_ANSWER = /^(?:checkbox|radio|file|range|color|submit|image|button|reset|hidden)$/;

interface Guarded {
  form(): HTMLFormElement;
  /** A step or the check is shown, and we press nothing ourselves. */
  isGuarding(): boolean;
  /** A button that sends the form, which ours stands for. */
  isSend(button: Element): boolean;
  goOn(): void;
}

/** Keeps the form from being sent in the middle: Enter in a field goes on to the next step, as Continue does. */
export function guard(view: Window, guarded: Guarded, signal: AbortSignal): void {
  view.addEventListener(
    'keydown',
    (event) => {
      if (!guarded.isGuarding() || event.key !== 'Enter' || event.isComposing) return;
      const input = event.target as Control | null;
      if (event.defaultPrevented || input?.localName !== 'input' || input.form !== guarded.form())
        return;
      if (BUTTON.test(input.type)) return;
      event.preventDefault();
      // Without a name it is a part of a library's widget.
      if (!NO_ANSWER.test(input.type) && input.name) guarded.goOn();
    },
    { signal },
  );
  view.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element | null)?.closest?.('button, input');
      if (!button || !guarded.isGuarding() || !guarded.isSend(button)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      guarded.goOn();
    },
    { signal, capture: true },
  );
}
