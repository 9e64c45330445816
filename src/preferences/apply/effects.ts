import type { Preferences } from '../schema.js';
import { inSlices } from '../../slices.js';
import { PageFonts } from './fonts.js';
import { findFirstLayer } from './find-first-layer.js';
import { Guide } from './guide.js';
import { iconFontRules } from './icon-fonts.js';
import { ColourRepairs } from './colour-repairs.js';
import { ROOT, lookCss, tokensCss } from './look.js';
import { namedPictures } from './named-pictures.js';
import { Motion } from './motion.js';
import { Pointer } from './pointer.js';
import { commonRules, themedRules } from './theme.js';
import type { Measures } from './repairs.js';
import type { TreeStyle } from './tree-style.js';

/** All settings but the text size: their rules, and what rules cannot do. Downloaded with the first of them. */
export class Effects {
  readonly #fonts: PageFonts;
  readonly #guide: Guide;
  readonly #motion: Motion;
  readonly #pointer: Pointer;
  readonly #colours: ColourRepairs;
  /** What names a link by a picture, by the reading of the page that found it. */
  readonly #named = new WeakMap<Measures, string>();

  constructor(document: Document) {
    this.#fonts = new PageFonts(document);
    this.#guide = new Guide(document);
    this.#motion = new Motion(document);
    this.#pointer = new Pointer(document);
    this.#colours = new ColourRepairs(document);
  }

  /** Reads the colours and the fonts of icons that the page itself sets, in slices: before they are overruled. */
  async prepare(
    { theme, font, hideImages }: Preferences,
    trees: readonly TreeStyle[],
  ): Promise<void> {
    for (const tree of trees) {
      tree.firstLayer = await inSlices(findFirstLayer(tree.root));
      if (theme !== 'page') tree.themeCss ||= await inSlices(themedRules(tree.root));
      if (font !== 'page') tree.iconCss ||= await inSlices(iconFontRules(tree.root));
      if (hideImages && !this.#named.has(tree.before))
        this.#named.set(tree.before, await inSlices(namedPictures(tree.root)));
    }
  }

  /**
   * The rules for one tree. Those for the fonts of icons come first, and go before all others: of important rules,
   * those of the layer that is named first win.
   */
  css(preferences: Preferences, tree: TreeStyle): string[] {
    const { isDocument, themeCss, iconCss, firstLayer } = tree;
    if (isDocument) this.#colours.forget(preferences, tree);
    const { theme, font } = preferences;
    const themed = theme === 'page' ? '' : commonRules(isDocument ? ROOT : '') + themeCss;
    return [
      font !== 'page' && iconCss ? `@layer ${firstLayer}parvis-icons{${iconCss}}` : '',
      isDocument ? tokensCss(preferences) : '',
      themed && `@layer ${firstLayer}parvis{@media screen and (forced-colors:none){${themed}}}`,
      lookCss(preferences, isDocument, this.#named.get(tree.before), firstLayer),
    ];
  }

  async show(preferences: Preferences, page: TreeStyle, signal: AbortSignal): Promise<void> {
    this.#guide.show(preferences.guide);
    this.#motion.show(preferences.stopMotion);
    this.#pointer.show(preferences.largePointer);
    await this.#fonts.show(preferences.font);
    signal.throwIfAborted();
    await this.#colours.repair(preferences, page, signal);
  }

  remove(): void {
    this.#guide.show('none');
    this.#motion.show(false);
    this.#pointer.show(false);
    this.#fonts.remove();
    this.#colours.remove();
  }
}
