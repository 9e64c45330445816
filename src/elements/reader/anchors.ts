import type { ExtractedContent } from '../../content/extract.js';
import { everyBlock } from './outline.js';

/** The element of the page that an address ending in `#…` points at. */
export function anchorOf(document: Document, address: string): Element | null {
  const { hash } = new URL(address);
  let name = hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A name that is not an encoded one stands for itself.
  }
  return name
    ? (document.getElementById(name) ?? document.querySelector(`a[name="${CSS.escape(name)}"]`))
    : null;
}

/** The block that stands where an element of the page stands: in it, around it, or next after it. */
export function blockAt(content: ExtractedContent, anchor: Element): string | null {
  let around: string | null = null;
  for (const { id } of everyBlock(content.blocks)) {
    const element = content.elementOf(id);
    if (!element) continue;
    if (anchor.contains(element)) return id;
    if (element.contains(anchor)) around = id;
    else if (anchor.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) {
      return around ?? id;
    }
  }
  return around;
}

/** Shows a form of the page and puts the focus in its first field, as the visitor has asked. */
export function goToForm(form: Element): void {
  const fields = form.querySelectorAll<HTMLElement>(
    'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)',
  );
  const field = [...fields].find((each) => each.checkVisibility({ visibilityProperty: true }));
  // A form in something closed (an accordion) has no box: what holds it is shown, its way in comes next.
  let shown: Element | null = field ?? form;
  while (shown && !shown.checkVisibility()) shown = shown.parentElement;
  shown?.scrollIntoView({ block: field ? 'center' : 'start', behavior: 'instant' });
  if (field) field.focus({ preventScroll: true });
  else
    shown?.querySelector<HTMLElement>('summary, button, a[href]')?.focus({ preventScroll: true });
}
