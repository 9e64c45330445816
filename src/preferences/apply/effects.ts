import type { Preferences } from '../schema.js';
import { inSlices } from '../../slices.js';
import { PageFonts } from './fonts.js';
import { Guide } from './guide.js';
import { ColourRepairs } from './colour-repairs.js';
import { ROOT, lookCss, tokensCss } from './look.js';
import { Motion } from './motion.js';
import { Pointer } from './pointer.js';
import { commonRules, themedRules } from './theme.js';
import type { TreeStyle } from './tree-style.js';

/** All settings but the text size: their rules, and what rules cannot do. Downloaded with the first of them. */
export class Effects {
  readonly #fonts: PageFonts;
  readonly #guide: Guide;
  readonly #motion: Motion;
  readonly #pointer: Pointer;
  readonly #colours: ColourRepairs;

  constructor(document: Document) {
    this.#fonts = new PageFonts(document);
    this.#guide = new Guide(document);
    this.#motion = new Motion(document);
    this.#pointer = new Pointer(document);
    this.#colours = new ColourRepairs(document);
  }

  /** Reads the colours that the page itself sets, in slices: needed before a theme is shown. */
  async prepare(trees: readonly TreeStyle[]): Promise<void> {
    for (const tree of trees) tree.themeCss ||= await inSlices(themedRules(tree.root));
  }

  /** The rules for one tree; in the document, the tokens of our own elements stand first. */
  css(preferences: Preferences, { isDocument, themeCss }: TreeStyle): string {
    const themed =
      preferences.theme === 'page' ? '' : commonRules(isDocument ? ROOT : '') + themeCss;
    return (
      (isDocument ? tokensCss(preferences) : '') +
      (themed && `@layer parvis{@media (forced-colors:none){${themed}}}`) +
      lookCss(preferences, isDocument)
    );
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
  }
}
