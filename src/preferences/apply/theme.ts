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

/** Names that sites give to text for screen readers. */
const UNSEEN = ':is([class*="sr-only"],[class*="visually-hidden"],[class*="screen-reader"])';

const CONTROLS =
  'button,input:not([type=checkbox],[type=radio],[type=range],[type=color],[type=image]),select,textarea';

/** Said often, to win over the page's own rules. */
const TICKED = `:is([type=checkbox],[type=radio])${':checked'.repeat(6)}`;

/** The rules that hold on any page. */
export function commonRules(root: string): string {
  const important = (css: string) => css.replaceAll(';', '!important;');
  return (
    (root &&
      `${root}{--parvis-ink:${TEXT};${important(`color-scheme:var(--parvis-scheme);color:${TEXT};background:${BACKGROUND};`)}}`) +
    `${root ? `${root} body,` : ''}dialog,[popover]:not(parvis-launcher,parvis-toolbar,parvis-reader,parvis-guide){${important(`color:${TEXT};background-color:${BACKGROUND};`)}}` +
    `a[href]{--parvis-ink:var(--parvis-link);${important(`color:var(--parvis-link);`)}}` +
    // Many sites draw the edge of a field with a pale line or a shadow: this one can be seen (WCAG 2.2, 1.4.11).
    `${CONTROLS}{${important(`color:${INK};background-color:${BACKGROUND};border-color:${BORDER};box-shadow:inset 0 0 0 1px ${BORDER};`)}}` +
    `input:is([type=checkbox],[type=radio],[type=range]),progress,meter{${important('accent-color:var(--parvis-link);')}}` +
    `:is([type=checkbox],[type=radio])+label::before{${important(`outline:2px solid ${BORDER};`)}}` +
    // Ticks are often pictures, lost in the new colours: what is ticked is filled.
    `${TICKED},${TICKED}+label::before{${important(`background-color:var(--parvis-link);box-shadow:inset 0 0 0 4px ${BACKGROUND};`)}}` +
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
    beside: (style, selector) => pictures(style, selector),
    unreadable: false,
  };
  const host = yield* restatedRules(sheetsOf(tree), restatement);
  const inline = yield* inlineRules(
    tree,
    (style) => colours(style, '', resolve),
    'color',
    'background',
    'border',
  );
  // The sheets of another site cannot be read: every element is told, which costs more.
  const blind = restatement.unreadable
    ? `body *:not(img,picture,video,canvas,iframe,embed,object,svg,svg *,:empty){color:${INK}!important;background-color:${BACKGROUND}!important;border-color:${BORDER}!important}`
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
  if (has('fill')) set('fill', INK);
  if (has('stroke')) set('stroke', INK);
  const shorthand = style.getPropertyValue('background');
  const fills =
    has('background-color') || (shorthand.includes('var(') && isColour(resolve(shorthand)));
  if (fills) set('background-color', isDrawing(style, selector) ? INK : BACKGROUND);
  if (
    SIDES.some((side) => has(`border-${side}-color`)) ||
    /var\(/.test(style.getPropertyValue('border'))
  )
    set('border-color', BORDER);
  if (has('outline-color')) set('outline-color', 'var(--parvis-focus)');
  if (/\d/.test(style.getPropertyValue('text-shadow'))) set('text-shadow', 'none');
  if (
    !isPseudo(selector) &&
    /gradient/.test(style.getPropertyValue('background-image') + shorthand)
  )
    set('background-image', 'none');
  return parts.join('');
}

/** A picture behind text goes, in a box that holds something: an empty box with a picture is an icon. */
function pictures(style: CSSStyleDeclaration, selector: string): string {
  const isPicture = /url\(|image-set\(/.test(
    style.getPropertyValue('background-image') + style.getPropertyValue('background'),
  );
  // A text that is only for screen readers leaves the picture to say it: a logo, an icon.
  const isReplaced = /^-/.test(style.getPropertyValue('text-indent')) || style.fontSize === '0px';
  if (!isPicture || isReplaced || isPseudo(selector)) return '';
  return `:is(${selector}):not(:empty,:has(>${UNSEEN}:only-child)){background-image:none!important}`;
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
    /^(?:inherit|unset|revert|revert-layer|currentcolor|transparent|none|auto|context-fill)$/i.test(
      value.trim(),
    )
  )
    return false;
  const alpha = /(?:rgba|hsla)\([^)]*,\s*([\d.]+)\)|\/\s*([\d.]+)(%?)\s*\)/.exec(value);
  if (!alpha) return true;
  const share = Number(alpha[1] ?? alpha[2]) / (alpha[3] ? 100 : 1);
  return share > 0.3;
}
