import { matches, parentOf } from '../../content/dom.js';
import { contrastRatio, relativeLuminance } from '../../preferences/contrast.js';
import type { Colour } from '../../preferences/schema.js';
import type { BlockStyle } from '../check/page-facts.js';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** How a block looks: most of its text for the letters, its element for the lines. */
export function lookOf(range: Range, element: Element, view: Window): BlockStyle {
  const letters = elementOfMost(range);
  const text = view.getComputedStyle(letters);
  const block = view.getComputedStyle(element);
  const fontSize = number(text.fontSize);
  const around = surroundings(letters, element, view);
  return {
    ...(fontSize ? { fontSize } : {}),
    fontFamily: text.fontFamily.replace(/["']/g, ''),
    italic: /italic|oblique/.test(text.fontStyle),
    underline: around.underline,
    shadow: text.textShadow !== 'none' && text.textShadow !== '',
    align: block.textAlign.replace('-webkit-', '') as BlockStyle['align'],
    uppercase: text.textTransform === 'uppercase',
    ...spaces(range, element, block, fontSize, view),
    columns: around.columns,
    indent: number(block.textIndent) ?? 0,
    hyphens: block.hyphens === 'auto',
    ...around.colours,
  };
}

/** Words of a line of the content that stand in the window before any scrolling. */
export function wordsInSight(range: Range, words: number, view: Window): number {
  const { top, height, width } = range.getBoundingClientRect();
  if (!height || !width) return 0;
  const from = top + view.scrollY;
  const share = (Math.min(from + height, view.innerHeight) - Math.max(from, 0)) / height;
  return words * Math.max(0, Math.min(1, share));
}

/** The element that holds most of the letters. */
function elementOfMost(range: Range): Element {
  const common = range.commonAncestorContainer;
  if (common.nodeType === Node.TEXT_NODE) return parentOf(common)!;
  const letters = new Map<Element, number>();
  const texts = common.ownerDocument!.createTreeWalker(common, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const parent = parentOf(node);
    if (!parent || !range.intersectsNode(node)) continue;
    letters.set(parent, (letters.get(parent) ?? 0) + node.data.trim().length);
  }
  const [most] = [...letters].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? (common as Element);
}

/** Of a text of several lines the space between them; of a paragraph the space below it. */
function spaces(
  range: Range,
  element: Element,
  block: CSSStyleDeclaration,
  fontSize: number | undefined,
  view: Window,
): Pick<BlockStyle, 'lineHeight' | 'gap'> {
  if (!fontSize) return {};
  const { height } = range.getBoundingClientRect();
  // `normal` is about 1.2 in every font.
  const lineHeight = (number(block.lineHeight) ?? fontSize * 1.2) / fontSize;
  const next = matches(element, 'p') ? element.nextElementSibling : null;
  const gap =
    next && matches(next, 'p') && view.getComputedStyle(next).float === 'none'
      ? (next.getBoundingClientRect().top - element.getBoundingClientRect().bottom) / fontSize
      : -1;
  return {
    ...(height > fontSize * 2 ? { lineHeight: Math.round(lineHeight * 100) / 100 } : {}),
    ...(height && gap >= 0 ? { gap: Math.round(gap * 100) / 100 } : {}),
  };
}

/** What comes from the elements around: lines under the text, columns, what is behind it. */
function surroundings(letters: Element, block: Element, view: Window) {
  let underline = false;
  let inLink = false;
  let columns = 1;
  let isPicture = false;
  let isPainted = false;
  const behind: Rgba[] = [];
  let style = view.getComputedStyle(letters);
  const ink = rgbaOf(style.color);
  let inBlock = true;
  for (let at: Element | null = letters; at; at = parentOf(at)) {
    style = view.getComputedStyle(at);
    if (matches(at, 'a[href]')) inLink = true;
    if (inBlock && style.textDecorationLine.includes('underline')) underline = true;
    if (at === block) inBlock = false;
    columns = Math.max(columns, number(style.columnCount) ?? 1);
    if (isPainted || isPicture) continue;
    if (style.backgroundImage !== 'none') isPicture = true;
    const colour = rgbaOf(style.backgroundColor);
    if (!colour) isPicture = true;
    else if (colour[3] > 0) behind.push(colour);
    isPainted = colour?.[3] === 1;
  }
  // Nothing painted: the sheet is white, unless the page follows a dark system.
  const isKnown = isPainted || !/dark/.test(style.colorScheme);
  const colours: Pick<BlockStyle, 'contrast' | 'lightOnDark'> = {};
  if (ink && !isPicture && isKnown) {
    const sheet = behind.reduceRight<Rgba>((under, over) => blend(over, under), [255, 255, 255, 1]);
    const [text, back] = [hexOf(blend(ink, sheet)), hexOf(sheet)];
    const ratio = Math.round(contrastRatio(text, back) * 100) / 100;
    const isLight = relativeLuminance(text) > relativeLuminance(back);
    Object.assign(colours, { contrast: ratio, lightOnDark: isLight });
  }
  return { underline: underline && !inLink, columns, colours };
}

/** Undefined for `normal`, `auto` and percentages. */
function number(value: string): number | undefined {
  const found = /^-?[\d.]+(?:e-?\d+)?(?:px)?$/.test(value) ? parseFloat(value) : NaN;
  return Number.isFinite(found) ? found : undefined;
}

/** Null for what is not a plain colour. */
function rgbaOf(value: string): Rgba | null {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(value);
  if (!parts) return null;
  return [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 1)];
}

function blend(over: Rgba, under: Rgba): Rgba {
  const mix = (at: 0 | 1 | 2) => over[at] * over[3] + under[at] * (1 - over[3]);
  return [mix(0), mix(1), mix(2), 1];
}

function hexOf(colour: Rgba): Colour {
  const digits = colour.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return `#${digits.join('')}` as Colour;
}
