/** A page of the site that may be the one looked for. */
export interface Likely {
  readonly address: string;
  /** In words, from its address: `carte identite`. */
  readonly words: string;
}

/** What an address says to machines only. */
const EMPTY =
  /^(?:html?|php\d?|aspx?|jsp|index|accueil|home|fr|www|spip|article\d*|rubrique\d*|page|pages|node|id|le|la|les|de|du|des|un|une|et|en|a|au|aux|l|d)$/;

/** The words of the path of an address, without accents. */
export function addressWords(path: string): readonly string[] {
  let said = path;
  try {
    said = decodeURIComponent(path);
  } catch {
    // As it is written.
  }
  return said
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word.length > 1 && !EMPTY.test(word) && !/^\d+$/.test(word))
    .slice(0, 30);
}

/**
 * The pages whose addresses have the words of a broken one, the likest first; none where no word is alike.
 *
 * @param broken path of the page that does not exist
 * @param pages addresses of the site, with the path of each
 */
export function likeliest(
  broken: string,
  pages: readonly { readonly address: string; readonly path: string }[],
  most = 5,
): readonly Likely[] {
  const wanted = addressWords(broken);
  if (!wanted.length) return [];
  const scored = pages.flatMap(({ address, path }) => {
    const words = addressWords(path);
    const found = wanted.map((word) => Math.max(0, ...words.map((other) => likeness(word, other))));
    const score =
      found.reduce((sum, one) => sum + one, 0) / Math.max(wanted.length, words.length / 2);
    return Math.max(...found) >= 0.7 ? [{ address, words: words.join(' '), score }] : [];
  });
  scored.sort((one, other) => other.score - one.score || one.address.length - other.address.length);
  const seen = new Set<string>();
  return scored
    .filter(({ address }) => !seen.has(address) && seen.add(address))
    .slice(0, most)
    .map(({ address, words }) => ({ address, words }));
}

/** From 0 to 1: how much of two words is the same. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length > 3 && long.startsWith(short)) return 0.9;
  if (short.length < 4 || long.length - short.length > 2) return 0;
  const changes = distance(short, long);
  return changes <= (long.length > 7 ? 2 : 1) ? 1 - changes / long.length : 0;
}

/** Letters to add, take or change, or two to swap, from one word to another. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const now = [at];
    for (let to = 1; to <= other.length; to++) {
      const isSame = one[at - 1] === other[to - 1];
      let least = Math.min(last[to]! + 1, now[to - 1]! + 1, last[to - 1]! + (isSame ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        least = Math.min(least, before[to - 2]! + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return last[other.length]!;
}

/** Addresses in a map of the site, or of its maps. */
export interface SiteMap {
  readonly isIndex: boolean;
  readonly addresses: readonly string[];
}

/** What a sitemap (XML) names, by so many addresses. */
export function readSiteMap(text: string, most = 2000): SiteMap {
  const addresses: string[] = [];
  for (const [, found] of text.matchAll(/<loc[^>]{0,200}>\s*(?:<!\[CDATA\[)?([^<\]]{1,2000})/gi)) {
    addresses.push(plain(found!.trim()));
    if (addresses.length >= most) break;
  }
  return { isIndex: /<sitemapindex[\s>]/i.test(text), addresses };
}

const ENTITIES: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}
