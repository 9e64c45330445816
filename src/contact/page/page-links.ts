import type { Config } from '../../config.js';
import { recogniseAll, type Recognised } from '../services.js';
import { townServices } from './town-services.js';

/** What a page has that may be explained. Read at each call: a page changes. */
export interface PageServices {
  readonly found: readonly Recognised[];
  /** Nothing of who reads it is kept, and nobody is asked to leave a number. */
  readonly isPrivate: boolean;
  /** The server said that the page does not exist. */
  readonly isMissing: boolean;
}

export function pageServices(document: Document, config: Config): PageServices {
  const { config: said, services } = townServices(config);
  const found = recogniseAll(
    pageLinks(document).map(({ href }) => href),
    services,
  );
  return {
    found,
    isPrivate: said.private === true || found.some(({ service }) => service.private),
    isMissing: said.missing ?? statusOf(document) === 404,
  };
}

/** The statement of accessibility: the page's own link to it, else that of the configuration. */
export function statementAddress(document: Document, config: Config): string | null {
  const link = pageLinks(document).find(({ textContent }) => isStatement(textContent ?? ''));
  return link?.href ?? townServices(config).config.accessibility ?? null;
}

function pageLinks(document: Document): readonly HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    // A link of SVG has an address of another kind.
    ({ href }) => typeof href === 'string',
  );
}

function isStatement(text: string): boolean {
  return /d[ée]claration (?:d.|de l.)accessibilit[ée]|accessibilit[ée]\s*:\s*(?:non|totalement|partiellement|conforme)/i.test(
    text,
  );
}

/** Absent in browsers that do not tell it. */
function statusOf(document: Document): number | undefined {
  const [entry] = document.defaultView?.performance.getEntriesByType?.('navigation') ?? [];
  return (entry as { readonly responseStatus?: number } | undefined)?.responseStatus;
}
