import { assetUrl } from '../../config.js';
import type { Font } from '../schema.js';

/** Family, file name, and the weights and styles that are shipped. */
const FACES: {
  readonly [font in Font]?: readonly [family: string, file: string, faces: readonly string[]];
} = {
  atkinson: [
    'Parvis Atkinson',
    'atkinson-hyperlegible-next',
    ['400-normal', '700-normal', '400-italic'],
  ],
  opendyslexic: ['Parvis OpenDyslexic', 'opendyslexic', ['400-normal', '700-normal']],
};

/** Brings a chosen font, from the town's own server, and takes it away again. */
export class PageFonts {
  readonly #document: Document;
  #shown: Font = 'page';
  #faces: FontFace[] = [];

  constructor(document: Document) {
    this.#document = document;
  }

  /** Fulfils with false where the font could not be had (blocked, offline): the system's letters show instead. */
  async show(font: Font): Promise<boolean> {
    if (font === this.#shown) return true;
    this.remove();
    this.#shown = font;
    const entry = FACES[font];
    if (!entry) return true;
    const [family, file, names] = entry;
    const { defaultView } = this.#document;
    this.#faces = names.map((name) => {
      const [weight, style] = name.split('-') as [string, string];
      const address = assetUrl(defaultView, `fonts/${file}-latin-${name}.woff2`);
      return new FontFace(family, `url("${address}")`, { weight, style, display: 'swap' });
    });
    for (const face of this.#faces) this.#document.fonts.add(face);
    try {
      await this.#faces[0]!.load();
      return true;
    } catch {
      return false;
    }
  }

  remove(): void {
    for (const face of this.#faces) this.#document.fonts.delete(face);
    this.#faces = [];
    this.#shown = 'page';
  }
}
