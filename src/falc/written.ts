import { differenceOf, factsOf } from './facts.js';
import type { Pictogram, WrittenText } from './falc-file.js';
import { distanceOf, hashOf, likenessOf, type Likeness } from './fingerprint.js';
import { turnsOf } from './turns.js';

/** A passage of the page. */
export interface Passage {
  readonly text: string;
  /** What the page writes in `data-falc-id`. */
  readonly id?: string;
  /** Path of the page: `/demarches/carte-identite`. */
  readonly path?: string;
}

/** What a person wrote for a passage, and how far it still holds. */
export interface WrittenMatch {
  readonly id: string;
  readonly lines: readonly string[];
  /** `reviewed`: validated by people concerned, so it may be called FALC. */
  readonly origin: 'reviewed' | 'written';
  /** `outdated`: the page has changed since. It is shown as « à revoir », with the original open. */
  readonly state: 'current' | 'outdated';
  readonly foundBy: 'id' | 'hash' | 'likeness';
  readonly author?: string;
  readonly reviewers: readonly string[];
  readonly date?: string;
  readonly logo: boolean;
  readonly pictograms: readonly Pictogram[];
}

/** Bits in which two versions of a text may differ. */
const NEAR = 6;
/** Longer passages, in letters, are found by their name or their hash only. */
const LONGEST = 50_000;
/** The texts written by people, found again by name, by hash, or by likeness with equal facts. */
export class WrittenTexts {
  readonly #byId = new Map<string, WrittenText[]>();
  readonly #byHash = new Map<string, WrittenText[]>();
  readonly #bySource: { readonly text: WrittenText; readonly likeness: Likeness }[] = [];

  constructor(texts: readonly WrittenText[]) {
    for (const text of texts) {
      add(this.#byId, text.id, text);
      if (text.hash) add(this.#byHash, text.hash, text);
      if (text.source === undefined) continue;
      const hash = hashOf(text.source);
      if (hash !== text.hash) add(this.#byHash, hash, text);
      this.#bySource.push({ text, likeness: likenessOf(text.source) });
    }
  }

  /** The text for a passage; null where nobody wrote one. */
  find({ text, id, path }: Passage): WrittenMatch | null {
    const isHere = ({ page }: WrittenText) =>
      page === undefined || path === undefined || samePage(page, path);
    const named = id === undefined ? undefined : choose(this.#byId.get(id)?.filter(isHere));
    if (named) return matchOf(named, 'id', stateOf(named, text));
    if (!text.trim()) return null;
    const same = choose(this.#byHash.get(hashOf(text))?.filter(isHere));
    if (same) return matchOf(same, 'hash', 'current');
    return text.length > LONGEST ? null : this.#findLike(text, isHere);
  }

  #findLike(text: string, isHere: (text: WrittenText) => boolean): WrittenMatch | null {
    if (!this.#bySource.length) return null;
    const likeness = likenessOf(text);
    const near = this.#bySource
      .map((found) => ({ text: found.text, distance: distanceOf(found.likeness, likeness) }))
      .filter((found) => found.distance <= NEAR && isHere(found.text))
      .sort((one, other) => one.distance - other.distance)
      .slice(0, 10)
      .map((found) => found.text);
    const equal = near.find(({ source }) => saysTheSame(source!, text));
    if (equal) return matchOf(equal, 'likeness', 'current');
    return near[0] ? matchOf(near[0], 'likeness', 'outdated') : null;
  }
}

/** Without a source or a hash there is nothing to compare with: the author's word stands. */
function stateOf({ source, hash }: WrittenText, text: string): WrittenMatch['state'] {
  if (source === undefined && hash === undefined) return 'current';
  const found = hashOf(text);
  if (hash === found || (source !== undefined && hashOf(source) === found)) return 'current';
  if (source === undefined) return 'outdated';
  const isNear = distanceOf(likenessOf(source), likenessOf(text)) <= NEAR;
  return isNear && saysTheSame(source, text) ? 'current' : 'outdated';
}

/** As far as a program can tell, of two texts with nearly the same words. */
function saysTheSame(one: string, other: string): boolean {
  return (
    turnsOf(one).join() === turnsOf(other).join() && !differenceOf(factsOf(one), factsOf(other))
  );
}

function matchOf(
  { id, lines, author, reviewers = [], date, validated, logo, pictograms = [] }: WrittenText,
  foundBy: WrittenMatch['foundBy'],
  state: WrittenMatch['state'],
): WrittenMatch {
  return {
    id,
    lines,
    origin: validated ? 'reviewed' : 'written',
    state,
    foundBy,
    author,
    reviewers,
    date,
    logo: Boolean(validated && logo),
    pictograms,
  };
}

/** One that names its page is for that page more than one that names none. */
function choose(texts: readonly WrittenText[] = []): WrittenText | undefined {
  return texts.find(({ page }) => page !== undefined) ?? texts[0];
}

function samePage(one: string, other: string): boolean {
  const bare = (path: string) => {
    const [only] = path.split(/[?#]/, 1);
    return only!.replace(/(?:\/index\.html?|\/)$/, '');
  };
  return bare(one) === bare(other);
}

function add(map: Map<string, WrittenText[]>, key: string, text: WrittenText): void {
  const texts = map.get(key);
  if (texts) texts.push(text);
  else map.set(key, [text]);
}
