import { newBox, type Box, type Builder, type Draft } from './builder.js';
import { attribute, hasAttribute, parentOf, viewOf } from './dom.js';
import type { List } from './model.js';
import type { Fact } from './survey.js';
import type { Visit } from './walk.js';

type ListDraft = Extract<Draft, { kind: 'list' }>;
type DefinitionsDraft = Extract<Draft, { kind: 'definitions' }>;

interface Open {
  readonly draft: ListDraft | DefinitionsDraft;
  /** What stands in the list outside its items. */
  readonly stray: Box;
}

/** Lists and definition lists, nested as they are. */
export class Lists {
  readonly #builder: Builder;
  #open: Open | null = null;

  constructor(builder: Builder) {
    this.#builder = builder;
  }

  open(fact: Fact, role: string | null): Visit | null {
    switch (fact.tag) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return role && role !== 'list' && role !== 'group'
          ? null
          : this.#openList(fact.element, fact.tag === 'ol');
      case 'dl':
        return this.#openDefinitions(fact.element);
      case 'li':
        return this.#openItem(fact.element);
      case 'dt':
        return this.#openTerm(fact.element);
      case 'dd':
        return this.#openDetail(fact.element);
      default:
        if (role === 'list') return this.#openList(fact.element, false);
        return role === 'listitem' && this.#open?.draft.kind === 'list'
          ? this.#openItem(fact.element)
          : null;
    }
  }

  #openList(element: Element, ordered: boolean): Visit {
    const { lang } = this.#builder;
    const reversed = ordered && hasAttribute(element, 'reversed');
    return this.#enter({
      kind: 'list',
      ordered,
      start: whole(attribute(element, 'start')),
      ...(ordered ? numberingOf(element) : {}),
      ...(reversed ? { reversed } : {}),
      items: [],
      lang,
      element,
    });
  }

  #openDefinitions(element: Element): Visit {
    return this.#enter({ kind: 'definitions', entries: [], lang: this.#builder.lang, element });
  }

  #enter(draft: ListDraft | DefinitionsDraft): Visit {
    const builder = this.#builder;
    builder.add(draft);
    const outer = this.#open;
    const open = (this.#open = { draft, stray: newBox(draft.element, builder.lang) });
    const leave = builder.enter(open.stray);
    return {
      leave: () => {
        leave();
        this.#settle(open);
        this.#open = outer;
      },
    };
  }

  /** Content between the items belongs to the item before it. */
  #settle({ draft, stray }: Open): void {
    this.#builder.cut();
    const blocks = stray.blocks.splice(0);
    if (blocks.length === 0) return;
    const boxes = draft.kind === 'list' ? draft.items : detailsOf(draft);
    const last = boxes[boxes.length - 1];
    if (last) last.blocks.push(...blocks);
    else boxes.push({ ...newBox(draft.element, draft.lang), blocks });
  }

  #inside(box: Box): Visit {
    const outer = this.#open;
    this.#open = null;
    const leave = this.#builder.enter(box);
    return {
      leave: () => {
        leave();
        this.#open = outer;
      },
    };
  }

  #openItem(element: Element): Visit {
    const value = whole(attribute(element, 'value'));
    const box: Box = {
      ...newBox(element, this.#builder.lang),
      ...(value === null ? {} : { value }),
    };
    const open = this.#open;
    if (open?.draft.kind === 'list') {
      this.#settle(open);
      open.draft.items.push(box);
    } else this.#implicit(element).items.push(box);
    return this.#inside(box);
  }

  /** Items outside any list make one. */
  #implicit(item: Element): ListDraft {
    const builder = this.#builder;
    builder.cut();
    const element = parentOf(item) ?? item;
    const last = builder.box.blocks[builder.box.blocks.length - 1];
    if (last?.kind === 'list' && last.element === element) return last;
    const draft: ListDraft = {
      kind: 'list',
      ordered: false,
      start: null,
      items: [],
      lang: builder.lang,
      element,
    };
    builder.add(draft);
    return draft;
  }

  #openTerm(element: Element): Visit | null {
    const open = this.#open;
    if (open?.draft.kind !== 'definitions') return null;
    this.#settle(open);
    const { entries } = open.draft;
    let entry = entries[entries.length - 1];
    if (!entry || entry.details.length > 0) entries.push((entry = { terms: [], details: [] }));
    const line = this.#builder.lineOf(element);
    entry.terms.push(line);
    return { leave: this.#builder.enter(open.stray, line) };
  }

  #openDetail(element: Element): Visit | null {
    const open = this.#open;
    if (open?.draft.kind !== 'definitions') return null;
    this.#settle(open);
    const box = newBox(element, this.#builder.lang);
    detailsOf(open.draft).push(box);
    return this.#inside(box);
  }
}

function detailsOf(draft: DefinitionsDraft): Box[] {
  const { entries } = draft;
  if (entries.length === 0) entries.push({ terms: [], details: [] });
  return entries[entries.length - 1]!.details;
}

function whole(stated: string | null): number | null {
  return stated && /^\s*[-+]?\d{1,9}\b/.test(stated) ? parseInt(stated, 10) : null;
}

const COUNTERS: Readonly<Record<string, List['numbering']>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** Letters or Roman figures, by `type` or by style: an article III is not called 3. */
function numberingOf(element: Element): Pick<List, 'numbering'> {
  const style = viewOf(element.ownerDocument)?.getComputedStyle(element).listStyleType ?? '';
  const numbering = COUNTERS[style];
  return numbering ? { numbering } : {};
}
