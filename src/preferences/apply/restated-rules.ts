/** How the page's rules are said again. */
export interface Restatement {
  /** The root of the document, where its own declarations are to be left alone; null where they are not. */
  readonly spared: Element | null;
  /** What a rule's declarations become; empty where they say nothing of the matter. */
  declare(style: CSSStyleDeclaration, selector: string): string;
  /** More rules about the same elements, from the same declarations. */
  beside?(style: CSSStyleDeclaration, selector: string): string;
  /** Set when a sheet of another site could not be read: its rules are then made up for by measure. */
  unreadable: boolean;
}

/** What the kinds of rule have, of which each has a part. */
interface AnyRule extends CSSStyleRule {
  readonly styleSheet?: CSSStyleSheet | null;
  readonly layerName?: string | null;
  readonly supportsText?: string | null;
  readonly conditionText?: string;
  readonly name?: string;
  readonly start?: string | null;
  readonly end?: string | null;
}

/**
 * The page's own rules said again, with other declarations: same selectors, same conditions, same layers, so
 * that coming last they win exactly where the page's did. Yields wherever the work may be interrupted.
 */
export function* restatedRules(
  sheets: Iterable<CSSStyleSheet>,
  as: Restatement,
): Generator<undefined, string, void> {
  let css = '';
  for (const sheet of sheets) if (!sheet.disabled) css += yield* restatedSheet(sheet, as);
  return css;
}

function* restatedSheet(sheet: CSSStyleSheet, as: Restatement): Generator<undefined, string, void> {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    as.unreadable = true;
    return '';
  }
  const css = yield* restatedList(rules, as);
  const { mediaText } = sheet.media;
  return mediaText ? wrap(`media ${mediaText}`, css) : css;
}

function* restatedList(rules: CSSRuleList, as: Restatement): Generator<undefined, string, void> {
  let css = '';
  for (let at = 0; at < rules.length; at++) {
    if (at % 16 === 15) yield;
    css += yield* restatedRule(rules[at] as AnyRule, as);
  }
  return css;
}

function* restatedRule(rule: AnyRule, as: Restatement): Generator<undefined, string, void> {
  const { selectorText, style, cssRules, styleSheet, conditionText, start, end } = rule;
  const inner = cssRules ? yield* restatedList(cssRules, as) : '';
  const kind = rule.constructor.name.slice(3, -4);
  if (kind === 'Style') {
    const own = as.declare(style, selectorText);
    return (
      (own && `${withoutRoot(selectorText, as.spared)}{${own}}`) +
      (inner && `${selectorText}{${inner}}`) +
      (as.beside?.(style, selectorText) ?? '')
    );
  }
  // CSSNestedDeclarations: declarations after a nested rule.
  if (kind === 'NestedDeclarat') return as.declare(style, '&');
  if (kind === 'Import') {
    const { layerName, supportsText } = rule;
    const css = styleSheet ? yield* restatedSheet(styleSheet, as) : '';
    const layered = typeof layerName === 'string' ? wrap(`layer ${layerName}`, css) : css;
    return supportsText ? wrap(`supports (${supportsText})`, layered) : layered;
  }
  if (kind === 'LayerBlock') return wrap(`layer ${rule.name}`, inner);
  if (kind === 'Scope')
    return wrap(`scope${start ? ` (${start})` : ''}${end ? ` to (${end})` : ''}`, inner);
  return conditionText === undefined ? '' : wrap(`${kind.toLowerCase()} ${conditionText}`, inner);
}

/** The root keeps its size: rem lengths of boxes and media queries hang on it, and rem texts are scaled by themselves. */
function withoutRoot(selector: string, root: Element | null): string {
  if (!root) return selector;
  const spare = (part: string) => {
    try {
      return root.matches(part) ? `${part}:where(:not(:root))` : part;
    } catch {
      return part;
    }
  };
  return splitList(selector).map(spare).join();
}

/** Parts of a selector list: commas inside brackets do not count. */
export function splitList(selector: string): string[] {
  return selector.split(/,(?![^(]*\)|[^[]*\])/);
}

function wrap(prelude: string, css: string): string {
  return css && `@${prelude}{${css}}`;
}
