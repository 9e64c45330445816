interface Loan {
  readonly original: string | null;
  ours: string;
}

/** Attributes added to the page's elements for a time. What the page writes over one of them stays. */
export class Loans {
  readonly #loans = new Map<Element, Map<string, Loan>>();

  set(element: Element, name: string, value: string): void {
    const loan = this.#loanOf(element, name);
    const now = element.getAttribute(name);
    if (loan && now === loan.ours) loan.ours = value;
    else {
      const loans = this.#loans.get(element) ?? new Map<string, Loan>();
      loans.set(name, { original: now, ours: value });
      this.#loans.set(element, loans);
    }
    if (now !== value) element.setAttribute(name, value);
  }

  /** The attribute as the page has it. */
  original(element: Element, name: string): string | null {
    const now = element.getAttribute(name);
    const loan = this.#loanOf(element, name);
    return loan && now === loan.ours ? loan.original : now;
  }

  /** Takes one attribute back. */
  unset(element: Element, name: string): void {
    const loan = this.#loanOf(element, name);
    if (!loan) return;
    this.#loans.get(element)!.delete(name);
    if (element.getAttribute(name) !== loan.ours) return;
    if (loan.original === null) element.removeAttribute(name);
    else element.setAttribute(name, loan.original);
  }

  /** Takes all back; of one name, or of every one. */
  takeBack(only?: string, of: (element: Element) => boolean = () => true): void {
    for (const [element, loans] of this.#loans)
      for (const name of [...loans.keys()])
        if ((!only || name === only) && of(element)) this.unset(element, name);
  }

  #loanOf(element: Element, name: string): Loan | undefined {
    return this.#loans.get(element)?.get(name);
  }
}
