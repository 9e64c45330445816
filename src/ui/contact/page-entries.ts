import type { Config } from '../../config.js';
import { servicesEntryEn } from '../../i18n/en/services-entry.js';
import { servicesEntryFr } from '../../i18n/fr/services-entry.js';
import { pageServices } from '../../contact/page/page-links.js';
import { pageDocuments } from '../../pdf/page/page-documents.js';
import type { Feature } from '../../requests.js';

/** A way that only some pages have. */
export interface PageEntry {
  readonly feature: Feature;
  readonly outline: string;
  readonly label: string;
  readonly hint: string;
}

export interface PageEntries {
  readonly more: readonly PageEntry[];
  /** The visitor must leave no trace here: nobody is asked to leave a number. */
  readonly isPrivate: boolean;
}

/** A link out of a box. */
const OUTLINE = 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9';

/** What this page has for the panel: apart, since it needs the whole catalogue. */
export function pageEntries(document: Document, config: Config): PageEntries {
  const { found, isPrivate, isMissing } = pageServices(document, config);
  const { pick, places } = Object(config.services) as { pick?: unknown; places?: unknown };
  const isShown = found.length || isMissing || pick || places || pageDocuments(document).length;
  const words = /^en\b/i.test(document.documentElement.lang) ? servicesEntryEn : servicesEntryFr;
  return { more: isShown ? [{ feature: 'services', outline: OUTLINE, ...words }] : [], isPrivate };
}
