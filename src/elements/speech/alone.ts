import type { Session } from '../../session.js';

interface Bar extends HTMLElement {
  readonly session: Session;
  hide(): void;
  silence(): void;
}

let shown: Bar | null = null;

/**
 * One bar at a time: two voices would speak at once, and the bar of a page lies behind the reader, out of reach. It goes
 * with Parvis too, and is silent once the visitor wants the page as it was.
 */
export function standAlone(bar: Bar, signal: AbortSignal): void {
  if (shown !== bar) shown?.hide();
  shown = bar;
  signal.addEventListener('abort', () => shown === bar && (shown = null));
  const { ownerDocument: document, session } = bar;
  session.addEventListener('parvis-session-end', () => bar.hide(), { signal });
  document.addEventListener(
    'parvis-open',
    ({ target }) => isReader(target) && !isIn(bar, target) && bar.hide(),
    { signal },
  );
  document.addEventListener('parvis-reset-request', () => bar.silence(), { signal });
}

function isReader(target: EventTarget | null): boolean {
  return (target as Partial<Element> | null)?.localName === 'parvis-reader';
}

function isIn(bar: Bar, reader: EventTarget | null): boolean {
  return (bar.getRootNode() as Partial<ShadowRoot>).host === reader;
}

/** The bar that the panel of Parvis opens; made at the first call. */
export function barOfPage({ documentElement: root }: Document) {
  return (
    root.querySelector<HTMLElementTagNameMap['parvis-speech']>(':scope > parvis-speech') ??
    root.appendChild(root.ownerDocument.createElement('parvis-speech'))
  );
}
