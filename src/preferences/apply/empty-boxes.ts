import type { MeasuredRules } from './measured-rules.js';

/** A dot, a knob, a track: lower or narrower than this, in px. */
const LOWEST = 48;
/** A pale box larger than this says nothing by itself, in px. */
const LARGEST = 80;
/** A box lower or narrower than this is a line, in px. */
const LINE = 8;
const REPLACED =
  'img,svg,svg *,canvas,video,audio,iframe,object,embed,input,select,textarea,progress,meter,hr,br,picture,source';
const TICKS = 'input:is([type=checkbox],[type=radio])';
const TICK_LABELS = ':is([type=checkbox],[type=radio])+label';
const OUTLINE = 'box-shadow:inset 0 0 0 1px var(--parvis-border);';
const FILL = 'background-color:var(--parvis-fill);';

/**
 * Asks for an edge, and for a filling in the colour of the text where the page's was strong, for a box without
 * text that is seen by its colour alone: the knob of a switch, a dot, a progress bar. The filling is a token that
 * the page's own rules set, so that it follows what the visitor ticks.
 */
export function needsOfBox(
  element: Element,
  style: CSSStyleDeclaration,
  rules: MeasuredRules,
): void {
  if (element.matches(TICKS)) {
    // Drawn by the page, with no border of its own.
    if (style.appearance === 'none' && !parseFloat(style.borderTopWidth))
      rules.need(element, OUTLINE);
    return;
  }
  if (element.matches(TICK_LABELS)) needsOfPseudos(element, rules);
  const { width, height } = element.getBoundingClientRect();
  const low = Math.min(width, height);
  const long = Math.max(width, height);
  if (low < 2 || low > LOWEST || style.backgroundImage !== 'none' || !isBlank(element)) return;
  const filled = style.getPropertyValue('--parvis-fill').trim();
  const isPainted = paints(style.backgroundColor);
  const parts = [...element.children].some((child) =>
    paints(getComputedStyle(child).backgroundColor),
  );
  if (isPainted || (parseFloat(style.borderTopWidth) && long <= LARGEST)) {
    const isStrong = filled === style.getPropertyValue('--parvis-ink').trim();
    const isBar = parts || element.matches('[role=progressbar],[role=progressbar] *');
    if (!isStrong && (isBar ? false : long > LARGEST || low < LINE)) return;
    // What lies over others might hide a text in its own colour.
    const lies = /absolute|fixed/.test(style.position) && !isBlank(element.parentElement!);
    rules.need(element, OUTLINE + (filled && !lies ? FILL : ''));
  }
  needsOfPseudos(element, rules);
}

function needsOfPseudos(element: Element, rules: MeasuredRules): void {
  for (const pseudo of ['::before', '::after']) {
    const drawn = getComputedStyle(element, pseudo);
    if (!/^(?:""|'')/.test(drawn.content) || !paints(drawn.backgroundColor)) continue;
    if (parseFloat(drawn.width) >= LINE && parseFloat(drawn.height) >= LINE)
      rules.need(element, OUTLINE, pseudo);
  }
}

/** True for a box without text or anything that is drawn by itself. */
export function isBlank(element: Element): boolean {
  return (
    !element.matches(REPLACED) &&
    !/\S/.test(element.textContent) &&
    !element.querySelector('img,svg,canvas,video,iframe,object,select,textarea,button')
  );
}

function paints(colour: string): boolean {
  return !/^transparent$|^rgba.*, 0\)$/.test(colour);
}
