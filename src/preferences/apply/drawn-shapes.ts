import { contrastRatio } from '../contrast.js';
import type { Colour } from '../schema.js';
import { toColour, type MeasuredRules } from './measured-rules.js';

/** Drawings of controls: bars of a menu button. */
const BARS = ':is(button,a,label,summary,[role=button]) :is(span,i,b,div):empty';
const SHAPES = ':is(path,circle,rect,polygon,polyline,line,ellipse,use):not(clipPath *,mask *)';
const MOST_BARS = 200;
const MOST_SHAPES = 800;
/** Contrast that a graphic needs (WCAG 2.2, 1.4.11). */
const RATIO = 3;
/** A bar thicker than this is a box, in px. */
const THICKEST = 8;
const LONGEST = 80;

/** A drawing of one colour that is lost in the theme takes the colour of the text; one of many gets a plate. */
export function* needsOfShapes(
  document: Document,
  background: Colour,
  rules: MeasuredRules,
): Generator<undefined, void, void> {
  let count = 0;
  for (const drawing of document.querySelectorAll('svg')) {
    if (count > MOST_SHAPES || !drawing.checkVisibility?.()) continue;
    const painted: [shape: Element, property: string, colour: Colour][] = [];
    for (const shape of drawing.querySelectorAll(SHAPES)) {
      if (count++ % 8 === 0) yield;
      const style = getComputedStyle(shape);
      for (const property of ['fill', 'stroke']) {
        const colour = toColour(style.getPropertyValue(property));
        if (colour) painted.push([shape, property, colour]);
      }
    }
    const isLost = (colour: Colour) => contrastRatio(colour, background) < RATIO;
    const lost = painted.filter(([, , colour]) => isLost(colour));
    if (!lost.length) continue;
    if (lost.length === painted.length && isOneColour(lost.map(([, , colour]) => colour)))
      for (const [shape, property] of lost) rules.need(shape, `${property}:var(--parvis-ink);`);
    else {
      const [, , colour] = lost[0]!;
      const isDark = contrastRatio(colour, '#ffffff') > contrastRatio(colour, '#000000');
      rules.need(drawing, `background-color:${isDark ? '#ffffff' : '#333333'};`);
    }
  }
  for (const bar of [...document.querySelectorAll(BARS)].slice(0, MOST_BARS)) {
    yield;
    const style = getComputedStyle(bar);
    const { clientWidth, clientHeight } = bar;
    const colour = toColour(style.backgroundColor);
    if (
      colour &&
      style.backgroundImage === 'none' &&
      Math.max(clientWidth, clientHeight) <= LONGEST &&
      Math.min(clientWidth, clientHeight) <= THICKEST &&
      contrastRatio(colour, background) < RATIO
    )
      rules.need(bar, 'background-color:var(--parvis-ink);');
  }
}

/** Shades of one colour count as one: their parts are not told apart by it alone. */
function isOneColour(colours: readonly Colour[]): boolean {
  return colours.every((colour) => contrastRatio(colour, colours[0]!) < 1.5);
}
