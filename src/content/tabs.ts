import {
  attribute,
  attributeNames,
  find,
  nextElementOf,
  parentOf,
  previousElementOf,
  tagOf,
  textOf,
  viewOf,
} from './dom.js';

const PANEL =
  /(^|[-_ ])(tabs?-?(pane|panel|content)?s?|onglets?|panneaux?|panels?|panes?)([-_ ]|$)/i;
/** Beyond this many brothers, it is a list of panels, not of tabs. */
const MANY = 30;

/**
 * The tab of a panel, where no ARIA ties them: the one in the bar before it that bears the panel's id or
 * name in any `data-` attribute, or the one of the same rank in a `tablist`.
 */
export function pairedTab(panel: Element): Element | null {
  if (attribute(panel, 'role') !== 'tabpanel' && !PANEL.test(attribute(panel, 'class') ?? ''))
    return null;
  const bar = barOf(panel);
  if (!bar) return null;
  const tabs = tabsOf(bar);
  const id = attribute(panel, 'id');
  const names = dataOf(panel);
  const named = tabs.find((tab) => bears(tab, id, names));
  if (named) return named;
  if (attribute(bar, 'role') !== 'tablist' && find(bar, '[role=tablist]').length !== 1) return null;
  const panels = panelsWith(panel);
  return panels.length === tabs.length ? (tabs[panels.indexOf(panel)] ?? null) : null;
}

/** A panel that shows while others of its bar do not: sections that all show are no panels. */
export function isShownTab(panel: Element): boolean {
  if (pairedTab(panel) === null) return false;
  const view = viewOf(panel.ownerDocument);
  return panelsWith(panel).some(
    (other) =>
      other !== panel &&
      view?.getComputedStyle(other).display === 'none' &&
      pairedTab(other) !== null,
  );
}

/** What holds the tabs: before the panel, or before what holds the panels. */
function barOf(panel: Element): Element | null {
  const own = attribute(panel, 'class');
  let steps = 0;
  for (
    let node = previousElementOf(panel);
    node && steps < MANY;
    node = previousElementOf(node), steps += 1
  )
    if (attribute(node, 'class') !== own && isBar(node)) return node;
  const parent = parentOf(panel);
  const above = parent && previousElementOf(parent);
  return above && isBar(above) ? above : null;
}

function isBar(element: Element): boolean {
  if (/^(a|p|h[1-6]|table|script|style)$/.test(tagOf(element))) return false;
  if ((textOf(element) ?? '').length > 600) return false;
  const tabs = tabsOf(element);
  return tabs.length > 1 && tabs.length <= MANY;
}

function tabsOf(bar: Element): Element[] {
  const stated = find(bar, '[role=tab]');
  return stated.length > 0 ? stated : find(bar, 'a,button,li').filter((one) => !hasTab(one));
}

/** An item that only holds the control. */
function hasTab(item: Element): boolean {
  return tagOf(item) === 'li' && find(item, 'a,button').length > 0;
}

function dataOf(element: Element): Map<string, string> {
  const data = new Map<string, string>();
  for (const name of attributeNames(element))
    if (name.startsWith('data-')) data.set(name, attribute(element, name) ?? '');
  return data;
}

function bears(tab: Element, id: string | null, names: ReadonlyMap<string, string>): boolean {
  for (const [name, value] of dataOf(tab)) {
    if (id && value.replace(/^#/, '') === id) return true;
    if (value.length > 1 && names.get(name) === value && /tab|onglet|pan/.test(name)) return true;
  }
  return false;
}

/** The panels of one bar, this one among them. */
function panelsWith(panel: Element): Element[] {
  const role = attribute(panel, 'role');
  const first = (attribute(panel, 'class') ?? '').split(' ')[0]!;
  const alike = (one: Element) =>
    tagOf(one) === tagOf(panel) &&
    attribute(one, 'role') === role &&
    (role === 'tabpanel' || (attribute(one, 'class') ?? '').split(' ')[0] === first);
  const panels = [panel];
  let steps = 0;
  for (let node = previousElementOf(panel); node && steps < MANY; node = previousElementOf(node)) {
    steps += 1;
    if (alike(node)) panels.unshift(node);
  }
  for (let node = nextElementOf(panel); node && steps < 2 * MANY; node = nextElementOf(node)) {
    steps += 1;
    if (alike(node)) panels.push(node);
  }
  return panels;
}
