import { newBox, type Builder, type Draft } from './builder.js';
import { isChrome } from './chrome.js';
import type { Surroundings } from './surroundings.js';
import type { Disclosures } from './disclosures.js';
import { attribute, contains, dataOf, parentOf, textOf } from './dom.js';
import { addForm, isFormPart, isStarNote, readForm } from './forms.js';
import { hasInk } from './inlines.js';
import { Lists } from './lists.js';
import { markOf } from './marks.js';
import { Media } from './media.js';
import {
  areApart,
  isLetter,
  measureOf,
  openExact,
  openHeading,
  partsOfDetails,
  quotesOf,
} from './openings.js';
import type { Fact, Survey } from './survey.js';
import { Tables } from './tables.js';
import type { Visit, Visitor } from './walk.js';

/** Boxes in boxes beyond this depth are read flat. */
const DEEP = 24;
/** Longer texts are folded part by part, so that none holds the page up. */
const LONG = 10_000;

type Disclosing = Extract<Draft, { kind: 'disclosure' }>;

/** Reads the elements of the content, in order, into blocks. */
export class BlockReader implements Visitor {
  readonly #builder: Builder;
  readonly #survey: Survey;
  readonly #disclosures: Disclosures;
  readonly #around: Surroundings;
  readonly #lists: Lists;
  readonly #tables: Tables;
  readonly #media: Media;
  readonly #facts: Fact[] = [];
  /** Panels being opened: 1, its title comes first; 2, its title has been read. */
  readonly #opening = new Map<Element, number>();
  readonly #titles = new Set<Element>();
  readonly #unwanted = new Map<Element, boolean>();
  #depth = 0;
  /** In a form: what its entry tells. */
  #told: ReadonlySet<Element> | null = null;
  #inTitle = false;
  #edges: Element[] = [];

  constructor(builder: Builder, survey: Survey, disclosures: Disclosures, around: Surroundings) {
    this.#builder = builder;
    this.#survey = survey;
    this.#disclosures = disclosures;
    this.#around = around;
    this.#lists = new Lists(builder);
    this.#tables = new Tables(builder, survey);
    this.#media = new Media(builder);
  }

