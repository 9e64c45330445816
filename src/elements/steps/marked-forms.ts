import type { StepsElement } from './steps.js';

/** What guides each form; taken off with it. */
const guided = new WeakMap<HTMLFormElement, StepsElement>();

/** Guides the forms that the author has marked: `<form data-parvis-steps>`. */
export function guideMarkedForms(document: Document): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => guideMarkedForms(document), { once: true });
    return;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-parvis-steps]')) {
    const isOff = /^(?:off|false|non|no)$/i.test(form.dataset['parvisSteps']!.trim());
    const isGuided =
      guided.get(form)?.isConnected || form.previousElementSibling?.localName === 'parvis-steps';
    if (isOff || isGuided) continue;
    const steps = document.createElement('parvis-steps');
    steps.form = form;
    guided.set(form, steps);
    form.before(steps);
  }
}

/** Turbo is about to copy the page, to show the copy later: what is ours in it is taken off, as it was not there before. */
export function leaveCopies(document: Document): void {
  document.addEventListener('turbo:before-cache', () => {
    for (const form of document.forms) guided.get(form)?.remove();
  });
}
