import { CONTROL } from './look.js';

const STRUCTURE = `${CONTROL}, fieldset, legend, label, h1, h2, h3, h4, h5, h6`;
const ATTRIBUTES = [
  'class',
  'style',
  'hidden',
  'disabled',
  'open',
  'aria-hidden',
  'aria-invalid',
  'readonly',
  'required',
  'type',
  'name',
];
/** Attributes that change what a form asks, not how it looks. */
const STRUCTURAL = new Set(['type', 'name', 'required', 'readonly']);

export type PageChange = 'look' | 'structure' | 'replaced';

interface Followed {
  readonly form: HTMLFormElement;
  readonly roots: readonly Element[];
  isOurs(node: Node): boolean;
}

/** Tells what the page's scripts do to a form: it is drawn again, a block comes or goes, a condition shows a field. */
export class Following {
  readonly #observer: MutationObserver;
  readonly #followed: () => Followed;
  readonly #tell: (change: PageChange) => void;

  constructor(view: Window, followed: () => Followed, tell: (change: PageChange) => void) {
    this.#followed = followed;
    this.#tell = tell;
    this.#observer = new (view as typeof window).MutationObserver((records) => this.#hear(records));
  }

  start(): void {
    this.#observer.disconnect();
    const { form, roots } = this.#followed();
    this.#observer.observe(form.ownerDocument.documentElement, { childList: true, subtree: true });
    for (const root of roots)
      this.#observer.observe(root, {
        attributes: true,
        attributeFilter: ATTRIBUTES,
        childList: true,
        subtree: true,
      });
  }

  stop(): void {
    this.#observer.disconnect();
  }

  /** Acts on the page without hearing of it. */
  quiet<T>(act: () => T): T {
    this.#hear(this.#observer.takeRecords());
    try {
      return act();
    } finally {
      this.#observer.takeRecords();
    }
  }

  #hear(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    const { form, roots, isOurs } = this.#followed();
    if (!form.isConnected) return this.#tell('replaced');
    let change: PageChange | null = null;
    for (const record of records) {
      const { target, type, attributeName } = record;
      if (isOurs(target)) continue;
      if (type === 'attributes') {
        if (STRUCTURAL.has(attributeName!)) change = 'structure';
        else change ??= 'look';
        continue;
      }
      const moved = [...record.addedNodes, ...record.removedNodes].filter(
        (node): node is Element => node.nodeType === 1 && !isOurs(node),
      );
      if (moved.length === 0) continue;
      const isIn = roots.some((root) => root.contains(target));
      const holds = isIn ? STRUCTURE : '[form]';
      if (moved.some((node) => node.matches(holds) || node.querySelector(holds)))
        change = 'structure';
      else if (isIn) change ??= 'look';
    }
    if (change) this.#tell(change);
  }
}
