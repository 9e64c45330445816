import { attribute, closest, find, parentOf, tagOf, textOf, titleOf, viewOf } from './dom.js';
import type { Fact, Survey } from './survey.js';

/** Parts of a page's title: the page, the site, in any order. */
export function titleParts(document: Document): string[] {
  const parts = titleOf(document)
    .split(/ [-–—|·•»] | ?::+ ?|\s[|»]\s?/)
    .map(simplify);
  const inner = parts.flatMap((part) => (part.includes(' : ') ? part.split(' : ') : []));
  return [...parts, ...inner].filter((part) => part.length > 2);
}

export function simplify(text: string): string {
  return text
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
  if (best) return best;
  for (const heading of find(document, 'h2,h3')) {
    if (
      parts.includes(simplify(textOf(heading) ?? '')) &&
      scoreHeading(heading, survey, within, parts, 0) > 0
    )
      return heading;
  }
  const line = titledLine(survey, within, parts);
  if (line || tagOf(within) === 'body' || find(document, 'h1').length === 0) return line;
  // A `main` whose page has no h1 but the site's name: its first heading of the next level.
  return (
    find(within, 'h2').find((heading) => scoreHeading(heading, survey, within, parts, 0) > 0) ??
    null
  );
}

/** The site's name: what comes after the page's own part in its title, what its logo says. */
function isSiteName(heading: Element, said: string, parts: readonly string[]): boolean {
  if (/^(accueil|bienvenue)/.test(parts[0] ?? '') || parts[0] === said) return false;
  if (parts.length > 1 && parts[parts.length - 1] === said) return true;
  return find(heading.ownerDocument, 'a img[alt]').some(
    (logo) =>
      simplify(attribute(logo, 'alt') ?? '').replace(/^logo (de |du |d')?(la )?/, '') === said,
  );
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
  if (base > 0 && isSiteName(heading, said, parts)) score -= 6;
  if (parts[0] === said) score += 3;
  else if (parts.includes(said) || (parts[0] ?? '').startsWith(said)) score += 1;
  return score;
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

function leadsHome(link: Element): boolean {
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
    const said = simplify(textOf(fact.element) ?? '');
    if (parts.indexOf(said) === 0) return fact.element;
    if (!best && parts.includes(said)) best = fact;
  }
  return best?.element ?? null;
}
