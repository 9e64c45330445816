import { cleanLabel, Surround, tipOf } from './field-labels.js';
import { contradicts, isBlurred } from './form-doubts.js';
import type { PdfField, PdfForm, PdfOption, PdfRefusal, PdfWidget } from './form-model.js';
import type { PdfPage } from './model.js';
import { headingsOf, sectionAt } from './form-sections.js';
import { countLeaders, stretchesOf, type Stretch } from './stretches.js';

/** What a file says of itself that stands above its fields. */
export interface FormFlags {
  readonly isXfa: boolean;
  readonly isLocked: boolean;
  readonly isSigned: boolean;
  /** A script of the file computes, or some pages were not read: what the visitor does not see would be missing. */
  readonly isBeyond?: boolean;
}

/** Lines of dots from which a page is one to write on. */
const BY_HAND = 5;

/** The form in a file; null where it has no field to fill, and is of no kind that hides them. */
export function readPdfForm(
  pages: readonly PdfPage[],
  widgets: readonly PdfWidget[],
  flags: FormFlags,
): PdfForm | null {
  const asked = widgets.filter(
    ({ kind, isHidden, isReadOnly }) =>
      !isHidden && !isReadOnly && kind !== 'button' && kind !== 'signature',
  );
  const signs =
    widgets.some(({ kind, isHidden }) => kind === 'signature' && !isHidden) ||
    pages.some(({ items }) => items.some(({ text }) => /^\W*signatures?\b/i.test(text)));
  if (asked.length === 0 && !flags.isXfa) return null;
  const refused = flags.isXfa
    ? 'xfa'
    : flags.isLocked
      ? 'locked'
      : flags.isSigned
        ? 'signed'
        : null;
  if (refused) return { fields: [], signs, refusal: refused };
  // A total that nobody may write in is computed all the same: on paper it would be the one of the empty form.
  if (flags.isBeyond || widgets.some(({ isCalculated }) => isCalculated))
    return { fields: [], signs, refusal: 'unknown' };
  const fields = new Questions(pages, widgets).of(asked);
  return typeof fields === 'string'
    ? { fields: [], signs, refusal: fields }
    : { fields, signs, refusal: null };
}

/** Whether a file without fields is plainly one to fill in by hand. */
export function isForHand(pages: readonly PdfPage[]): boolean {
  const lines = pages.reduce((count, page) => count + countLeaders(page), 0);
  const boxes = pages.reduce(
    (count, { items }) => count + items.filter(({ text }) => /[□☐❏❑]/u.test(text)).length,
    0,
  );
  return lines >= BY_HAND || (lines > 0 && boxes >= BY_HAND);
}

class Questions {
  readonly #surround: Surround;
  readonly #texts: readonly Stretch[];

  constructor(pages: readonly PdfPage[], widgets: readonly PdfWidget[]) {
    this.#texts = pages.flatMap(stretchesOf);
    this.#surround = new Surround(this.#texts, widgets);
  }

