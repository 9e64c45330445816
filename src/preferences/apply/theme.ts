import { contrastRatio } from '../contrast.js';
import type { Colour } from '../schema.js';
import { UNSEEN } from './look.js';
import { restatedRules, type Restatement } from './restated-rules.js';
import { inlineRules, sheetsOf } from './text-size.js';

/**
 * A theme in three steps. (1) The root takes its colours, and the page inherits them. (2) Wherever the page
 * itself sets a colour, the same rule sets ours: pseudo-elements, hover and narrow windows included. The
 * colours are tokens of the root, so that another theme is one change there. (3) What still cannot be read is
 * found by measure (`colour-repairs`).
 */
const TEXT = 'var(--parvis-text)';
const BACKGROUND = 'var(--parvis-background)';
const BORDER = 'var(--parvis-border)';
/** Colour of the text here: the link's inside a link. */
const INK = 'var(--parvis-ink)';
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
/** A box lower or narrower than this is a line: the bars of a menu button, in px. */
const LINE = 8;

/** Where a picture without a text of its own size is an icon or an arrow: what it covers is found by measure. */
const ICONED = 'a,button,summary,label,li,input';
/** The largest side of an icon, in px. */
export const LARGEST_ICON = 64;
/** A colour under this contrast with white is a track or an empty dot, over it what fills them. */
const STRONG = 3;

/** In the place of the picture of an arrow: two slopes in the colour of the text, with no address. */
const ARROW = (() => {
  const side = (angle: string) => `linear-gradient(${angle},#0000 50%,${TEXT} 50%)`;
  const place = (edge: string, far: number, near: number) =>
    `background-position:${edge} ${far}px top 50%,${edge} ${near}px top 50%!important`;
  return {
    drawn: `background:${side('45deg')},${side('-45deg')} ${BACKGROUND}!important;background-repeat:no-repeat!important;background-size:6px 6px!important;${place('right', 16, 10)}`,
    mirrored: place('left', 10, 16),
  };
})();

/** Selects that have lost their own arrow get ours. */
export function arrowRules(selector: string): string {
  const list = `:is(${selector}):is(select:not([multiple]))`;
  return `${list}{${ARROW.drawn}}${list}:dir(rtl){${ARROW.mirrored}}`;
}

const CONTROLS =
  'button,input:not([type=checkbox],[type=radio],[type=range],[type=color],[type=image]),select,textarea';

/** Said often, to win over the page's own rules. */
const TICKED = `:is([type=checkbox],[type=radio])${':checked'.repeat(6)}`;

/** The rules that hold on any page. */
export function commonRules(root: string): string {
  // What a box is filled with is its own: what stands in it does not take it over.
  const fill = '@property --parvis-fill{syntax:"*";inherits:false}';
  const important = (css: string) => css.replaceAll(';', '!important;');
  return (
    (root && fill) +
    (root &&
      `${root}{--parvis-ink:${TEXT};${important(`color-scheme:var(--parvis-scheme);color:${TEXT};background:${BACKGROUND};`)}}`) +
    `${root ? `${root} body,` : ''}dialog,[popover]:not(parvis-launcher,parvis-toolbar,parvis-reader,parvis-guide){${important(`color:${TEXT};background-color:${BACKGROUND};`)}}` +
    `a[href]{--parvis-ink:var(--parvis-link);${important(`color:var(--parvis-link);`)}}` +
    // Many sites draw the edge of a field with a pale line or a shadow: this one can be seen (WCAG 2.2, 1.4.11).
    `${CONTROLS}{${important(`color:${INK};background-color:${BACKGROUND};border-color:${BORDER};box-shadow:inset 0 0 0 1px ${BORDER};`)}}` +
    `input:is([type=checkbox],[type=radio],[type=range]),progress,meter{${important('accent-color:var(--parvis-link);')}}` +
    // Ticks are often pictures, lost in the new colours: what is ticked is filled, and no more than the size of a
    // box, where the whole label is one.
    `:is([type=checkbox],[type=radio])+label::before{${important(`outline:2px solid ${BORDER};background-image:none;`)}}` +
    `${TICKED}{${important(`background-color:var(--parvis-link);box-shadow:inset 0 0 0 4px ${BACKGROUND};`)}}` +
    `${TICKED}+label::before{${important(`background:linear-gradient(var(--parvis-link),var(--parvis-link)) 4px 50%/min(1rem,100% - 8px) min(1rem,100% - 8px) no-repeat;`)}}` +
    `[bgcolor],[background],mark{${important(`background:${BACKGROUND};`)}}` +
    `font[color],mark,legend,optgroup,option{${important(`color:${INK};`)}}` +
    `mark{${important('text-decoration:underline;')}}` +
    `::placeholder{${important(`color:${TEXT};opacity:.85;`)}}` +
    `::selection{${important(`color:${BACKGROUND};background-color:${TEXT};`)}}` +
    `:focus-visible{${important('outline:3px solid var(--parvis-focus);outline-offset:2px;')}}`
  );
}

