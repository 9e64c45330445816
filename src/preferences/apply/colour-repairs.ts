import { inSlices } from '../../slices.js';
import { contrastRatio } from '../contrast.js';
import type { Colour, Preferences } from '../schema.js';
import { paletteOf, type Palette } from '../themes.js';
import { BackgroundPictures } from './background-pictures.js';
import { needsOfShapes } from './drawn-shapes.js';
import { isBlank, needsOfBox } from './empty-boxes.js';
import { plateFor } from './image-plates.js';
import { MeasuredRules, toColour } from './measured-rules.js';
import { ours } from './text-size.js';
import type { TreeStyle } from './tree-style.js';

const MOST_ELEMENTS = 5000;
const MOST_TEXTS = 6000;
const MOST_IMAGES = 200;
/** Contrast that a text needs (WCAG 2.2, 1.4.3). */
const RATIO = 4.5;

/**
 * What a theme's rules missed, found by measure: texts that cannot be read, icons lost in the background, boxes that
 * are seen by their colour alone.
 */
export class ColourRepairs {
  readonly #document: Document;
  /** Rules with the addresses of pictures: in a sheet of their own, which is not stored. */
  #addressed: CSSStyleSheet | null = null;
  /** What was found for the theme that is shown. */
  #found: string[] = [];
  #theme = '';

  constructor(document: Document) {
    this.#document = document;
  }

