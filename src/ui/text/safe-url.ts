const LINKS = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:']);
const PICTURES = new Set(['http:', 'https:']);

/** The address as the browser reads it, where its scheme is one a link may have; else null. */
export function safeLink(href: string): string | null {
  return checked(href, LINKS);
}

/** The address of a picture, fetched as the page itself does; else null. */
export function safePicture(src: string): string | null {
  return checked(src, PICTURES);
}

function checked(address: string, schemes: ReadonlySet<string>): string | null {
  try {
    const url = new URL(address, document.baseURI);
    return schemes.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
