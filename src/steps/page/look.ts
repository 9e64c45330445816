import { oneLine } from '../words.js';

export type Control =
  HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | HTMLButtonElement;

export const CONTROL = 'input, select, textarea, button';
export const ERROR =
  '[role=alert], .error, .erreur, .erreur_message, .invalid-feedback, .wpcf7-not-valid-tip, .gfield_validation_message, .frm_error, .wpforms-error, .form-item--error-message, .fr-error-text, .fr-message--error, .govuk-error-message, .help-block.error';
export const HINT =
  '.hint, .help, .aide, .description, .form-text, .help-block, .fr-hint-text, .govuk-hint, .gfield_description, .frm_description, .wpforms-field-description, .webform-element-description, .explication, .form-description, [class*=formhelp i], [class*=help-message i], [class*=help-text i], [class*=help_text i], [class*=field-description i], [class*=field-hint i], small';

/** What is ours in the page, which the reader must not see. */
export interface Ours {
  /** The attribute as the page has it. */
  attribute(element: Element, name: string): string | null;
  /** An element of ours, or in one. */
  holds(element: Element): boolean;
}

export const nothingOurs: Ours = {
  attribute: (element, name) => element.getAttribute(name),
  holds: () => false,
};

interface Sort {
  /** Controls in an element; hidden inputs left out. */
  count: number;
  first: Control;
  /** The name that all share, when all are radios or check boxes of one; else null. */
  name: string | null;
}

/** One reading of a form: its controls, and what the browser computed of its elements, each asked once. */
export class Look {
  readonly form: HTMLFormElement;
  readonly document: Document;
  readonly ours: Ours;
  readonly controls: readonly Control[];
  /** The form, and the largest elements that hold a control tied by `form=` and not the form; in document order. */
  readonly roots: readonly Element[];
  readonly #view: Window;
  readonly #chains = new Map<Element, readonly Element[]>();
  readonly #sorts = new Map<Element, Sort>();
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #gone = new Map<Element, boolean>();
  readonly #rects = new Map<Element, DOMRect>();
  #labels: Map<Element, number> | null = null;

  constructor(form: HTMLFormElement, ours: Ours = nothingOurs) {
    this.form = form;
    this.document = form.ownerDocument;
    this.#view = this.document.defaultView!;
    this.ours = ours;
    this.controls = controlsOf(form);
    const roots = new Set<Element>([form]);
    for (const control of this.controls) {
      const chain = this.chain(control);
      const root = form.contains(control)
        ? null
        : chain.findLast((element) => !element.contains(form));
      if (root) roots.add(root);
      if (control.type === 'hidden') continue;
      const name = isOption(control) ? control.name : null;
      for (const up of chain) {
        if (up === control) continue;
        const sort = this.#sorts.get(up);
        if (!sort) this.#sorts.set(up, { count: 1, first: control, name });
        else {
          sort.count += 1;
          if (sort.name !== name) sort.name = null;
        }
      }
    }
    this.roots = [...roots].sort(byPlace);
  }

  /** Itself and its ancestors up to the form, which is not in it; outside the form, up to the body. */
  chain(element: Element): readonly Element[] {
    const known = this.#chains.get(element);
    if (known) return known;
    const { body } = this.document;
    const chain: Element[] = [element];
    const isInside = this.form.contains(element);
    const end = isInside ? this.form : body;
    for (let up = element.parentElement; up && up !== end; up = up.parentElement) chain.push(up);
    this.#chains.set(element, chain);
    return chain;
  }

  /** The ancestors of a control that hold no other; for a radio or a check box, none of another name. */
  blockOf(control: Control): readonly Element[] {
    const chain = this.chain(control);
    const isOne = isOption(control);
    let end = 1;
    while (end < chain.length) {
      const sort = this.#sorts.get(chain[end]!);
      const isBlock =
        !sort ||
        (sort.count === 1 && sort.first === control) ||
        (isOne && sort.name !== null && sort.name === control.name);
      if (!isBlock) break;
      end += 1;
    }
    return chain.slice(1, end);
  }

