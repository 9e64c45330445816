import { documentName, isPdf } from '../../pdf/documents.js';
import { typeOf } from '../doctor/got.js';
import { textOf } from '../doctor/html.js';
import { addressIn, pageOf } from '../doctor/page.js';
import { printable } from '../output.js';
import type { Site } from '../doctor/site.js';

/** A PDF that pages of the site lead to. */
export interface LinkedFile {
  readonly name: string;
  readonly address: URL;
  readonly isElsewhere: boolean;
  /** The pages with the link. */
  readonly from: readonly string[];
}

/** What was found in the pages of a site. */
interface Linked {
  /** In the order of the pages. */
  readonly files: readonly LinkedFile[];
  /** Pages that were read. */
  readonly pages: number;
  /** Why the first page was not read; else empty. */
  readonly unread: string;
}

/** The files that links lead to. */
export async function linkedFiles(site: Site): Promise<Linked> {
  const found = new Map<string, LinkedFile & { from: string[] }>();
  let pages = 0;
  let unread = '';
  for await (const got of site.pages()) {
    if (got.status !== 200 || !/html/.test(typeOf(got))) {
      unread ||= printable(got.reason ?? `code ${got.status}, ${typeOf(got) || 'sans type'}`);
      continue;
    }
    pages += 1;
    const page = pageOf(got, site.nameOf(got.address));
    for (const tag of page.tags) {
      const { href, type = '', title = '', 'aria-label': label = '' } = tag.attributes;
      const address = /^(?:a|area)$/.test(tag.name) ? addressIn(page, href) : null;
      if (!address || !isPdf(address.href, type)) continue;
      address.hash = '';
      const known = found.get(address.href);
      if (known) {
        if (!known.from.includes(page.name)) known.from.push(page.name);
        continue;
      }
      const text = textOf(tag).trim() || label || title;
      found.set(address.href, {
        name: documentName(text, address.href),
        address,
        isElsewhere: address.origin !== got.address.origin,
        from: [page.name],
      });
    }
  }
  return { files: [...found.values()], pages, unread };
}
