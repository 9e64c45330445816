import { isReadAbove } from './alerts.js';
import { isBox } from './chrome-boxes.js';
import { isNamed } from './chrome-names.js';
import { footWords, isShaped } from './chrome-shapes.js';
import { isLogos, isSmallPart } from './chrome-lines.js';
import { isPlacedAround } from './chrome-places.js';
import { isUnderContent } from './chrome-sections.js';
import { attribute, closest, find, textOf } from './dom.js';
import {
  isAfter,
  isBefore,
  isOuter,
  linkDensity,
  partOf,
  type Surroundings,
} from './surroundings.js';
import type { Fact } from './survey.js';

const TOP_LINK =
  /^\W*((aller|acc[ée]der|passer|sauter|rendez-vous)( directement)? (au|à la|à l[’']|aux) (contenu|menu|navigation|recherche|pied)|skip to|(retour(ner)?|remonter) (en |au )?haut|retour au sommet|(retour|revenir) [àa] l[’']accueil|haut de (la )?page|back to top|top\W*$|version imprimable|imprimer( (cette|la) page)?\W*$|(s[’']abonner (au|à ce) )?(flux|fil) rss\W*$|fil des (billets|commentaires)\b.{0,20}$|lien permanent\W*$)/i;

const TOP_WORD = /^[^\p{L}\p{N}]*((en )?haut|top|sommet|remonter|monter)?[^\p{L}\p{N}]*$/iu;

/** Whether an element is around the content, not of it: menus, banners, footers, cookie walls, share links. */
export function isChrome(fact: Fact, around: Surroundings): boolean {
  const { element, tag } = fact;
  if (tag === 'body' || tag === 'html' || tag === 'main' || element === around.whole.element)
    return false;
  if (around.spine.has(element)) return false;
  if (fact.letters === 0 && tag !== 'nav' && tag !== 'form') return isLogos(fact, around);
  if (tag === 'a')
    return isTopLink(fact, around) || isSmallPart(fact, around) || isBox(fact, around);
  return (
    isReadAbove(fact, around) ||
    isLandmark(fact, around) ||
    isNamed(fact, around) ||
    isUnderContent(fact, around) ||
    isSmallPart(fact, around) ||
    isBox(fact, around) ||
    isShaped(fact, around, (other) => isSaidAround(other, around)) ||
    (!around.stated && isPlacedAround(fact, around))
  );
}

/**
 * Whether the page itself says so, by landmarks or by names. Rules that look at other elements ask
 * only this: asking for all rules would ask again for each sibling, without end.
 */
export function isSaidAround(fact: Fact, around: Surroundings): boolean {
  return isLandmark(fact, around) || isNamed(fact, around);
}

/** `Aller au contenu`, `Retour en haut`, and links to what holds them. */
function isTopLink(fact: Fact, around: Surroundings): boolean {
  if (fact.letters > 60) return false;
  if (TOP_LINK.test((textOf(fact.element) ?? '').trim())) return true;
  const href = attribute(fact.element, 'href') ?? '';
  if (!href.startsWith('#') || fact.parent?.letters !== fact.letters) return false;
  const late = fact.start > around.whole.start + around.whole.letters * 0.8;
  // Buttons of scripts lead to `#` too: only words or a sign tell a link to the top.
  if (href === '#') return late && TOP_WORD.test((textOf(fact.element) ?? '').trim());
  if (href === '#top' || href === '#haut') return late;
  for (const element of around.spine) if (attribute(element, 'id') === href.slice(1)) return true;
  return false;
}

/** Said by the page: landmarks, dialogs, and what floats over it. */
function isLandmark(fact: Fact, around: Surroundings): boolean {
  const { element, tag } = fact;
  const role = attribute(element, 'role') ?? '';
  const part = partOf(fact, around);
  if (tag === 'nav' || /^(navigation|menu|menubar|search)$/.test(role) || tag === 'search')
    return part < 0.6 || !around.stated;
  if (
    tag === 'dialog' ||
    /^(alert)?dialog$/.test(role) ||
    attribute(element, 'aria-modal') === 'true'
  ) {
    return !(fact.panel && around.stated) && part < 0.7 && !isAsked(fact, around);
  }
  if (fact.floats === 'fixed')
    return (part < 0.4 || isBefore(fact, around)) && !isAsked(fact, around);
  if (
    fact.floats === 'sticky' &&
    !/^(th|td|tr|thead)$/.test(tag) &&
    linkDensity(fact) > 0.5 &&
    part < 0.5
  )
    return true;
  if (tag === 'header' || role === 'banner')
    return isOfPage(fact) && !around.stated && !isTitling(fact, around);
  if (tag === 'footer' || role === 'contentinfo') {
    if (around.stated ? fact.letters < 2500 && footWords(fact) > 1 : isOfPage(fact)) return true;
    return linkDensity(fact) > 0.8 && part < 0.2;
  }
  if (tag === 'aside' || role === 'complementary') {
    return around.stated ? linkDensity(fact) > 0.6 && part < 0.3 : isOuter(fact) && part < 0.5;
  }
  return false;
}

/** After the page's title: the heading of one of its parts, with few words more and no menu. */
function isTitling(fact: Fact, around: Surroundings): boolean {
  return (
    isAfter(fact, around) &&
    fact.letters < 300 &&
    fact.links < 2 &&
    find(fact.element, 'h2,h3,h4,h5,h6').length === 1 &&
    find(fact.element, 'nav,form,img,h1').length === 0
  );
}

/** A window that words of the content open: conditions, a definition. */
function isAsked({ panel, letters }: Fact, { heading, survey }: Surroundings): boolean {
  const control = panel?.title;
  if (!control || !heading || letters < 20) return false;
  const asking = survey.facts.get(control);
  if (!asking || asking.start < heading.start || asking.floats !== 'no') return false;
  return closest(control, 'nav,header,footer,aside,[role=navigation],[role=dialog]') === null;
}

/** A header, footer or aside of the whole page, not of a section in it. */
function isOfPage(fact: Fact): boolean {
  for (let up = fact.parent; up; up = up.parent) {
    if (/^(article|section|blockquote|figure|fieldset|li|aside|main|details)$/.test(up.tag))
      return false;
    if (attribute(up.element, 'role') === 'main') return false;
  }
  return true;
}
