import type { PdfBox, PdfWidget } from './form-model.js';
import type { Stretch } from './stretches.js';

/** How far a name may stand from its field, in points. */
const BESIDE = 160;
const OVER = 14;
/** How far the words of a box to tick may stand from it. */
const AFTER = 40;
/** What a program calls a field that nobody has named. */
const GENERIC =
  /^(?:undefined|untitled|sans (?:nom|titre)|champ(?: (?:de )?(?:texte|formulaire|date))?|zone(?: de texte)?|texte?(?: ?box| ?field)?|case(?: [àa] cocher)?|check ?box|bouton(?: (?:radio|d'option))?|radio(?: ?button)?|groupe?|group|liste?(?: d[ée]roulante)?|combo ?box|list ?box|date|field|form)?[\s_.\-\d]*$/iu;

/** What an author says of a field, where that says something. */
export function tipOf({ tip }: Pick<PdfWidget, 'tip'>): string {
  const text = cleanLabel(tip);
  const isDate = /^date$/i.test(text);
  return (GENERIC.test(text) && !isDate) || !/\p{L}{2}/u.test(text) ? '' : text;
}

/** Without the dots and the colon at its end; a star stays: it may say that an answer is needed. */
export function cleanLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s•·▪■□☐–—-]+/u, '')
    .replace(/[\s:._…]+$/u, '')
    .replace(/\s*:\s*\*$/u, ' *')
    .trim();
}

/** The texts of a page around its fields. */
export class Surround {
  readonly #texts: readonly Stretch[];
  readonly #widgets: readonly PdfWidget[];
  /** Who took which text as its name: two that take the same are sure of nothing. */
  readonly #taken = new Map<Stretch, string>();
  readonly #disputed = new Set<Stretch>();
  /** Fields whose name stands over them. */
  readonly #fromOver: { readonly text: Stretch; readonly box: PdfBox; readonly name: string }[] =
    [];

  constructor(texts: readonly Stretch[], widgets: readonly PdfWidget[]) {
    this.#texts = texts;
    this.#widgets = widgets.filter(({ isHidden }) => !isHidden);
  }

  /** The text at the left of a place, else the one over it; null where there is none. */
  nameOf({ box, page, name, kind }: PdfWidget): Stretch | null {
    const left = this.#left(box, page);
    const over = left ? null : this.#over(box, page);
    if (over && /^(?:text|lines|choice)$/.test(kind))
      this.#fromOver.push({ text: over, box, name });
    return this.#take(left ?? over, name);
  }

