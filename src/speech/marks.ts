import type { Saying } from './player.js';
import type { Readable } from './readable.js';
import { scrollerOf } from './scroller.js';

const SENTENCE = 'parvis-sentence';
const WORD = 'parvis-word';

/**
 * Two marks told apart by ground, by text colour and by line, each readable whatever the page's colours: the sentence
 * dark on pale yellow, the word white on dark blue.
 */
const CSS_OF_MARKS = `
::highlight(${SENTENCE}){background-color:#fff3b0;color:#1a1a1a;text-decoration-line:underline;text-decoration-color:#8a6d00;text-decoration-thickness:2px}
::highlight(${WORD}){background-color:#0b3d91;color:#fff}
@media (forced-colors:active){
::highlight(${SENTENCE}){background-color:Mark;color:MarkText}
::highlight(${WORD}){background-color:Highlight;color:HighlightText}}`;

/** Shares of the window that count as out of sight: above, and below, where the bar of the voice lies. */
const ABOVE = 0.1;
const BELOW = { small: 0.45, large: 0.3 };
/** Windows lower than this are small, in px: the bar takes more of them. */
const LOW = 700;
/** Where a sentence that was out of sight comes to. */
const COMFORT = 0.2;
/** Keys that lead elsewhere in a page. */
const WAYS = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/;

/** Shows in the text what the voice is saying, without a node or an attribute of ours in it. */
export class Marks {
  readonly #document: Document;
  readonly #isCalm: () => boolean;
  readonly #sheet: CSSStyleSheet | null;
  readonly #roots = new Set<Document | ShadowRoot>();
  #sentence: Highlight | null = null;
  #word: Highlight | null = null;
  #shown: unknown = null;
  /** The visitor has gone elsewhere in the page: it is not pulled from under their eyes. */
  #isElsewhere = false;
  /** While something is said, we listen where the visitor goes. */
  #listening: AbortController | null = null;

  /** @param isCalm whether the visitor wants nothing to move. */
  constructor(document: Document, isCalm: () => boolean = () => false) {
    this.#document = document;
    this.#isCalm = isCalm;
    const view = document.defaultView!;
    this.#sheet = canMark(view) ? new view.CSSStyleSheet() : null;
    this.#sheet?.replaceSync(CSS_OF_MARKS);
  }

  /** Marks the sentence and the word; the page follows a new sentence. */
  show(saying: Saying | null, readable: Readable | null): void {
    if (!saying || !readable) return this.clear();
    this.#listen();
    const { utterance, word } = saying;
    if (this.#shown !== utterance) {
      this.#shown = utterance;
      const range = readable.rangeOf(utterance.block, utterance.start, utterance.end);
      this.#sentence = this.#mark(SENTENCE, this.#sentence, range, 0);
      this.#word = this.#mark(WORD, this.#word, null, 1);
      this.#follow(range ?? readable.elementOf(utterance.block));
    }
    if (word)
      this.#word = this.#mark(
        WORD,
        this.#word,
        readable.rangeOf(utterance.block, word.start, word.end),
        1,
      );
    else this.#word?.clear();
  }

  /** The visitor has asked for another place: the page follows again. */
  comeBack(): void {
    this.#isElsewhere = false;
  }

  /** Nothing of the marks stays. */
  clear(): void {
    this.#listening?.abort();
    this.#listening = null;
    const highlights = registry(this.#document);
    for (const [name, mark] of [
      [SENTENCE, this.#sentence],
      [WORD, this.#word],
    ] as const)
      if (mark && highlights?.get(name) === mark) highlights.delete(name);
    for (const root of this.#roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
    this.#roots.clear();
    this.#sentence = this.#word = null;
    this.#shown = null;
  }

  /** Who turns the wheel, or goes on with the keys, looks elsewhere. */
  #listen(): void {
    if (this.#listening) return;
    const { signal } = (this.#listening = new AbortController());
    const options = { signal, passive: true, capture: true };
    const view = this.#document.defaultView!;
    const leave = () => (this.#isElsewhere = true);
    for (const type of ['wheel', 'touchmove']) view.addEventListener(type, leave, options);
    view.addEventListener(
      'keydown',
      (event) => WAYS.test(event.key) && !isInBar(event) && leave(),
      options,
    );
  }

  #mark(
    name: string,
    highlight: Highlight | null,
    range: Range | null,
    priority: number,
  ): Highlight | null {
    if (!this.#sheet) return null;
    const marks = registry(this.#document)!;
    let mark = highlight;
    if (!mark) {
      mark = new this.#document.defaultView!.Highlight();
      mark.priority = priority;
    }
    // A recording may have had the name meanwhile.
    if (marks.get(name) !== mark) marks.set(name, mark);
    mark.clear();
    if (range) {
      this.#adopt(range.startContainer.getRootNode());
      mark.add(range);
    }
    return mark;
  }

  /** A highlight takes its look from the tree that its text stands in. */
  #adopt(root: Node): void {
    if (!('adoptedStyleSheets' in root)) return;
    const tree = root as Document | ShadowRoot;
    if (tree.adoptedStyleSheets.includes(this.#sheet!)) return;
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, this.#sheet!];
    this.#roots.add(tree);
  }

  /** Brings what is said into sight, gently; not at all where motion is unwelcome, or the visitor looks elsewhere. */
  #follow(place: Range | Element | null): void {
    const view = this.#document.defaultView!;
    if (!place || this.#isCalm() || view.matchMedia('(prefers-reduced-motion: reduce)').matches)
      return;
    const box = place.getBoundingClientRect();
    if (!box.height && !box.width) return;
    const node = 'startContainer' in place ? place.startContainer : place;
    const scroller = scrollerOf(node, view);
    const frame = scroller
      ? scroller.getBoundingClientRect()
      : { top: 0, height: view.innerHeight };
    const top = box.top - frame.top;
    const below = frame.height * (1 - (frame.height < LOW ? BELOW.small : BELOW.large));
    const isSeen =
      top >= frame.height * ABOVE && top + Math.min(box.height, frame.height / 3) <= below;
    if (isSeen) {
      this.#isElsewhere = false;
      return;
    }
    if (this.#isElsewhere) return;
    (scroller ?? view).scrollBy({ top: top - frame.height * COMFORT, behavior: 'smooth' });
  }
}

/** The keys of our own list of voices move nothing. */
function isInBar(event: Event): boolean {
  return event
    .composedPath()
    .some((node) => (node as Partial<Element>).localName === 'parvis-speech');
}

function registry(document: Document): HighlightRegistry | undefined {
  return (document.defaultView as (Window & typeof globalThis) | null)?.CSS.highlights;
}

function canMark(view: Window & typeof globalThis): boolean {
  return 'highlights' in view.CSS && 'Highlight' in view;
}
