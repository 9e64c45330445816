import {
  attribute,
  closest,
  contains,
  find,
  hasAttribute,
  nextElementOf,
  parentOf,
  previousElementOf,
  rootOf,
  tagOf,
  textOf,
} from './dom.js';
import { guessControl, leadsNowhere } from './hidden.js';
import { hasInk } from './inlines.js';
import type { Slices } from './slices.js';

/** A part of the page that a control opens and closes. */
export interface Panel {
  /** What names it: the control, or the header the control stands in; null where it only comes with the flow. */
  readonly title: Element | null;
  /** Level of the heading that the title is, or 0. */
  readonly level: number;
}

interface Link {
  readonly control: Element;
  /** The page says that it opens and closes (`aria-expanded`, a tab), not only that it leads there. */
  readonly sure: boolean;
}

const CONTROLS =
  '[aria-controls],[aria-expanded],[role=tab],[data-toggle],[data-bs-toggle],[data-target],[data-bs-target],' +
  'a[href^="#"],[onclick],a[href^="javascript:"],[role=tabpanel][aria-labelledby],[data-co-target]';

/** Words on a control that name nothing. */
const GENERIC =
  /^(ouvrir|fermer|afficher|masquer|voir|d[ée]plier|replier|d[ée]tails?|plus|moins|toggle|open|show)$/i;
const MORE =
  /^\W*((lire|voir|afficher|en savoir)( (la|le|en))? ?(plus|suite|d[ée]tails?)|plus d[e’'] ?(infos?|informations?|d[ée]tails?)|suite|read more)\W*$/i;

/** The accordions, tabs and toggles of a page: which control opens what. */
export class Disclosures {
  readonly #links = new Map<Element, Link>();
  readonly #panels = new Map<Element, Panel | null>();
  readonly #titles = new Map<Element, Element>();
  readonly #tabs = new Set<Element>();
  #spine: ReadonlySet<Element> = new Set();

  /** Elements that hold the page itself, and so are no panels. */
  keepOpen(spine: ReadonlySet<Element>): void {
    this.#spine = spine;
  }

  /** Notes the controls of a document, in slices. */
  async read(document: Document, slices: Slices): Promise<void> {
    for (const control of find(document, CONTROLS)) {
      if (slices.due) await slices.pause();
      this.#note(control);
    }
  }

  /** Notes the controls of a shadow root. */
  scan(shadow: ShadowRoot): void {
    for (const control of find(shadow, CONTROLS)) this.#note(control);
  }

  #note(control: Element): void {
    if (attribute(control, 'role') === 'tabpanel') {
      const title = byId(control, attribute(control, 'aria-labelledby') ?? '');
      if (title) this.#link(title, control, true);
      return;
    }
    if (tagOf(control) === 'input') return this.#noteChoice(control);
    if (/^(select|textarea|form)$/.test(tagOf(control)) || hasAttribute(control, 'aria-haspopup'))
      return;
    const action = attribute(control, 'data-co-action') ?? '';
    // « Tout replier »: it is of all the parts, not of the box around them.
    if (action.startsWith('slideall')) return;
    const toggle = attribute(control, 'data-bs-toggle') ?? attribute(control, 'data-toggle') ?? '';
    if (/^(dropdown|tooltip|popover|offcanvas)$/.test(toggle)) return;
    const expanded = attribute(control, 'aria-expanded');
    const tab = attribute(control, 'role') === 'tab';
    const sure = expanded !== null || tab || !!action || /^(collapse|tab|pill|list)$/.test(toggle);
    let met = false;
    for (const id of targetsOf(control)) {
      const panel = byId(control, id);
      if (!panel) continue;
      met = true;
      this.#link(control, panel, sure);
    }
    if (!met && expanded !== null) {
      const panel = besides(control);
      if (panel) this.#link(control, panel, true);
    }
  }

  /** A circle or a box of a text, in no form: the case that it shows is under its label. */
  #noteChoice(choice: Element): void {
    if (!/^(radio|checkbox)$/.test(attribute(choice, 'type') ?? '') || closest(choice, 'form'))
      return;
    const panels = targetsOf(choice).flatMap((id) => byId(choice, id) ?? []);
    const id = attribute(choice, 'id');
    const named = (label: Element) => !!id && attribute(label, 'for') === id;
    const label =
      panels.length === 0
        ? null
        : (closest(choice, 'label') ??
          find(rootOf(choice) as Document | ShadowRoot, 'label[for]').find(named));
    if (label) for (const panel of panels) this.#link(label, panel, true);
  }

  #link(control: Element, panel: Element, sure: boolean): void {
    if (contains(panel, control) || contains(control, panel)) return;
    if (sure) this.#tabs.add(control);
    const known = this.#links.get(panel);
    if (!known || (sure && !known.sure)) this.#links.set(panel, { control, sure });
    if (known && sure && known.sure && known.control !== control) this.#twins.set(control, panel);
  }

  /** Second controls of one panel (a tab has one for small screens): said once. */
  readonly #twins = new Map<Element, Element>();

  /** The panel that an element is; `hidden` says that it does not show now. */
  panelOf(element: Element, hidden: boolean): Panel | null {
    const known = this.#panels.get(element);
    if (known !== undefined) return known;
    const panel = this.#find(element, hidden);
    this.#panels.set(element, panel);
    if (panel?.title) this.#titles.set(panel.title, element);
    return panel;
  }

  #find(element: Element, hidden: boolean): Panel | null {
    if (this.#spine.has(element) || /^(tr|tbody|thead|body|main|html)$/.test(tagOf(element)))
      return null;
    const link = this.#links.get(element);
    if (link && (link.sure || hidden)) return readPanel(link.control, element);
    if (!hidden) return null;
    const guess = guessControl(element);
    if (!guess) return null;
    return guess.control ? readPanel(guess.control, element) : { title: null, level: 0 };
  }

  /** The panel that this element names, where it is the title of one. */
  titled(element: Element): Element | null {
    return this.#titles.get(element) ?? this.#twins.get(element) ?? null;
  }
}

