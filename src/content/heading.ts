import { attribute, closest, find, parentOf, tagOf, textOf, titleOf, viewOf } from './dom.js';
import type { Fact, Survey } from './survey.js';

/** Parts of a page's title: the page, the site, in any order. */
export function titleParts(document: Document): string[] {
  const parts = titleOf(document)
    .split(/ [-–—|·•»] | ?::+ ?|\s[|»]\s?/)
    .map((part) => simplify(part).replace(/^[^\p{L}\p{N}«(\[]+/u, ''));
  const inner = parts.flatMap((part) => (part.includes(' : ') ? part.split(' : ') : []));
  return [...parts, ...inner].filter((part) => part.length > 2);
}

/** For comparisons: spaces, apostrophes, capitals and accents apart (`REGLEMENT` is `Règlement`). */
export function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/[’]/g, "'")
    .trim()
    .toLowerCase();
}

export function isInside(element: Element, within: Element): boolean {
  for (let node: Element | null = element; node; node = parentOf(node))
    if (node === within) return true;
  return false;
}

/**
 * The heading that names the page: its h1, where that is not the site's name in the banner; else the
 * heading, or the line of large text, that says what the page's title says.
 */
export function chooseHeading(document: Document, survey: Survey, within: Element): Element | null {
  const parts = titleParts(document);
  let best: Element | null = null;
  let most = -1;
  for (const heading of find(document, 'h1,[role=heading][aria-level="1"]')) {
    const score = scoreHeading(heading, survey, within, parts, 2);
    if (score > most) [best, most] = [heading, score];
  }
  if (best && !isOneOfMany(document, best, survey)) return best;
  for (const heading of find(document, 'h2,h3')) {
    if (
      parts.includes(simplify(textOf(heading) ?? '')) &&
      !isOfPart(heading, within, survey) &&
      scoreHeading(heading, survey, within, parts, 0) > 0
    )
      return heading;
  }
  const line = titledLine(survey, within, parts) ?? best ?? drawnTitle(survey, within, parts);
  if (line || tagOf(within) === 'body' || find(document, 'h1').length === 0) return line;
  // A `main` whose page has no h1 but the site's name: its first heading of the next level.
  return (
    find(within, 'h2').find(
      (heading) =>
        !isOfPart(heading, within, survey) && scoreHeading(heading, survey, within, parts, 0) > 0,
    ) ?? null
  );
}

const TOWN = /^(la )?(mairie|commune|ville|village) (de la |de l'|de |du |des |d')/;

