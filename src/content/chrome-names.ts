import {
  isAfter,
  isBefore,
  isLast,
  isOnEdge,
  isOuter,
  linkDensity,
  partOf,
  type Surroundings,
} from './surroundings.js';
import { isDateOver } from './chrome-places.js';
import { attribute, find } from './dom.js';
import type { Fact } from './survey.js';

/** Words that CMS and themes give to what is around the content, in French and in English. */
const CONSENT =
  /cookie|consent|rgpd|gdpr|tarteaucitron|axeptio|didomi|onetrust|optanon|cmplz|orejime|klaro|\bcky-/i;
const TRAIL =
  /bread-?crumb|fil-?d?-?ariane|\bariane\b|filariane|hierarchie|vous-?etes-?ici|you-?are-?here/i;
const PAGES = word(
  'pagination|pager|pagenavi|page-numbers|pagination_\\w+|nav-links|post-navigation',
);
const MENU = word(
  '((mega|sub|sous|side|main|top|nav|left|right)-?)?menus?|nav|navbar|navig\\w*|mainnav|topnav|subnav|navmenu|rubriques|categories|categories-list',
);
const SHARE = word(
  'share|sharing|partage|partager|socials?|social-\\w+|reseaux|addtoany|a2a|sharedaddy|addthis|\\w+-share|\\w+-social',
);
const LETTER = /newsletter|infolettre|lettre-?info|subscri(be|ption)/i;
const FILTER = word('filtres?|filters?|alphabet|facettes?|tri');
const TAGS = word('tags?|tag-?(links|list|cloud)|tags-links|mots-?cles|etiquettes|\\w+-tags');
const SIDE = word(
  'sidebars?|aside|secondary|widget[-_]area|col(onne)?-?(gauche|droite|left|right)|(left|right)-?(col|column|bar|side)',
);
/** Words that say a place only when they stand alone: `text-right` is not a column. */
const SIDES = /^(left|right|gauche|droite|colonne|extra|nav\d?)$/i;
const TOOLS =
  /gtranslate|google_translate|goog-te|lang(uage)?-?(switcher|selector|choice)|wpml-ls|polylang|facil-?iti|accessconfig|(^|[-_ ])(font-?size-?\w*|text-?size|taille-?(du-)?texte|outils|chatbot|livechat|back-?to-?top|scroll-?to-?top|scroll-?up|retour-?haut|evitement|skip-?links?|toast|popin|popup)([-_ ]|$)/i;
const HEAD = word(
  'header|entete|en-tete|masthead|topbar|top|haut|bandeau|banner|banniere|toolbar|logo|branding|surtitre-site',
);
const FOOT = word('footer|pied|piedpage|pied-de-page|bottom|bas|colophon|copyright|credits?|foot');

function word(words: string): RegExp {
  return new RegExp(`(^|[-_ ])(${words})\\d*([-_ ]|$)`, 'i');
}

/** Whether the class or id of an element says that it is around the content, and what it holds agrees. */
export function isNamed(fact: Fact, around: Surroundings): boolean {
  const { element } = fact;
  const id = attribute(element, 'id') ?? '';
  const classes = attribute(element, 'class') ?? '';
  if (!id && !classes) return false;
  // `camelCase` ids read as words.
  const name = `${id} ${classes}`.replace(/([a-z])([A-Z])/g, '$1-$2');
  return isTool(fact, around, name) || (!around.stated && isFrame(fact, around, name));
}

/** Inside the content too: consent, trail, pages, menus, share links, search. */
function isTool(fact: Fact, around: Surroundings, name: string): boolean {
  const { element, letters } = fact;
  const part = partOf(fact, around);
  const density = linkDensity(fact);
  if (CONSENT.test(name) && part < 0.6 && (fact.floats !== 'no' || hasButton(element))) return true;
  if (TRAIL.test(name) && letters < 300) return true;
  if (PAGES.test(name) && letters < 300 && density > 0.4) return true;
  if (
    MENU.test(name) &&
    density > 0.6 &&
    part < (around.stated ? 0.4 : 0.6) &&
    find(element, 'table').length === 0
  )
    return true;
  if (SHARE.test(name) && letters < 250 && (density > 0.4 || letters < 30)) return true;
  if (LETTER.test(name) && letters < 500 && find(element, 'input').length > 0) return true;
  if (FILTER.test(name) && letters < 300 && density > 0.5 && part < 0.3) return true;
  // Words, not titles of pages.
  if (
    TAGS.test(name) &&
    density > 0.8 &&
    letters < 25 * Math.min(fact.links, 8) &&
    isAfter(fact, around)
  )
    return !around.home;
  if (TOOLS.test(name) && letters < 300 && part < 0.3 && (density > 0.4 || hasButton(element)))
    return true;
  if (/search|recherche/i.test(name) && letters < 120 && find(element, 'input').length > 0)
    return true;
  return around.stated && SIDE.test(name) && density > 0.6 && part < 0.3;
}

/** Around the content, where the page does not say which part that is. */
function isFrame(fact: Fact, around: Surroundings, name: string): boolean {
  const part = partOf(fact, around);
  if (HEAD.test(name) && isBefore(fact, around) && part < 0.5 && isOnEdge(fact, around))
    return !isDateOver(fact, around);
  if (
    FOOT.test(name) &&
    isAfter(fact, around) &&
    isOnEdge(fact, around) &&
    isLast(fact, around) &&
    part < 0.6
  )
    return true;
  if (CONSENT.test(name) && part < 0.6 && isOuter(fact) && fact.parent?.tag === 'body') return true;
  if (part > 0.4 || !isOuter(fact, around.spine)) return false;
  const links = fact.links > 2 && linkDensity(fact) > 0.5;
  return SIDE.test(name)
    ? links || /sidebar|widget[-_]area/i.test(name)
    : links && name.split(/\s+/).some((one) => SIDES.test(one));
}

function hasButton(element: Element): boolean {
  return find(element, 'button,[role=button],input[type=button],input[type=submit]').length > 0;
}
