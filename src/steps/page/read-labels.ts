import type { LabelFact } from '../facts.js';
import { oneLine } from '../words.js';
import { CONTROL, ERROR, HINT, isOption, type Control, type Look } from './look.js';

/** Every text that may name a control. */
export function readLabels(look: Look, control: Control, block: readonly Element[]): LabelFact[] {
  const facts: LabelFact[] = [];
  const add = (
    source: LabelFact['source'],
    text: string,
    shown: boolean,
    from: Element | null = null,
    close = true,
  ): void => {
    const line = oneLine(text);
    if (!line) return;
    facts.push({
      source,
      text: line,
      shown,
      element: from?.localName === 'label' ? look.labelIndex(from) : -1,
      close,
      tokens: from
        ? [from, ...from.getElementsByTagName('*')].flatMap((one) => [...one.classList])
        : [],
    });
  };
  const isBox = isOption(control);
  const tied = tiedLabels(control);
  for (const label of tied)
    add('label', look.text(label), look.isShown(label), label, isClose(label, control, block));
  for (const label of labelsAround(control, block))
    if (
      !(tied as readonly Element[]).includes(label) &&
      !label.matches('.error') &&
      !label.querySelector(CONTROL)
    )
      add('near', look.text(label), look.isShown(label), label);
  const by = look.byIds(look.ours.attribute(control, 'aria-labelledby'));
  if (by.length)
    add(
      'labelledby',
      by.map((one) => look.text(one)).join(' '),
      by.every((one) => look.isShown(one)),
    );
  add('aria-label', control.getAttribute('aria-label') ?? '', false);
  const set = setText(look, control, tied);
  if (set) add('set', set.text, true, set.from);
  add('before', textBefore(look, control, block), true);
  const cell = cellBefore(control, isBox);
  if (cell) add('row', look.text(cell), true, cell);
  add('column', columnText(control), true);
  if (isBox) add('after', textAfter(control), true);
  add('title', control.getAttribute('title') ?? '', false);
  add('placeholder', control.getAttribute('placeholder') ?? '', true);
  return facts;
}

export const tiedLabels = (control: Control): HTMLLabelElement[] =>
  [...(control.labels ?? [])].filter((label) => !label.matches('.error'));

function labelsAround(control: Control, block: readonly Element[]): Element[] {
  const around: (Element | null)[] = [
    ...(block.at(-1)?.querySelectorAll('label') ?? []),
    control.previousElementSibling,
  ];
  if (isOption(control)) around.push(control.nextElementSibling);
  return [...new Set(around)].filter((one): one is Element => one?.localName === 'label');
}

function isClose(label: Element, control: Control, block: readonly Element[]): boolean {
  return (
    label.contains(control) ||
    block.some((box) => box !== label && box.contains(label)) ||
    control.previousElementSibling === label ||
    control.nextElementSibling === label ||
    block.some((box) => box.previousElementSibling === label)
  );
}

/** Text before a set of controls, in the smallest element that holds them all and no other. */
function setText(
  look: Look,
  control: Control,
  tied: readonly Element[],
): { text: string; from: Element | null } | null {
  if (!look.form.contains(control)) return null;
  const chain = look.chain(control).slice(1);
  let at = chain.findIndex((up) => look.count(up) > 1);
  if (at < 0) return null;
  const count = look.count(chain[at]!);
  while (at + 1 < chain.length && look.count(chain[at + 1]!) === count) at += 1;
  const box = chain[at]!;
  if (look.firstIn(box) !== control) return null;
  const parts: string[] = [];
  let from: Element | null = null;
  /** True once the control is reached. */
  const walk = (node: Node): boolean => {
    if (node === control) return true;
    if (node.nodeType === 3) parts.push((node as Text).data);
    if (node.nodeType !== 1) return false;
    const one = node as Element;
    if (
      one.matches(`script, style, legend, summary, ${HINT}, ${ERROR}`) ||
      tied.includes(one) ||
      look.ours.holds(one) ||
      look.isGone(one)
    )
      return one.contains(control);
    if (
      /^(?:label|span|p|div|td|th|b|strong|h[1-6])$/.test(one.localName) &&
      !one.querySelector(CONTROL) &&
      one.textContent!.trim()
    )
      from ??= one;
    for (let child = one.firstChild; child; child = child.nextSibling) if (walk(child)) return true;
    return false;
  };
  for (let child = box.firstChild; child; child = child.nextSibling) if (walk(child)) break;
  const text = oneLine(parts.join(' '));
  return text && text.length < 300 ? { text, from } : null;
}

const NOT_BEFORE = `label, legend, script, style, h1, h2, h3, h4, h5, h6, ${HINT}, ${ERROR}`;

function textBefore(look: Look, control: Control, block: readonly Element[]): string {
  const before = (from: Node | null): string => {
    const parts: string[] = [];
    for (let node = from; node; node = node.previousSibling) {
      if (node.nodeType === 3) parts.unshift((node as Text).data);
      if (node.nodeType !== 1) continue;
      const one = node as Element;
      if (one.localName === 'br') {
        if (oneLine(parts.join(''))) break;
        continue;
      }
      if (one.matches(CONTROL) || one.querySelector(CONTROL)) break;
      if (one.matches(NOT_BEFORE) || look.ours.holds(one)) continue;
      parts.unshift(` ${one.textContent} `);
    }
    return oneLine(parts.join(' '));
  };
  const direct = before(control.previousSibling);
  if (direct) return direct;
  for (const box of block) {
    if (!/^(?:div|p|li|dd|td)$/.test(box.parentElement?.localName ?? '')) continue;
    const text = before(box.previousSibling);
    if (text && text.length <= 120) return text;
  }
  return '';
}

function textAfter(control: Control): string {
  const next = control.nextSibling;
  if (next?.nodeType === 3) return (next as Text).data;
  const one = control.nextElementSibling;
  return one?.localName === 'span' ? one.textContent! : '';
}

/** The cell of words that stands nearest before it; of a box, the first of its row. */
function cellBefore(control: Control, isBox: boolean): Element | null {
  const isWords = (cell: Element | null | undefined) =>
    !!cell && !cell.querySelector(CONTROL) && cell.textContent!.trim() !== '';
  const own = isBox ? null : control.closest('td, th');
  for (let cell = own?.previousElementSibling; cell; cell = cell.previousElementSibling)
    if (isWords(cell)) return cell;
  const first = control.closest('tr')?.firstElementChild;
  return isWords(first) ? first! : null;
}

function columnText(control: Control): string {
  const cell = control.closest('td');
  const row = cell?.closest('tr');
  const first = cell?.closest('table')?.querySelector('tr');
  if (!cell || !row || !first || first === row) return '';
  const header = first.children[[...row.children].indexOf(cell)];
  return header?.localName === 'th' && !header.querySelector(CONTROL) ? header.textContent! : '';
}
