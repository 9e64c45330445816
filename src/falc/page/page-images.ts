import {
  attribute,
  closest,
  contains,
  find,
  parentOf,
  precedes,
  rootOf,
} from '../../content/dom.js';
import type { PageImage } from '../check/page-facts.js';

export interface PageImages {
  readonly perBlock: ReadonlyMap<string, readonly PageImage[]>;
  /** One of them is the European easy-to-read logo. */
  readonly hasLogo: boolean;
}

const ASIDE = 'nav,aside,footer,template,noscript,[hidden],[role=navigation],[role=banner]';
const LOGO =
  /(?:logo|picto).{0,30}(?:falc|facile.{0,3}à.{0,3}lire|easy.{0,3}(?:to.{0,3})?read)|(?:falc|facile.{0,3}[àa].{0,3}lire|easy.{0,3}(?:to.{0,3})?read).{0,30}logo/iu;

/** Pictures of the text, each with the block that holds it or stands before it. */
export function* imagesOf(
  blocks: readonly (readonly [id: string, element: Element | null])[],
): Generator<undefined, PageImages, void> {
  const perBlock = new Map<string, PageImage[]>();
  const placed = blocks.filter((block): block is readonly [string, Element] => block[1] !== null);
  let hasLogo = false;
  let at = -1;
  const common = commonOf(placed.map(([, element]) => element));
  for (const image of common ? find(common, 'img,svg[role=img]') : []) {
    yield;
    if (closest(image, ASIDE) || image.checkVisibility?.() === false) continue;
    while (at + 1 < placed.length && comesFirst(placed[at + 1]![1], image)) at++;
    const holder = placed.find(([, element]) => contains(element, image)) ?? placed[at];
    if (!holder) continue;
    const found = readImage(image);
    hasLogo ||= LOGO.test(`${found.alt ?? ''} ${found.src}`);
    perBlock.set(holder[0], [...(perBlock.get(holder[0]) ?? []), found]);
  }
  return { perBlock, hasLogo };
}

function readImage(image: Element): PageImage {
  const name = attribute(image, 'aria-label');
  const alt = name || attribute(image, 'alt');
  const title = image.querySelector('title')?.textContent;
  const decorative =
    alt === '' ||
    attribute(image, 'aria-hidden') === 'true' ||
    /^(?:presentation|none)$/.test(attribute(image, 'role') ?? '');
  return { alt: alt ?? title ?? null, src: attribute(image, 'src') ?? '', decorative };
}

function comesFirst(element: Element, image: Element): boolean {
  return rootOf(element) === rootOf(image) && precedes(element, image);
}

/** The smallest element around all of them. */
function commonOf(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements;
  let common: Element | null = first ?? null;
  for (const element of rest)
    while (common && !contains(common, element) && rootOf(common) === rootOf(element))
      common = parentOf(common);
  return common;
}
