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
  #still = false;

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
    this.#stillFilms();
    this.#stillAnimations();
    this.#stillGifs();
  }

  #stillFilms(): void {
    for (const film of this.#document.querySelectorAll('video')) {
      if (film.paused || !(film.autoplay || (film.muted && film.loop))) continue;
      film.pause();
      this.#resume.push(() => void film.play().catch(() => {}));
    }
  }

  #stillAnimations(): void {
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
    for (const drawing of this.#document.querySelectorAll('svg')) {
      if (!drawing.querySelector('animate,animateTransform,animateMotion,set')) continue;
      drawing.pauseAnimations();
      this.#resume.push(() => drawing.unpauseAnimations());
    }
    for (const marquee of this.#document.querySelectorAll('marquee')) {
      const scroller = marquee as HTMLElement & { stop?(): void; start?(): void };
      scroller.stop?.();
      this.#resume.push(() => scroller.start?.());
    }
  }

  #stillGifs(): void {
    const sheet = (this.#sheet = new CSSStyleSheet());
    ours.add(sheet);
    this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, sheet];
    const addresses: string[] = [];
    this.#resume.push(() => {
      this.#document.adoptedStyleSheets = this.#document.adoptedStyleSheets.filter(
        (other) => other !== sheet,
      );
      for (const address of addresses) URL.revokeObjectURL(address);
      this.#sheet = null;
    });
    for (const image of this.#document.querySelectorAll('img')) {
      if (
        !/\.gif(?:[?#]|$)/i.test(image.currentSrc || image.src) ||
        image.naturalWidth < SMALLEST_GIF
      )
        continue;
      const selector = `img[src="${CSS.escape(image.getAttribute('src') ?? '')}"]`;
      const add = (css: string) => this.#sheet === sheet && sheet.insertRule(`${selector}{${css}}`);
      firstImage(image).then(
        (address) => {
          addresses.push(address);
          add(`content:url("${address}")!important`);
        },
        // Of another site, or blob addresses are forbidden here: still means hidden then.
        () => add('visibility:hidden!important'),
      );
    }
  }
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
