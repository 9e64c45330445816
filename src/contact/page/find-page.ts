import { likeliest, readSiteMap, type Likely } from '../likeness.js';
import { askText } from './ask-elsewhere.js';

/** Maps that one map may name; more of them are left. */
const MAPS = 5;

/**
 * The pages of the site that are the likest to the one that does not exist, from the site's own map. Null where the
 * site has no map.
 */
export async function findPage(
  view: Window,
  sitemap = '/sitemap.xml',
): Promise<readonly Likely[] | null> {
  const { origin, pathname } = view.location;
  const ours = (address: string): URL | null => {
    try {
      const url = new URL(address, origin);
      return url.origin === origin ? url : null;
    } catch {
      return null;
    }
  };
  const read = async (address: string) => {
    const url = ours(address);
    const text = url && (await askText(view, url.href, 'same-origin'));
    return text ? readSiteMap(text) : null;
  };
  const map = await read(sitemap);
  if (!map) return null;
  const maps = map.isIndex ? await Promise.all(map.addresses.slice(0, MAPS).map(read)) : [map];
  const pages = maps
    .flatMap((one) => (one && !one.isIndex ? one.addresses : []))
    .flatMap((address) => {
      const url = ours(address);
      return url && url.pathname !== pathname
        ? [{ address: url.href, path: url.pathname + url.search }]
        : [];
    });
  return likeliest(pathname, pages);
}
