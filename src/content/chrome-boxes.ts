import { attribute, find, nextElementOf, rectOf, textOf } from './dom.js';
import { leadsNowhere } from './hidden.js';
import {
  isAfter,
  isLast,
  isOuter,
  linkDensity,
  partOf,
  type Surroundings,
} from './surroundings.js';
import type { Fact } from './survey.js';

const LETTER =
  /\b(newsletter|infolettre|lettre (d[’' ]?info|mensuelle|hebdomadaire))|\brecev(ez|oir) (la|notre) lettre/i;
const SUBSCRIBE = /abonne|inscri(s|re|vez)\b|^\W*(ok|valider|envoyer|go)\W*$/i;
const LETTER_PAGE = /lettre|newsletter|abonne/i;
const LETTER_TITLE = /lettre|newsletter|abonne|suivez|suivre|restez|rien|r[ée]seaux sociaux/i;
const ALPHABET = /^\W*(\p{L}|0 ?- ?9|#|tou(t|te|s|tes)|a ?- ?z)\W*$/iu;
/** Told of a service or an event, not of the site. */
const OF_PAGE =
  /contact|horaires|adresse|acc[èe]s\b|pratique|document|t[ée]l[ée]charg|\.pdf|\(pdf|tarif|\b0\d([ .]?\d\d){4}\b/i;
const FEED = /(rss|atom|\/feeds?|\.xml)\b/i;
const DAYS = /^\W*(l|lun\w*\.?)\W*$/i;
const MADE =
  /^\W*(made (in|with|by)|powered by|propuls[ée] par|©.{0,90}(developed|d[ée]velopp[ée]|propuls[ée]|powered) )/i;
/** The address of a result of a search, written under it. */
const PATH = /^\/[\w-]+(\/[\w.-]+)*\/?$/;

/** Boxes of the site that stand in the content: the newsletter, a calendar, letters to choose from, feeds. */
export function isBox(fact: Fact, around: Surroundings): boolean {
  const { tag, letters } = fact;
  if (letters > 1500) return false;
  if (letters < 130 && isMade(fact, around)) return true;
  if (letters < 60 && isPath(fact)) return true;
  if (tag === 'a') return isOpener(fact, around);
  if (tag === 'table') return isCalendar(fact);
  if (tag === 'aside') return isColumnOfBoxes(fact, around);
  if (fact.flow === 'inline' || /^(h[1-6]|t[dhr]|tbody|label|caption|a)$/.test(tag)) return false;
  return isAlphabet(fact) || isFeeds(fact) || isLetter(fact, around);
}

/** A box with the field or the button to subscribe; not a text that says where to, nor the page about it. */
function isLetter(fact: Fact, around: Surroundings): boolean {
  if (!/^(div|section|aside|form|footer)$/.test(fact.tag) || fact.letters > 400) return false;
  if (partOf(fact, around) > 0.3 || fact === around.whole) return false;
  const text = (textOf(fact.element) ?? '').trim();
  const at = text.search(LETTER);
  // Said first: else it is a part of what this holds.
  if (at < 0 || at > 60) return false;
  const titles = find(fact.element, 'h1,h2,h3,h4,h5,h6');
  if (!titles.every((title) => LETTER_TITLE.test(textOf(title) ?? ''))) return false;
  if (around.heading && LETTER_PAGE.test(textOf(around.heading.element) ?? '')) return false;
  const fields = find(fact.element, 'input:not([type=hidden]),textarea,select');
  if (find(fact.element, 'textarea,select,input[type=file]').length > 0) return false;
  const asked = fields.filter((field) =>
    /^(email|text|)$/.test(attribute(field, 'type') ?? ''),
  ).length;
  if (asked > 2) return false;
  return find(fact.element, 'button,input[type=submit],[role=button],a').some((control) => {
    const said = (textOf(control) ?? '').trim() || (attribute(control, 'value') ?? '');
    return (
      said.length < 40 && SUBSCRIBE.test(said) && (asked > 0 || /^\W*(je m|s)[’']/i.test(said))
    );
  });
}

/** `A B C … Tout`. */
function isAlphabet(fact: Fact): boolean {
  if (fact.links < 5 || fact.letters > 60 || linkDensity(fact) < 0.8) return false;
  const links = find(fact.element, 'a,button');
  return (
    links.length > 4 &&
    links.every((link) => ALPHABET.test(textOf(link) ?? '')) &&
    links.some((link) => /^\W*\p{L}\W*$/u.test(textOf(link) ?? ''))
  );
}

/** Links to what machines read; a calendar file of its own is content. */
function isFeeds(fact: Fact): boolean {
  if (fact.links === 0 || fact.letters > 80 || linkDensity(fact) < 0.6) return false;
  const links = find(fact.element, 'a').map((link) => attribute(link, 'href') ?? '');
  return (
    links.some((href) => FEED.test(href)) &&
    links.every((href) => FEED.test(href) || /\.ics\b/i.test(href))
  );
}

/** Seven columns of numbers up to 31 under the first letters of the days: it says nothing in words. */
function isCalendar(fact: Fact): boolean {
  if (fact.letters > 160) return false;
  const heads = find(fact.element, 'tr')[0];
  const days = heads ? find(heads, 'th,td') : [];
  const rows = find(fact.element, 'tr').map((row) => find(row, 'th,td'));
  const at = rows.findIndex((cells) => cells.length === 7 && DAYS.test(textOf(cells[0]!) ?? ''));
  if (days.length === 0 || at < 0) return false;
  const cells = rows.slice(at + 1).flat();
  const numbers = cells.map((cell) => (textOf(cell) ?? '').trim()).filter(Boolean);
  return (
    numbers.length > 6 &&
    numbers.every((number) => /^\d{1,2}$/.test(number) && Number(number) <= 31)
  );
}

/** Beside the text of a `main`, boxes of the site one under the other: each with its own title. */
function isColumnOfBoxes(fact: Fact, around: Surroundings): boolean {
  const { heading, stated } = around;
  if (!stated || !heading || !isOuter(fact) || partOf(fact, around) > 0.3) return false;
  if (find(fact.element, 'h1,h2,h3,h4').length < 2 || fact.links < 2) return false;
  const text = textOf(fact.element) ?? '';
  // Who to ask, when, with which papers: of the page.
  if (
    OF_PAGE.test(text) ||
    find(fact.element, 'a[href^="tel:"],a[href^="mailto:"],a[download]').length > 0
  )
    return false;
  const own = rectOf(fact.element);
  const other = rectOf(heading.element);
  return (
    own.width > 0 &&
    own.width < other.width &&
    (own.left >= other.right - 8 || own.right <= other.left + 8)
  );
}

/** `Made in …`, `© … — developed by …`. */
function isMade(fact: Fact, around: Surroundings): boolean {
  return (
    isAfter(fact, around) && isLast(fact, around) && MADE.test((textOf(fact.element) ?? '').trim())
  );
}

/** « Plus d’informations » just before what it opens: that is read, the link leads nowhere. */
function isOpener(fact: Fact, { survey }: Surroundings): boolean {
  if (fact.letters > 40 || !leadsNowhere(fact.element)) return false;
  const next = nextElementOf(fact.element);
  const panel = next && survey.facts.get(next)?.panel;
  return Boolean(panel) && panel!.title === null;
}

function isPath(fact: Fact): boolean {
  return fact.links === 0 && PATH.test((textOf(fact.element) ?? '').trim());
}
