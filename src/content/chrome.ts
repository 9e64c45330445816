import { isNamed } from './chrome-names.js';
import { footWords, isShaped } from './chrome-shapes.js';
import { isPlacedAround } from './chrome-places.js';
import { attribute, textOf } from './dom.js';
import type { Fact, Survey } from './survey.js';

/** What the rules know of the page around an element. */
export interface Surroundings {
  /** Elements from the page's title up to the root: never left out whole. */
  readonly spine: ReadonlySet<Element>;
  /** The title of the page, where it has one that the rules may lean on. */
  readonly heading: Fact | null;
  /** Whether that title names the page, and not the site. */
  readonly titled: boolean;
  /** Fact of the part that is read. */
  readonly whole: Fact;
  /** The author said where the content is (`main`): what stands in it is believed more. */
  readonly stated: boolean;
  readonly survey: Survey;
}

const TOP_LINK =
  /^\W*((aller|acc[ée]der|passer|sauter|rendez-vous)( directement)? (au|à la|à l[’']|aux) (contenu|menu|navigation|recherche|pied)|skip to|(retour(ner)?|remonter) (en |au )?haut|retour au sommet|(retour|revenir) [àa] l[’']accueil|haut de (la )?page|back to top|top\W*$|version imprimable|imprimer( (cette|la) page)?\W*$)/i;

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
  while (up.parent && up.parent.letters - fact.letters < 30 && !spine.has(up.parent.element)) up = up.parent;
  return heading ? up.parent !== null && spine.has(up.parent.element) : isOuter(up);
}

/** Not inside a card, a list or an article. */
export function isOuter(fact: Fact): boolean {
  for (let up = fact.parent; up; up = up.parent) {
    if (/^(article|li|blockquote|figure|fieldset|details|dl|ul|ol)$/.test(up.tag)) return false;
  }
  return true;
}

/** Whether an element is around the content, not of it: menus, banners, footers, cookie walls, share links. */
export function isChrome(fact: Fact, around: Surroundings): boolean {
  const { element, tag } = fact;
  if (tag === 'body' || tag === 'html' || tag === 'main' || element === around.whole.element) return false;
  if (fact.letters === 0 && tag !== 'nav' && tag !== 'form') return false;
  if (around.spine.has(element)) return false;
  if (tag === 'a') return isTopLink(fact, around);
  return isLandmark(fact, around) || isNamed(fact, around) || isShaped(fact, around) || (!around.stated && isPlacedAround(fact, around));
}

/** `Aller au contenu`, `Retour en haut`, and links to what holds them. */
function isTopLink(fact: Fact, around: Surroundings): boolean {
  if (fact.letters > 60) return false;
  if (TOP_LINK.test((textOf(fact.element) ?? '').trim())) return true;
  const href = attribute(fact.element, 'href') ?? '';
  if (!href.startsWith('#') || fact.parent?.letters !== fact.letters) return false;
  const late = fact.start > around.whole.start + around.whole.letters * 0.8;
  if (href === '#' || href === '#top' || href === '#haut') return late;
  for (const element of around.spine) if (attribute(element, 'id') === href.slice(1)) return true;
  return false;
}

/** Said by the page: landmarks, dialogs, and what floats over it. */
function isLandmark(fact: Fact, around: Surroundings): boolean {
  const { element, tag } = fact;
  const role = attribute(element, 'role') ?? '';
  const part = partOf(fact, around);
  if (tag === 'nav' || /^(navigation|menu|menubar|search)$/.test(role) || tag === 'search') return part < 0.6 || !around.stated;
  if (tag === 'dialog' || /^(alert)?dialog$/.test(role) || attribute(element, 'aria-modal') === 'true') {
    return !(fact.panel && around.stated) && part < 0.7;
  }
  if (fact.floats === 'fixed') return part < 0.4 || isBefore(fact, around);
  if (fact.floats === 'sticky' && !/^(th|td|tr|thead)$/.test(tag) && linkDensity(fact) > 0.5 && part < 0.5) return true;
  if (tag === 'header' || role === 'banner') return isOfPage(fact) && !around.stated;
  if (tag === 'footer' || role === 'contentinfo') {
    if (around.stated ? fact.letters < 2500 && footWords(fact) > 1 : isOfPage(fact)) return true;
    return linkDensity(fact) > 0.8 && part < 0.2;
  }
  if (tag === 'aside' || role === 'complementary') {
    return around.stated ? linkDensity(fact) > 0.6 && part < 0.3 : isOuter(fact) && part < 0.5;
  }
  return false;
}

/** A header, footer or aside of the whole page, not of a section in it. */
function isOfPage(fact: Fact): boolean {
  for (let up = fact.parent; up; up = up.parent) {
    if (/^(article|section|blockquote|figure|fieldset|li|aside|main|details)$/.test(up.tag)) return false;
    if (attribute(up.element, 'role') === 'main') return false;
  }
  return true;
}
