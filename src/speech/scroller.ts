/** The box that scrolls a place of the page; null for the window. */
export function scrollerOf(node: Node, view: Window): Element | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    if (element === element.ownerDocument.body) return null;
    if (element.scrollHeight <= element.clientHeight + 1) continue;
    if (/auto|scroll/.test(view.getComputedStyle(element).overflowY))
      return element === element.ownerDocument.documentElement ? null : element;
  }
  return null;
}

function parentOf(node: Node): Node | null {
  return (
    (node as Partial<Element>).assignedSlot ??
    node.parentNode ??
    (node as Partial<ShadowRoot>).host ??
    null
  );
}