  /** Forgets what was found for another theme, before the new one is written. */
  forget(preferences: Preferences, page: TreeStyle): void {
    const theme = JSON.stringify(paletteOf(preferences));
    if (theme === this.#theme) return;
    this.#theme = theme;
    page.repairs = page.repairs.filter((css) => !this.#found.includes(css));
    this.remove();
  }

  remove(): void {
    this.#found = [];
    this.#adopt(null);
  }

  async repair(preferences: Preferences, page: TreeStyle, signal: AbortSignal): Promise<void> {
    const palette = paletteOf(preferences);
    if (!palette) return;
    const pictures = new BackgroundPictures();
    const rules = new MeasuredRules();
    const addressed = new MeasuredRules();
    await inSlices(this.#look(pictures, rules), signal);
    await inSlices(needsOfShapes(this.#document, palette.background, rules), signal);
    await pictures.load();
    await inSlices(pictures.needs(palette.background, rules, addressed), signal);
    const texts = await inSlices(this.#lostTexts(palette), signal);
    const found = new MeasuredRules();
    for (const text of texts)
      found.need(
        text,
        'color:var(--parvis-ink);-webkit-text-fill-color:currentcolor;background-color:var(--parvis-background);background-clip:border-box;',
      );
    this.#add(
      (await inSlices(rules.css(isLikelyEmpty), signal)) +
        (await inSlices(this.#plateRules(palette), signal)) +
        (await inSlices(found.css(), signal)),
      page,
    );
    const withAddresses = await inSlices(addressed.css(), signal);
    if (withAddresses) this.#adopt(withAddresses);
    if (!texts.size) return;
    endTransitions(this.#document);
    this.#add(await inSlices(this.#stuckRules(texts, palette), signal), page);
  }

  #add(css: string, page: TreeStyle): void {
    if (!css) return;
    const rules = `@layer parvis{@media screen and (forced-colors:none){${css}}}`;
    this.#found.push(rules);
    page.addRepairs(rules);
  }

  #adopt(css: string | null): void {
    const document = this.#document;
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#addressed);
    if (css === null) {
      if (this.#addressed) document.adoptedStyleSheets = others;
      this.#addressed = null;
      return;
    }
    this.#addressed ??= new CSSStyleSheet();
    ours.add(this.#addressed);
    this.#addressed.replaceSync(`@layer parvis{@media screen and (forced-colors:none){${css}}}`);
    document.adoptedStyleSheets = [...others, this.#addressed];
  }

  *#look(pictures: BackgroundPictures, rules: MeasuredRules): Generator<undefined, void, void> {
    const elements = this.#document.body.querySelectorAll(
      ':not(script,style,noscript,template,option,br,svg *)',
    );
    for (let at = 0; at < elements.length && at < MOST_ELEMENTS; at++) {
      if (at % 4 === 0) yield;
      const element = elements[at]!;
      if (element.localName.startsWith('parvis-') || !element.checkVisibility?.()) continue;
      const style = getComputedStyle(element);
      pictures.note(element, style);
      needsOfBox(element, style, rules);
    }
  }

  *#lostTexts(palette: Palette): Generator<undefined, Set<Element>, void> {
    const lost = new Set<Element>();
    const seen = new Set<Element>();
    const backgrounds = new Map<Element, Colour | null>();
    const walker = this.#document.createTreeWalker(this.#document.body, NodeFilter.SHOW_TEXT);
    for (let count = 0; count < MOST_TEXTS && walker.nextNode(); count++) {
      const element = walker.currentNode.parentElement;
      if (count % 8 === 0) yield;
      if (!element || seen.has(element) || !/\S/.test((walker.currentNode as Text).data)) continue;
      seen.add(element);
      if (!element.checkVisibility?.()) continue;
      const style = getComputedStyle(element);
      if (/text/.test(style.backgroundClip)) {
        lost.add(element);
        continue;
      }
      const colour = toColour(style.webkitTextFillColor || style.color);
      const background = backgroundOf(element, backgrounds) ?? palette.background;
      if (colour && contrastRatio(colour, background) < RATIO) lost.add(element);
    }
    return lost;
  }

  /**
   * What a page says in the style of an element, as important, no sheet overrules: the other of the two colours,
   * of the text or of what is behind it, turns black or white.
   */
  *#stuckRules(texts: ReadonlySet<Element>, palette: Palette): Generator<undefined, string, void> {
    const rules = new MeasuredRules();
    for (const text of texts) {
      yield;
      const style = getComputedStyle(text);
      const colour = toColour(style.color);
      const background = backgroundOf(text) ?? palette.background;
      if (!colour || contrastRatio(colour, background) >= RATIO) continue;
      if (toColour(style.backgroundColor) === palette.background)
        rules.need(text, `background:${opposite(colour)};`);
      else rules.need(text, `color:${opposite(background)};`);
    }
    return yield* rules.css();
  }

  *#plateRules({ background }: Palette): Generator<undefined, string, void> {
    const rules = new Map<string, string>();
    for (const image of [...this.#document.images].slice(0, MOST_IMAGES)) {
      yield;
      const source = image.getAttribute('src');
      const plate = source && !rules.has(source) && plateFor(image, background);
      if (plate)
        rules.set(source, `img[src="${CSS.escape(source)}"]{background-color:${plate}!important}`);
    }
    return [...rules.values()].join('');
  }
}

/** The first colour that paints behind an element; null where none does, up to the root. */
function backgroundOf(element: Element, known = new Map<Element, Colour | null>()): Colour | null {
  const found = known.get(element);
  if (found !== undefined) return found;
  const { parentElement } = element;
  const colour =
    toColour(getComputedStyle(element).backgroundColor) ??
    (parentElement && backgroundOf(parentElement, known));
  known.set(element, colour);
  return colour;
}

function opposite(colour: Colour): Colour {
  return contrastRatio(colour, '#ffffff') > contrastRatio(colour, '#000000')
    ? '#ffffff'
    : '#000000';
}

/** A dot that a script adds later is one of those that were measured. */
function isLikelyEmpty(other: Element): boolean {
  return !!other.getAttribute('class') && isBlank(other);
}

/** Colours would be measured half-way. */
function endTransitions(document: Document): void {
  for (const animation of document.getAnimations?.() ?? [])
    if ('transitionProperty' in animation && !animation.currentTime) animation.cancel();
}
