import type { Preferences } from '../schema.js';
import { PageFonts } from './fonts.js';
import { Guide } from './guide.js';
import { IconRepairs } from './icon-repairs.js';
import { LayoutRepairs } from './layout-repairs.js';
import { Motion } from './motion.js';
import { Pointer } from './pointer.js';
import type { TreeStyle } from './tree-style.js';

/** What a setting needs beyond style rules. Downloaded with the first setting, after the page shows it. */
export class Effects {
  readonly #fonts: PageFonts;
  readonly #guide: Guide;
  readonly #motion: Motion;
  readonly #pointer: Pointer;
  readonly #layout: LayoutRepairs;
  readonly #icons: IconRepairs;

  constructor(document: Document) {
    this.#fonts = new PageFonts(document);
    this.#guide = new Guide(document);
    this.#motion = new Motion(document);
    this.#pointer = new Pointer(document);
    this.#layout = new LayoutRepairs(document);
    this.#icons = new IconRepairs(document);
  }

  /** Measures the boxes of the page as it is, in slices: only what a setting breaks is repaired. */
  measure(): Promise<void> {
    return this.#layout.measure();
  }

  async show(preferences: Preferences, page: TreeStyle, signal: AbortSignal): Promise<void> {
    this.#guide.show(preferences.guide);
    this.#motion.show(preferences.stopMotion);
    this.#pointer.show(preferences.largePointer);
    await this.#fonts.show(preferences.font);
    signal.throwIfAborted();
    await this.#icons.repair(preferences, page, signal);
    await this.#layout.repair(preferences, page, signal);
  }

  remove(): void {
    this.#guide.show('none');
    this.#motion.show(false);
    this.#pointer.show(false);
    this.#fonts.remove();
  }
}