  of(asked: readonly PdfWidget[]): readonly PdfField[] | PdfRefusal {
    const fields: PdfField[] = [];
    for (const group of grouped(inOrder(asked))) {
      if (group.some(isUnknown) || new Set(group.map(familyOf)).size > 1) return 'unknown';
      if (group[0]!.kind === 'choice' && isBlurred(group)) return 'unknown';
      const field = this.#fieldOf(group);
      if (!field) return 'unnamed';
      fields.push(field);
    }
    if (this.#surround.isNamedFromUnder()) return 'unnamed';
    const headings = headingsOf(this.#texts, (text) => this.#surround.isTaken(text));
    const placed = fields.map((field) => ({ ...field, section: sectionAt(headings, field) }));
    const sections = new Set(placed.map(({ section }) => section));
    const all = sections.size > 1 ? placed : fields;
    const names = new Set(all.map(({ section, label }) => `${section}\n${label.toLowerCase()}`));
    return names.size < all.length ? 'unnamed' : all;
  }

  #fieldOf(group: readonly PdfWidget[]): PdfField | null {
    const [first] = group as readonly [PdfWidget];
    const common = {
      name: first.name,
      section: '',
      required: group.some(({ required }) => required),
      maxLength: first.maxLength,
      comb: first.comb,
      dateFormat: first.dateFormat,
      page: first.page,
      box: first.box,
      values: first.values,
    };
    if (first.kind === 'checkbox' || first.kind === 'radio') return this.#boxes(group, common);
    const label = this.#label(first);
    if (!label) return null;
    // Two fields of the file with one name hold one answer.
    if (group.slice(1).some((widget) => ![label, ''].includes(this.#label(widget)))) return null;
    if (first.kind === 'choice') {
      const kind = first.multiple ? 'boxes' : 'select';
      const { options } = first;
      return options.some(({ label: text }) => text.trim())
        ? { ...common, kind, label, options }
        : null;
    }
    return { ...common, kind: first.kind === 'lines' ? 'lines' : 'text', label, options: [] };
  }

  /** One box alone, or several of which one is ticked. */
  #boxes(
    group: readonly PdfWidget[],
    common: Omit<PdfField, 'kind' | 'label' | 'options'>,
  ): PdfField | null {
    const stands = new Set(group.map((widget) => widget.stands));
    if (stands.size === 1) {
      const [label = '', ...others] = new Set(group.map((widget) => this.#nameOfBox(widget)));
      const option = { value: group[0]!.stands, label };
      return label && others.length === 0 && !contradicts(option, [option])
        ? { ...common, kind: 'checkbox', label, options: [option] }
        : null;
    }
    const options = this.#options(group);
    if (!options) return null;
    const tips = new Set(group.map(tipOf));
    const [tip = ''] = tips;
    // The same for all of them, it speaks of the question.
    const label = tips.size === 1 && tip ? tip : this.#label(group[0]!, true);
    return label ? { ...common, kind: 'radio', label, options } : null;
  }

  #options(group: readonly PdfWidget[]): PdfOption[] | null {
    const tips = new Set(group.map(tipOf));
    const options = new Map<string, PdfOption>();
    for (const widget of group) {
      const tip = tips.size === group.length ? tipOf(widget) : '';
      const isUnsure = this.#surround.isBetween(widget);
      const label = this.#words(widget) || tip || (isUnsure ? '' : sayingValue(widget.stands));
      if (!label || (options.get(widget.stands)?.label ?? label) !== label) return null;
      options.set(widget.stands, { value: widget.stands, label });
    }
    const all = [...options.values()];
    const labels = new Set(all.map(({ label }) => label));
    const isSure = labels.size === all.length && !all.some((option) => contradicts(option, all));
    return isSure ? all : null;
  }

  #nameOfBox(widget: PdfWidget): string {
    const tip = tipOf(widget);
    if (tip || this.#surround.isBetween(widget)) return tip;
    return this.#words(widget) || this.#label(widget);
  }

  #words(widget: PdfWidget): string {
    if (this.#surround.isBetween(widget)) return '';
    const text = this.#surround.wordsOf(widget);
    return text && !this.#surround.isDisputed(text) ? this.#surround.whole(text, widget) : '';
  }

  #label(widget: PdfWidget, isGroup = false): string {
    const tip = isGroup ? '' : tipOf(widget);
    if (tip) return tip;
    const text = this.#surround.nameOf(widget);
    return text && !this.#surround.isDisputed(text) ? this.#surround.whole(text, widget) : '';
  }
}

/** Page by page, row by row, from left to right. */
function inOrder(widgets: readonly PdfWidget[]): PdfWidget[] {
  return [...widgets].sort((one, other) => {
    if (one.page !== other.page) return one.page - other.page;
    const rows = rowOf(other) - rowOf(one);
    const isRow = Math.abs(rows) < 0.5 * Math.min(heightOf(one), heightOf(other));
    return isRow ? one.box.left - other.box.left : rows;
  });
}

/** Tall boxes start where their first line is. */
const rowOf = ({ box }: PdfWidget): number => box.top - Math.min(10, (box.top - box.bottom) / 2);
const heightOf = ({ box }: PdfWidget): number => Math.min(20, box.top - box.bottom);

function grouped(widgets: readonly PdfWidget[]): PdfWidget[][] {
  const groups = new Map<string, PdfWidget[]>();
  for (const widget of widgets)
    groups.set(widget.name, [...(groups.get(widget.name) ?? []), widget]);
  return [...groups.values()];
}

const familyOf = ({ kind }: PdfWidget): string =>
  kind === 'checkbox' || kind === 'radio' ? 'box' : kind;

function isUnknown({ kind, name, stands, values }: PdfWidget): boolean {
  const isBox = kind === 'checkbox' || kind === 'radio';
  // One line of a page cannot hold what the file has on two.
  const isBroken = kind === 'text' && values.some((value) => /[\r\n]/.test(value));
  return kind === 'other' || !name || isBroken || (isBox && (!stands || stands === 'Off'));
}

/** What a box stands for, where that is a word and not what programs write. */
function sayingValue(value: string): string {
  const text = cleanLabel(value.replace(/_/g, ' '));
  return /^(?:yes|on|off|choi(?:x|ce)|opt(?:ion)?|valeur|value|radio|case|bouton)?[\s\d]*$/i.test(
    text,
  ) || !/\p{L}{2}/u.test(text)
    ? ''
    : text;
}
