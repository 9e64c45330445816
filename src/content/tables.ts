import { newBox, type Builder, type Draft, type DraftCell } from './builder.js';
import {
  attribute,
  childrenOf,
  closest,
  find,
  hasAttribute,
  isElement,
  tagOf,
  textOf,
  viewOf,
} from './dom.js';
import type { Fact, Survey } from './survey.js';
import type { Visit } from './walk.js';

type TableDraft = Extract<Draft, { kind: 'table' }>;

interface Open {
  readonly draft: TableDraft;
  row: DraftCell[] | null;
}

/** Tables of data, cell by cell; tables that only lay the page out are read as boxes, in order. */
export class Tables {
  readonly #builder: Builder;
  readonly #survey: Survey;
  #open: Open | null = null;

  constructor(builder: Builder, survey: Survey) {
    this.#builder = builder;
    this.#survey = survey;
  }

  open(fact: Fact, role: string | null): Visit | null {
    const { element, tag } = fact;
    if (tag === 'table' || role === 'table' || role === 'grid' || role === 'treegrid') {
      return isData(element, tag, role, this.#survey)
        ? this.#openTable(element)
        : this.#openLayout(element);
    }
    if (!this.#open) return null;
    if (tag === 'caption') return this.#openCaption(element);
    if (tag === 'tr' || role === 'row') return this.#openRow();
    if (tag === 'td' || tag === 'th' || /^(cell|gridcell|columnheader|rowheader)$/.test(role ?? ''))
      return this.#openCell(element, tag, role);
    return null;
  }

  #openTable(element: Element): Visit {
    const builder = this.#builder;
    const draft: TableDraft = {
      kind: 'table',
      caption: null,
      rows: [],
      lang: builder.lang,
      element,
    };
    builder.add(draft);
    return { children: inShownOrder(element), leave: this.#swap({ draft, row: null }) };
  }

  #openLayout(element: Element): Visit {
    const builder = this.#builder;
    builder.cut();
    const leave = this.#swap(null);
    return {
      children: inShownOrder(element),
      leave: () => {
        builder.cut();
        leave();
      },
    };
  }

  #swap(open: Open | null): () => void {
    const outer = this.#open;
    this.#open = open;
    return () => {
      this.#open = outer;
    };
  }

  #openCaption(element: Element): Visit {
    const line = this.#builder.lineOf(element);
    this.#open!.draft.caption = line;
    return { leave: this.#builder.enter(this.#builder.box, line) };
  }

  #openRow(): Visit {
    const open = this.#open!;
    open.row = [];
    open.draft.rows.push(open.row);
    return { leave: () => void (open.row = null) };
  }

  #openCell(element: Element, tag: string, role: string | null): Visit | null {
    const open = this.#open!;
    if (!open.row) return null;
    const box = newBox(element, this.#builder.lang);
    const header = headerOf(element, tag, role, open);
    open.row.push({
      box,
      header,
      columns: span(element, 'colspan'),
      rows: span(element, 'rowspan'),
    });
    const outer = this.#swap(null);
    const leave = this.#builder.enter(box);
    return {
      leave: () => {
        leave();
        outer();
      },
    };
  }
}

function span(element: Element, name: string): number {
  const stated = Number(attribute(element, name) ?? attribute(element, `aria-${name}`) ?? 1);
  return Number.isInteger(stated) && stated > 0 ? Math.min(stated, 1000) : 1;
}

/** A cell is a header where the page says so: of its row when it opens one, else of its column. */
function headerOf(
  element: Element,
  tag: string,
  role: string | null,
  open: Open,
): DraftCell['header'] {
  const scope = attribute(element, 'scope')?.toLowerCase() ?? '';
  if (role === 'columnheader' || /^col/.test(scope)) return 'column';
  if (role === 'rowheader' || /^row/.test(scope)) return 'row';
  if (tag !== 'th') return 'none';
  if (closest(element, 'thead')) return 'column';
  const row = element.parentElement;
  const cells = row ? childrenOf(row).filter(isElement) : [];
  const bare = cells.some((cell) => tagOf(cell) === 'td');
  return bare && open.row!.every((cell) => cell.header === 'row') ? 'row' : 'column';
}

/** `tfoot` shows last and `caption` first, wherever they stand in the source. */
function inShownOrder(table: Element): Node[] {
  const first: Node[] = [];
  const middle: Node[] = [];
  const last: Node[] = [];
  for (const node of childrenOf(table)) {
    const tag = isElement(node) ? tagOf(node) : '';
    if (tag === 'caption') first.unshift(node);
    else if (tag === 'thead' && middle.length === 0) first.push(node);
    else if (tag === 'tfoot') last.push(node);
    else middle.push(node);
  }
  return [...first, ...middle, ...last];
}

/** Whether a table relates its cells, and does not only place boxes on the page. */
function isData(table: Element, tag: string, role: string | null, survey: Survey): boolean {
  if (role === 'presentation' || role === 'none' || attribute(table, 'datatable') === '0')
    return false;
  if (tag !== 'table') return find(table, '[role=row],tr').length > 0;
  if (find(table, 'table').length > 0) return false;
  const marks = 'caption,thead,tfoot,th,col[width],[scope],[headers],td[abbr]';
  const holdsBoxes = find(table, 'h1,h2,h3,h4,form,iframe,nav,main,article,section').length > 0;
  const rows = find(table, 'tr');
  const cells = find(table, 'td,th');
  const widest = rows.reduce((most, row) => Math.max(most, find(row, 'td,th').length), 0);
  if (find(table, marks).length > 0 && !(holdsBoxes && rows.length < 2))
    return widest > 1 || find(table, 'th,caption').length > 0;
  if (attribute(table, 'summary')?.trim()) return true;
  if (holdsBoxes || rows.length < 2 || widest < 2) return false;
  const filled = cells.filter((cell) => (survey.facts.get(cell)?.letters ?? 0) > 0);
  const letters = filled.reduce((sum, cell) => sum + (survey.facts.get(cell)?.letters ?? 0), 0);
  if (filled.length < 2 || letters / filled.length > 160) return false;
  if (rows.length >= 20 || widest >= 5) return true;
  if (Number(attribute(table, 'border') ?? 0) > 0 || hasAttribute(table, 'rules')) return true;
  const style = viewOf(table.ownerDocument)!.getComputedStyle(filled[0]!);
  if (parseFloat(style.borderBottomWidth) > 0 || parseFloat(style.borderTopWidth) > 0) return true;
  return (
    filled.length > cells.length * 0.6 &&
    letters / filled.length < 60 &&
    !filled.some((cell) => (textOf(cell) ?? '').length > 300)
  );
}
