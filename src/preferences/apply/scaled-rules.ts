import { scaleValue } from './scale-value.js';

/** What a walk through style sheets needs to know, and tells. */
export interface ScaleContext {
  readonly root: Element;
  /** Value of a custom property at the root. */
  readonly resolve: (name: string) => string;
  /** Set when a sheet of another site could not be read: its sizes are then repaired by measure. */
  unreadable: boolean;
}

/**
 * The page's own rules about `font-size` and `line-height`, with absolute lengths multiplied: same selectors,
 * same conditions, same layers, same importance, so that coming last they win exactly where the page's did.
 * Yields wherever the work may be interrupted.
 */
export function* scaledRules(
  sheets: Iterable<CSSStyleSheet>,
  context: ScaleContext,
): Generator<undefined, string, void> {
  let css = '';
  for (const sheet of sheets) {
    if (sheet.disabled) continue;
    css += wrap('media', sheet.media.mediaText, yield* scaledSheet(sheet, context));
  }
  return css;
}

function* scaledSheet(
  sheet: CSSStyleSheet,
  context: ScaleContext,
): Generator<undefined, string, void> {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    context.unreadable = true;
    return '';
  }
  return yield* scaledList(rules, context);
}

function* scaledList(rules: CSSRuleList, context: ScaleContext): Generator<undefined, string, void> {
  const parts: string[] = [];
  for (let at = 0; at < rules.length; at++) {
    const rule = rules[at]!;
    if (at % 16 === 15) yield;
    const css = yield* scaledRule(rule, context);
    if (css) parts.push(css);
  }
  return parts.join('');
}

function* scaledRule(rule: CSSRule, context: ScaleContext): Generator<undefined, string, void> {
  if (isStyle(rule)) {
    const own = declarations(rule.style, context);
    const nested = rule.cssRules?.length ? yield* scaledList(rule.cssRules, context) : '';
    return own || nested ? `${withoutRoot(rule.selectorText, context.root)}{${own}${nested}}` : '';
  }
  if (isImport(rule)) {
    if (!rule.styleSheet) return '';
    let css = yield* scaledSheet(rule.styleSheet, context);
    if (typeof rule.layerName === 'string') css = css && `@layer ${rule.layerName}{${css}}`;
    css = wrap('supports', rule.supportsText ? `(${rule.supportsText})` : '', css);
    return wrap('media', rule.media.mediaText, css);
  }
  if ('style' in rule && !('cssRules' in rule)) {
    // CSSNestedDeclarations: declarations after a nested rule. (A @font-face or @page has no size of text.)
    return rule.constructor.name === 'CSSNestedDeclarations'
      ? declarations((rule as CSSRule & { style: CSSStyleDeclaration }).style, context)
      : '';
  }
  if (!isGroup(rule)) return '';
  const prelude = preludeOf(rule);
  if (!prelude) return '';
  const inner = yield* scaledList(rule.cssRules, context);
  return inner && `${prelude}{${inner}}`;
}

/** The scaled declarations of one rule, empty where its text follows its parent by itself. */
export function declarations(style: CSSStyleDeclaration, context: ScaleContext, important = false): string {
  let css = '';
  for (const property of ['font-size', 'line-height']) {
    const value = style.getPropertyValue(property);
    const scaled = value && scaleValue(value, context.resolve);
    if (!scaled) continue;
    css += `${property}:${scaled}${important || style.getPropertyPriority(property) ? '!important' : ''};`;
  }
  return css;
}

/** The root keeps its size: rem lengths of boxes and media queries hang on it, and rem texts are scaled by themselves. */
function withoutRoot(selector: string, root: Element): string {
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