/** The page's own rules about colours, with ours; in slices. */
export function* themedRules(tree: Document | ShadowRoot): Generator<undefined, string, void> {
  const document = tree.nodeType === Node.DOCUMENT_NODE ? (tree as Document) : tree.ownerDocument!;
  const computed = getComputedStyle(document.documentElement);
  const resolve = (value: string) =>
    value.replace(/var\(\s*(--[\w-]+)[^)]*\)/g, (_whole, name: string) =>
      computed.getPropertyValue(name).trim(),
    );
  const restatement: Restatement = {
    spared: null,
    declare: (style, selector) => colours(style, selector, resolve),
    beside: (style, selector) => pictures(style, selector, resolve),
    unreadable: false,
  };
  // The sheet inside a drawing gives each shape its own colour: one for all would make a blot.
  const sheets = sheetsOf(tree).filter(
    ({ ownerNode }) => !(ownerNode as Element | null)?.closest('svg'),
  );
  const host = yield* restatedRules(sheets, restatement);
  const inline = yield* inlineRules(
    tree,
    (style) => colours(style, '', resolve),
    'color',
    'background',
    'border',
    'filter',
    'blend',
  );
  // The sheets of another site cannot be read: every element is told, which costs more.
  const blind = restatement.unreadable
    ? `body *:not(img,picture,video,canvas,iframe,embed,object,svg,svg *,:empty){color:${INK}!important;background-color:${BACKGROUND}!important;border-color:${BORDER}!important;mix-blend-mode:normal!important}`
    : '';
  return blind + host + inline;
}