  count(element: Element): number {
    return this.#sorts.get(element)?.count ?? 0;
  }

  firstIn(element: Element): Control | null {
    return this.#sorts.get(element)?.first ?? null;
  }

  style(element: Element): CSSStyleDeclaration {
    let style = this.#styles.get(element);
    if (!style) this.#styles.set(element, (style = this.#view.getComputedStyle(element)));
    return style;
  }

  rect(element: Element): DOMRect {
    let rect = this.#rects.get(element);
    if (!rect) this.#rects.set(element, (rect = element.getBoundingClientRect()));
    return rect;
  }

  /** Not displayed, by itself. */
  isGone(element: Element): boolean {
    const known = this.#gone.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const isGone =
      element.getAttribute('hidden') === 'until-found' ||
      (parent?.localName === 'details' &&
        !parent.hasAttribute('open') &&
        element.localName !== 'summary' &&
        // Its step opens it.
        this.count(parent) === 0) ||
      this.style(element).display === 'none';
    this.#gone.set(element, isGone);
    return isGone;
  }

  /** Displayed and visible, up to the form. */
  isShown(element: Element): boolean {
    return !this.chain(element).some((up) => this.isGone(up)) && !this.isUnseen(element);
  }

  isUnseen(element: Element): boolean {
    return this.style(element).visibility !== 'visible';
  }

  /** Its text without controls, errors, scripts, what is ours and what is not displayed. */
  text(element: Element): string {
    const parts: string[] = [];
    const isName = element.localName === 'label' || element.localName === 'legend';
    const walk = (node: Node): void => {
      if (node.nodeType === 3) parts.push((node as Text).data);
      if (node.nodeType !== 1) return;
      const one = node as Element;
      if (/^(?:select|textarea|button|option|script|style)$/.test(one.localName)) return;
      if (this.ours.holds(one) || this.isGone(one) || one.matches(ERROR)) return;
      if (isName && one.localName !== 'small' && one.matches(HINT)) return;
      walkChildren(one);
    };
    const walkChildren = (one: Element): void => {
      const isBlock = !/^(?:a|abbr|b|em|i|small|span|strong|sup|u|label|input)$/.test(
        one.localName,
      );
      if (isBlock) parts.push(' ');
      for (let child = one.firstChild; child; child = child.nextSibling) walk(child);
      if (isBlock) parts.push(' ');
    };
    if (this.isGone(element)) return '';
    walkChildren(element);
    return oneLine(parts.join(''));
  }

  /** Which label element of the document it is. */
  labelIndex(label: Element): number {
    this.#labels ??= new Map(
      [...this.document.querySelectorAll('label')].map((one, index) => [one, index]),
    );
    return this.#labels.get(label) ?? -1;
  }

  byIds(ids: string | null): Element[] {
    return (ids ?? '').split(/\s+/).flatMap((id) => (id && this.document.getElementById(id)) || []);
  }
}

/** Controls of a form, images that send it too, in document order. */
export function controlsOf(form: HTMLFormElement): Control[] {
  // A field named "elements" hides the property.
  const { get } = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')!;
  const controls = [...(get!.call(form) as HTMLFormControlsCollection)].filter(
    (element): element is Control => element.matches(CONTROL),
  );
  const images = [
    ...form.ownerDocument.querySelectorAll<HTMLInputElement>('input[type=image i]'),
  ].filter((image) => image.form === form);
  return images.length ? [...controls, ...images].sort(byPlace) : controls;
}

export const byPlace = (one: Node, other: Node): number =>
  one === other ? 0 : one.compareDocumentPosition(other) & 4 ? -1 : 1;

export const isOption = (control: Control): boolean =>
  control.type === 'radio' || control.type === 'checkbox';

export function tokensOf(element: Element): string[] {
  const tokens = [...element.classList];
  if (element.id) tokens.push(element.id);
  return tokens;
}
