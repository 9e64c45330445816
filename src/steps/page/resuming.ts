import type { FormBinding } from './form-binding.js';
import type { Place } from './guide-types.js';
import type { Keeping } from './keeping.js';
import { siteErrors } from './site-errors.js';

/** Where the visitor was before this page was loaded; null where they come for the first time, or have sent the form. */
export function resumePlace(binding: FormBinding, keeping: Keeping): Place | null {
  const { last } = keeping;
  if (!last) return null;
  const { model, facts, form } = binding;
  if (last.sentAt !== undefined) {
    const errors = siteErrors(binding);
    if (errors.size || facts.form.errors.length) {
      const [first] = errors.keys();
      const step = model.steps.find(({ questions }) => questions.includes(first!));
      return step?.index ?? 'review';
    }
    // The form came back clean: it went. A step back in the browser may be for what did not.
    if (!isStepBack(form.ownerDocument.defaultView!)) keeping.drop();
    return null;
  }
  if (!last.guided) return null;
  return last.step >= model.steps.length ? 'review' : last.step;
}

function isStepBack(view: Window): boolean {
  const [entry] = view.performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'back_forward';
}
