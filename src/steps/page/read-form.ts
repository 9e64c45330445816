import { atOnce } from '../at-once.js';
import type { FormFacts, FormNode, FormOwn, StepMark } from '../facts.js';
import { CAPTCHA_BOX } from '../traps.js';
import { oneLine } from '../words.js';
import { CONTROL, ERROR, HINT, Look, byPlace, tokensOf, type Control, type Ours } from './look.js';
import { readControl, readHints } from './read-control.js';

const MARK = '[data-step], [data-parvis-step]';
const MARKER = /(?:^|[-_])(?:title|titre|section|rubrique|heading)(?:$|[-_])/i;
const FORM_ERROR =
  '.alert-danger, .erreur_message, [role=alert], .reponse_formulaire_erreur, .messages--error';

/** A form read in the page. */
export interface ReadForm {
  readonly facts: FormFacts;
  /** The element of each of `facts.nodes`. */
  readonly elements: readonly Element[];
  readonly look: Look;
}

/** Reads a form of the page, without writing to it. */
export function readForm(form: HTMLFormElement, ours?: Ours): ReadForm {
  return atOnce(readingForm(form, ours));
}

/** The same, to be interrupted after each element; what the page changes meanwhile may be read or not. */
export function readingForm(form: HTMLFormElement, ours?: Ours): Generator<void, ReadForm, void> {
  return new FormReader(new Look(form, ours)).read();
}

class FormReader {
  readonly #look: Look;
  readonly #controls: ReadonlySet<Element>;
  readonly #nodes: FormNode[] = [];
  readonly #elements: Element[] = [];
  readonly #described = new Set<Element>();
  readonly #texts = new Set<Element>();
  readonly #markers = new Map<Element, boolean>();

  constructor(look: Look) {
    this.#look = look;
    this.#controls = new Set(look.controls);
    for (const control of look.controls)
      for (const name of ['aria-describedby', 'aria-labelledby'])
        for (const one of look.byIds(look.ours.attribute(control, name))) this.#described.add(one);
  }

  *read(): Generator<void, ReadForm, void> {
    const look = this.#look;
    yield;
    const groups = new Map<Element, number>();
    for (const element of this.#candidates()) {
      const kind = this.#kindOf(element);
      yield;
      if (!kind) continue;
      const at = this.#nodes.length;
      let up = element.parentElement;
      while (up && !groups.has(up)) up = up.parentElement;
      const place = { at, parent: up ? groups.get(up)! : -1 };
      this.#elements.push(element);
      if (kind === 'group') groups.set(element, at);
      this.#nodes.push({ ...place, ...this.#nodeOf(element, kind) } as FormNode);
    }
    const facts = { form: readOwn(look), nodes: this.#nodes };
    return { facts, elements: this.#elements, look };
  }

  /** The controls and all elements of the roots, in document order. */
  #candidates(): Element[] {
    const look = this.#look;
    const all = look.roots.flatMap((root) =>
      root === look.form ? [...root.querySelectorAll('*')] : [root, ...root.querySelectorAll('*')],
    );
    const known = new Set(all);
    const alone = look.controls.filter((control) => !known.has(control));
    if (alone.length === 0) return all;
    return [...all, ...alone].sort(byPlace);
  }

  #kindOf(element: Element): FormNode['kind'] | null {
    const look = this.#look;
    const name = element.localName;
    if (element.matches(CONTROL)) return this.#controls.has(element) ? 'control' : null;
    if (look.roots.includes(element) || look.ours.holds(element)) return null;
    const role = element.getAttribute('role');
    if (/^(?:fieldset|details)$/.test(name) || role === 'group' || role === 'radiogroup')
      return 'group';
    const isHeading = /^h[1-6]$/.test(name) || role === 'heading';
    if (!isHeading && element.matches(MARK)) return 'group';
    if (isHeading) return element.textContent!.trim() ? 'heading' : null;
    if (element.matches(CAPTCHA_BOX))
      return look.isShown(element) && !element.parentElement!.closest(CAPTCHA_BOX)
        ? 'captcha'
        : null;
    if (this.#isMarker(element)) return 'heading';
    return this.#isText(element) ? 'text' : null;
  }

  #isText(element: Element): boolean {
    if (!/^(?:p|ul|ol|dl|blockquote|figure)$/.test(element.localName)) return false;
    const look = this.#look;
    let up = element.parentElement;
    while (up && up !== look.form && !this.#texts.has(up)) up = up.parentElement;
    // What is in another text of ours to list, whatever that one is.
    this.#texts.add(element);
    return (
      (!up || !this.#texts.has(up)) &&
      !element.querySelector(`${CONTROL}, label, legend`) &&
      !element.closest('label, legend, summary') &&
      !element.matches(`${ERROR}, ${HINT}`) &&
      !this.#described.has(element) &&
      look.isShown(element) &&
      look.text(element) !== ''
    );
  }

  /** What looks like a heading, and is none. */
  #isMarker(element: Element): boolean {
    const known = this.#markers.get(element);
    if (known !== undefined) return known;
    const isMarker = this.#looksLikeTitle(element);
    this.#markers.set(element, isMarker);
    return isMarker;
  }

  #looksLikeTitle(element: Element): boolean {
    const name = element.localName;
    const isCell = name === 'th' || name === 'td';
    if (!isCell && name !== 'p' && name !== 'div' && name !== 'span') return false;
    const isShaded = isCell && element.closest('[bgcolor]:is(td, th, tr)') !== null;
    const isNamed = [...element.classList].some(
      (token) => MARKER.test(token) && !/label|sub|help|desc|field/i.test(token),
    );
    if (!isNamed && !isShaded && !element.querySelector('strong, b') && name !== 'th') return false;
    const look = this.#look;
    if (element.querySelector(`${CONTROL}, a, label`)) return false;
    if (element.closest('label, legend, h1, h2, h3, h4, h5, h6, summary, button')) return false;
    if (element.matches(`${HINT}, ${ERROR}`) || this.#described.has(element)) return false;
    if (!look.isShown(element)) return false;
    const text = look.text(element);
    if (!text || text.length > 80) return false;
    if (isCell)
      return (
        element.closest('tr')?.childElementCount === 1 &&
        (element as HTMLTableCellElement).colSpan > 1 &&
        (name === 'th' || isNamed || isShaded || isBold(element))
      );
    if (isNamed) return !this.#isMarker(element.parentElement!);
    return name !== 'span' && isBold(element) && !element.closest('td, th');
  }

  #nodeOf(element: Element, kind: FormNode['kind']): object {
    const look = this.#look;
    switch (kind) {
      case 'control':
        return readControl(look, element as Control);
      case 'group':
        return {
          kind,
          tag: element.localName,
          role: element.getAttribute('role') ?? '',
          title: this.#titleOf(element),
          hint: readHints(look, element, [
            ...element.querySelectorAll(`:scope > :is(${HINT}), :scope > legend :is(${HINT})`),
          ]).join(' '),
          mark: markOf(element),
          gone: look.chain(element).some((up) => look.isGone(up)),
          tokens: [
            ...tokensOf(element),
            ...(element.getAttribute('aria-required') === 'true' ? ['[aria-required=true]'] : []),
          ],
        };
      case 'heading':
        return {
          kind,
          level: /^h[1-6]$/.test(element.localName)
            ? Number(element.localName[1])
            : Number(element.getAttribute('aria-level') ?? 7),
          text: look.text(element) || oneLine(element.textContent!),
          mark: markOf(element),
          gone: !look.isShown(element),
        };
      case 'text':
        return { kind, text: look.text(element) };
      case 'captcha':
        return { kind };
    }
  }

