import { ours } from './text-size.js';

/** A GIF smaller than this is a spacer or a counter, in px. */
const SMALLEST_GIF = 8;

/**
 * Stills what moves by itself: films that start alone, scripted and SVG animations, marquees, GIFs (their
 * first image is shown in their place). CSS animations are stilled by rules (`look`). All goes on again after.
 */
export class Motion {
  readonly #document: Document;
  #resume: (() => void)[] = [];
  #sheet: CSSStyleSheet | null = null;
  /** Of the still copy of each GIF; '' where there is none (yet). */
  readonly #addresses = new Map<string, string>();
  #still = false;
  /** Films that we have stopped once: the visitor may start them. */
  #stopped = new WeakSet<HTMLVideoElement>();

  constructor(document: Document) {
    this.#document = document;
  }

  show(still: boolean): void {
    if (still === this.#still) return;
    this.#still = still;
    if (!still) {
      for (const resume of this.#resume.splice(0)) resume();
      return;
    }
    this.#stopped = new WeakSet();
    for (const film of this.#document.querySelectorAll('video')) this.#stillFilm(film);
    this.#stillAnimations(this.#document.documentElement);
    this.#stillGifs();
    this.#watch();
  }

  /** What comes, or starts, later. */
  #watch(): void {
    const listening = new AbortController();
    const { signal } = listening;
    const document = this.#document;
    document.addEventListener('play', ({ target }) => this.#stillFilm(target as HTMLVideoElement), {
      capture: true,
      signal,
    });
    document.addEventListener('load', ({ target }) => this.#stillGif(target as HTMLImageElement), {
      capture: true,
      signal,
    });
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.nodeType === Node.ELEMENT_NODE) this.#stillAnimations(node as Element);
    });
    observer.observe(document, { childList: true, subtree: true });
    this.#resume.push(() => {
      listening.abort();
      observer.disconnect();
    });
  }

  #stillFilm(film: HTMLVideoElement): void {
    if (film.localName !== 'video' || film.paused || this.#stopped.has(film)) return;
    if (!film.autoplay && !(film.muted && film.loop)) return;
    this.#stopped.add(film);
    film.pause();
    this.#resume.push(() => void film.play().catch(() => {}));
  }

  #stillAnimations(part: Element): void {
    for (const animation of this.#document.getAnimations?.() ?? []) {
      if (
        animation.playState !== 'running' ||
        'animationName' in animation ||
        'transitionProperty' in animation
      )
        continue;
      animation.pause();
      this.#resume.push(() => animation.play());
    }
    for (const drawing of within(part, 'svg') as Iterable<SVGSVGElement>) {
      if (!drawing.querySelector('animate,animateTransform,animateMotion,set')) continue;
      drawing.pauseAnimations();
      this.#resume.push(() => drawing.unpauseAnimations());
    }
    for (const marquee of within(part, 'marquee')) {
      const scroller = marquee as HTMLElement & { stop?(): void; start?(): void };
      scroller.stop?.();
      this.#resume.push(() => scroller.start?.());
    }
  }

  #stillGifs(): void {
    const sheet = (this.#sheet = new CSSStyleSheet());
    ours.add(sheet);
    this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, sheet];
    this.#resume.push(() => {
      this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter(
        (other) => other !== sheet,
      );
      for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
      this.#addresses.clear();
      this.#sheet = null;
    });
    for (const image of this.#document.querySelectorAll('img')) this.#stillGif(image);
  }

  #stillGif(image: HTMLImageElement): void {
    const sheet = this.#sheet;
    const source = image.localName === 'img' ? (image.getAttribute('src') ?? '') : '';
    if (
      !sheet ||
      this.#addresses.has(source) ||
      !/\.gif(?:[?#]|$)/i.test(image.currentSrc || image.src || '') ||
      image.naturalWidth < SMALLEST_GIF
    )
      return;
    this.#addresses.set(source, '');
    const add = (css: string) =>
      this.#sheet === sheet && sheet.insertRule(`img[src="${CSS.escape(source)}"]{${css}}`);
    firstImage(image).then(
      (address) => {
        if (this.#sheet === sheet) this.#addresses.set(source, address);
        add(`content:url("${address}")!important`);
      },
      // Of another site, or blob addresses are forbidden here: still means hidden then.
      () => add('visibility:hidden!important'),
    );
  }
}

/** An element and what it holds, where it matches. */
function within(part: Element, selector: string): Iterable<Element> {
  const inside = [...part.querySelectorAll(selector)];
  return part.matches(selector) ? [part, ...inside] : inside;
}

/** Address of a still copy of a GIF; rejects where the page may not make or show one. */
async function firstImage(image: HTMLImageElement): Promise<string> {
  const canvas = image.ownerDocument.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')!.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error('no still image');
  const address = URL.createObjectURL(blob);
  try {
    const copy = new Image();
    copy.src = address;
    await copy.decode();
    return address;
  } catch (error) {
    URL.revokeObjectURL(address);
    throw error;
  }
}