/** Ids that a control points to. */
function targetsOf(control: Element): string[] {
  const ids = (attribute(control, 'aria-controls') ?? '').split(/\s+/);
  for (const name of ['data-bs-target', 'data-target', 'data-co-target', 'href']) {
    const value = attribute(control, name) ?? '';
    if (value.startsWith('#')) ids.push(value.slice(1));
  }
  const script = `${attribute(control, 'onclick') ?? ''} ${leadsNowhere(control) ? (attribute(control, 'href') ?? '') : ''}`;
  for (const match of script.matchAll(/['"]#?([\w-]+)['"]/g)) ids.push(match[1]!);
  return ids.filter(Boolean);
}

function byId(near: Element, id: string): Element | null {
  const scope = rootOf(near) as Document | ShadowRoot;
  try {
    return DocumentFragment.prototype.getElementById.call(scope, id);
  } catch {
    // A document, not a shadow root.
  }
  try {
    return Document.prototype.getElementById.call(scope, id);
  } catch {
    return null;
  }
}

/** What stands after a control that names no panel, or after the header that holds it. */
function besides(control: Element): Element | null {
  let node = control;
  const named = isNamed(control);
  for (let steps = 0; steps < 4; steps += 1) {
    const next = nextElementOf(node);
    if (next && !/^(button|a|script|style)$/.test(tagOf(next)) && hasInk(textOf(next) ?? ''))
      return next;
    const parent = parentOf(node);
    if (next || !parent || !(named ? sameText(parent, control) : isHeader(parent))) return null;
    node = parent;
  }
  return null;
}

/** An icon names nothing, nor does « Ouvrir ». */
function isNamed(control: Element): boolean {
  const said = (textOf(control) ?? '').trim();
  return /[\p{L}\p{N}]/u.test(said) && !GENERIC.test(said);
}

/** A short part with one control in it. */
function isHeader(element: Element): boolean {
  return (
    find(element, 'button,[aria-expanded]').length === 1 &&
    (textOf(element) ?? '').trim().length < 200
  );
}

function readPanel(control: Element, panel: Element): Panel {
  let title = control;
  for (
    let parent = parentOf(title);
    parent && !contains(parent, panel) && sameText(parent, control);
    parent = parentOf(title)
  ) {
    title = parent;
  }
  const said = (textOf(control) ?? '').trim();
  if (MORE.test(said)) return { title: null, level: 0 };
  if (!isNamed(control)) title = headerOf(control, panel) ?? title;
  return { title, level: levelOf(title) };
}

/** The whole header of a panel whose control is only an icon. */
function headerOf(control: Element, panel: Element): Element | null {
  let header: Element = control;
  for (let parent = parentOf(header); parent && !contains(parent, panel); parent = parentOf(header))
    header = parent;
  const text = (textOf(header) ?? '').trim();
  if (header !== control) return text.length < 200 ? header : null;
  const before = previousElementOf(control);
  return before &&
    /^(h[1-6]|span|strong|p|div)$/.test(tagOf(before)) &&
    (textOf(before) ?? '').trim().length < 200
    ? before
    : null;
}

function levelOf(title: Element): number {
  const heading =
    closest(title, 'h1,h2,h3,h4,h5,h6,[role=heading]') ??
    find(title, 'h1,h2,h3,h4,h5,h6,[role=heading]')[0];
  if (!heading) return 0;
  const level = Number(attribute(heading, 'aria-level') ?? tagOf(heading).slice(1));
  return level >= 1 && level <= 6 ? level : 2;
}

function sameText(one: Element, other: Element): boolean {
  return (textOf(one) ?? '').trim().length === (textOf(other) ?? '').trim().length;
}
