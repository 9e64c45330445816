import type { ReactiveController, ReactiveElement } from 'lit';
import { everyBlock, type Outline, type Section } from '../../ui/text/outline.js';

/**
 * Draws a long text in slices, one a frame, and knows which part is being read. A slice is laid out once,
 * so that its height is known, and then left to `content-visibility`.
 */
export class SectionsController implements ReactiveController {
  /** Slices drawn so far. */
  drawn = 0;
  /** Slices whose height is known. */
  settled = 0;
  /** The part being read; null before the first heading. */
  current: Section | null = null;
  readonly #host: ReactiveElement;
  #outline: Outline | null = null;
  /** Slices that stood there at the last frame: laid out since. */
  #laidOut = 0;
  #frame = 0;
  #located = 0;
  /** Scroll position left by a jump: until it changes, the part jumped to is the one being read. */
  #landing: number | null = null;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  start(outline: Outline): void {
    this.stop();
    this.#outline = outline;
    this.drawn = Math.min(1, outline.slices.length);
    this.#host.requestUpdate();
    this.#frame = requestAnimationFrame(this.#grow);
  }

  /** The same text further on, or mended: what is drawn stays drawn. */
  follow(outline: Outline): void {
    this.#outline = outline;
    this.drawn = Math.min(Math.max(this.drawn, 1), outline.slices.length);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#grow);
    this.#host.requestUpdate();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#located);
    this.#located = 0;
    this.#outline = null;
    this.current = null;
    this.#landing = null;
    this.drawn = this.settled = this.#laidOut = 0;
  }

  /** Draws what is not drawn yet, at least up to a slice; the caller waits for the update. */
  drawTo(slice = Infinity): void {
    if (!this.#outline) return;
    this.drawn = Math.max(this.drawn, Math.min(slice + 1, this.#outline.slices.length));
    this.#host.requestUpdate();
  }

  #grow = (): void => {
    const total = this.#outline?.slices.length ?? 0;
    if (this.settled >= total) return;
    this.settled = this.#laidOut;
    this.#laidOut = this.drawn;
    this.drawn = Math.min(this.drawn + 1, total);
    this.#host.requestUpdate();
    this.#frame = requestAnimationFrame(this.#grow);
  };

  /** The part before (-1) or after (1) the one being read; null for the start of the text. */
  neighbour(step: -1 | 1): Section | null | undefined {
    const sections = this.#outline?.sections ?? [];
    const at = this.current ? sections.indexOf(this.current) + step : step - 1;
    return at === -1 && this.current ? null : sections[at];
  }

  /** Brings a block to the top of the view and the focus to it. */
  async goTo(block: string | null): Promise<void> {
    const outline = this.#outline;
    if (!outline) return;
    if (block) this.drawTo(sliceOf(outline, block));
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    const target = block
      ? root.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"]`)
      : root.querySelector<HTMLElement>('h1');
    const scroller = root.querySelector('dialog');
    if (!target || !scroller) return;
    const settle = (): void => {
      if (block) target.scrollIntoView({ block: 'start', behavior: 'instant' });
      else scroller.scrollTop = 0;
      this.#landing = scroller.scrollTop;
    };
    settle();
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.#show(outline.sections.find((section) => section.id === block) ?? null);
    // Slices that come into view may take another height than they had: once more when they are drawn.
    requestAnimationFrame(settle);
  }

  /** Called when the text has scrolled. */
  scrolled(): void {
    this.#located ||= requestAnimationFrame(() => {
      this.#located = 0;
      this.#locate();
    });
  }

  #locate(): void {
    const root = this.#host.renderRoot;
    const scroller = root.querySelector('dialog');
    if (!this.#outline || !scroller?.open) return;
    if (this.#landing !== null && Math.abs(scroller.scrollTop - this.#landing) < 2) return;
    this.#landing = null;
    if (scroller.scrollTop < 8) return this.#show(null);
    const line = scroller.clientHeight / 3;
    const passed = (element: Element | null): boolean =>
      element !== null && element.getBoundingClientRect().top <= line;
    const slice = [...root.querySelectorAll('.slice')].findLastIndex(passed);
    this.#show(
      this.#outline.sections.findLast(
        (section) =>
          section.slice < slice ||
          (section.slice === slice &&
            passed(root.querySelector(`[data-block="${CSS.escape(section.id)}"]`))),
      ) ?? null,
    );
  }

  #show(section: Section | null): void {
    if (section === this.current) return;
    this.current = section;
    this.#host.requestUpdate();
  }
}

function sliceOf(outline: Outline, id: string): number {
  return outline.slices.findIndex((slice) => {
    for (const block of everyBlock(slice)) if (block.id === id) return true;
    return false;
  });
}
