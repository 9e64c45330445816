/** The factor, as our style sheet has it on the root. */
export const SCALE = 'var(--parvis-scale)';

/** Absolute lengths: they do not follow the text of their parent, so they are the ones to multiply. */
const ABSOLUTE =
  /(^|[^\w#.-])([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|pt|pc|in|cm|mm|q|rem|rlh|[sld]?v(?:w|h|i|b|min|max)|cq(?:w|h|i|b|min|max))\b/gi;
const RELATIVE = /[\d.](?:em|ex|ch|cap|ic|lh|%)(?![\w-])/i;

/** CSS absolute size keywords in px where "medium" is 16 px (CSS Fonts 4, 2.5.1). */
export const KEYWORDS: { readonly [keyword: string]: number } = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  initial: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};

/**
 * A `font-size` or `line-height` value multiplied by the visitor's factor; null where the value follows its
 * parent by itself (em, %, unitless, inherit) or cannot be told.
 *
 * @param resolve value of a custom property at the root, empty where it has none: it tells lengths from ratios
 */
export function scaleValue(value: string, resolve: (name: string) => string): string | null {
  const keyword = KEYWORDS[value];
  if (keyword) return multiply(keyword + 'px');
  if (value.includes('var(')) {
    const resolved = substitute(value, resolve);
    return resolved && isAbsolute(resolved) && !RELATIVE.test(resolved) ? multiply(`(${value})`) : null;
  }
  let found = false;
  const scaled = value.replace(ABSOLUTE, (_whole, before: string, number: string, unit: string) => {
    found = true;
    return `${before}${multiply(number + unit)}`;
  });
  return found ? scaled : null;
}

function multiply(length: string): string {
  return `calc(${length}*${SCALE})`;
}

function isAbsolute(value: string): boolean {
  ABSOLUTE.lastIndex = 0;
  return ABSOLUTE.test(value) || value in KEYWORDS;
}

/** `var(--a, 1rem)` with what `--a` stands for; null where nothing is known of it. */
function substitute(value: string, resolve: (name: string) => string): string | null {
  let known = true;
  let result = value;
  for (let depth = 0; depth < 8 && result.includes('var('); depth++) {
    result = result.replace(
      /var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g,
      (_whole, name: string, fallback: string | undefined) => {
        const found = resolve(name).trim() || fallback;
        if (found === undefined) known = false;
        return found ?? '';
      },
    );
  }
  return known && !result.includes('var(') ? result : null;
}
