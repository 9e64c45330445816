import { findAlerts } from './alerts.js';
import { BlockReader } from './blocks.js';
import { Builder } from './builder.js';
import { Disclosures } from './disclosures.js';
import { attribute, bodyOf, find, htmlOf, parentOf, textOf, titleOf, viewOf } from './dom.js';
import { finish } from './finish.js';
import type { Block, Content } from './model.js';
import { elementOfOrigin, rangeOfOrigin, type Origin } from './ranges.js';
import { chooseHeading } from './heading.js';
import { chooseRoot, type Root } from './root.js';
import { Slices } from './slices.js';
import { Survey } from './survey.js';
import { walk } from './walk.js';

export interface ExtractOptions {
  /** CSS selector of the main content, from the town's configuration; or a part of the page. */
  readonly root?: string | Element | undefined;
  /** CSS selector of what is left out. */
  readonly exclude?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Content with the way back to the page. */
export interface ExtractedContent extends Content {
  /** The page's own nodes and offsets behind a stretch of a block's text; null once they have left the page. */
  rangeOf(block: string, start: number, end: number): Range | null;
  /** The page's element behind a block (the real form of a form entry, the heading…); null once it has left. */
  elementOf(block: string): Element | null;
}

/**
 * Reads a page as content, in slices of a few milliseconds. It only looks: nothing of the page is
 * written, moved, focused or scrolled. Rejects only when `signal` calls the work off.
 */
export async function extractContent(
  document: Document,
  options: ExtractOptions = {},
): Promise<ExtractedContent> {
  return readContent(document, options, new Slices(options.signal));
}

/** As `extractContent`, with the slices given: what the measures look at. */
export async function readContent(
  document: Document,
  options: ExtractOptions,
  slices: Slices,
): Promise<ExtractedContent> {
  options.signal?.throwIfAborted();
  const body = bodyOf(document) ?? htmlOf(document);
  const page = { lang: languageOf(htmlOf(document)), dir: directionOf(document, body) };
  if (!body || !viewOf(document))
    return { ...page, title: clean(document), source: 'body', words: 0, ...result([], new Map()) };
  const disclosures = new Disclosures();
  const survey = new Survey(document, disclosures, valid(document, options.exclude));
  disclosures.keepOpen(spineOf(document));
  await disclosures.read(document, slices);
  await survey.read(body, slices);
  const root = await chooseRoot(document, survey, options.root, slices);
  if (!root)
    return { ...page, title: clean(document), source: 'body', words: 0, ...result([], new Map()) };
  const builder = new Builder(root.element, languageOf(root.element) || page.lang);
  // An author who names the part to read has chosen.
  const alerts =
    root.source === 'author' ? [] : await findAlerts(root.element, root.around, slices);
  for (const around of alerts)
    await walk(around.whole.element, new BlockReader(builder, survey, disclosures, around), slices);
  await walk(root.element, new BlockReader(builder, survey, disclosures, root.around), slices);
  const { blocks, origins, words } = await finish(builder, slices);
  const title = firstTitle(blocks) || headingText(document, survey, root) || clean(document);
  return { ...page, title, source: root.source, words, ...result(blocks, origins) };
}

function result(blocks: readonly Block[], origins: ReadonlyMap<string, Origin>) {
  return {
    blocks,
    rangeOf: (block: string, start: number, end: number) =>
      rangeOfOrigin(origins.get(block), start, end),
    elementOf: (block: string) => elementOfOrigin(origins.get(block)),
  };
}

/** Elements that hold the page's titles or its content: no accordion holds those. */
function spineOf(document: Document): Set<Element> {
  const spine = new Set<Element>();
  for (const element of find(document, 'h1,main,[role=main]')) {
    for (let node: Element | null = element; node; node = parentOf(node)) spine.add(node);
  }
  return spine;
}

function valid(document: Document, selector: string | undefined): string | undefined {
  if (!selector) return undefined;
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    return undefined;
  }
}

function languageOf(element: Element | null): string {
  for (let node = element; node; node = parentOf(node)) {
    const lang = attribute(node, 'lang') || attribute(node, 'xml:lang');
    if (lang) return lang;
  }
  return 'fr';
}

function directionOf(document: Document, body: Element | null): 'ltr' | 'rtl' {
  const view = viewOf(document);
  return body && view?.getComputedStyle(body).direction === 'rtl' ? 'rtl' : 'ltr';
}

function firstTitle(blocks: readonly Block[]): string {
  for (const block of blocks) if (block.kind === 'heading' && block.level === 1) return block.text;
  return '';
}

/** A page may set its title in a band above its content. */
function headingText(document: Document, survey: Survey, root: Root): string {
  const body = bodyOf(document);
  const heading = root.heading ?? (body && chooseHeading(document, survey, body));
  return heading ? (textOf(heading) ?? '').replace(/\s+/g, ' ').trim() : '';
}

/** The page's title less the site's name. */
function clean(document: Document): string {
  const title = titleOf(document).replace(/\s+/g, ' ').trim();
  const parts = title.split(/ [-–—|·•:»] /).filter(Boolean);
  return parts[0] ?? title;
}
