import type { ReactiveController, ReactiveElement } from 'lit';
import { nearestReadable } from '../../preferences/contrast.js';
import type { Colour } from '../../preferences/schema.js';

const NAME = 'parvis-syllable';
/** Where the second colour starts from: told from black, white and link blue by hue and by lightness. */
const SECOND: Colour = '#c2185b';

/**
 * Colours every second syllable of the French text, a screenful ahead of what is read. The colours are
 * highlights: the text itself is not cut, so what a screen reader says and what is copied stay whole words.
 */
export class SyllablesController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #sheet = new CSSStyleSheet();
  readonly #ranges = new Map<Element, StaticRange[]>();
  #split: ((word: string) => number[]) | null = null;
  #highlight: Highlight | null = null;
  #watcher: IntersectionObserver | null = null;
  #colour = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Marks the slices drawn so far, and takes up the colours shown; called after each update. */
  async mark(): Promise<void> {
    if (!('highlights' in CSS)) return;
    this.#split ??= (await import('./french-syllables.js')).splitSyllables;
    const root = this.#host.renderRoot as ShadowRoot;
    const dialog = root.querySelector('dialog');
    if (!dialog?.open) return;
    this.#paint(root, dialog);
    if (!this.#highlight) CSS.highlights.set(NAME, (this.#highlight = new Highlight()));
    this.#watcher ??= new IntersectionObserver(this.#onSight, { root: dialog, rootMargin: '100%' });
    for (const slice of root.querySelectorAll('h1, .slice')) {
      if (this.#ranges.has(slice)) continue;
      this.#ranges.set(slice, []);
      this.#watcher.observe(slice);
    }
  }

  stop(): void {
    this.#watcher?.disconnect();
    this.#watcher = null;
    if (this.#highlight) CSS.highlights.delete(NAME);
    this.#highlight = null;
    this.#ranges.clear();
  }

  /** The second colour keeps 4.5:1 on whatever background the visitor has chosen. */
  #paint(root: ShadowRoot, dialog: Element): void {
    const background = hex(getComputedStyle(dialog).backgroundColor);
    const colour = nearestReadable(SECOND, background);
    if (colour !== this.#colour) {
      this.#sheet.replaceSync(`::highlight(${NAME}){color:${colour}}`);
      this.#colour = colour;
    }
    if (!root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
  }

  #onSight = (entries: IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      const known = this.#ranges.get(target);
      if (!known || isIntersecting === known.length > 0) continue;
      if (isIntersecting) this.#ranges.set(target, this.#rangesIn(target));
      else this.#ranges.set(target, []);
      for (const range of known) this.#highlight?.delete(range);
      for (const range of this.#ranges.get(target)!) this.#highlight?.add(range);
    }
  };

  #rangesIn(slice: Element): StaticRange[] {
    const ranges: StaticRange[] = [];
    const texts = this.#host.ownerDocument.createTreeWalker(slice, NodeFilter.SHOW_ALL, isOfPage);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
      if (!/^fr\b/i.test(language)) continue;
      for (const { 0: word, index } of (node as Text).data.matchAll(/\p{L}{2,}/gu)) {
        const cuts = [...this.#split!(word), word.length];
        for (let cut = 0; cut + 1 < cuts.length; cut += 2) {
          ranges.push(
            new StaticRange({
              startContainer: node,
              startOffset: index + cuts[cut]!,
              endContainer: node,
              endOffset: index + cuts[cut + 1]!,
            }),
          );
        }
      }
    }
    return ranges;
  }
}

/** Texts, less those of our own buttons and words. */
function isOfPage(node: Node): number {
  if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
  return (node as Partial<Element>).matches?.call(node, 'button, .ours')
    ? NodeFilter.FILTER_REJECT
    : NodeFilter.FILTER_SKIP;
}

/** `rgb(…)` or `color(srgb …)`, as browsers give a computed colour, in `#rrggbb`. */
function hex(computed: string): Colour {
  const unit = computed.startsWith('color(') ? 255 : 1;
  const channels = [...computed.replace(/^color\(srgb/, '').matchAll(/[\d.]+(?:e-?\d+)?/g)].slice(
    0,
    3,
  );
  const digits = channels.map(([found]) =>
    Math.round(Number(found) * unit)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
