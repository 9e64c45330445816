import type { ExtractedContent } from '../../content/extract.js';
import type { Block } from '../../content/model.js';
import { wholeText } from '../block-texts.js';
import { fichesIn, type PageFiche } from '../fiches.js';

/** What plugins of co-marquage put around a fiche. */
const BOXES = '#comarquage, .comarquage, .co-marquage, [data-xml], [data-fiche], [data-fiche-id]';
const NAMES = ['data-xml', 'data-fiche', 'data-fiche-id'];

/** What a page says of the fiches of service-public that it shows. */
export interface PageFiches {
  /** Of the whole page: its canonical address, the number on the box that holds it. */
  readonly markers: readonly string[];
  /** Else those of its parts, or what its text says. */
  readonly fiches: readonly PageFiche[];
}

interface Box {
  readonly numbers: ReadonlySet<string>;
  /** They stand on the box itself, not in its text. */
  readonly isMarked: boolean;
  readonly blocks: readonly Block[];
}

/**
 * The fiches of a page: by the boxes that plugins put around them, else by what the text says. Two boxes are two fiches,
 * each in its place; a box that tells of two is none.
 */
export function pageFiches(document: Document, content: ExtractedContent): PageFiches {
  const boxes = boxesOf(document).flatMap((element) => {
    const blocks = content.blocks.filter(({ id }) => {
      const own = content.elementOf(id);
      return own !== null && (element.contains(own) || own.contains(element));
    });
    return blocks.length ? [{ ...numbersOf(element, blocks), blocks }] : [];
  });
  const canonical = [...document.querySelectorAll('link[rel=canonical]')].map(
    (link) => link.getAttribute('href') ?? '',
  );
  const [box, ...others] = boxes;
  if (!box) return { markers: canonical, fiches: fichesIn(content.blocks) };
  if (others.length === 0 && isMost(box, content))
    return box.isMarked
      ? { markers: [...box.numbers], fiches: [] }
      : {
          markers: canonical,
          fiches: ficheOf(box).map((fiche) => ({ ...fiche, blocks: null })),
        };
  return { markers: canonical, fiches: boxes.flatMap(ficheOf) };
}

/** Outermost ones: a plugin may mark a box and what is in it. */
function boxesOf(document: Document): readonly Element[] {
  const all = [...document.querySelectorAll(BOXES)];
  return all.filter((box) => !all.some((other) => other !== box && other.contains(box)));
}

function numbersOf(box: Element, blocks: readonly Block[]): Omit<Box, 'blocks'> {
  const marked = [box, ...box.querySelectorAll(BOXES)].flatMap((element) =>
    NAMES.map((name) => element.getAttribute(name)?.trim() ?? ''),
  );
  const said = marked.filter((value) => /^F\d{2,6}$/i.test(value));
  if (said.length)
    return { numbers: new Set(said.map((value) => value.toUpperCase())), isMarked: true };
  return { numbers: new Set(fichesIn(blocks).map(({ number }) => number)), isMarked: false };
}

function ficheOf({ numbers, isMarked, blocks }: Box): readonly PageFiche[] {
  const [number, ...others] = numbers;
  return number && others.length === 0
    ? [{ number, blocks: blocks.map(({ id }) => id), isMarked }]
    : [];
}

function isMost({ blocks }: Box, content: ExtractedContent): boolean {
  const lettersOf = (some: readonly Block[]) =>
    [...wholeText(some)].reduce((sum, text) => sum + text.length, 0);
  return lettersOf(blocks) * 2 >= lettersOf(content.blocks);
}
