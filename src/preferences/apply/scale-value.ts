/** The factor, as our style sheet has it on the root. */
export const SCALE = 'var(--parvis-scale)';

/** Absolute lengths: they do not follow the text of their parent (em, ex, ch, cap, ic, lh), so they are the ones to multiply. */
const ABSOLUTE = /(^|[^\w#.-])([+-]?[\d.]+(?:e[+-]?\d+)?(?!e[mx]|c[ah]|ic|lh)[a-z]+)/gi;
const RELATIVE = /[\d.](?:e[mx]|c[ah]|ic|lh|%)/i;

/** CSS absolute size keywords in px where "medium" is 16 px (CSS Fonts 4, 2.5.1). */
const KEYWORDS: { readonly [keyword: string]: number } = {
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
  if (!value.includes('var(')) {
    const length = Object.hasOwn(KEYWORDS, value) ? KEYWORDS[value] + 'px' : value;
    const scaled = length.replace(ABSOLUTE, `$1calc($2*${SCALE})`);
    return scaled === length ? null : scaled;
  }
  const resolved = substitute(value, resolve);
  const scaled = resolved.includes('var(') ? null : scaleValue(resolved, resolve);
  if (!scaled || Object.hasOwn(KEYWORDS, resolved)) return scaled;
  return RELATIVE.test(resolved) ? null : `calc((${value})*${SCALE})`;
}

/** `var(--a, 1rem)` with what `--a` stands for; a `var(` is left where nothing is known of it. */
function substitute(value: string, resolve: (name: string) => string): string {
  let result = value;
  for (let depth = 0; depth < 8; depth++)
    result = result.replace(
      /var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g,
      (_whole, name: string, fallback = '') => resolve(name).trim() || fallback || 'var(',
    );
  return result.trim();
}
