import type { Builder, Draft } from './builder.js';
import { attribute, baseOf, closest, find, hasAttribute, rectOf, textOf } from './dom.js';
import { readSource } from './links.js';
import type { Fact } from './survey.js';
import type { Visit } from './walk.js';

type ImageDraft = Extract<Draft, { kind: 'image' }>;

const MAP = /leaflet-container|ol-viewport|gm-style|mapboxgl-map|maplibregl-map|umap|google-map/i;
const FILE_NAME = /^[\w\s.()-]+\.(jpe?g|png|gif|webp|svg|avif)$|^(img|dsc|image|photo)[-_ ]?\d+$/i;
const ROBOTS = /recaptcha|hcaptcha|turnstile|googletagmanager|doubleclick|about:blank/i;

/** Images, films, sounds, frames and maps. */
export class Media {
  readonly #builder: Builder;
  #figure: { images: ImageDraft[] } | null = null;

  constructor(builder: Builder) {
    this.#builder = builder;
  }

  /** Null: not one of ours. `done`: told, with nothing inside to visit. */
  open(fact: Fact, path: readonly Fact[]): Visit | 'done' | null {
    const { element, tag } = fact;
    if (MAP.test(attribute(element, 'class') ?? ''))
      return this.#add(fact, 'frame', named(element), '');
    switch (tag) {
      case 'img':
        return this.#image(fact, path);
      case 'svg':
        return this.#drawing(
          element,
          named(element) || (textOf(find(element, 'title')[0] ?? element) ?? ''),
        );
      case 'figure':
        return this.#openFigure();
      case 'figcaption':
        return this.#openCaption(element);
      case 'video':
      case 'audio':
        return this.#add(
          fact,
          tag,
          named(element),
          attribute(element, 'src') ??
            attribute(find(element, 'source')[0] ?? element, 'src') ??
            '',
        );
      case 'iframe':
      case 'object':
      case 'embed':
        return this.#frame(fact);
      case 'canvas':
      case 'math':
        return this.#drawing(element, named(element));
      default:
        return attribute(element, 'role') === 'img' ? this.#drawing(element, named(element)) : null;
    }
  }

  #image(fact: Fact, path: readonly Fact[]): 'done' {
    const { element } = fact;
    const stated = attribute(element, 'alt');
    const silent =
      attribute(element, 'role') === 'presentation' ||
      attribute(element, 'role') === 'none' ||
      attribute(element, 'aria-hidden') === 'true';
    const said = (stated?.trim() || attribute(element, 'aria-label')?.trim() || '').replace(
      /\s+/g,
      ' ',
    );
    const alt = silent || FILE_NAME.test(said) ? '' : said;
    const size = rectOf(element);
    const large = size.width >= 200 && size.height >= 120;
    const untold = !silent && (stated === null || FILE_NAME.test(said)) && large;
    if (fact.shown !== 'shown' || (!alt && !untold && !(this.#figure && large && !silent)))
      return 'done';
    const image = {
      src: sourceOf(element),
      alt,
      width: Math.round(size.width),
      height: Math.round(size.height),
    };
    const link = path.find((outer) => outer.tag === 'a');
    const alone = link !== undefined && link.letters === 0;
    const builder = this.#builder;
    if (alt && (builder.inOneLine || builder.inked || alone) && !this.#figure) {
      builder.write({ kind: 'image', ...image, marks: builder.marks }, alt.length, element);
    } else if (!builder.inOneLine) {
      const draft: ImageDraft = {
        kind: 'image',
        ...image,
        caption: null,
        lang: builder.lang,
        element,
      };
      builder.add(draft);
      this.#figure?.images.push(draft);
    }
    return 'done';
  }

  /** A drawing with a name reads as its name. */
  #drawing(element: Element, name: string): 'done' {
    const alt = name.replace(/\s+/g, ' ').trim();
    const silent = attribute(element, 'aria-hidden') === 'true';
    if (alt && !silent && attribute(element, 'role') !== 'presentation') {
      const { marks } = this.#builder;
      this.#builder.write(
        { kind: 'image', src: '', alt, width: 0, height: 0, marks },
        alt.length,
        element,
      );
    }
    return 'done';
  }

  #openFigure(): Visit {
    const outer = this.#figure;
    const builder = this.#builder;
    builder.cut();
    this.#figure = { images: [] };
    return {
      leave: () => {
        builder.cut();
        this.#figure = outer;
      },
    };
  }

  #openCaption(element: Element): Visit | null {
    const builder = this.#builder;
    if (builder.inOneLine) return null;
    builder.cut();
    const line = builder.lineOf(element);
    const images = this.#figure?.images ?? [];
    const image = [...images].reverse().find((draft) => !draft.caption);
    if (image) image.caption = line;
    else builder.box.blocks.push({ kind: 'paragraph', line });
    return { leave: builder.enter(builder.box, line) };
  }

  #frame(fact: Fact): 'done' {
    const { element } = fact;
    const given =
      attribute(element, 'src') ||
      attribute(element, 'data-src') ||
      attribute(element, 'data') ||
      '';
    const size = rectOf(element);
    if (!given || ROBOTS.test(given) || (size.width < 20 && size.height < 20 && !fact.opened))
      return 'done';
    return this.#add(fact, 'frame', named(element), given);
  }

  #add(fact: Fact, media: 'video' | 'audio' | 'frame', title: string, given: string): 'done' {
    const { element } = fact;
    const builder = this.#builder;
    if (fact.shown !== 'shown' || builder.inOneLine) return 'done';
    const caption =
      title ||
      (textOf(find(closest(element, 'figure') ?? element, 'figcaption')[0] ?? element) ?? '').slice(
        0,
        0,
      );
    const href = readSource(given, baseOf(element));
    builder.add({
      kind: 'media',
      media,
      title: caption.replace(/\s+/g, ' ').trim(),
      href,
      lang: builder.lang,
      element,
    });
    return 'done';
  }
}

function named(element: Element): string {
  return attribute(element, 'aria-label')?.trim() || attribute(element, 'title')?.trim() || '';
}

/** The image's address; for one that loads late, the address it will load. */
function sourceOf(image: Element): string {
  const late =
    attribute(image, 'data-src') ??
    attribute(image, 'data-lazy-src') ??
    attribute(image, 'data-original');
  const given = attribute(image, 'src') ?? '';
  const shown = hasAttribute(image, 'srcset') ? (image as HTMLImageElement).currentSrc : '';
  const base = baseOf(image);
  return readSource(late ?? '', base) || readSource(shown, base) || readSource(given, base);
}
