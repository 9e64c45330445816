import { inSlices } from '../../slices.js';
import { contrastRatio } from '../contrast.js';
import type { Colour, Preferences } from '../schema.js';
import { paletteOf, type Palette } from '../themes.js';
import { selectorFor } from './repairs.js';
import type { TreeStyle } from './tree-style.js';

/** Drawings of controls: bars of a menu button, shapes of an SVG icon. More than these are pictures. */
const SHAPES =
  ':is(button,a,label,summary,[role=button]) :is(span,i,b,div):empty,svg :is(path,circle,rect,polygon,polyline,line,ellipse,use)';
const MOST_SHAPES = 600;
/** Contrast a graphic needs (WCAG 2.2, 1.4.11). */
const RATIO = 3;

/**
 * Icons keep their own colour under a theme, and some would vanish in the new background: those take the
 * colour of the text.
 */
export class IconRepairs {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  async repair(preferences: Preferences, page: TreeStyle, signal: AbortSignal): Promise<void> {
    const palette = paletteOf(preferences);
    if (!palette) return;
    const css = await inSlices(this.#rules(palette), signal);
    if (css) page.addRepairs(`@layer parvis{@media (forced-colors:none){${css}}}`);
  }

  *#rules(palette: Palette): Generator<undefined, string, void> {
    const rules = new Map<string, string>();
    const shapes = this.#document.querySelectorAll(SHAPES);
    for (const shape of [...shapes].slice(0, MOST_SHAPES)) {
      yield;
      const property = lostIn(shape, palette);
      const selector = property && selectorFor(shape, () => true);
      if (selector) rules.set(selector + property, `${selector}{${property}:${palette.text}!important}`);
    }
    return [...rules.values()].join('');
  }
}

/** The property whose colour cannot be told from the background; null where all can. */
function lostIn(shape: Element, { background }: Palette): string | null {
  const style = getComputedStyle(shape);
  const isLost = (value: string) => {
    const colour = toColour(value);
    return !!colour && contrastRatio(colour, background) < RATIO;
  };
  if (shape.namespaceURI === 'http://www.w3.org/2000/svg') {
    const box = shape.closest('svg')?.getBoundingClientRect();
    if (!box || box.width > 80 || box.height > 80) return null;
    if (isLost(style.fill)) return 'fill';
    return isLost(style.stroke) ? 'stroke' : null;
  }
  if (style.backgroundImage !== 'none') return null;
  return isLost(style.backgroundColor) ? 'background-color' : null;
}

/** `rgb(1, 2, 3)` as `#010203`; null for transparent, `none` and what is not a plain colour. */
function toColour(value: string): Colour | null {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
  if (!parts || (parts[4] !== undefined && Number(parts[4]) < 0.5)) return null;
  const hex = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`;
}
