import { SCALE, scaleValue } from './scale-value.js';
import { restatedRules, type Restatement } from './restated-rules.js';

/**
 * Re-emits the sizes of a page in one style sheet, px included, without a write to its elements.
 * Sizes in em and % follow by themselves; rem, px and the like are multiplied where the page's rules set
 * them; what the browser itself sizes (controls, `<font size>`) has rules of no specificity.
 */
export function* sizeRules(tree: Document | ShadowRoot): Generator<undefined, string, void> {
  const document = tree.nodeType === Node.DOCUMENT_NODE ? (tree as Document) : tree.ownerDocument!;
  const computed = getComputedStyle(document.documentElement);
  const resolve = (name: string) => computed.getPropertyValue(name);
  const restatement: Restatement = {
    spared: document.documentElement,
    declare: (style) => declarations(style, resolve),
    unreadable: false,
  };
  const host = yield* restatedRules(sheetsOf(tree), restatement);
  const inline = yield* inlineRules(
    tree,
    (style) => declarations(style, resolve, true),
    'font',
    'line-height',
  );
  return browserRules(document) + host + inline;
}

/** The page's own sheets in one tree. */
export function sheetsOf(tree: Document | ShadowRoot): CSSStyleSheet[] {
  return [...tree.styleSheets, ...tree.adoptedStyleSheets].filter((sheet) => !ours.has(sheet));
}

/** The scaled declarations of one rule, empty where its text follows its parent by itself. */
function declarations(
  style: CSSStyleDeclaration,
  resolve: (name: string) => string,
  important = false,
): string {
  let css = '';
  for (const property of ['font-size', 'line-height']) {
    const value = style.getPropertyValue(property);
    const scaled = value && scaleValue(value, resolve);
    if (!scaled) continue;
    css += `${property}:${scaled}${important || style.getPropertyPriority(property) ? '!important' : ''};`;
  }
  return css;
}

/** Our own sheets, which no walk may read back. */
export const ours = new WeakSet<CSSStyleSheet>();

/** The rule that holds the whole inheritance: the body's own size, measured without us, as a multiple of the root's. */
export function bodyRule(document: Document): string {
  const [body, root] = [document.body, document.documentElement].map((element) =>
    pixels(getComputedStyle(element)),
  ) as [number, number];
  return `:root[data-parvis] body{font-size:calc(${round(body / root)}rem*${SCALE})!important}`;
}

/** Size of a text in CSS px. */
export function pixels(style: CSSStyleDeclaration): number {
  return parseFloat(style.fontSize) || 16;
}

export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function browserRules({ compatMode }: Document): string {
  const sized = (selector: string, px: number) =>
    `:where(${selector}){font-size:calc(${px}px*${SCALE})}`;
  return (
    sized('button,input,select,textarea,optgroup', 13.3333) +
    (compatMode === 'BackCompat' ? sized('table', 16) : '')
  );
}

/** One rule for each distinct `style` attribute about some properties. */
export function* inlineRules(
  tree: Document | ShadowRoot,
  declare: (style: CSSStyleDeclaration) => string,
  ...about: string[]
): Generator<undefined, string, void> {
  const rules = new Map<string, string>();
  const selector = about.map((words) => `[style*="${words}" i]`).join();
  for (const element of tree.querySelectorAll<HTMLElement>(selector)) {
    yield;
    if (!element.style || element.localName.startsWith('parvis-')) continue;
    // An address in the rules would keep them from being stored for the first paint of the next page.
    const [start = '', end] = element.getAttribute('style')!.split(/url\([^]*\)/i);
    const exact = end === undefined;
    const key = exact
      ? `[style=${CSS.escape(start)}]`
      : `[style^=${CSS.escape(start)}]${end && `[style$=${CSS.escape(end)}]`}`;
    if (!rules.has(key)) rules.set(key, declare(element.style));
  }
  return [...rules].map(([key, css]) => css && `${key}{${css}}`).join('');
}
