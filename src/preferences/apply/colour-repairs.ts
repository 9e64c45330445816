import { inSlices } from '../../slices.js';
import { contrastRatio } from '../contrast.js';
import type { Colour, Preferences } from '../schema.js';
import { paletteOf, type Palette } from '../themes.js';
import { plateFor } from './image-plates.js';
import { selectorFor } from './repairs.js';
import type { TreeStyle } from './tree-style.js';

/** Drawings of controls: bars of a menu button, shapes of an SVG icon. More than these are pictures. */
const SHAPES =
  ':is(button,a,label,summary,[role=button]) :is(span,i,b,div):empty,svg :is(path,circle,rect,polygon,polyline,line,ellipse,use)';
const MOST_SHAPES = 600;
const MOST_TEXTS = 6000;
const MOST_IMAGES = 200;
/** Contrast that a graphic and a text need (WCAG 2.2, 1.4.11 and 1.4.3). */
const GRAPHIC_RATIO = 3;
const TEXT_RATIO = 4.5;
/** An SVG larger than this is a picture and keeps its colours, in px. */
const LARGEST_ICON = 80;

/** What a theme's rules missed, found by measure: texts that cannot be read, icons lost in the background. */
export class ColourRepairs {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  async repair(preferences: Preferences, page: TreeStyle, signal: AbortSignal): Promise<void> {
    const palette = paletteOf(preferences);
    if (!palette) return;
    const css =
      (await inSlices(this.#iconRules(palette), signal)) +
      (await inSlices(this.#plateRules(palette), signal)) +
      (await inSlices(this.#textRules(palette), signal));
    if (css) page.addRepairs(`@layer parvis{@media screen and (forced-colors:none){${css}}}`);
  }

  *#textRules(palette: Palette): Generator<undefined, string, void> {
    const rules = new Map<string, string>();
    const walker = this.#document.createTreeWalker(this.#document.body, NodeFilter.SHOW_TEXT);
    for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count++) {
      const element = walker.currentNode.parentElement;
      if (count % 8 === 0) yield;
      if (!element || !/\S/.test((walker.currentNode as Text).data) || !element.checkVisibility?.())
        continue;
      const colour = toColour(getComputedStyle(element).color);
      const background = backgroundOf(element) ?? palette.background;
      if (!colour || contrastRatio(colour, background) >= TEXT_RATIO) continue;
      const selector = selectorFor(element, () => true);
      if (selector)
        rules.set(
          selector,
          `${selector}{color:var(--parvis-ink)!important;background-color:var(--parvis-background)!important}`,
        );
    }
    return [...rules.values()].join('');
  }

  *#plateRules({ background }: Palette): Generator<undefined, string, void> {
    const rules = new Map<string, string>();
    for (const image of [...this.#document.images].slice(0, MOST_IMAGES)) {
      yield;
      const source = image.getAttribute('src');
      const plate = source && !rules.has(source) && plateFor(image, background);
      if (plate)
        rules.set(source, `img[src="${CSS.escape(source)}"]{background-color:${plate}!important}`);
    }
    return [...rules.values()].join('');
  }

  *#iconRules(palette: Palette): Generator<undefined, string, void> {
    const rules = new Map<string, string>();
    for (const shape of [...this.#document.querySelectorAll(SHAPES)].slice(0, MOST_SHAPES)) {
      yield;
      const property = lostIn(shape, palette);
      const selector = property && selectorFor(shape, () => true);
      if (selector)
        rules.set(selector + property, `${selector}{${property}:var(--parvis-ink)!important}`);
    }
    return [...rules.values()].join('');
  }
}

/** The first colour that paints behind an element; null where none does, up to the root. */
function backgroundOf(element: Element): Colour | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = toColour(getComputedStyle(at).backgroundColor);
    if (colour) return colour;
  }
  return null;
}

/** The property whose colour cannot be told from the background; null where all can. */
function lostIn(shape: Element, { background }: Palette): string | null {
  const style = getComputedStyle(shape);
  const isLost = (value: string) => {
    const colour = toColour(value);
    return !!colour && contrastRatio(colour, background) < GRAPHIC_RATIO;
  };
  if (shape.namespaceURI === 'http://www.w3.org/2000/svg') {
    const box = shape.closest('svg')?.getBoundingClientRect();
    if (!box || box.width > LARGEST_ICON || box.height > LARGEST_ICON) return null;
    if (isLost(style.fill)) return 'fill';
    return isLost(style.stroke) ? 'stroke' : null;
  }
  const { clientWidth, clientHeight } = shape;
  if (style.backgroundImage !== 'none' || clientWidth > LARGEST_ICON || clientHeight > LARGEST_ICON)
    return null;
  return Math.min(clientWidth, clientHeight) <= 8 && isLost(style.backgroundColor)
    ? 'background-color'
    : null;
}

/** `rgb(1, 2, 3)` as `#010203`; null for transparent, `none` and what is not a plain colour. */
function toColour(value: string): Colour | null {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  if (!parts || (parts[4] !== undefined && Number(parts[4]) < 0.5)) return null;
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}
