/** How the visitor sees an element, from its computed style alone. */
export interface Appearance {
  /**
   * `unseen`: its own text does not show, that of its children may;
   * `spoken`: laid out for screen readers only; `gone`: nothing of it shows.
   */
  readonly shown: 'shown' | 'unseen' | 'spoken' | 'gone';
  /** `spaced`: in the line, but never stuck to its neighbours. */
  readonly flow: 'inline' | 'spaced' | 'block';
  /** What white space means: folded, line ends kept, or all of it kept. */
  readonly space: 'fold' | 'lines' | 'keep';
  readonly floats: 'fixed' | 'sticky' | 'no';
  /** Lays its children out in a row, in rows that wrap, or in a column. */
  readonly lays: 'row' | 'tiles' | 'column' | 'no';
}

/** Tags that are part of a line even when a flex or grid parent, or a float, turns them into boxes. */
const PHRASING = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data dfn em font i img input ins del kbd label mark q ruby s samp ' +
    'small span strike strong sub sup svg time tt u var'
  ).split(' '),
);

const LIGATURES =
  /material (icons|symbols)|fontawesome|font awesome|dashicons|glyphicons|icomoon|eticons|ionicons/i;

/** Fonts whose letters are signs: `}` is a phone. */
const GLYPHS = /icon|glyph|symbol|awesome|etmodules|fontello|(wing|web)dings/i;

/** Appearance of an element in a parent that lays its children out as `within` says. */
export function readAppearance(
  style: CSSStyleDeclaration,
  tag: string,
  within: Appearance['lays'],
): Appearance {
  const { display, position } = style;
  const boxed = display === 'flex' || display === 'inline-flex';
  const grid = display === 'grid' || display === 'inline-grid';
  return {
    shown: readShown(style, display, position),
    flow: readFlow(style, display, position, tag, within),
    space: readSpace(style),
    floats: position === 'fixed' || position === 'sticky' ? position : 'no',
    lays: boxed
      ? style.flexDirection.startsWith('column')
        ? 'column'
        : style.flexWrap === 'nowrap'
          ? 'row'
          : 'tiles'
      : grid
        ? readGrid(style)
        : 'no',
  };
}

function readShown(
  style: CSSStyleDeclaration,
  display: string,
  position: string,
): Appearance['shown'] {
  if (display === 'none') return 'gone';
  if (display === 'contents') return style.visibility === 'visible' ? 'shown' : 'unseen';
  if (style.getPropertyValue('content-visibility') === 'hidden') return 'gone';
  const away = position === 'absolute' || position === 'fixed';
  const clipped = display !== 'inline' && /hidden|clip/.test(style.overflowX + style.overflowY);
  if (away && isAway(style)) return 'spoken';
  if (clipped || away) {
    const width = parseFloat(style.width);
    const height = parseFloat(style.height);
    if (clipped && width <= 1 && height <= 1) return 'spoken';
    if (
      clipped &&
      height === 0 &&
      parseFloat(style.paddingTop) + parseFloat(style.paddingBottom) === 0
    )
      return 'gone';
  }
  if (style.visibility !== 'visible') return 'unseen';
  if (parseFloat(style.textIndent) <= -900) return 'spoken';
  if (parseFloat(style.fontSize) === 0) return 'unseen';
  return 'shown';
}

/** Cut to nothing, or pushed off the page: text for screen readers. */
function isAway(style: CSSStyleDeclaration): boolean {
  const clip = style.clip;
  if (clip && clip !== 'auto') {
    const sides = clip.match(/-?[\d.]+/g)?.map(Number) ?? [];
    if (sides.length === 4 && sides[2]! - sides[0]! <= 1 && sides[1]! - sides[3]! <= 1) return true;
  }
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  return (
    parseFloat(style.left) <= -900 ||
    parseFloat(style.top) <= -900 ||
    parseFloat(style.right) <= -9000
  );
}

function readFlow(
  style: CSSStyleDeclaration,
  display: string,
  position: string,
  tag: string,
  within: Appearance['lays'],
): Appearance['flow'] {
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return 'inline';
  if (display.startsWith('inline')) return 'spaced';
  if (display === 'none') return PHRASING.has(tag) ? 'inline' : 'block';
  const taken =
    within === 'row' ||
    within === 'tiles' ||
    position === 'absolute' ||
    position === 'fixed' ||
    style.cssFloat !== 'none';
  // Links side by side in a grid are one thing each, not words of a line.
  if (within === 'tiles' && tag === 'a') return 'block';
  return taken && PHRASING.has(tag) ? 'spaced' : 'block';
}

function readSpace(style: CSSStyleDeclaration): Appearance['space'] {
  const { whiteSpace } = style;
  if (whiteSpace === 'normal' || whiteSpace === 'nowrap') return 'fold';
  const collapse = style.getPropertyValue('white-space-collapse') || whiteSpace;
  if (collapse === 'pre-line' || collapse === 'preserve-breaks') return 'lines';
  return /^(pre|preserve|break-spaces)/.test(collapse) ? 'keep' : 'fold';
}

function readGrid(style: CSSStyleDeclaration): Appearance['lays'] {
  return style.gridTemplateColumns.trim().includes(' ') ? 'tiles' : 'column';
}

/** Whether the text of an element is drawn as an icon: `home` in Material Icons is a house. */
export function isIconText(style: CSSStyleDeclaration, text: string): boolean {
  const first = style.fontFamily.split(',')[0] ?? '';
  if (text.trim().length === 1 && GLYPHS.test(first)) return true;
  return /^\s*[a-z0-9_]+\s*$/.test(text) && LIGATURES.test(style.fontFamily);
}
