import type { Guide as GuideKind } from '../schema.js';

const STYLE = `:host{all:initial!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;margin:0!important;padding:0!important;border:0!important;display:block!important;background:none!important;pointer-events:none!important;overflow:hidden!important;z-index:2147483646!important}
div{position:absolute;left:0;right:0;top:0;will-change:transform}
.band{height:var(--_h);margin-top:calc(var(--_h)/-2);border-block:3px solid #c2410c;box-shadow:0 0 0 1px #fff;background:rgb(255 214 0/.14)}
.shade{height:100vh;background:rgb(0 0 0/.66)}
.above{top:auto;bottom:100%;margin-bottom:calc(var(--_h)/2)}
.below{margin-top:calc(var(--_h)/2)}
:host(.mask) .band{background:none}
:host(.ruler) .shade{display:none}
@media(forced-colors:active){.band{border-color:Highlight}}
@media print{:host{display:none!important}}`;

/**
 * The reading ruler and the reading mask: a band that follows the pointer, the finger, the focus and the
 * caret. Pointer and keys go through it.
 */
export class Guide {
  readonly #document: Document;
  #kind: GuideKind = 'none';
  #host: HTMLElement | null = null;
  #mover: HTMLElement[] = [];
  #y = 0;
  #frame = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  show(kind: GuideKind): void {
    if (kind === this.#kind) return;
    this.#kind = kind;
    if (kind === 'none') return this.#remove();
    const host = (this.#host ??= this.#draw());
    host.classList.toggle('mask', kind === 'mask');
    host.classList.toggle('ruler', kind === 'ruler');
    this.#raise();
    this.#moveTo((this.#document.defaultView?.innerHeight ?? 600) / 2);
  }

  #draw(): HTMLElement {
    const host = this.#document.createElement('parvis-guide');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    host.setAttribute('aria-hidden', 'true');
    host.style.setProperty('--_h', 'calc(56px * var(--parvis-scale, 1))');
    this.#mover = ['shade above', 'band', 'shade below'].map((names) => {
      const part = this.#document.createElement('div');
      part.className = names;
      root.append(part);
      return part;
    });
    this.#listen('addEventListener');
    return host;
  }

  #remove(): void {
    this.#listen('removeEventListener');
    this.#host?.remove();
    this.#host = null;
  }

  /** On top of what opened since: the reader is a layer of its own. */
  #raise = () => {
    const host = this.#host;
    if (!host) return;
    this.#document.documentElement.append(host);
    try {
      host.popover = 'manual';
      if (host.matches(':popover-open')) host.hidePopover();
      host.showPopover();
    } catch {
      // No popover: position fixed does what it can.
    }
  };

  #listen(change: 'addEventListener' | 'removeEventListener'): void {
    const passive = { passive: true, capture: true };
    this.#document[change]('pointermove', this.#onPointer, passive);
    this.#document[change]('pointerdown', this.#onPointer, passive);
    this.#document[change]('focusin', this.#onFocus, passive);
    this.#document[change]('selectionchange', this.#onCaret, passive);
    this.#document[change]('parvis-open', this.#raise);
  }

  #onPointer = (event: Event) => this.#moveTo((event as PointerEvent).clientY);

  #onFocus = (event: Event) => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const { top, height } = target.getBoundingClientRect();
    this.#moveTo(top + Math.min(height, 56) / 2);
  };

  #onCaret = () => {
    const selection = this.#document.getSelection();
    if (!selection?.rangeCount) return;
    const { top, height } = selection.getRangeAt(0).getBoundingClientRect();
    if (height) this.#moveTo(top + height / 2);
  };

  #moveTo(y: number): void {
    this.#y = y;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      for (const part of this.#mover) part.style.transform = `translateY(${Math.round(this.#y)}px)`;
    });
  }
}