function colours(
  style: CSSStyleDeclaration,
  selector: string,
  resolve: (value: string) => string,
): string {
  const parts: string[] = [];
  const set = (property: string, value: string) => parts.push(`${property}:${value}!important;`);
  const has = (property: string) => isColour(resolve(style.getPropertyValue(property)));

  // Letters cut out of a gradient: without it they would be seen no more.
  const cutOut = /text/.test(
    style.getPropertyValue('background-clip') + style.getPropertyValue('-webkit-background-clip'),
  );
  if (cutOut) set('background-image', 'none');
  if (cutOut || has('color')) set('color', INK);
  if (style.getPropertyValue('-webkit-text-fill-color'))
    set('-webkit-text-fill-color', 'currentcolor');
  // Black, white and grey are for icons; other colours tell the parts of a drawing apart.
  for (const property of ['fill', 'stroke'])
    if (has(property) && isGrey(resolve(style.getPropertyValue(property)))) set(property, INK);
  const isBlended = /^(?!normal)\w/.test(style.getPropertyValue('mix-blend-mode'));
  if (isBlended) set('mix-blend-mode', 'normal');
  for (const property of ['filter', 'backdrop-filter', '-webkit-backdrop-filter'])
    if (/invert|brightness|contrast|opacity/.test(style.getPropertyValue(property)))
      set(property, 'none');
  const shorthand = style.getPropertyValue('background');
  const filling = style.getPropertyValue('background-color') || shorthand;
  const fills =
    has('background-color') || (shorthand.includes('var(') && isColour(resolve(shorthand)));
  if (fills) {
    set('background-color', isDrawing(style, selector) ? INK : BACKGROUND);
    // For the boxes without text that are found by measure: dots, switches, bars.
    parts.push(`--parvis-fill:${isStrong(resolve(filling)) ? INK : BACKGROUND}!important;`);
  } else if (/^(?:transparent|none|initial)/.test(filling))
    parts.push('--parvis-fill:#0000!important;');
  const sides = SIDES.filter((side) => has(`border-${side}-color`));
  const clear = SIDES.some(
    (side) => style.getPropertyValue(`border-${side}-color`) === 'transparent',
  );
  // A triangle is a box with one border that is seen.
  if (sides.length && clear) for (const side of sides) set(`border-${side}-color`, BORDER);
  else if (sides.length || /var\(/.test(style.getPropertyValue('border')))
    set('border-color', BORDER);
  if (has('outline-color')) set('outline-color', 'var(--parvis-focus)');
  if (/\d/.test(style.getPropertyValue('text-shadow'))) set('text-shadow', 'none');
  if (
    !isPseudo(selector) &&
    /gradient/.test(resolve(style.getPropertyValue('background-image') + shorthand))
  )
    set('background-image', 'none');
  return parts.join('');
}

/**
 * A picture behind text goes, in a box that holds something: an empty box with a picture is an icon. What may be
 * an icon beside a text is left to be measured; the arrow of a select is drawn again.
 */
function pictures(
  style: CSSStyleDeclaration,
  selector: string,
  resolve: (value: string) => string,
): string {
  const background = style.getPropertyValue('background');
  const isPicture = /url\(|image-set\(/.test(
    resolve(style.getPropertyValue('background-image') + background),
  );
  // A text that is only for screen readers leaves the picture to say it: a logo, an icon.
  const isReplaced = /^-/.test(style.getPropertyValue('text-indent')) || style.fontSize === '0px';
  if (!isPicture || isReplaced || isPseudo(selector)) return '';
  const kept = isIcon(style, background) ? '' : `,${ICONED}`;
  return (
    (kept &&
      `:is(${selector}):not(:empty,:has(>${UNSEEN}:only-child),select${kept}){background-image:none!important}`) +
    arrowRules(selector)
  );
}

/** A picture that says it is small, once. */
function isIcon(style: CSSStyleDeclaration, background: string): boolean {
  const once = /no-repeat/.test(style.getPropertyValue('background-repeat') + background);
  const size = style.getPropertyValue('background-size') || 'auto';
  const isSmall = (size.match(/[\d.]+(?=px)/g) ?? []).every((side) => Number(side) <= LARGEST_ICON);
  return once && isSmall && !/cover|contain|\d%/.test(size);
}

/** What a pseudo-element shows is a drawing, never behind a text. */
function isPseudo(selector: string): boolean {
  return /:(?:before|after)\b/.test(selector);
}

/** A drawing made of boxes: a line, or a mask that shows its background through. */
function isDrawing(style: CSSStyleDeclaration, selector: string): boolean {
  const thin = (property: string) => {
    const value = style.getPropertyValue(property);
    return value.endsWith('px') && parseFloat(value) > 0 && parseFloat(value) <= LINE;
  };
  const masked = /url\(|gradient/.test(
    style.getPropertyValue('mask-image') + style.getPropertyValue('-webkit-mask-image'),
  );
  return masked || ((thin('height') || thin('width')) && !/scrollbar/.test(selector));
}

/** True for a value that paints: not inherited, not transparent, not nearly so. */
function isColour(value: string): boolean {
  if (
    !value ||
    /^(?:inherit|initial|unset|revert|revert-layer|currentcolor|transparent|none|auto|context-fill)$/i.test(
      value.trim(),
    )
  )
    return false;
  const alpha = /(?:rgba|hsla)\([^)]*,\s*([\d.]+)\)|\/\s*([\d.]+)(%?)\s*\)/.exec(value);
  if (!alpha) return true;
  const share = Number(alpha[1] ?? alpha[2]) / (alpha[3] ? 100 : 1);
  return share > 0.3;
}

let canvas: CanvasRenderingContext2D | null = null;
const known = new Map<string, Colour | null>();

/** Any colour of CSS as `#rrggbb`; null for what is none. */
function plainColour(value: string): Colour | null {
  const found = known.get(value);
  if (found !== undefined) return found;
  canvas ??= document.createElement('canvas').getContext('2d')!;
  canvas.fillStyle = '#010203';
  canvas.fillStyle = value;
  const { fillStyle } = canvas;
  const parts = /^rgba\((\d+), (\d+), (\d+)/.exec(fillStyle as string)?.slice(1);
  const hex = parts
    ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
    : (fillStyle as string);
  const colour = /^#\w{6}$/.test(hex) && hex !== '#010203' ? (hex as Colour) : null;
  known.set(value, colour);
  return colour;
}

function isStrong(value: string): boolean {
  const colour = plainColour(value);
  return !!colour && contrastRatio(colour, '#ffffff') >= STRONG;
}

function isGrey(value: string): boolean {
  const channels = plainColour(value)
    ?.match(/\w\w/g)
    ?.map((part) => parseInt(part, 16));
  return !channels || Math.max(...channels) - Math.min(...channels) < 40;
}
