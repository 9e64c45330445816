import { KEYWORDS, SCALE } from './scale-value.js';
import { declarations, scaledRules, type ScaleContext } from './scaled-rules.js';

/** What makes the text of one tree (the document, an open shadow root) follow the visitor's factor. */
export interface SizeRules {
  readonly css: string;
  /** Some sheet could not be read: texts are to be measured, and repaired. */
  readonly unreadable: boolean;
}

/**
 * Re-emits the sizes of a page in one style sheet, px included, without a write to its elements.
 * Sizes in em and % follow by themselves; rem, px and the like are multiplied where the page's rules set
 * them; what the browser itself sizes (controls, `<font size>`) has rules of no specificity.
 */
export function* sizeRules(tree: Document | ShadowRoot): Generator<undefined, SizeRules, void> {
  const document = tree.nodeType === Node.DOCUMENT_NODE ? (tree as Document) : tree.ownerDocument!;
  const computed = getComputedStyle(document.documentElement);
  const context: ScaleContext = {
    root: document.documentElement,
    resolve: (name) => computed.getPropertyValue(name),
    unreadable: false,
  };
  const sheets = [...tree.styleSheets, ...tree.adoptedStyleSheets].filter((sheet) => !ours.has(sheet));
  const host = yield* scaledRules(sheets, context);
  const inline = yield* inlineRules(tree, context);
  return { css: browserRules(document) + host + inline, unreadable: context.unreadable };
}

/** Our own sheets, which no walk may read back. */
export const ours = new WeakSet<CSSStyleSheet>();

/** The rule that holds the whole inheritance: the body's own size, measured without us, as a multiple of the root's. */
export function bodyRule(document: Document): string {
  const ratio = pixels(document.body) / pixels(document.documentElement);
  return `:root[data-parvis] body{font-size:calc(${round(ratio)}rem*${SCALE})!important}`;
}

/** Size of an element's text in CSS px. */
export function pixels(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize) || 16;
}

export function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function browserRules(document: Document): string {
  const sized = (selector: string, px: number) =>
    `:where(${selector}){font-size:calc(${px}px*${SCALE})}`;
  const fonts = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];
  return (
    sized('button,input,select,textarea,optgroup', 13.3333) +
    (document.compatMode === 'BackCompat' ? sized('table', 16) : '') +
    (document.querySelector('font[size]')
      ? fonts.map((keyword, at) => sized(`font[size="${at + 1}"]`, KEYWORDS[keyword]!)).join('')
      : '')
  );
}

/** One rule for each distinct `style` attribute that sets a size. */
function* inlineRules(
  tree: Document | ShadowRoot,
  context: ScaleContext,
): Generator<undefined, string, void> {
  const seen = new Set<string>();
  const parts: string[] = [];
  for (const element of tree.querySelectorAll<HTMLElement>('[style*="font" i],[style*="line-height" i]')) {
    const text = element.getAttribute('style')!;
    if (seen.has(text) || !element.style || element.localName.startsWith('parvis-')) continue;
    seen.add(text);
    const css = declarations(element.style, context, true);
    if (css) parts.push(`[style="${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, escapeLine)}"]{${css}}`);
    yield;
  }
  return parts.join('');
}

function escapeLine(character: string): string {
  return `\\${character.charCodeAt(0).toString(16)} `;
}
