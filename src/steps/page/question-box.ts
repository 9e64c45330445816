import type { Question } from '../model.js';
import type { Control, Look } from './look.js';
import { widgetOf } from './read-sight.js';

const INSIDE = 'td, th, li, dd, dt';
const TITLE = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const FOCUSABLE = '[role=combobox], [tabindex]:not([tabindex="-1"]), input, button, a[href]';

/** The largest element that holds a question and nothing else: its label and its help are in it. */
export function boxOf(look: Look, controls: readonly Control[], question: Question): HTMLElement {
  const [first] = controls;
  const mine = new Set<Element>(controls);
  const isSet = controls.length > 1;
  const holdsOthers = (element: Element): boolean => {
    const all = look.count(element);
    return all > controls.filter((control) => element.contains(control)).length;
  };
  let box: Element = first!;
  for (const up of look.chain(first!).slice(1)) {
    if (holdsOthers(up)) break;
    // The title of a part of the form is not the question's.
    const isPart =
      up.querySelector(TITLE) !== null ||
      (up.localName === 'fieldset' && !isSet && !question.choices.length);
    const isWhole = [...mine].every((control) => box.contains(control));
    if (isPart && isWhole) break;
    box = up;
  }
  return box as HTMLElement;
}

/** Where an element of ours goes to stand right before a question, without breaking a table or a list. */
export function placeFor(
  look: Look,
  controls: readonly Control[],
  question: Question,
): { parent: Element; before: Node | null } {
  const box = boxOf(look, controls, question);
  const first = controls[0]!;
  const isInTable = /^(?:tr|tbody|thead|td|th|li|dd|dt)$/.test(box.localName);
  const cell = isInTable ? first.closest(INSIDE) : null;
  if (cell && !cell.contains(look.form)) return { parent: cell, before: firstNotOurs(look, cell) };
  if (box !== first && isInRow(look, box))
    return { parent: box, before: firstNotOurs(look, box, box.querySelector(':scope > legend')) };
  if (box !== first) return { parent: box.parentElement!, before: box };
  const label = first.labels?.[0];
  const isBeside =
    label?.parentElement === first.parentElement && label!.compareDocumentPosition(first) & 4;
  const before = isBeside ? label! : first;
  // A text of ours in a label would be in its name.
  const wrap = before.closest('label');
  return wrap && wrap !== before
    ? { parent: wrap.parentElement!, before: wrap }
    : { parent: before.parentElement!, before };
}

/** Beside other questions on a line that does not break: what comes before it would stand beside it too. */
function isInRow(look: Look, box: Element): boolean {
  if (!/^(?:div|p|fieldset|section|li|span)$/.test(box.localName)) return false;
  const around = look.style(box.parentElement!);
  const isFlex = /flex$/.test(around.display) && !/^column/.test(around.flexDirection);
  return (isFlex && around.flexWrap === 'nowrap') || /^table-cell$/.test(look.style(box).display);
}

function firstNotOurs(look: Look, parent: Element, after: Element | null = null): Node | null {
  let node = after ? after.nextSibling : parent.firstChild;
  while (node?.nodeType === 1 && look.ours.holds(node as Element)) node = node.nextSibling;
  return node;
}

/** Puts the focus in a question: its first control that shows, or what stands for it. */
export function focusQuestion(look: Look, controls: readonly Control[]): void {
  const control =
    controls.find((one) => (one as HTMLInputElement).checked && !one.matches(':disabled')) ??
    controls.find((one) => !one.matches(':disabled')) ??
    controls[0]!;
  const widget = control.getAttribute('aria-hidden') === 'true' ? widgetOf(look, control) : null;
  const target = widget?.matches(FOCUSABLE) ? widget : widget?.querySelector(FOCUSABLE);
  ((target as HTMLElement | null | undefined) ?? control).focus();
}