  #titleOf(element: Element): string {
    const look = this.#look;
    if (element.localName === 'fieldset') {
      const legend = [...element.querySelectorAll('legend')].find(
        (one) => one.closest('fieldset') === element,
      );
      if (legend) return look.text(legend);
    }
    if (element.localName === 'details')
      return oneLine(element.querySelector(':scope > summary')?.textContent ?? '');
    return oneLine(
      element.getAttribute('aria-label') ??
        look.byIds(element.getAttribute('aria-labelledby'))[0]?.textContent ??
        '',
    );
  }
}

function isBold(element: Element): boolean {
  const bold = element.querySelector('strong, b');
  return bold !== null && oneLine(bold.textContent!) === oneLine(element.textContent!);
}

function markOf(element: Element): StepMark | null {
  const value = element.getAttribute('data-parvis-step') ?? element.getAttribute('data-step');
  return value === null ? null : { value, title: element.getAttribute('data-step-title') ?? '' };
}

/** What the form says of itself. Its properties may be hidden by fields of their names: attributes are not. */
function readOwn(look: Look): FormOwn {
  const { form, document } = look;
  const attribute = (name: string): string => form.getAttribute(name) ?? '';
  const ups: Element[] = [form];
  for (
    let up = form.parentElement;
    up && up !== document.body && ups.length < 4;
    up = up.parentElement
  )
    ups.push(up);
  const tokens = new Set<string>();
  for (const element of [...ups, ...form.querySelectorAll('*')]) {
    if (look.ours.holds(element)) continue;
    for (const token of tokensOf(element)) tokens.add(token);
    for (const name of element.getAttributeNames())
      if (name.startsWith('data-')) tokens.add(`[${name}]`);
  }
  return {
    id: attribute('id'),
    name: attribute('name'),
    page: document.location?.pathname ?? '/',
    action: attribute('action').replace(/[?#].*/, ''),
    method: (attribute('method') || (form.hasAttribute('action') ? 'get' : '')).toLowerCase(),
    role: attribute('role'),
    title: titleOfForm(look),
    mark: form.getAttribute('data-parvis-steps'),
    noValidate: look.ours.attribute(form, 'novalidate') !== null,
    tokens: [...tokens],
    before: textBeforeForm(look),
    errors: [...form.querySelectorAll(FORM_ERROR)]
      .filter(
        (one) =>
          !look.ours.holds(one) && !one.closest('[class*=field], .editer, p') && look.isShown(one),
      )
      .map((one) => look.text(one))
      .filter(Boolean),
  };
}

function titleOfForm(look: Look): string {
  const { form, document } = look;
  const own = form.getAttribute('aria-label');
  if (own) return oneLine(own);
  const by = look.byIds(form.getAttribute('aria-labelledby'));
  if (by.length) return oneLine(by.map((one) => one.textContent).join(' '));
  let up: Element | null = form;
  for (; up && up !== document.body; up = up.parentElement)
    for (let before = up.previousElementSibling; before; before = before.previousElementSibling)
      if (/^h[1-3]$/.test(before.localName)) return oneLine(before.textContent!);
  return oneLine(document.querySelector('h1')?.textContent ?? '');
}

function textBeforeForm(look: Look): string {
  let text = '';
  for (
    let one = look.form.previousElementSibling;
    one && text.length < 300;
    one = one.previousElementSibling
  )
    if (!look.ours.holds(one)) text = oneLine(`${look.text(one)} ${text}`);
  return text.slice(-300);
}
