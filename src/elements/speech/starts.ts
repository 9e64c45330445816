import type { ReactiveController, ReactiveElement } from 'lit';
import { placeAt, spanOf } from '../../speech/places.js';
import { fieldAt, questionOf, readableOf } from '../../speech/questions.js';
import type { Readable, Span } from '../../speech/readable.js';

/** How long a selection stays as it is before we look at it, in ms. */
const SETTLED = 150;
/** All that a page may take for a press. */
const PRESSES = [
  'click',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
] as const;
/** Elements of ours that hold text. */
const TEXTS = ['parvis-falc', 'parvis-steps', 'parvis-definition'];

interface Listening {
  /** The text whose places are meant; null until it has been read. */
  readable(): Readable | null;
  /** Reads from a place, or a question of a form. */
  play(of: Readable, span: Span | undefined): void;
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
    let coming: ReturnType<typeof setTimeout> | undefined;
    // While a finger draws the selection, it changes many times a second.
    const soon = () => {
      clearTimeout(coming);
      coming = setTimeout(() => signal.aborted || this.look(), SETTLED);
    };
    document.addEventListener('selectionchange', soon, { signal });
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
    const selected = selectedIn(this.#host);
    const span = readable && selected && spanOf(readable, selected);
    if (!span) return;
    this.selected = span;
    this.#host.requestUpdate();
  }

  arm(on: boolean): void {
    this.armed = on ? 'yes' : 'no';
    const view = this.#host.ownerDocument.defaultView!;
    const signal = this.#control?.signal;
    // The page must hear neither the click nor what comes before it: a menu would open, a link would be followed.
    for (const type of PRESSES) {
      if (on && signal)
        view.addEventListener(type, this.#onPress, {
          capture: true,
          passive: type.startsWith('touch'),
          signal,
        });
      else view.removeEventListener(type, this.#onPress, { capture: true });
    }
    this.#host.requestUpdate();
  }

  #onPress = (event: Event): void => {
    const path = event.composedPath();
    const target = path[0] as Element;
    if (path.includes(this.#host) || isOurs(path)) return;
    // Without a finger's own beginning and end there would be no click.
    if (!event.type.startsWith('touch')) event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const field = fieldAt(target);
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
    const { x, y } = pointOf(event as PointerEvent, target);
    const from = readable && placeAt(readable, root, x, y);
    if (!from) {
      this.armed = 'missed';
      this.#host.requestUpdate();
      return;
    }
    this.arm(false);
    this.#listening.play(readable, { from });
  };
}

/** Where a click is; that of a key, which Firefox counts as one press at 0, 0, is where its element begins. */
function pointOf({ detail, pointerType, clientX, clientY }: PointerEvent, target: Element) {
  if (detail > 0 && pointerType !== '') return { x: clientX, y: clientY };
  const { left, top } = target.getClientRects()[0] ?? { left: -1, top: -1 };
  return { x: left + 2, y: top + 8 };
}

interface Composed {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** What is selected, in the page or in the reader's own text; null where nothing is. */
function selectedIn(host: Element): Range | null {
  const document = host.ownerDocument;
  const selection = document.getSelection();
  const root = host.getRootNode();
  if (!selection?.rangeCount) return null;
  let found: AbstractRange = selection.getRangeAt(0);
  try {
    if ('host' in root)
      found =
        (selection as Composed).getComposedRanges?.({ shadowRoots: [root as ShadowRoot] })[0] ??
        found;
  } catch {
    // An older browser, which wants them otherwise.
  }
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.collapsed ? null : range;
}

/** One of our panels is no text; the reader's own text is, and what we made of the author's. */
function isOurs(path: readonly EventTarget[]): boolean {
  const names = path.map((node) => (node as Partial<Element>).localName ?? '');
  const at = names.findIndex((name) => name.startsWith('parvis-') && !TEXTS.includes(name));
  if (at < 0) return false;
  return names[at] !== 'parvis-reader' || !names.slice(0, at).includes('article');
}
