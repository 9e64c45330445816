import type { Fact, Survey } from './survey.js';

/** What the rules know of the page around an element. */
export interface Surroundings {
  /** Elements from the page's title up to the root: never left out whole. */
  readonly spine: ReadonlySet<Element>;
  /** The title of the page, where it has one that the rules may lean on. */
  readonly heading: Fact | null;
  /** Whether that title names the page, and not the site. */
  readonly titled: boolean;
  /** The page is the first one of the site. */
  readonly home: boolean;
  /** Fact of the part that is read. */
  readonly whole: Fact;
  /** The author said where the content is (`main`): what stands in it is believed more. */
  readonly stated: boolean;
  readonly survey: Survey;
}

/** Density of links: 1 where every character is in one. */
export function linkDensity(fact: Fact): number {
  return fact.letters === 0 ? 0 : fact.linked / fact.letters;
}

/** Part of the whole that an element holds, from 0 to 1. */
export function partOf(fact: Fact, around: Surroundings): number {
  return fact.letters / Math.max(1, around.whole.letters);
}

/** Whether an element stands before the page's title; with no title, at the head of the page. */
export function isBefore(fact: Fact, { heading, whole }: Surroundings): boolean {
  return heading ? fact.start + fact.letters <= heading.start : fact.start < whole.letters * 0.15;
}

/** Whether an element stands after the page's title; with no title, after its first quarter. */
export function isAfter(fact: Fact, { heading, whole }: Surroundings): boolean {
  return heading ? fact.start > heading.start : fact.start > whole.letters * 0.25;
}

/** Whether nothing much stands after an element. */
export function isLast(fact: Fact, { whole }: Surroundings): boolean {
  const rest = whole.start + whole.letters - fact.start - fact.letters;
  return rest < Math.max(400, whole.letters * 0.25);
}

/** At the edge of the page's own frame: next to what holds its title, not inside a card. */
export function isOnEdge(fact: Fact, { heading, spine }: Surroundings): boolean {
  let up = fact;
  while (up.parent && up.parent.letters - fact.letters < 30 && !spine.has(up.parent.element))
    up = up.parent;
  return heading ? up.parent !== null && spine.has(up.parent.element) : isOuter(up);
}

/** Not inside a card, a list or an article; those that hold the page's title, where they are given, do not count. */
export function isOuter(fact: Fact, spine?: ReadonlySet<Element>): boolean {
  for (let up = fact.parent; up; up = up.parent) {
    if (
      /^(article|li|blockquote|figure|fieldset|details|dl|ul|ol)$/.test(up.tag) &&
      !spine?.has(up.element)
    )
      return false;
  }
  return true;
}