  /** Words at the left of a box as near as those at its right: they may be either's. */
  isBetween({ box, page }: PdfWidget): boolean {
    const right = this.#right(box, page);
    if (!right) return false;
    return this.#texts.some(
      (text) =>
        text.page === page &&
        isOnRow(text, box) &&
        text.end <= box.left + 4 &&
        box.left - text.end <= right.x - box.right &&
        isName(text) &&
        !this.#hasBetween(text.end, box.left, box, page),
    );
  }

  /** Once all are named: a text under a field is as near as the name over it, so the names may be those under the fields. */
  isNamedFromUnder(): boolean {
    return this.#fromOver.some(({ text: over, box, name }) => {
      const gap = over.y - 0.25 * over.size - box.top;
      return this.#texts.some((text) => {
        const under = box.bottom - text.y - 0.75 * text.size;
        const isNext = this.#fromOver.some((it) => it.text === text && it.name !== name);
        return (
          text.page === over.page &&
          under >= -3 &&
          under < (isNext ? gap - 0.5 : gap + 3) &&
          (isNext || !this.#taken.has(text)) &&
          Math.abs(text.x - over.x) < 12 &&
          Math.abs(text.size - over.size) < 0.15 * over.size &&
          !/^[(*]/.test(text.text) &&
          isName(text)
        );
      });
    });
  }

  /** The words of a box to tick. */
  wordsOf({ box, page, id }: PdfWidget): Stretch | null {
    return this.#take(this.#right(box, page), id);
  }

  isDisputed(text: Stretch): boolean {
    return this.#disputed.has(text);
  }

  isTaken(text: Stretch): boolean {
    return this.#taken.has(text);
  }

  /** The lines that a text goes on in: they start where it does, and no field is beside them. */
  whole(text: Stretch, { box }: PdfWidget): string {
    const lines = [text];
    for (;;) {
      const [first] = lines as [Stretch];
      if (!/^\p{Ll}/u.test(first.text)) break;
      const before = this.#next(first, 1, box);
      if (!before || /[:.?]$/.test(before.text)) break;
      lines.unshift(before);
    }
    for (;;) {
      const after = this.#next(lines.at(-1)!, -1, box);
      if (!after || !/^\p{Ll}/u.test(after.text) || /[:.?]$/.test(lines.at(-1)!.text)) break;
      lines.push(after);
    }
    return cleanLabel(lines.map((line) => line.text).join(' '));
  }

  /** The line above (1) or under (-1), of the same column, with no other field beside it. */
  #next(text: Stretch, way: 1 | -1, own: PdfBox): Stretch | null {
    const found = this.#texts.find((other) => {
      const rise = (other.y - text.y) * way;
      return (
        other.page === text.page &&
        rise > 0.5 * text.size &&
        rise < 1.4 * text.size &&
        Math.abs(other.x - text.x) < 3 &&
        Math.abs(other.size - text.size) < 1
      );
    });
    return found && !this.#taken.has(found) && !this.#isBesideOther(found, own) ? found : null;
  }

  #isBesideOther({ page, y, size, end, x }: Stretch, own: PdfBox): boolean {
    return this.#widgets.some(
      ({ box, page: its }) =>
        its === page &&
        box !== own &&
        y > box.bottom - 0.4 * size &&
        y < box.top &&
        (box.left - end < BESIDE || x - box.right < AFTER),
    );
  }

  #take(text: Stretch | null, by: string): Stretch | null {
    if (!text) return null;
    const owner = this.#taken.get(text);
    if (owner !== undefined && owner !== by) this.#disputed.add(text);
    else this.#taken.set(text, by);
    return text;
  }

  #left(box: PdfBox, page: number): Stretch | null {
    const found = this.#texts.filter(
      (text) =>
        text.page === page &&
        isBeside(text, box) &&
        text.end <= box.left + 4 &&
        box.left - text.end <= BESIDE &&
        isName(text) &&
        !this.#hasBetween(text.end, box.left, box, page),
    );
    // Beside a tall box, the first line; else the nearest.
    return best(found, (one, other) => one.end - other.end || one.y - other.y);
  }

  #over(box: PdfBox, page: number): Stretch | null {
    const found = this.#texts.filter((text) => {
      const foot = text.y - 0.25 * text.size;
      return (
        text.page === page &&
        foot >= box.top - 3 &&
        text.y <= box.top + OVER &&
        text.x >= box.left - 12 &&
        text.x < Math.max(box.left + 12, box.left + 0.5 * (box.right - box.left)) &&
        isName(text) &&
        !this.#namesItsRow(text)
      );
    });
    return best(found, (one, other) => other.y - one.y || other.x - one.x);
  }

  #right(box: PdfBox, page: number): Stretch | null {
    const found = this.#texts.filter(
      (text) =>
        text.page === page &&
        isOnRow(text, box) &&
        text.x >= box.right - 2 &&
        text.x - box.right <= AFTER &&
        isName(text) &&
        !this.#hasBetween(box.right, text.x, box, page),
    );
    return best(found, (one, other) => other.x - one.x);
  }

  /** It is the name of the field at its right, or the words of the box at its left. */
  #namesItsRow(text: Stretch): boolean {
    return this.#widgets.some(
      ({ box, page, kind }) =>
        page === text.page &&
        isBeside(text, box) &&
        ((box.left >= text.end - 4 && box.left - text.end <= BESIDE) ||
          (/^(?:checkbox|radio)$/.test(kind) &&
            text.x >= box.right - 2 &&
            text.x - box.right <= AFTER)),
    );
  }

  /** Another field stands between a text and its field. */
  #hasBetween(from: number, to: number, row: PdfBox, page: number): boolean {
    return this.#widgets.some(
      ({ box, page: its }) =>
        its === page &&
        box !== row &&
        box.right > from + 1 &&
        box.left < to - 1 &&
        box.bottom < row.top - 2 &&
        box.top > row.bottom + 2,
    );
  }
}

const middle = ({ bottom, top }: PdfBox): number => (bottom + top) / 2;

/** No sentence that explains: the name of a field. */
const isName = ({ text }: Stretch): boolean =>
  /\p{L}/u.test(text) && text.length <= 120 && !(text.endsWith('.') && text.length > 25);

/** Its middle is about that of the box. */
const isOnRow = ({ y, size }: Stretch, box: PdfBox): boolean =>
  Math.abs(y + 0.3 * size - middle(box)) < Math.max(0.7 * size, 0.6 * (box.top - box.bottom));

/** Its line is one that could be written in the box. */
function isBeside({ y, size }: Stretch, { bottom, top }: PdfBox): boolean {
  return y >= bottom - 0.4 * size && y <= top - 0.3 * size;
}

function best(
  texts: readonly Stretch[],
  order: (one: Stretch, other: Stretch) => number,
): Stretch | null {
  return texts.reduce<Stretch | null>(
    (found, text) => (!found || order(text, found) > 0 ? text : found),
    null,
  );
}
