import { sheetsOf } from './text-size.js';

interface AnyRule extends CSSRule {
  readonly cssRules?: CSSRuleList;
  readonly selectorText?: string;
  readonly styleSheet?: CSSStyleSheet | null;
  readonly layerName?: string | null;
  readonly media?: MediaList;
  /** Of a `@layer` block, and of keyframes and the like. */
  readonly name?: string;
  /** Of a `@layer` statement. */
  readonly nameList?: readonly string[];
}

/**
 * The first layer that the page has, as it stands before the name of one inside it (`reset.`); empty where it has none.
 * Of important rules, those of the layer named first win, and in it those of the layers that it holds. The page's name
 * for it is kept, so that the order stays.
 */
export function* findFirstLayer(tree: Document | ShadowRoot): Generator<undefined, string, void> {
  const names: string[] = [];
  for (const sheet of sheetsOf(tree)) if (!sheet.disabled) yield* namesIn(sheet, '', names);
  let first = '';
  for (let inside: string | undefined; ; first += inside + '.') {
    inside = names
      .find((name) => name.startsWith(first) && name !== first)
      ?.slice(first.length)
      .split('.')[0];
    if (!inside) return first;
  }
}

/** The names of layers in the order of their rules, less those of windows that are not this one. */
function* namesIn(
  list: CSSStyleSheet | AnyRule,
  outer: string,
  names: string[],
): Generator<undefined, void, void> {
  const { media } = list;
  if (media?.mediaText && !matchMedia(media.mediaText).matches) return;
  let rules: ArrayLike<CSSRule> = [];
  try {
    rules = list.cssRules ?? [];
  } catch {
    // Of another site.
  }
  for (const rule of Array.from(rules) as AnyRule[]) {
    yield;
    const { nameList, name, styleSheet, layerName } = rule;
    for (const stated of nameList ?? []) names.push(`${outer}${stated}.`);
    if (styleSheet) {
      const at = layerName ? `${outer}${layerName}.` : outer;
      if (layerName) names.push(at);
      yield* namesIn(styleSheet, at, names);
    } else if (rule.constructor.name === 'CSSLayerBlockRule') {
      // One without a name can be reached from nowhere else.
      if (!name) continue;
      names.push(`${outer}${name}.`);
      yield* namesIn(rule, `${outer}${name}.`, names);
    } else if (rule.cssRules && !rule.selectorText) yield* namesIn(rule, outer, names);
  }
}
