import { Loans } from './loans.js';
import type { Ours } from './look.js';

const OUR_TAGS = 'parvis-steps, parvis-question, parvis-launcher';

/** What is ours in a form of the page: attributes lent, elements put beside the questions. */
export class OurOwn implements Ours {
  readonly loans = new Loans();
  readonly inserted = new Set<HTMLElement>();

  attribute(element: Element, name: string): string | null {
    return this.loans.original(element, name);
  }

  holds(element: Element): boolean {
    if (element.closest(OUR_TAGS)) return true;
    for (const ours of this.inserted) if (ours.contains(element)) return true;
    return false;
  }
}