/** The site's name: what comes after the page's own part in its title, what its logo says. */
function isSiteName(
  heading: Element,
  said: string,
  parts: readonly string[],
  survey: Survey,
): boolean {
  if (/^(accueil|bienvenue)/.test(parts[0] ?? '') || parts[0] === said) return false;
  if (parts.length > 1 && parts[parts.length - 1] === said)
    return !isSaidBefore(heading, parts[0]!, survey);
  const town = TOWN.exec(said);
  if (town && parts.includes(said.slice(town[0].length))) return true;
  return find(heading.ownerDocument, 'a img[alt]').some(
    (logo) =>
      simplify(attribute(logo, 'alt') ?? '').replace(/^logo (de |du |d')?(la )?/, '') === said,
  );
}

/** `Site - Page`: the site's name stands above the page's, as text or as a link home. */
function isSaidBefore(heading: Element, name: string, survey: Survey): boolean {
  const length = name.replace(/\s/g, '').length;
  for (const fact of survey.facts.values()) {
    if (fact.element === heading) return false;
    if (fact.letters !== length || fact.shown !== 'shown') continue;
    if (fact.linked > 0 && !find(fact.element, 'a').concat(fact.element).some(leadsHome)) continue;
    if (simplify(textOf(fact.element) ?? '') === name) return true;
  }
  return false;
}

/** In a form, an item, a panel that is a part of the content: its own title, not the page's. */
function isOfPart(element: Element, within: Element, survey: Survey): boolean {
  let part = closest(element, 'form,li,details,fieldset,dialog,td');
  // A table of one row lays out: the title with the signs to print it beside.
  while (part && tagOf(part) === 'td' && find(closest(part, 'table') ?? part, 'tr').length === 1)
    part = closest(
      closest(part, 'table')!.parentElement ?? part,
      'form,li,details,fieldset,dialog,td',
    );
  if (!part || !isInside(part, within) || part === within) return false;
  const whole = survey.facts.get(within)?.letters ?? 0;
  return (survey.facts.get(part)?.letters ?? 0) < whole * 0.6;
}

function scoreHeading(
  heading: Element,
  survey: Survey,
  within: Element,
  parts: readonly string[],
  base: number,
): number {
  const fact = survey.facts.get(heading);
  if (!fact || fact.shown !== 'shown' || fact.letters === 0) return -Infinity;
  let score = base + (isInside(heading, within) ? 2 : 0);
  if (closest(heading, 'header,[role=banner],#header,.header')) score -= 3;
  if (
    closest(
      heading,
      '[class*=logo],[id*=logo],[class*=brand],[class*=site-title],[class*=site-name],[id*=site-title],[id*=site-name]',
    )
  )
    score -= 5;
  if (closest(heading, 'nav,footer,aside,[role=dialog],dialog')) score -= 5;
  if (find(heading, 'a').some(leadsHome)) score -= 7;
  const said = simplify(textOf(heading) ?? '');
  if (base > 0 && isSiteName(heading, said, parts, survey)) score -= 6;
  if (parts[0] === said) score += 3;
  else if (parts.includes(said) || (parts[0] ?? '').startsWith(said)) score += 1;
  return score;
}

/** One of several h1 that the page's title says nothing of: a part of the text, as a word processor writes it. */
export function isOneOfMany(document: Document, heading: Element, survey: Survey): boolean {
  const all = find(document, 'h1').filter((one) => survey.facts.get(one)?.shown === 'shown');
  if (all.length < 3 || !all.includes(heading)) return false;
  const said = simplify(textOf(heading) ?? '');
  return !titleParts(document).some((part) => part === said || part.startsWith(said));
}

/** Whether a heading names this page: on a home page it names the town, and news may stand before it. */
export function namesPage(document: Document, heading: Element): boolean {
  const said = simplify(textOf(heading) ?? '');
  if (/^(bienvenue|accueil|site officiel|(la )?(mairie|ville|commune|village) d)/.test(said))
    return false;
  return (
    !titleParts(document).some((part) => /^(accueil|page d'accueil|bienvenue)/.test(part)) &&
    viewOf(document)?.location.pathname !== '/'
  );
}

export function leadsHome(link: Element): boolean {
  return /^(https?:\/\/[^/]+)?\/?((index|accueil|home)\.\w+)?$/.test(
    attribute(link, 'href') ?? '-',
  );
}

/** A short line with no link, outside menus, that says a part of the page's title. */
function titledLine(survey: Survey, within: Element, parts: readonly string[]): Element | null {
  const lengths = new Set(parts.map((part) => part.replace(/\s/g, '').length));
  let best: Fact | null = null;
  for (const fact of survey.facts.values()) {
    if (fact.shown !== 'shown' || fact.linked > 0 || !lengths.has(fact.letters)) continue;
    if (best && isInside(fact.element, best.element)) continue;
    if (!isInside(fact.element, within) || closest(fact.element, 'a,nav,header,footer,aside,li'))
      continue;
    if (isOfPart(fact.element, within, survey)) continue;
    const said = simplify(textOf(fact.element) ?? '');
    if (parts.indexOf(said) === 0) return fact.element;
    if (!best && parts.includes(said)) best = fact;
  }
  return best?.element ?? null;
}

const CALLED =
  /(^|[-_ ])((page|article|content|entry)-?(heading|title|titre)|(heading|title|titre)-?(page|article|h1|xx?l|1))([-_ ]|$)/i;

/**
 * On a page without an h1: a short line of its own that its class calls the title of the page, or that
 * begins as the page's title says, larger than the text of the page.
 */
function drawnTitle(survey: Survey, within: Element, parts: readonly string[]): Element | null {
  const view = viewOf(within.ownerDocument);
  const own = parts.filter((part) => part.length > 5 && !TOWN.test(part));
  const size = (element: Element) => parseFloat(view?.getComputedStyle(element).fontSize ?? '0');
  for (const { element, shown, linked, letters, flow, parent } of survey.facts.values()) {
    if (shown !== 'shown' || linked > 0 || letters < 8 || letters > 80 || flow !== 'block')
      continue;
    if (!/^(p|div|td|h[2-4])$/.test(tagOf(element)) || !isInside(element, within)) continue;
    if (closest(element, 'a,nav,header,footer,aside,li')) continue;
    if (CALLED.test(attribute(element, 'class') ?? '')) return element;
    const said = simplify(textOf(element) ?? '');
    if (
      own.some((part) => said.startsWith(`${part} `)) &&
      size(element) > size((parent ?? { element }).element) * 1.2
    )
      return element;
  }
  return null;
}
