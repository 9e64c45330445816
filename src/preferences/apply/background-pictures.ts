import type { Colour } from '../schema.js';
import { plateFor } from './image-plates.js';
import type { MeasuredRules } from './measured-rules.js';
import { LARGEST_ICON, arrowRules } from './theme.js';

/** A picture that has not come by then is left as it is, in ms. */
const LONGEST = 2000;
const MOST = 60;
/** Texts looked at in one box. */
const MOST_TEXTS = 20;

interface Found {
  readonly element: Element;
  readonly pseudo: string;
  readonly address: string;
  /** Size that the rules give; null where it is the picture's own, or the box's. */
  readonly size: string;
  readonly once: boolean;
  readonly drawn: string;
}

/**
 * The pictures that style sheets lay behind boxes: an icon that the theme's background would swallow gets a plate
 * behind it, a picture that lies behind a text goes.
 */
export class BackgroundPictures {
  readonly #found: Found[] = [];
  readonly #images = new Map<string, HTMLImageElement | null>();

  /** Notes what pictures an element and its pseudo-elements have. */
  note(element: Element, style: CSSStyleDeclaration): void {
    this.#note(element, '', style.backgroundImage, style);
    for (const pseudo of ['::before', '::after']) {
      const drawn = getComputedStyle(element, pseudo);
      if (!/^(?:none|normal)$/.test(drawn.content))
        this.#note(element, pseudo, drawn.content + drawn.backgroundImage, drawn);
    }
  }

  #note(element: Element, pseudo: string, drawn: string, style: CSSStyleDeclaration): void {
    const address = /url\("((?:[^"\\]|\\.)*)"\)/.exec(drawn)?.[1];
    if (!address && (pseudo || !/gradient/.test(drawn))) return;
    if (/text/.test(style.backgroundClip)) return;
    this.#found.push({
      element,
      pseudo,
      address: address?.replace(/\\(.)/g, '$1') ?? '',
      size: style.backgroundSize,
      once: /^no-repeat/.test(style.backgroundRepeat),
      drawn,
    });
  }

  /** The pictures themselves, which the page has downloaded already. */
  async load(): Promise<void> {
    const addresses = new Set(this.#found.map(({ address }) => address).filter(Boolean));
    const late = new Promise<null>((resolve) => setTimeout(resolve, LONGEST, null));
    await Promise.all(
      [...addresses].slice(0, MOST).map(async (address) => {
        const image = new Image();
        image.src = address;
        const decoded = image.decode().then(
          () => image,
          () => null,
        );
        this.#images.set(address, await Promise.race([decoded, late]));
      }),
    );
  }

  /**
   * @param rules what may be stored
   * @param addressed what holds an address, and may not
   */
  *needs(
    background: Colour,
    rules: MeasuredRules,
    addressed: MeasuredRules,
  ): Generator<undefined, void, void> {
    for (const found of this.#found) {
      yield;
      const { element, pseudo, address, drawn } = found;
      if (element.localName === 'select') {
        if (!(element as HTMLSelectElement).multiple) rules.need(element, arrowDeclarations());
        continue;
      }
      const texts = pseudo ? [] : textsIn(element);
      const image = this.#images.get(address);
      const plate = image && plateFor(image, background);
      if (!texts.length && !element.matches('input:not([type=checkbox],[type=radio])')) {
        if (plate) rules.need(element, `background-color:${plate};`, pseudo);
        continue;
      }
      const size = found.once && image ? sizeOf(found.size, image) : null;
      if (!size || !hasRoom(element, texts, size)) {
        if (!address || texts.length) rules.need(element, 'background-image:none;');
      } else if (plate && drawn.split('url(').length === 2) {
        const [width, height] = size;
        addressed.need(
          element,
          `background-image:url("${CSS.escape(address)}"),linear-gradient(${plate},${plate});background-size:${width}px ${height}px;`,
        );
      }
    }
  }
}

function arrowDeclarations(): string {
  return /\{([^}]*)\}/.exec(arrowRules('select'))![1]!.replaceAll('!important', '') + ';';
}

/** The size at which an icon is drawn; null where it is larger than one, or fills its box. */
function sizeOf(size: string, image: HTMLImageElement): [number, number] | null {
  const { naturalWidth, naturalHeight } = image;
  const [width, height] = size
    .split(' ')
    .map((side) => (/px$/.test(side) ? parseFloat(side) : 0)) as [number, number?];
  if (/cover|contain|%/.test(size) || !naturalWidth) return null;
  const ratio = naturalWidth / naturalHeight;
  const drawn: [number, number] = [
    width || (height ? height * ratio : naturalWidth),
    height || (width ? width / ratio : naturalHeight),
  ];
  return Math.max(...drawn) > LARGEST_ICON ? null : drawn;
}

/** True where an icon has a place of its own beside the texts of a box. */
function hasRoom(
  element: Element,
  texts: readonly DOMRect[],
  [width, height]: [number, number],
): boolean {
  const box = element.getBoundingClientRect();
  if (!texts.length) return true;
  const least = (edges: number[]) => Math.min(...edges) + 2;
  return (
    least(texts.map(({ left }) => left - box.left)) >= width ||
    least(texts.map(({ right }) => box.right - right)) >= width ||
    least(texts.map(({ top }) => top - box.top)) >= height ||
    least(texts.map(({ bottom }) => box.bottom - bottom)) >= height
  );
}

/** Where the texts of a box are drawn in it, less those for screen readers alone. */
function textsIn(element: Element): DOMRect[] {
  if (!/\S/.test(element.textContent)) return [];
  const box = element.getBoundingClientRect();
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = element.ownerDocument.createRange();
  const rects: DOMRect[] = [];
  for (let count = 0; count < MOST_TEXTS && walker.nextNode();) {
    const text = walker.currentNode as Text;
    if (!/\S/.test(text.data)) continue;
    count++;
    const { clip, clipPath, opacity, fontSize, visibility } = getComputedStyle(text.parentElement!);
    if (
      /rect/.test(clip) ||
      /inset/.test(clipPath) ||
      opacity === '0' ||
      parseFloat(fontSize) < 2 ||
      visibility !== 'visible'
    )
      continue;
    range.selectNodeContents(text);
    rects.push(
      ...[...range.getClientRects()].filter(
        ({ left, right, top, bottom, width, height }) =>
          width > 1 &&
          height > 1 &&
          right > box.left &&
          left < box.right &&
          bottom > box.top &&
          top < box.bottom,
      ),
    );
  }
  return rects;
}
