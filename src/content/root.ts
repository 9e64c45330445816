import { isChrome, type Surroundings } from './chrome.js';
import { attribute, bodyOf, childrenOf, closest, find, htmlOf, isElement, parentOf, tagOf, textOf, titleOf } from './dom.js';
import type { Content } from './model.js';
import type { Fact, Survey } from './survey.js';

export interface Root {
  readonly element: Element;
  readonly source: Content['source'];
  readonly around: Surroundings;
  /** The page's title, wherever it stands. */
  readonly heading: Element | null;
}

/** Below this many characters, a `main` must prove that the text does not stand elsewhere. */
const ENOUGH = 400;

/** Chooses the part of the page that is its content. Null: the page has nothing to show. */
export function chooseRoot(document: Document, survey: Survey, selector: string | undefined): Root | null {
  const body = bodyOf(document) ?? htmlOf(document);
  const whole = body && survey.of(body);
  if (!body || !whole) return null;
  const stated = selector ? largest(find(document, selector), survey) : null;
  if (stated) return settle(document, survey, stated, 'author', true);
  const main = largest(find(document, 'main,[role=main]'), survey);
  const guess = guessRoot(document, survey, whole);
  if (main && (main.letters >= ENOUGH || main.letters >= plain(guess, survey) * 0.2)) {
    return settle(document, survey, main, 'main', true);
  }
  return guess;
}

function largest(elements: readonly Element[], survey: Survey): Fact | null {
  let best: Fact | null = null;
  for (const element of elements) {
    const fact = survey.facts.get(element);
    if (fact && fact.shown !== 'gone' && fact.letters > (best?.letters ?? 0)) best = fact;
  }
  return best;
}

function settle(document: Document, survey: Survey, whole: Fact, source: Root['source'], stated: boolean): Root {
  const heading = chooseHeading(document, survey, whole.element);
  const inside = heading && isInside(heading, whole.element) ? heading : null;
  return { element: whole.element, source, heading, around: surround(survey, whole, inside, stated) };
}

function surround(survey: Survey, whole: Fact, heading: Element | null, stated: boolean): Surroundings {
  const spine = new Set<Element>();
  for (let node: Element | null = heading; node; node = parentOf(node)) spine.add(node);
  for (let node: Element | null = whole.element; node; node = parentOf(node)) spine.add(node);
  const start = heading ? survey.facts.get(heading)?.start : undefined;
  return { spine, heading: start ?? 0, headed: heading !== null, whole, stated };
}

function isInside(element: Element, within: Element): boolean {
  for (let node: Element | null = element; node; node = parentOf(node)) if (node === within) return true;
  return false;
}

/** The h1 that names the page: not the name of the site in its banner. */
export function chooseHeading(document: Document, survey: Survey, within: Element): Element | null {
  const title = simplify(titleOf(document));
  let best: Element | null = null;
  let most = -Infinity;
  for (const heading of find(document, 'h1,[role=heading][aria-level="1"]')) {
    const fact = survey.facts.get(heading);
    if (!fact || fact.shown !== 'shown' || fact.letters === 0) continue;
    let score = 0;
    if (isInside(heading, within)) score += 2;
    if (closest(heading, 'header,[role=banner],#header,.header,.site-branding,.logo')) score -= 3;
    if (/logo|site-title|site-name|branding/i.test(attribute(heading, 'class') ?? '')) score -= 3;
    if (closest(heading, 'nav,footer,aside,[role=dialog]')) score -= 4;
    if (find(heading, 'a').some((link) => /^(https?:\/\/[^/]+)?\/?(index\.\w+)?$/.test(attribute(link, 'href') ?? ''))) score -= 3;
    const said = simplify(textOf(heading) ?? '');
    if (said && title.startsWith(said)) score += 2;
    if (score > most) [best, most] = [heading, score];
  }
  return most > -3 ? best : null;
}

function simplify(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** No main: the smallest part that holds all that is not around the content. */
function guessRoot(document: Document, survey: Survey, body: Fact): Root {
  const heading = chooseHeading(document, survey, body.element);
  const around = surround(survey, body, heading, false);
  let root = body;
  let left = false;
  for (;;) {
    const kept: Fact[] = [];
    let text = false;
    for (const node of childrenOf(root.element)) {
      if (!isElement(node)) {
        text ||= /\S/.test(node.nodeValue ?? '') && node.nodeType === 3;
        continue;
      }
      const fact = survey.facts.get(node);
      if (!fact || fact.letters === 0 || fact.shown === 'gone') continue;
      if (isChrome(fact, around)) left = true;
      else kept.push(fact);
    }
    const only = kept[0];
    if (text || kept.length !== 1 || !only || only.flow !== 'block' || /^(table|ul|ol|dl|form|article|h1|p|a|details)$/.test(tagOf(only.element))) break;
    root = only;
  }
  return { element: root.element, source: left || root !== body ? 'guess' : 'body', heading, around };
}

/** Characters of a guess that are not in links: what a `main` is weighed against. */
function plain(root: Root, survey: Survey): number {
  const fact = survey.facts.get(root.element);
  return fact ? fact.letters - fact.linked : 0;
}
