import { attribute, find, textOf } from './dom.js';
import type { Fact } from './survey.js';

/** What the rules know of the page around an element. */
export interface Surroundings {
  /** Elements from the page's title up to the root: never left out whole. */
  readonly spine: ReadonlySet<Element>;
  /** Seen characters before the page's title; 0 where it has none. */
  readonly heading: number;
  /** Whether the page has a title that the rules may lean on. */
  readonly headed: boolean;
  /** Fact of the part that is read. */
  readonly whole: Fact;
  /** The author said where the content is (`main`): what stands in it is believed more. */
  readonly stated: boolean;
}

const CONSENT = /cookie|consent|rgpd|gdpr|tarteaucitron|axeptio|didomi|onetrust|optanon|cmplz|orejime|klaro|\bcky-/i;
const TRAIL = /bread-?crumb|fil-?d?-?ariane|\bariane\b|filariane|hierarchie|vous-etes-ici|\byou-are-here\b/i;
const PAGES = /(^|[-_ ])(pagination|pager|pagenavi|page-numbers|pagination_.*)([-_ ]|$)/i;
const MENU = /(^|[-_ ])((mega|sub|sous|side|main|top|nav)?-?menus?|nav|navbar|navig\w*|mainnav|topnav|subnav|navmenu|rubriques|liens-rapides-nav)([-_ ]|$)/i;
const SHARE = /(^|[-_ ])(share|sharing|partage|partager|social\w*|reseaux|addtoany|a2a|sharedaddy|addthis|socials?)([-_ ]|$)/i;
const LETTER = /newsletter|infolettre|lettre-info/i;
const SIDE = /(^|[-_ ])(sidebars?|aside|secondary|widget-area|widgets|colonne|col-?gauche|col-?droite|gauche|droite|leftcol|rightcol|left|right|extra)([-_ ]|$)/i;
const HEAD = /^(site|page|main|global|top|fr|tpl|l|c|t3|ja|navbar)?[-_]*(header|entete|en-tete|masthead|topbar|top-bar|top|haut|bandeau|banner|banniere|toolbar)[-_]?(wrapper|wrap|container|inner|area|section|site|top|bar|page|zone)?$/i;
const FOOT = /^(site|page|main|global|fr|tpl|l|c|t3|ja)?[-_]*(footer|pied|pied-de-page|piedpage|pied_page|bottom|bas|colophon|copyright|credits|footers)[-_]?(wrapper|wrap|container|inner|area|section|site|bottom|bar|page|zone|widgets|principal)?$/i;
const TOOLS = /gtranslate|google_translate|goog-te|lang(uage)?-?(switcher|selector|item|choice|s)\b|wpml-ls|polylang|facil-?iti|accessconfig|font-?size|taille-?(du-)?texte|chatbot|livechat|back-?to-?top|scroll-?to-?top|retour-?haut|evitement|skip-?links?|\bskip\b|modal-backdrop|\btoast|popin|popup/i;

