import type { Guide } from '../../steps/page/guide.js';
import type { StepsElement } from './steps.js';

type Draw = Record<'head' | 'foot', () => unknown>;

/**
 * The two places where the steps are drawn, beside the form and never in it: above it, by the element itself where it
 * stands there, and under it.
 */
export class Panes {
  head: StepsElement | null = null;
  #foot: StepsElement | null = null;
  readonly #host: StepsElement;
  readonly #draw: Draw;

  constructor(host: StepsElement, draw: Draw) {
    this.#host = host;
    this.#draw = draw;
  }

  /** Puts both where the guide wants them; draws again. */
  place(guide: Guide): void {
    const { before, after } = guide.anchorOf(guide.place);
    const head = (this.head ??= this.#makeHead(before));
    if (head.nextElementSibling !== before) before.before(head);
    const foot = (this.#foot ??= this.#make('foot'));
    if (foot.previousElementSibling !== after) after.after(foot);
    foot.requestUpdate();
    if (head !== this.#host) head.requestUpdate();
  }

  async drawn(): Promise<void> {
    await this.head?.updateComplete;
    await this.#foot?.updateComplete;
  }

  find(selector: string): HTMLElement | null {
    return this.head?.renderRoot.querySelector<HTMLElement>(selector) ?? null;
  }

  /** The warning before a shared device is wiped stands above all the rest. */
  showIdle(): void {
    const dialog = this.#foot?.renderRoot.querySelector<HTMLDialogElement>('dialog.idle');
    if (dialog && !dialog.open) dialog.showModal();
  }

  clear(): void {
    if (this.head !== this.#host) this.head?.remove();
    this.#foot?.remove();
    this.head = this.#foot = null;
  }

  /** The element itself, where the author has put it there or nowhere in the page. */
  #makeHead(before: Element): StepsElement {
    const host = this.#host;
    const isThere = host.nextElementSibling === before;
    return isThere || host.parentElement === host.ownerDocument.documentElement
      ? host
      : this.#make('head');
  }

  #make(name: keyof Draw): StepsElement {
    const pane = this.#host.ownerDocument.createElement('parvis-steps');
    pane.pane = this.#draw[name];
    return pane;
  }
}
