import type { PdfFormWords } from '../../i18n/fr/pdf-form.js';

/** Fewer controls than this stand on one page. */
const FEWEST = 6;

/** Steps over a form of ours; false where it is short, or the steps do not come: it is filled in at once. */
export async function guide(
  form: HTMLFormElement,
  words: PdfFormWords,
  isBack: boolean,
): Promise<boolean> {
  if (form.querySelectorAll('input, select, textarea').length < FEWEST) return false;
  try {
    await import('../steps/index.js');
  } catch {
    return false;
  }
  if (!form.isConnected) return false;
  const steps = form.ownerDocument.createElement('parvis-steps');
  steps.form = form;
  const { calm } = words.steps;
  steps.wording = isBack ? { ...words.steps, calm: `${words.again} ${calm}` } : words.steps;
  form.before(steps);
  try {
    // Its window has a title, and that has the focus.
    await steps.show({ takesFocus: false });
    return true;
  } catch {
    steps.remove();
    return false;
  }
}
