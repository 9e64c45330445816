/**
 * The page's nodes, read through the prototypes' own getters: in a form with an input called
 * `parentNode`, `form.parentNode` is that input.
 */

function prototypeOf(name: string): object {
  const constructor = (globalThis as Record<string, unknown>)[name];
  return typeof constructor === 'function' ? (constructor.prototype as object) : {};
}

function reader<N extends object, R>(owner: string, name: string): (node: N) => R {
  const get = Object.getOwnPropertyDescriptor(prototypeOf(owner), name)?.get;
  if (!get) return (node) => (node as Record<string, unknown>)[name] as R;
  return (node) => get.call(node) as R;
}

function method<N extends object, A extends unknown[], R>(
  owner: string,
  name: string,
): (node: N, ...given: A) => R {
  const own = (prototypeOf(owner) as Record<string, unknown>)[name];
  if (typeof own !== 'function') {
    return (node, ...given) => (node as Record<string, (...all: A) => R>)[name]!(...given);
  }
  return (node, ...given) => own.apply(node, given) as R;
}

export const typeOf = reader<Node, number>('Node', 'nodeType');
export const firstChildOf = reader<Node, Node | null>('Node', 'firstChild');
export const nextSiblingOf = reader<Node, Node | null>('Node', 'nextSibling');
export const parentNodeOf = reader<Node, Node | null>('Node', 'parentNode');
export const isConnected = reader<Node, boolean>('Node', 'isConnected');
export const baseOf = reader<Node, string>('Node', 'baseURI');
export const textOf = reader<Node, string | null>('Node', 'textContent');
export const rootOf = method<Node, [], Node>('Node', 'getRootNode');
export const contains = method<Node, [Node | null], boolean>('Node', 'contains');
const comparePosition = method<Node, [Node], number>('Node', 'compareDocumentPosition');
export const dataOf = reader<Text, string>('CharacterData', 'data');
export const attribute = method<Element, [string], string | null>('Element', 'getAttribute');
export const attributeNames = method<Element, [], string[]>('Element', 'getAttributeNames');
export const hasAttribute = method<Element, [string], boolean>('Element', 'hasAttribute');
export const matches = method<Element, [string], boolean>('Element', 'matches');
export const closest = method<Element, [string], Element | null>('Element', 'closest');
export const rectOf = method<Element, [], DOMRect>('Element', 'getBoundingClientRect');
export const queryIn = method<Element, [string], NodeListOf<Element>>(
  'Element',
  'querySelectorAll',
);
export const queryDocument = method<Document, [string], NodeListOf<Element>>(
  'Document',
  'querySelectorAll',
);
export const bodyOf = reader<Document, HTMLElement | null>('Document', 'body');
export const htmlOf = reader<Document, HTMLElement | null>('Document', 'documentElement');
export const titleOf = reader<Document, string>('Document', 'title');
export const viewOf = reader<Document, (Window & typeof globalThis) | null>(
  'Document',
  'defaultView',
);
const localName = reader<Element, string>('Element', 'localName');
const shadowRoot = reader<Element, ShadowRoot | null>('Element', 'shadowRoot');
const nextElement = reader<Element, Element | null>('Element', 'nextElementSibling');
const previousElement = reader<Element, Element | null>('Element', 'previousElementSibling');
const assignedNodes = method<HTMLSlotElement, [], Node[]>('HTMLSlotElement', 'assignedNodes');

export {
  nextElement as nextElementOf,
  previousElement as previousElementOf,
  shadowRoot as shadowOf,
};

/** Whether a node stands before another, in the source. */
export function precedes(one: Node, other: Node): boolean {
  return (comparePosition(other, one) & 2) !== 0;
}

/** Tag name in lower case. */
export function tagOf(element: Element): string {
  return localName(element).toLowerCase();
}

export function isElement(node: Node | null): node is Element {
  return node !== null && typeOf(node) === 1;
}

export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === 3 || type === 4;
}

/** Elements of ours around an author's own text. */
const AROUND = /^parvis-(?:falc|definition)$/;

/** An element of Parvis: what it draws is no part of the page. */
export function isOurs(element: Element): boolean {
  return tagOf(element).startsWith('parvis-');
}

/** What an author has put in an element of Parvis is the page's. */
export function isAroundText(element: Element): boolean {
  return AROUND.test(tagOf(element));
}

/** Children as the visitor sees them: those of the open shadow root, those a slot was given. */
export function childrenOf(element: Element): Node[] {
  // Of our own elements, what the author has put in them.
  const shadow = isOurs(element) ? null : shadowRoot(element);
  if (!shadow && localName(element) === 'slot') {
    try {
      const given = assignedNodes(element as HTMLSlotElement);
      if (given.length > 0) return given;
    } catch {
      // An SVG or foreign `slot`: its own children.
    }
  }
  const children: Node[] = [];
  for (let node = firstChildOf(shadow ?? element); node; node = nextSiblingOf(node))
    children.push(node);
  return children;
}

/** The parent element, through the edge of a shadow root. */
export function parentOf(node: Node): Element | null {
  const parent = parentNodeOf(node);
  if (isElement(parent)) return parent;
  const host = parent && (parent as Partial<ShadowRoot>).host;
  return host ?? null;
}

/** All elements that match in a document, shadow root or element; none when the selector is not valid. */
export function find(within: Document | ShadowRoot | Element, selector: string): Element[] {
  const found: Element[] = [];
  try {
    const type = typeOf(within);
    const list =
      type === 9
        ? queryDocument(within as Document, selector)
        : type === 1
          ? queryIn(within as Element, selector)
          : (within as ShadowRoot).querySelectorAll(selector);
    for (let index = 0; index < list.length; index += 1) found.push(list[index]!);
  } catch {
    // Not a selector.
  }
  return found;
}
