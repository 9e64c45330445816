import type { ReactiveController, ReactiveElement } from 'lit';
import { placeAt, spanOf } from '../../speech/places.js';
import { questionOf, readableOf } from '../../speech/questions.js';
import type { Readable, Span } from '../../speech/readable.js';

interface Listening {
  /** The text whose places are meant; null until it has been read. */
  readable(): Readable | null;
  /** Reads from a place, or a question of a form. */
  play(of: Readable | undefined, span: Span | undefined): void;
  /** Name of a form's question, for the lock screen. */
  questionName(): string;
}

/** Where to start: the text that is selected, or a sentence that the visitor touches, only while armed. */
export class StartsController implements ReactiveController {
  /** Whether the next click says where to start; `missed` once it fell where there is no text. */
  armed: 'no' | 'yes' | 'missed' = 'no';
  selected: Span | null = null;
  readonly #host: ReactiveElement;
  readonly #listening: Listening;
  #control: AbortController | null = null;

  constructor(host: ReactiveElement, listening: Listening) {
    this.#host = host;
    this.#listening = listening;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** The bar is shown: selections count from now on. */
  start(): void {
    this.stop();
    this.#control = new AbortController();
    const { signal } = this.#control;
    const { ownerDocument: document } = this.#host;
    document.addEventListener('selectionchange', () => this.look(), { signal });
    this.look();
  }

  stop(): void {
    this.#control?.abort();
    this.#control = null;
    this.armed = 'no';
    this.selected = null;
  }

  /** Looks at what is selected. A press on our own buttons takes a selection away: the last one stays. */
  look(): void {
    const readable = this.#listening.readable();
    const selection = this.#host.ownerDocument.getSelection();
    if (!readable || !selection || selection.isCollapsed || !selection.rangeCount) return;
    const span = spanOf(readable, selection.getRangeAt(0));
    if (!span) return;
    this.selected = span;
    this.#host.requestUpdate();
  }

  arm(on: boolean): void {
    this.armed = on ? 'yes' : 'no';
    const { ownerDocument: document } = this.#host;
    const view = document.defaultView!;
    // The page must hear neither the click nor what comes before it: a menu would open, a link would be followed.
    for (const type of ['click', 'pointerdown', 'mousedown'] as const) {
      if (on)
        view.addEventListener(type, this.#onPress, {
          capture: true,
          signal: this.#control!.signal,
        });
      else view.removeEventListener(type, this.#onPress, { capture: true });
    }
    this.#host.requestUpdate();
  }

  #onPress = (event: MouseEvent): void => {
    const path = event.composedPath();
    const target = path[0] as Element;
    if (path.includes(this.#host) || isOurs(path)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const field = fieldOf(target);
    const readable = this.#listening.readable();
    if (field) {
      const texts = questionOf(field);
      if (texts.length) {
        this.arm(false);
        const lang = field.closest('[lang]')?.getAttribute('lang') ?? readable?.lang ?? 'fr';
        this.#listening.play(readableOf(this.#listening.questionName(), texts, lang), undefined);
        return;
      }
    }
    const root = target.getRootNode() as Document | ShadowRoot;
    const from = readable && placeAt(readable, root, event.clientX, event.clientY);
    if (!from) {
      this.armed = 'missed';
      this.#host.requestUpdate();
      return;
    }
    this.arm(false);
    this.#listening.play(readable, { from });
  };
}

/** The field that a click is about: itself, or the one that its label names. */
function fieldOf(target: Element): Element | null {
  const label = target.closest?.('label');
  return target.closest?.('input,select,textarea') ?? label?.control ?? null;
}

/** One of our panels is no text; the reader's own text is. */
function isOurs(path: readonly EventTarget[]): boolean {
  const ours = path.find((node) => (node as Partial<Element>).localName?.startsWith('parvis-'));
  if (!ours) return false;
  const name = (ours as Element).localName;
  if (name === 'parvis-falc' || name === 'parvis-steps' || name === 'parvis-definition')
    return false;
  return !path.some((node) => (node as Partial<Element>).matches?.('article'));
}
