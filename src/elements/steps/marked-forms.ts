/** Guides the forms that the author has marked: `<form data-parvis-steps>`. */
export function guideMarkedForms(document: Document): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => guideMarkedForms(document), { once: true });
    return;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-parvis-steps]')) {
    const isOff = /^(?:off|false|non|no)$/i.test(form.dataset['parvisSteps']!.trim());
    if (isOff || form.previousElementSibling?.localName === 'parvis-steps') continue;
    const steps = document.createElement('parvis-steps');
    steps.form = form;
    form.before(steps);
  }
}