const TOP_LINK =
  /^\W*((aller|acc[ée]der|passer|sauter|rendez-vous)( directement)? (au|à la|à l[’']|aux) (contenu|menu|navigation|recherche|pied)|skip to|(retour(ner)?|remonter) (en |au )?haut|retour au sommet|haut de (la )?page|back to top|top$)/i;
const SHARE_LINK = /facebook\.com\/(sharer|dialog)|twitter\.com\/(intent|share)|x\.com\/intent|linkedin\.com\/share|whatsapp\.com\/send|wa\.me\/\?|pinterest\.\w+\/pin|^mailto:\?|addtoany|^javascript:.*print/i;
const PAGE_LINK = /^\W*(\d{1,3}|pages? (suivante|pr[ée]c[ée]dente|\d+).*|suivante?s?|pr[ée]c[ée]dente?s?|premi[èe]re( page)?|derni[èe]re( page)?|d[ée]but|fin|next|prev(ious)?|first|last)?\W*$/i;
const FOOT_WORDS =
  /mentions l[ée]gales|plan (du|de) site|accessibilit[ée]( ?:|$)|donn[ée]es personnelles|politique de (confidentialit[ée]|cookies|protection)|confidentialit[ée]|cr[ée]dits|gestion des cookies|flux rss|^rgpd|tous droits r[ée]serv[ée]s|©|copyright|r[ée]alis[ée] (par|avec)|r[ée]alisation|propuls[ée] par|powered by|nous contacter$|^contact$/i;

/** Density of links: 1 where every character is in one. */
export function linkDensity(fact: Fact): number {
  return fact.letters === 0 ? 0 : fact.linked / fact.letters;
}

/** Whether an element is around the content, not of it: menus, banners, footers, cookie walls, share links. */
export function isChrome(fact: Fact, around: Surroundings): boolean {
  const { element, tag } = fact;
  if (tag === 'body' || tag === 'html' || tag === 'main' || element === around.whole.element) return false;
  if (fact.letters === 0 && tag !== 'nav' && tag !== 'form') return false;
  if (around.spine.has(element)) return false;
  return tag === 'a' ? isTopLink(fact) : isLandmark(fact, around) || isNamed(fact, around) || isShaped(fact, around);
}

function isTopLink(fact: Fact): boolean {
  return fact.letters < 60 && TOP_LINK.test((textOf(fact.element) ?? '').trim());
}

function share(fact: Fact, around: Surroundings): number {
  return fact.letters / Math.max(1, around.whole.letters);
}

/** Said by the page: landmarks, dialogs, and what floats over it. */
function isLandmark(fact: Fact, around: Surroundings): boolean {
  const { element, tag } = fact;
  const role = attribute(element, 'role') ?? '';
  if (tag === 'nav' || /^(navigation|menu|menubar|search)$/.test(role) || tag === 'search') {
    return share(fact, around) < 0.6 || !around.stated;
  }
  if ((tag === 'dialog' || /^(alert)?dialog$/.test(role) || attribute(element, 'aria-modal') === 'true') && !(fact.panel && around.stated)) {
    return share(fact, around) < 0.6;
  }
  if (fact.floats === 'fixed') return share(fact, around) < 0.4;
  if (fact.floats === 'sticky' && !/^(th|td|tr|thead)$/.test(tag)) {
    if (linkDensity(fact) > 0.5 && share(fact, around) < 0.5) return true;
  }
  if (tag === 'header' || role === 'banner') return isOfPage(fact) && !around.stated;
  if (tag === 'footer' || role === 'contentinfo') {
    return isOfPage(fact) ? !around.stated || footWords(fact) > 1 : linkDensity(fact) > 0.8 && share(fact, around) < 0.2;
  }
  if (tag === 'aside' || role === 'complementary') {
    return around.stated ? linkDensity(fact) > 0.6 && share(fact, around) < 0.3 : isOfPage(fact);
  }
  return false;
}

/** A header, footer or aside of the whole page, not of a section in it. */
function isOfPage(fact: Fact): boolean {
  for (let up = fact.parent; up; up = up.parent) {
    if (/^(article|section|blockquote|figure|fieldset|li|td|aside|main|details)$/.test(up.tag)) return false;
    if (attribute(up.element, 'role') === 'main') return false;
  }
  return true;
}

/** Said by its class or id. */
function isNamed(fact: Fact, around: Surroundings): boolean {
  const { element } = fact;
  const id = attribute(element, 'id') ?? '';
  const classes = attribute(element, 'class') ?? '';
  if (!id && !classes) return false;
  const name = `${id} ${classes}`;
  const part = share(fact, around);
  const density = linkDensity(fact);
  const holdsTable = () => find(element, 'table').length > 0;
  if (CONSENT.test(name) && part < 0.6 && (fact.floats !== 'no' || !around.stated || hasButton(element))) return true;
  if (TRAIL.test(name) && fact.letters < 300) return true;
  if (PAGES.test(name) && fact.letters < 300) return true;
  if (MENU.test(name) && density > 0.6 && part < (around.stated ? 0.4 : 0.6) && !holdsTable()) return true;
  if (SHARE.test(name) && fact.letters < 250 && (density > 0.5 || fact.letters < 60)) return true;
  if (LETTER.test(name) && fact.letters < 500 && find(element, 'input').length > 0) return true;
  if (TOOLS.test(name) && fact.letters < 400 && part < 0.3) return true;
  if (/search|recherche/i.test(name) && fact.letters < 120 && find(element, 'input').length > 0) return true;
  if (around.stated) return SIDE.test(name) && density > 0.6 && part < 0.3;
  const before = !around.headed || fact.start <= around.heading;
  const after = around.headed ? fact.start > around.heading : fact.start > around.whole.letters * 0.2;
  const words = [id, ...classes.split(/\s+/)];
  if (before && part < 0.5 && words.some((word) => HEAD.test(word)) && isOuter(fact)) return true;
  if (after && words.some((word) => FOOT.test(word)) && isOuter(fact) && isLast(fact, around)) return true;
  return SIDE.test(name) && part < 0.4 && isOuter(fact) && (/sidebar|widget|aside/i.test(name) || density > 0.5);
}

function hasButton(element: Element): boolean {
  return find(element, 'button,[role=button],input[type=button],input[type=submit]').length > 0;
}

/** Not inside a card, a list or a cell. */
function isOuter(fact: Fact): boolean {
  for (let up = fact.parent; up; up = up.parent) if (/^(article|li|blockquote|figure|fieldset|details|dl|ul|ol)$/.test(up.tag)) return false;
  return true;
}

/** Nothing much stands after it in the page. */
function isLast(fact: Fact, around: Surroundings): boolean {
  const { whole } = around;
  const rest = whole.start + whole.letters - fact.start - fact.letters;
  return rest < Math.max(400, whole.letters * 0.25);
}

/** Told by what it holds and where it stands. */
function isShaped(fact: Fact, around: Surroundings): boolean {
  if (/^(p|h[1-6]|table|tbody|tr|td|th|li|dt|dd|form|label|span|strong|em|b|i)$/.test(fact.tag) && fact.tag !== 'p') return false;
  if (fact.letters > 2500 || fact.flow !== 'block') return !around.stated && isFooter(fact, around);
  if (fact.tag !== 'p' && isConsent(fact, around)) return true;
  const density = linkDensity(fact);
  if (fact.links > 0 && density > 0.4 && fact.letters < 300) {
    if (isTrail(fact, around) || isPages(fact) || isShare(fact)) return true;
  }
  const before = around.headed && fact.start < around.heading;
  if (before && fact.links > 1 && density > 0.7) return true;
  return !around.stated && isFooter(fact, around);
}

/** A short text on cookies with something to press. */
function isConsent(fact: Fact, around: Surroundings): boolean {
  if (fact.letters > 1500 || fact.letters < 20 || share(fact, around) > 0.6 || fact.links === 0) return false;
  const text = textOf(fact.element) ?? '';
  if (!/cookies?|traceurs?/i.test(text)) return false;
  return pressables(fact.element).some((control) => /accept|refus|personnalis|j[’']ai compris|^ok\b|continuer sans|d.accord|param[ée]tr/i.test(textOf(control) ?? attribute(control, 'value') ?? ''));
}

function pressables(element: Element): Element[] {
  return find(element, 'a,button,[role=button],input[type=button],input[type=submit]');
}

/** `Accueil > Démarches > Passeport`, before the title. */
function isTrail(fact: Fact, around: Surroundings): boolean {
  if (around.headed ? fact.start > around.heading : fact.start > around.whole.letters * 0.2) return false;
  const text = (textOf(fact.element) ?? '').trim();
  return /^(vous [êe]tes ici|you are here)/i.test(text) || (/^(accueil|home)\b/i.test(text) && (/[>›»/|→]/.test(text) || fact.links > 1));
}

function isPages(fact: Fact): boolean {
  if (fact.links < 2 || fact.letters > 150) return false;
  return find(fact.element, 'a').every((link) => PAGE_LINK.test(textOf(link) ?? ''));
}

function isShare(fact: Fact): boolean {
  const links = pressables(fact.element);
  return (
    links.length > 0 &&
    links.every((link) => SHARE_LINK.test(attribute(link, 'href') ?? '') || /^\s*(partager|imprimer|tweeter|envoyer (à|par)|share|print)/i.test(textOf(link) ?? ''))
  );
}

/** The last part of the page, with the links a footer has. */
function isFooter(fact: Fact, around: Surroundings): boolean {
  if (around.headed ? fact.start <= around.heading : fact.start < around.whole.letters * 0.25) return false;
  if (/^(a|span|li|h[1-6])$/.test(fact.tag) || !isOuter(fact) || !isLast(fact, around)) return false;
  return footWords(fact) > 1;
}

function footWords(fact: Fact): number {
  let count = 0;
  for (const link of find(fact.element, 'a')) if (FOOT_WORDS.test((textOf(link) ?? '').trim())) count += 1;
  if (/©|tous droits r[ée]serv/i.test(textOf(fact.element) ?? '')) count += 1;
  return count;
}

