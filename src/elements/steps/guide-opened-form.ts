import { findOpened, keepOpened, readOpened } from './opened.js';

/** Goes on with the form that the visitor had open in this tab: the page was loaded again, or the server refused it. */
export async function guideOpenedForm(document: Document): Promise<void> {
  const view = document.defaultView!;
  const opened = readOpened(view);
  if (!opened) return;
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  if (document.querySelector('parvis-steps')) return;
  const form = findOpened(document, opened);
  // Another page: it is not looked for on every one.
  if (!form) return keepOpened(view, null);
  const steps = document.documentElement.appendChild(document.createElement('parvis-steps'));
  steps.form = form;
  try {
    await steps.show();
  } catch {
    steps.remove();
  }
}
