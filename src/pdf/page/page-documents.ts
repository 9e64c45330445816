import { documentName, isPdf, saysPrint } from '../documents.js';

/** A PDF that the page leads to. */
export interface PageDocument {
  readonly name: string;
  readonly address: string;
  /** The page says that it is to be printed. */
  readonly isPrint: boolean;
  /** The other site that it is on; null where it is the page's own. */
  readonly host: string | null;
  /** Of the link. */
  readonly lang: string;
}

/** Letters around a link that still speak of it. */
const NEAR = 300;

/** The PDF files that the page's links lead to, each once, in the order of the page. The page is only looked at. */
export function pageDocuments(document: Document): readonly PageDocument[] {
  const { location } = document.defaultView!;
  const found = new Map<string, PageDocument>();
  for (const link of pdfLinks(document)) {
    const url = new URL(link.href);
    url.hash = '';
    if (found.has(url.href)) continue;
    const text =
      link.textContent?.trim() ||
      link.getAttribute('aria-label') ||
      pictureText(link) ||
      link.title;
    found.set(url.href, {
      name: documentName(text, url.href),
      address: url.href,
      isPrint: saysPrint(`${text} ${link.title} ${around(link)}`),
      host: url.origin === location.origin ? null : url.hostname,
      lang: link.closest('[lang]')?.getAttribute('lang') || 'fr',
    });
  }
  return [...found.values()];
}

function pdfLinks(root: ParentNode): readonly HTMLAnchorElement[] {
  return [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    // A link of SVG has an address of another kind.
    ({ href, type }) => typeof href === 'string' && isPdf(href, type),
  );
}

function pictureText(link: Element): string {
  return link.querySelector('img')?.alt ?? '';
}

/** The words beside a link, where they are of no other file. */
function around(link: Element): string {
  const near = link.closest('li, p, td, dd');
  const text = near?.textContent ?? '';
  return near && text.length < NEAR && pdfLinks(near).length === 1 ? text : '';
}

/** Bytes of a file of the same site; null where the server does not say. */
export async function sizeAt(
  view: Window,
  address: string,
  signal: AbortSignal,
): Promise<number | null> {
  try {
    const { ok, headers } = await view.fetch(address, { method: 'HEAD', signal });
    const length = ok ? Number(headers.get('content-length')) : 0;
    return length > 0 ? length : null;
  } catch {
    return null;
  }
}
