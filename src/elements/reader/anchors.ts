import type { ExtractedContent } from '../../content/extract.js';
import { everyBlock } from '../../ui/text/outline.js';

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
export async function goToForm(form: Element): Promise<void> {
  const fields = form.querySelectorAll<HTMLElement>(
    'input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled)',
  );
  const field = [...fields].find((each) => each.checkVisibility({ visibilityProperty: true }));
  // A form in something closed (an accordion) has no box: what holds it is shown, its way in comes next.
  let shown: Element | null = field ?? form;
  while (shown && !shown.checkVisibility()) shown = shown.parentElement;
  if (!shown) return;
  const way = field ?? shown.querySelector<HTMLElement>('summary, button, a[href]');
  bring(shown, field ? 'center' : 'start');
  way?.focus({ preventScroll: true });
  // After a step back in the history the browser may yet put the page where it was.
  for (let time = 0; time < 6; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (way && way !== way.ownerDocument.activeElement) return;
    if (!isSeen(way ?? shown)) bring(shown, field ? 'center' : 'start');
  }
}

function bring(element: Element, block: 'center' | 'start'): void {
  element.scrollIntoView({ block, behavior: 'instant' });
  const cover = isSeen(element) ? null : coverOf(element);
  // Under a header that stays in view: as much lower as it is high.
  if (cover && block === 'start')
    scrollBy({ top: -cover.getBoundingClientRect().bottom, behavior: 'instant' });
}

/** In the window, and not under something of the page. */
function isSeen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  const room = innerHeight;
  return top >= 0 && (bottom <= room || height > room) && coverOf(element) === null;
}

/** What lies over the top of an element. */
function coverOf(element: Element): Element | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  const found = element.ownerDocument.elementFromPoint(
    left + Math.min(width / 2, 40),
    top + Math.min(height / 2, 12),
  );
  return !found || element.contains(found) || found.contains(element) || found.closest('label')
    ? null
    : found;
}
