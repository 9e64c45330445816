import type { Colour } from '../schema.js';
import { selectorFor } from './repairs.js';

/** Elements whose rules are looked for, of one kind: more is a page made otherwise, not a fault to mend. */
const MOST = 800;

/** What measured elements need, as the fewest rules that reach them and no other. */
export class MeasuredRules {
  readonly #needs = new Map<string, Set<Element>>();

  /** @param pseudo `::before` or `::after`, where it is that which needs the declarations */
  need(element: Element, declarations: string, pseudo = ''): void {
    const key = `${pseudo}{${declarations}}`;
    const elements = this.#needs.get(key);
    if (!elements) this.#needs.set(key, new Set([element]));
    else if (elements.size < MOST) elements.add(element);
  }

  /**
   * Yields wherever the work may be interrupted.
   *
   * @param accepts elements that a rule may reach besides
   */
  *css(accepts: (other: Element) => boolean = () => false): Generator<undefined, string, void> {
    let css = '';
    for (const [key, elements] of this.#needs) {
      const selectors: string[] = [];
      const [pseudo, declarations] = [key.slice(0, key.indexOf('{')), key.slice(key.indexOf('{'))];
      for (const element of elements) {
        yield;
        if (selectors.some((selector) => element.matches(selector))) continue;
        const selector = selectorFor(element, (other) => elements.has(other) || accepts(other));
        if (selector) selectors.push(selector);
      }
      if (selectors.length)
        css += selectors.map((selector) => selector + pseudo).join() + important(declarations);
    }
    return css;
  }
}

function important(declarations: string): string {
  return declarations.replace(/;(?=[\w-]+:|\})/g, '!important;');
}

/** `rgb(1, 2, 3)` as `#010203`; null for transparent, `none` and what is not a plain colour. */
export function toColour(value: string): Colour | null {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  if (!parts || (parts[4] !== undefined && Number(parts[4]) < 0.5)) return null;
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}
