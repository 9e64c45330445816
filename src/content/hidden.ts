import {
  attribute,
  find,
  hasAttribute,
  nextElementOf,
  parentOf,
  previousElementOf,
  tagOf,
  textOf,
  viewOf,
} from './dom.js';
import { pairedTab } from './tabs.js';

/** What opens a hidden part; `control` is null where it needs no name (a slide, the rest of a text). */
export interface Guess {
  readonly control: Element | null;
}

const FOLDS =
  /accord|toggle|collaps|d[ée]pli|faq|spoiler|volet|onglet|expand|drawer|tiroir|titrem/i;
const SLIDES = /(^|[-_ ])(carousel|slide|slides|slider|slick|swiper|owl|diaporama|flexslider)/i;
const MORE = /\b(plus|suite|afficher|d[ée]plier|d[ée]tails?|more)\b/i;

/** A link that leads nowhere is a button. */
export function leadsNowhere(element: Element): boolean {
  if (tagOf(element) !== 'a') return false;
  const href = attribute(element, 'href');
  return href === null || href === '#' || /^javascript:/i.test(href);
}

/** What opens an element that is hidden now, told from what stands around it; null when it is hidden for good. */
export function guessControl(hidden: Element): Guess | null {
  const paired = pairedTab(hidden);
  if (paired) return { control: paired };
  const before = previousSeen(hidden);
  if (before && isControl(before, hidden)) return { control: before };
  const tab = tabOf(hidden);
  if (tab) return { control: tab };
  const parent = parentOf(hidden);
  if (
    SLIDES.test(nameOf(hidden)) &&
    parent &&
    SLIDES.test(nameOf(parent) + nameOf(parentOf(parent) ?? parent))
  )
    return { control: null };
  const after = nextElementOf(hidden);
  if (after && isButton(after) && MORE.test(textOf(after) ?? '')) return { control: null };
  return null;
}

function previousSeen(element: Element): Element | null {
  let node = previousElementOf(element);
  while (node && /^(script|style|br|hr|input|template)$/.test(tagOf(node)))
    node = previousElementOf(node);
  return node;
}

function nameOf(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
}

function isButton(element: Element): boolean {
  return (
    tagOf(element) === 'button' || attribute(element, 'role') === 'button' || leadsNowhere(element)
  );
}

/** A heading, label or row before the hidden part, that shows it can be pressed. */
function isControl(element: Element, hidden: Element): boolean {
  const tag = tagOf(element);
  const text = (textOf(element) ?? '').trim();
  if (text.length === 0 || text.length > 250) return false;
  if (hasAttribute(element, 'aria-controls')) return false;
  if (isButton(element) || hasAttribute(element, 'onclick')) return true;
  if (tag === 'label')
    return (
      hasAttribute(element, 'for') &&
      find(parentOf(hidden) ?? hidden, 'input[type=checkbox],input[type=radio]').length > 0
    );
  if (!/^(h[1-6]|dt|div|p|span|header|legend|strong|li|td|tr|a)$/.test(tag)) return false;
  if (tag === 'a' && attribute(element, 'href')?.startsWith('#')) return true;
  const parent = parentOf(element);
  const names = nameOf(element) + nameOf(hidden) + (parent ? nameOf(parent) : '');
  if (FOLDS.test(names)) return true;
  if (hasAttribute(element, 'tabindex')) return true;
  if (
    find(element, 'button,[role=button],a').some(
      (inner) => isButton(inner) && sameLength(inner, element),
    )
  )
    return true;
  const view = viewOf(element.ownerDocument);
  return view?.getComputedStyle(element).cursor === 'pointer' && !find(element, 'a[href]').length;
}

function sameLength(one: Element, other: Element): boolean {
  return (textOf(one) ?? '').trim().length >= (textOf(other) ?? '').trim().length - 2;
}

/** Tabs without ARIA: a list of as many entries as there are panels, one of which shows. */
function tabOf(hidden: Element): Element | null {
  const parent = parentOf(hidden);
  if (!parent) return null;
  const panels: Element[] = [];
  const lists: Element[] = [];
  for (let node = previousElementOf(hidden); node; node = previousElementOf(node)) {
    if (tagOf(node) === tagOf(hidden) && !isList(node)) panels.unshift(node);
    else if (isList(node)) lists.push(node);
  }
  const index = panels.length;
  panels.push(hidden);
  for (let node = nextElementOf(hidden); node; node = nextElementOf(node))
    if (tagOf(node) === tagOf(hidden)) panels.push(node);
  const above = previousSeen(parent);
  if (above) lists.push(isList(above) ? above : (find(above, 'ul,ol,[role=tablist]')[0] ?? above));
  if (panels.length < 2) return null;
  for (const list of lists) {
    const entries = entriesOf(list);
    if (
      entries.length === panels.length &&
      /tab|onglet/i.test(nameOf(list) + nameOf(parent) + nameOf(hidden))
    )
      return entries[index] ?? null;
  }
  return null;
}

function isList(element: Element): boolean {
  return (
    /^(ul|ol|nav)$/.test(tagOf(element)) ||
    /tabs?[-_]?(nav|list|control|header)|nav-tabs/i.test(nameOf(element))
  );
}

function entriesOf(list: Element): Element[] {
  const items = find(list, 'li');
  return items.length > 0 ? items : find(list, 'a,button');
}