  enter(element: Element): Visit | null {
    const fact = this.#survey.of(element);
    if (!fact || fact.shown === 'gone') return null;
    const isTitle = this.#titles.delete(element);
    if (!isTitle && (this.#isSaidElsewhere(element) || this.#isUnwanted(fact)))
      return this.#apart(fact);
    const outer = this.#builder.lang;
    const lang = attribute(element, 'lang') || attribute(element, 'xml:lang');
    if (lang) this.#builder.lang = lang;
    const visit = isTitle ? this.#readTitle() : this.#open(fact);
    if (!visit) {
      this.#builder.lang = outer;
      return null;
    }
    this.#facts.push(fact);
    const leave = () => {
      visit.leave?.();
      this.#facts.pop();
      this.#builder.lang = outer;
    };
    return { children: visit.children, leave };
  }

  text(node: Text): void {
    const data = dataOf(node);
    const fact = this.#facts[this.#facts.length - 1];
    if (!fact || fact.shown === 'unseen') return;
    const builder = this.#builder;
    const ink = hasInk(data);
    if (!ink && !builder.started) return;
    if (ink && areApart(this.#edges, data, builder)) builder.gap();
    this.#edges = [];
    const spoken = fact.shown === 'spoken';
    const { marks, lang } = builder;
    const count = ink && !spoken ? data.trim().length : 0;
    const from = new WeakRef(node);
    for (let offset = 0; offset < data.length; offset += LONG) {
      const part = data.slice(offset, offset + LONG);
      builder.write(
        { kind: 'text', node: from, data: part, offset, marks, space: fact.space, lang, spoken },
        offset ? 0 : count,
        fact.element,
      );
    }
  }

  /** The title of a panel is read with its panel. */
  #isSaidElsewhere(element: Element): boolean {
    const panel = this.#disclosures.titled(element);
    if (!panel || !contains(this.#around.whole.element, panel)) return false;
    for (
      let node: Element | null = panel;
      node && node !== this.#around.whole.element;
      node = parentOf(node)
    ) {
      const fact = this.#survey.facts.get(node);
      if (!fact || fact.shown === 'gone' || this.#isUnwanted(fact)) return false;
    }
    return true;
  }

  #isUnwanted(fact: Fact): boolean {
    let unwanted = this.#unwanted.get(fact.element);
    if (unwanted === undefined)
      this.#unwanted.set(fact.element, (unwanted = isChrome(fact, this.#around)));
    return unwanted;
  }

  #apart(fact: Fact): null {
    if (fact.flow === 'block') this.#builder.cut();
    else this.#builder.gap();
    return null;
  }

  #open(fact: Fact): Visit | null {
    const { element, tag, panel } = fact;
    const builder = this.#builder;
    if (this.#told && (isFormPart(tag) || this.#told.has(element) || isStarNote(fact)))
      return this.#apart(fact);
    if (
      panel?.title &&
      this.#opening.get(element) !== 2 &&
      !builder.inOneLine &&
      this.#depth < DEEP
    ) {
      const item = /^(li|dd|td|th)$/.test(tag) && !this.#opening.has(element);
      if (!item) return this.#openPanel(fact, panel.title, panel.level);
      this.#opening.set(element, 1);
      return this.#structure(fact, [element]) ?? this.#flow(fact);
    }
    if (this.#opening.get(element) === 2 && /^(li|dd|td|th)$/.test(tag)) return this.#flow(fact);
    return this.#structure(fact) ?? this.#flow(fact);
  }

  #openPanel(fact: Fact, title: Element, level: number): Visit {
    this.#opening.set(fact.element, 2);
    this.#titles.add(title);
    const name = attribute(title, 'aria-label') ?? attribute(title, 'title') ?? '';
    return this.#disclose(fact.element, [title, fact.element], name, level);
  }

  #disclosing: Disclosing | null = null;

  #disclose(element: Element, children: Node[], name: string, level: number): Visit {
    const builder = this.#builder;
    const box = newBox(element, builder.lang);
    const draft: Disclosing = { kind: 'disclosure', title: null, name, level, box };
    builder.add(draft);
    this.#disclosing = draft;
    return { children, leave: this.#into(box) };
  }

  #into(box: ReturnType<typeof newBox>): () => void {
    const leave = this.#builder.enter(box);
    this.#depth += 1;
    return () => {
      this.#depth -= 1;
      leave();
    };
  }

  #readTitle(): Visit {
    const builder = this.#builder;
    const element = this.#disclosing!.box.element;
    const line = builder.lineOf(element, 'heading');
    this.#disclosing!.title = line;
    const leave = builder.enter(builder.box, line);
    this.#inTitle = true;
    return {
      leave: () => {
        this.#inTitle = false;
        leave();
      },
    };
  }

  /** Elements that are more than a box: null for those that are not. */
  #structure(fact: Fact, children?: Node[]): Visit | null {
    const { element, tag } = fact;
    const builder = this.#builder;
    const role = attribute(element, 'role');
    const media = this.#media.open(fact, this.#facts);
    if (media) return media === 'done' ? { children: [] } : media;
    if (tag === 'br') {
      builder.lineBreak();
      return { children: [] };
    }
    if (tag === 'meter' || tag === 'progress') {
      if (fact.shown === 'shown') builder.say(measureOf(element), element);
      return { children: [] };
    }
    if (/^(button|input|select|textarea)$/.test(tag) || (role === 'button' && tag !== 'a'))
      return this.#openControl(fact);
    if (tag === 'form') return this.#openForm(fact);
    if (builder.inOneLine) return null;
    if (/^h[1-6]$/.test(tag) || role === 'heading') return openHeading(builder, element, tag);
    if (tag === 'pre') return openExact(builder, element);
    if (tag === 'hr') {
      builder.add({ kind: 'separator', lang: builder.lang, element });
      return { children: [] };
    }
    if (this.#depth >= DEEP) return null;
    if (tag === 'blockquote') {
      const box = newBox(element, builder.lang);
      builder.add({ kind: 'quote', box });
      return { leave: this.#into(box) };
    }
    if (tag === 'details') return this.#openDetails(element);
    const visit = this.#tables.open(fact, role) ?? this.#lists.open(fact, role);
    if (!visit) return null;
    this.#depth += 1;
    return {
      children: children ?? visit.children,
      leave: () => {
        this.#depth -= 1;
        visit.leave?.();
      },
    };
  }

  #openDetails(element: Element): Visit {
    const { summary, rest, level } = partsOfDetails(element);
    if (!summary) return this.#disclose(element, rest, '', 0);
    this.#titles.add(summary);
    return this.#disclose(element, [summary, ...rest], '', level);
  }

  /** Controls are of the page, not of the text; one that is a title or holds a whole card is read. */
  #openControl(fact: Fact): Visit | null {
    const builder = this.#builder;
    const reads = fact.tag !== 'input' && fact.tag !== 'select' && fact.tag !== 'textarea';
    if (
      reads &&
      ((builder.inOneLine && /[\p{L}\p{N}]/u.test(textOf(fact.element) ?? '')) || fact.letters > 80)
    )
      return null;
    this.#apart(fact);
    return { children: [] };
  }

  #openForm(fact: Fact): Visit | null {
    const form = readForm(fact, this.#survey, this.#around);
    if (form === 'box') return null;
    if (form === 'search') return { children: [] };
    this.#builder.cut();
    this.#told = form.told;
    return {
      leave: () => {
        this.#told = null;
        addForm(this.#builder, form, fact.element);
      },
    };
  }

  /** A box or a stretch of a line. */
  #flow(fact: Fact): Visit {
    const builder = this.#builder;
    const { element, flow } = fact;
    const outer = builder.marks;
    // The title of a panel only opens it: as a link it would lead nowhere.
    if (!this.#inTitle || fact.tag !== 'a') builder.marks = markOf(element, fact.tag, outer);
    const edge = () => {
      if (flow === 'block') builder.cut();
      else if (flow === 'spaced' && !isLetter(element)) builder.gap();
      else this.#edges.push(element);
    };
    edge();
    const quotes =
      fact.tag === 'q' && fact.shown === 'shown' ? quotesOf(element, builder.lang) : null;
    if (quotes) builder.say(quotes[0], element);
    return {
      leave: () => {
        if (quotes) builder.say(quotes[1], element);
        builder.marks = outer;
        edge();
      },
    };
  }
}
