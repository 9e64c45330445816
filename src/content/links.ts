import type { LinkTarget } from './model.js';

export interface Address {
  readonly href: string;
  readonly to: LinkTarget;
}

const FILE = /\.(pdf|od[tsp]|docx?|xlsx?|pptx?|rtf|zip|csv|ics|epub|gpx|kml|mp3)$/i;

/** Where a link leads, as an absolute address; null for what a link must not carry (`javascript:`, `data:`…). */
export function readAddress(href: string | null, base: string, download: boolean): Address | null {
  const given = href?.trim();
  if (!given || given === '#') return null;
  let url: URL;
  try {
    url = new URL(given, base);
  } catch {
    return null;
  }
  switch (url.protocol) {
    case 'tel:':
    case 'sms:':
      return { href: url.href, to: 'phone' };
    case 'mailto:':
      return { href: url.href, to: 'mail' };
    case 'http:':
    case 'https:':
      return {
        href: url.href,
        to: download || FILE.test(url.pathname) ? 'file' : isHere(url, base) ? 'here' : 'page',
      };
    default:
      return null;
  }
}

function isHere(url: URL, base: string): boolean {
  return url.hash !== '' && url.href.slice(0, -url.hash.length) === base.replace(/#.*$/, '');
}

/** Absolute address of an image, a film or a frame; '' for what is not on the web. */
export function readSource(source: string | null, base: string): string {
  const given = source?.trim();
  if (!given) return '';
  try {
    const url = new URL(given, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : '';
  } catch {
    return '';
  }
}
