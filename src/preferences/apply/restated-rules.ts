/** How the page's rules are said again. */
export interface Restatement {
  /** The root of the document, where its own declarations are to be left alone; null where they are not. */
  readonly spared: Element | null;
  /** What a rule's declarations become; empty where they say nothing of the matter. */
  declare(style: CSSStyleDeclaration, selector: string): string;
  /** More rules about the same elements, from the same declarations; the selector comes restated. */
  beside?(style: CSSStyleDeclaration, selector: string): string;
  /** Set when a sheet of another site could not be read: its rules are then made up for by measure. */
  unreadable: boolean;
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
  for (const sheet of sheets) {
    if (sheet.disabled) continue;
    css += wrap('media', sheet.media.mediaText, yield* restatedSheet(sheet, as));
  }
  return css;
}

function* restatedSheet(
  sheet: CSSStyleSheet,
  as: Restatement,
): Generator<undefined, string, void> {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    as.unreadable = true;
    return '';
  }
  return yield* restatedList(rules, as);
}

function* restatedList(rules: CSSRuleList, as: Restatement): Generator<undefined, string, void> {
  const parts: string[] = [];
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at]!;
    if (at % 16 === 15) yield;
    const css = yield* restatedRule(rule, as);
    if (css) parts.push(css);
  }
  return parts.join('');
}

function* restatedRule(rule: CSSRule, as: Restatement): Generator<undefined, string, void> {
  if (isStyle(rule)) {
    const { selectorText, style } = rule;
    const own = as.declare(style, selectorText);
    const nested = rule.cssRules?.length ? yield* restatedList(rule.cssRules, as) : '';
    const selector = own || nested ? withoutRoot(selectorText, as.spared) : selectorText;
    const beside = as.beside?.(style, selectorText) ?? '';
    return own || nested ? `${selector}{${own}${nested}}${beside}` : beside;
  }
  if (isImport(rule)) {
    if (!rule.styleSheet) return '';
    let css = yield* restatedSheet(rule.styleSheet, as);
    if (typeof rule.layerName === 'string') css = css && `@layer ${rule.layerName}{${css}}`;
    css = wrap('supports', rule.supportsText ? `(${rule.supportsText})` : '', css);
    return wrap('media', rule.media.mediaText, css);
  }
  if ('style' in rule && !('cssRules' in rule)) {
    // CSSNestedDeclarations: declarations after a nested rule. (A @font-face or @page has no size of text.)
    return rule.constructor.name === 'CSSNestedDeclarations'
      ? as.declare((rule as CSSRule & { style: CSSStyleDeclaration }).style, '&')
      : '';
  }
  if (!isGroup(rule)) return '';
  const prelude = preludeOf(rule);
  if (!prelude) return '';
  const inner = yield* restatedList(rule.cssRules, as);
  return inner && `${prelude}{${inner}}`;
}

/** The root keeps its size: rem lengths of boxes and media queries hang on it, and rem texts are scaled by themselves. */
function withoutRoot(selector: string, root: Element | null): string {
  if (!root) return selector;
  const parts = splitList(selector).map((part) => {
    try {
      return root.matches(part) ? `${part}:where(:not(:root))` : part;
    } catch {
      return part;
    }
  });
  return parts.join(',');
}

/** Parts of a selector list: commas inside brackets and quotes do not count. */
export function splitList(selector: string): string[] {
  if (!selector.includes(',')) return [selector];
  return selector.match(/(?:[^,([{"'\\]|\\[^]|"(?:\\[^]|[^"])*"|'(?:\\[^]|[^'])*'|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[[^\]]*\])+/g) ?? [selector];
}

function preludeOf(rule: CSSGroupingRule): string | null {
  const { conditionText, containerName, containerQuery, name, start, end, media } =
    rule as CSSGroupingRule & {
      conditionText?: string;
      containerName?: string;
      containerQuery?: string;
      name?: string;
      start?: string | null;
      end?: string | null;
      media?: MediaList;
    };
  if (containerQuery !== undefined) return `@container ${containerName ?? ''} ${containerQuery}`;
  if (media) return `@media ${media.mediaText}`;
  if (conditionText !== undefined)
    return /^CSSContainer/.test(rule.constructor.name) ? `@container ${conditionText}` : `@supports ${conditionText}`;
  if (start !== undefined) return `@scope${start ? ` (${start})` : ''}${end ? ` to (${end})` : ''}`;
  if (name !== undefined) return `@layer ${name}`;
  return null;
}

function wrap(rule: string, condition: string, css: string): string {
  return condition && css ? `@${rule} ${condition}{${css}}` : css;
}

function isStyle(rule: CSSRule): rule is CSSStyleRule {
  return 'selectorText' in rule && 'style' in rule && !('pseudoClass' in rule) && rule.type === 1;
}

function isImport(rule: CSSRule): rule is CSSImportRule {
  return 'styleSheet' in rule;
}

function isGroup(rule: CSSRule): rule is CSSGroupingRule {
  return 'cssRules' in rule && 'insertRule' in rule;
}
