import { isLast, isOnEdge, linkDensity, type Surroundings } from './surroundings.js';
import { childrenOf, find, isElement, nextElementOf, rectOf, textOf } from './dom.js';
import type { Fact } from './survey.js';

/** Titles of whom to ask about a page. */
const CONTACT =
  /^(vos? |votre )?(contacts?|renseignements?|qui contacter|service concern[ée])( ?[:?])?$/i;
/** A date over the title, alone. */
const DATE =
  /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?,? ?\d{1,2}(er)? \p{L}{3,9}\.? \d{4}$/iu;
/** Links to files, by what they say: some lead to a script. */
const FILE = /\b(pdf|docx?|odt|xlsx?|\d+ ?[km]o)\b|t[ée]l[ée]charg/i;

/**
 * On pages that do not say where their content is: what stands before the title, in a column beside
 * it, or after it all, told from the place it takes on the screen and in the text.
 */
export function isPlacedAround(fact: Fact, around: Surroundings): boolean {
  const { heading, spine } = around;
  const { parent } = fact;
  if (!heading || !parent) return false;
  // Of a column kept for its contact, the rest is still beside.
  if (columns.has(parent)) return !isContact(fact);
  if (!spine.has(parent.element)) return false;
  const path = pathChild(parent, around);
  if (!path) return false;
  // Beside the news of a home page stand the agenda and the hours.
  if (!(around.home && linkDensity(fact) < 0.5) && isBeside(fact, path, heading)) {
    if (!holdsContact(fact, around)) return !isContact(fact);
    columns.add(fact);
    return false;
  }
  if (fact.start + fact.letters <= heading.start || isAbove(fact, heading))
    return isLead(fact, parent, around);
  return isTail(fact, path, around);
}

/** Columns beside the text that are kept for one box. */
const columns = new WeakSet<Fact>();

function holdsContact(fact: Fact, { survey }: Surroundings): boolean {
  return childrenOf(fact.element).some(
    (node) => isElement(node) && isContact(survey.facts.get(node)),
  );
}

/** A short box with that title and a way to reach them; the town hall's own is on every page. */
function isContact(fact: Fact | undefined): boolean {
  if (!fact || fact.letters > 400 || fact.letters < 20) return false;
  const title = find(fact.element, 'h2,h3,h4,h5,h6')[0];
  if (!title || !CONTACT.test((textOf(title) ?? '').trim())) return false;
  const text = textOf(fact.element) ?? '';
  // What tags part, its text does not: no word edge to lean on.
  if (/(mairie|ville|commune) (de |du |des |d[’'])/i.test(text)) return false;
  return find(fact.element, 'a[href^="tel:"],a[href^="mailto:"]').length > 0;
}

const paths = new WeakMap<Fact, Fact | null>();

/** The child of `parent` that holds the page's title; looked for once, parents may have thousands. */
function pathChild(parent: Fact, { spine, survey }: Surroundings): Fact | null {
  const known = paths.get(parent);
  if (known !== undefined) return known;
  const child = childrenOf(parent.element).find((node) => isElement(node) && spine.has(node)) as
    Element | undefined;
  const found = (child && survey.facts.get(child)) ?? null;
  paths.set(parent, found);
  return found;
}

/** A narrower column next to the one that holds the title and its text. */
function isBeside(fact: Fact, path: Fact, heading: Fact): boolean {
  if (path.letters - heading.letters < Math.max(60, fact.letters * 0.6) && linkDensity(fact) < 0.7)
    return false;
  const own = rectOf(fact.element);
  const other = rectOf(path.element);
  if (own.width === 0 || other.width === 0 || own.width > other.width * 0.6) return false;
  const apart = own.right <= other.left + 8 || own.left >= other.right - 8;
  return apart && own.top < other.bottom && own.bottom > other.top;
}

/** After the title in the source, above it on the screen. */
function isAbove(fact: Fact, heading: Fact): boolean {
  if (fact.letters > 300) return false;
  const own = rectOf(fact.element);
  return own.height > 0 && own.bottom <= rectOf(heading.element).top;
}

/** Before the title: the site's name, its menus, its alerts. A date or a category next to the title is kept. */
function isLead(fact: Fact, parent: Fact, around: Surroundings): boolean {
  const { heading, whole } = around;
  if (!around.titled || !isTitleTrusted(around)) return false;
  if (isDateOver(fact, around)) return false;
  const density = linkDensity(fact);
  if (density > 0.4) return !isLabel(fact, parent);
  const near =
    parent.tag !== 'body' && parent.letters - heading!.letters - fact.letters < whole.letters * 0.7;
  return !(near && fact.letters < 120) || parent.letters > whole.letters * 0.9;
}

/** `dimanche 15 septembre 2024` just over the post of that day. */
export function isDateOver(fact: Fact, { spine }: Surroundings): boolean {
  const next = nextElementOf(fact.element);
  return (
    fact.parent?.tag !== 'body' &&
    next !== null &&
    spine.has(next) &&
    DATE.test((textOf(fact.element) ?? '').replace(/\s+/g, ' ').trim())
  );
}

/** The category of an article, a link over its title. */
function isLabel(fact: Fact, parent: Fact): boolean {
  if (fact.links !== 1 || fact.letters > 40 || parent.tag === 'body' || parent.letters > 400)
    return false;
  if (/^(table|tbody|tr)$/.test(parent.tag) || find(fact.element, 'h1,h2,h3').length > 0)
    return false;
  return !/^\W*(accueil|retour|home|menu)/i.test(textOf(fact.element) ?? '');
}

const trusted = new WeakMap<Surroundings, boolean>();

/** Much text before the title, links apart: it is not the title of it all. */
function isTitleTrusted(around: Surroundings): boolean {
  let known = trusted.get(around);
  if (known === undefined) trusted.set(around, (known = weighTitle(around)));
  return known;
}

function weighTitle({ heading, whole, spine, survey }: Surroundings): boolean {
  let before = 0;
  let links = 0;
  for (let up = heading!.parent; up; up = up.parent) {
    for (const node of childrenOf(up.element)) {
      if (!isElement(node)) continue;
      if (spine.has(node)) break;
      const fact = survey.facts.get(node);
      if (!fact || fact.floats === 'fixed' || /^(nav|header)$/.test(fact.tag)) continue;
      before += fact.letters - fact.linked;
      links += fact.linked;
    }
    if (up === whole) break;
  }
  const after = whole.start + whole.letters - heading!.start;
  return before < Math.max(after * 0.5, 150) && links < after * 4;
}

/** After the part that holds the title and most of the text: lists of links to the rest of the site. */
function isTail(fact: Fact, path: Fact, around: Surroundings): boolean {
  if (!isOnEdge(fact, around) || !isLast(fact, around) || path.letters < fact.letters * 2)
    return false;
  if (linkDensity(fact) < 0.5 || fact.links < 3) return false;
  if (find(fact.element, 'a[href$=".pdf"],a[download]').length > 0) return false;
  return !find(fact.element, 'a').some((link) => FILE.test(textOf(link) ?? ''));
}
