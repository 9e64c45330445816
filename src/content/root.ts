import { isChrome } from './chrome.js';
import { findUnderContent } from './chrome-sections.js';
import type { Surroundings } from './surroundings.js';
import {
  bodyOf,
  childrenOf,
  closest,
  find,
  htmlOf,
  isElement,
  parentOf,
  tagOf,
  textOf,
} from './dom.js';
import { chooseHeading, isInside, isOneOfMany, leadsHome, namesPage } from './heading.js';
import type { Content } from './model.js';
import type { Slices } from './slices.js';
import type { Fact, Survey } from './survey.js';

export interface Root {
  readonly element: Element;
  readonly source: Content['source'];
  readonly around: Surroundings;
  /** The page's title, wherever it stands. */
  readonly heading: Element | null;
}

/** Below this many characters besides its headings, a `main` must prove that the text does not stand elsewhere. */
const ENOUGH = 30;

/** Chooses the part of the page that is its content. Null: the page has nothing to show. */
export async function chooseRoot(
  document: Document,
  survey: Survey,
  selector: string | Element | undefined,
  slices: Slices,
): Promise<Root | null> {
  const body = bodyOf(document) ?? htmlOf(document);
  const whole = body && survey.of(body);
  if (!body || !whole) return null;
  // A part that was asked for is never another one, even where it holds no text.
  if (selector && typeof selector !== 'string') {
    const part = survey.of(selector);
    return part && settle(document, survey, part, 'author', slices);
  }
  const stated = selector ? largest(find(document, selector), survey) : null;
  if (stated) return settle(document, survey, stated, 'author', slices);
  const main = largest(find(document, 'main,[role=main]'), survey);
  if (main && isWholeSite(main, whole, survey)) return guessRoot(document, survey, main, slices);
  if (main && besidesHeadings(main, survey) >= ENOUGH)
    return settle(document, survey, main, 'main', slices);
  const guess = await guessRoot(document, survey, whole, slices);
  if (!main) return guess;
  const found = survey.facts.get(guess.element);
  return main.letters >= (found ? found.letters - found.linked : 0) * 0.2
    ? settle(document, survey, main, 'main', slices)
    : guess;
}

function largest(elements: readonly Element[], survey: Survey): Fact | null {
  let best: Fact | null = null;
  for (const element of elements) {
    const fact = survey.facts.get(element);
    if (fact && fact.shown !== 'gone' && fact.letters > (best?.letters ?? 0)) best = fact;
  }
  return best;
}

/** A `main` around everything, with the site's name and its legal links in it, says nothing of where the content is. */
function isWholeSite(main: Fact, body: Fact, survey: Survey): boolean {
  if (main.letters < body.letters * 0.7) return false;
  const links = find(main.element, 'a');
  const late = main.start + main.letters * 0.75;
  const legal = links.some(
    (link) =>
      /^\W*(mentions l[ée]gales|plan du site)\W*$/i.test(textOf(link) ?? '') &&
      (survey.facts.get(link)?.start ?? 0) > late,
  );
  const early = main.start + main.letters * 0.25;
  const isName = (link: Element) =>
    (survey.facts.get(link)?.start ?? early) < early &&
    leadsHome(link) &&
    !/^\W*(accueil|home|retour)/i.test(textOf(link) ?? '') &&
    closest(link, 'nav,ol,[role=navigation]') === null;
  return legal && links.some(isName);
}

function besidesHeadings(main: Fact, survey: Survey): number {
  const headings = find(main.element, 'h1,h2,h3').reduce(
    (sum, heading) => sum + (survey.facts.get(heading)?.letters ?? 0),
    0,
  );
  return main.letters - headings;
}

async function settle(
  document: Document,
  survey: Survey,
  whole: Fact,
  source: Root['source'],
  slices: Slices,
): Promise<Root> {
  const heading = chooseHeading(document, survey, whole.element);
  const inside = heading && isInside(heading, whole.element) ? heading : null;
  const around = await surround(survey, whole, inside, true, slices);
  return { element: whole.element, source, heading, around };
}

async function surround(
  survey: Survey,
  whole: Fact,
  heading: Element | null,
  stated: boolean,
  slices: Slices,
): Promise<Surroundings> {
  const spine = new Set<Element>();
  for (let node: Element | null = heading; node; node = parentOf(node)) spine.add(node);
  for (let node: Element | null = whole.element; node; node = parentOf(node)) spine.add(node);
  const fact = heading ? survey.facts.get(heading) : undefined;
  const page = whole.element.ownerDocument;
  const home = heading !== null && !namesPage(page, heading);
  const titled = heading !== null && !home && !isOneOfMany(page, heading, survey);
  const around = { spine, heading: fact ?? null, titled, home, whole, stated, survey };
  await findUnderContent(around, slices);
  return around;
}

/** No main: the smallest part that holds all that is not around the content. */
async function guessRoot(
  document: Document,
  survey: Survey,
  body: Fact,
  slices: Slices,
): Promise<Root> {
  const heading = chooseHeading(document, survey, body.element);
  const around = await surround(survey, body, heading, false, slices);
  let root = body;
  let left = false;
  for (;;) {
    const kept: Fact[] = [];
    let text = false;
    for (const node of childrenOf(root.element)) {
      if (!isElement(node)) {
        text ||= node.nodeType === 3 && /\S/.test(node.nodeValue ?? '');
        continue;
      }
      const fact = survey.facts.get(node);
      if (!fact || fact.letters === 0 || fact.shown === 'gone') continue;
      if (slices.due) await slices.pause();
      if (kept.length > 1) break;
      if (isChrome(fact, around)) left = true;
      else kept.push(fact);
    }
    const only = kept[0];
    if (
      text ||
      kept.length !== 1 ||
      !only ||
      only.flow !== 'block' ||
      !/^(div|section|form|center|td|tr|tbody|table)$/.test(tagOf(only.element))
    )
      break;
    if (only.tag === 'table' && find(only.element, 'table,h1,h2,h3,p').length === 0) break;
    root = only;
  }
  return {
    element: root.element,
    source: left || heading || root !== body ? 'guess' : 'body',
    heading,
    around,
  };
}
