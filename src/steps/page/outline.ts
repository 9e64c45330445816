import { readButtons } from '../buttons.js';
import type { FormModel } from '../model.js';
import { CONTROL, ERROR, HINT, type Control } from './look.js';
import type { ReadForm } from './read-form.js';

/** A step by its place in the model, or the check of the answers. */
export type Shown = number | 'review';

interface Part {
  /** Where it shows. */
  readonly places: Set<Shown>;
  /** It holds something that no step hides: a draft button, a note over the whole form. */
  always: boolean;
}

/** Parts of a page that are not a form's, though a control tied by `form=` stands there. */
const FOREIGN = 'a[href], iframe, video, audio, object, embed, main, nav, header, footer, article';
const NEVER_HIDDEN = 'legend, summary, caption, colgroup, script, style, link, template, noscript';
const TELLS = '[role=alert], [role=status], [aria-live], .alert, .wpcf7-response-output';

/** Which elements of a form belong to which step, down to labels, breaks and notes that no node tells. */
export class Outline {
  readonly #read: ReadForm;
  readonly #parts = new Map<Element, Part>();
  /** What is walked from: children of the form, and boxes of controls outside. */
  readonly #tops: readonly Element[];
  readonly #left = new Set<Element>();
  readonly #hidden = new Map<Shown, ReadonlySet<Element>>();

  constructor(read: ReadForm, model: FormModel) {
    this.#read = read;
    const { facts, elements, look } = read;
    const roles = readButtons(facts);
    const traps = new Set(model.traps);
    const captchas = new Set(model.captchas);
    const tops = new Map<Element, Element>();
    facts.nodes.forEach((node, at) => {
      const element = elements[at]!;
      const isHidden = node.kind === 'control' && node.type === 'hidden';
      if (isHidden || traps.has(at)) {
        this.#left.add(element);
        return;
      }
      const places = new Set<Shown>(model.stepsOf[at]);
      if (captchas.has(at)) places.add('review');
      // Ours stands for it, and presses it.
      const isSend = roles.get(at) === 'send';
      if (isSend) places.clear();
      const always = !isSend && places.size === 0;
      const end = look.form.contains(element) ? look.form : this.#boxOutside(element).parentElement;
      for (let up: Element | null = element; up && up !== end; up = up.parentElement) {
        this.#add(up, places, always);
        if (up.parentElement === end && end !== look.form) tops.set(up, up);
      }
    });
    this.#tops = [look.form, ...tops.keys()];
  }

  /** The largest elements that hold something of other places and nothing of this one. */
  hiddenAt(place: Shown): ReadonlySet<Element> {
    const known = this.#hidden.get(place);
    if (known) return known;
    const hidden = new Set<Element>();
    const [form, ...outside] = this.#tops;
    this.#walk(form!, place, hidden);
    for (const top of outside) this.#visit(top, place, hidden);
    this.#hidden.set(place, hidden);
    return hidden;
  }

  #visit(element: Element, place: Shown, hidden: Set<Element>): void {
    const part = this.#parts.get(element);
    if (!part || this.#left.has(element)) return;
    if (part.always || part.places.has(place)) this.#walk(element, place, hidden);
    else if (!element.matches(NEVER_HIDDEN)) hidden.add(element);
  }

  #walk(element: Element, place: Shown, hidden: Set<Element>): void {
    const children = [...element.children];
    for (const child of children) this.#visit(child, place, hidden);
    // What says nothing of its place goes with its neighbour, once one of them hides.
    if (!children.some((child) => hidden.has(child))) return;
    children.forEach((child, at) => {
      if (this.#parts.has(child) || !this.#mayGo(child)) return;
      const owner = this.#ownerOf(child, children, at);
      if (owner && hidden.has(owner)) hidden.add(child);
    });
  }

  #mayGo(child: Element): boolean {
    return (
      !this.#left.has(child) &&
      !this.#read.look.ours.holds(child) &&
      !child.matches(`${NEVER_HIDDEN}, ${TELLS}, ${CONTROL}`) &&
      !child.querySelector(`${CONTROL}, ${TELLS}`)
    );
  }

  /** The neighbour that an element goes with. */
  #ownerOf(child: Element, children: readonly Element[], at: number): Element | null {
    const control = child.localName === 'label' ? (child as HTMLLabelElement).control : null;
    if (control) return children.find((one) => one.contains(control)) ?? null;
    const hasPart = (one: Element) => this.#parts.has(one);
    const next = children.slice(at + 1).find(hasPart) ?? null;
    const previous = children.slice(0, at).findLast(hasPart) ?? null;
    const isAfter = child.localName === 'br' || child.matches(`${HINT}, ${ERROR}`);
    return isAfter ? (previous ?? next) : (next ?? previous);
  }

  #add(element: Element, places: ReadonlySet<Shown>, always: boolean): void {
    const part = this.#parts.get(element) ?? { places: new Set<Shown>(), always: false };
    for (const place of places) part.places.add(place);
    part.always ||= always;
    this.#parts.set(element, part);
  }

  /** The largest element around a control tied by `form=` that is all the form's. */
  #boxOutside(element: Element): Element {
    const { look } = this.#read;
    const { body } = look.document;
    let box = element;
    for (let up = element.parentElement; up && up !== body; up = up.parentElement) {
      const isForeign =
        up.contains(look.form) ||
        up.matches(FOREIGN) ||
        up.querySelector(FOREIGN) !== null ||
        [...up.querySelectorAll<Control>(CONTROL)].some((one) => !look.controls.includes(one));
      if (isForeign) break;
      box = up;
    }
    return box;
  }
}
