import type { Look } from './look.js';

/** The first and the last element of what a form is: itself, and what is tied to it by `form=` before and after. */
export function anchorsOf(look: Look): { readonly before: Element; readonly after: Element } {
  const { form, document } = look;
  // Only what stands beside the form in the same part of the page: the rest is far from the eye.
  const beside = look.roots.filter(
    (root) =>
      root === form || (root.parentElement === form.parentElement && root !== document.body),
  );
  return { before: outOfTable(beside[0] ?? form), after: outOfTable(beside.at(-1) ?? form) };
}

/** A form opened between the rows of a table: what comes beside it there would be a cell. */
function outOfTable(element: Element): Element {
  const { parentElement: parent } = element;
  return parent?.matches('table, tbody, thead, tfoot, tr') ? parent.closest('table')! : element;
}
