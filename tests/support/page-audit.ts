/** What a visitor would see of a page: measured, never asked of the code that changed it. */

/** Size of each text of the page, open shadow roots included. */
export function textSizes(document: Document): Map<Text, number> {
  const sizes = new Map<Text, number>();
  for (const text of visibleTexts(document)) {
    sizes.set(text, fontSize(parentOf(text)!));
  }
  return sizes;
}

/** The texts that are not `factor` times as large as they were, within a share. */
export function misgrown(before: Map<Text, number>, factor: number, within = 0.05): string[] {
  const misses: string[] = [];
  for (const [text, size] of before) {
    if (!text.isConnected) continue;
    const now = fontSize(parentOf(text)!);
    if (Math.abs(now / size / factor - 1) > within)
      misses.push(`${describe(text)}: ${size} px became ${now} px`);
  }
  return misses;
}

export interface Broken {
  /** The page is wider than the window. */
  readonly wide: number;
  /** Texts that their box cuts, or that stand out of the window to the right. */
  readonly cut: ReadonlySet<Text>;
}

/** What larger text may break. */
export function brokenLayout(document: Document): Broken {
  const view = document.defaultView!;
  const root = document.scrollingElement ?? document.documentElement;
  // What a page that scrolls sideways already lets one reach is not cut.
  const scrolls = !/hidden|clip/.test(
    view.getComputedStyle(document.documentElement).overflowX +
      view.getComputedStyle(document.body).overflowX,
  );
  const edge = scrolls ? root.scrollWidth : document.documentElement.clientWidth;
  const cut = new Set<Text>();
  const range = document.createRange();
  for (const text of visibleTexts(document)) {
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(
      ({ width, height }) => width > 1 && height > 1,
    );
    if (!boxes.length) continue;
    const bounds = {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
    const size = fontSize(parentOf(text)!);
    if (isCut(text, bounds, size, view) || (bounds.right > edge + 3 && !isInScroller(text, view)))
      cut.add(text);
  }
  return { wide: Math.max(0, root.scrollWidth - root.clientWidth), cut };
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A box around the text hides part of it, for more than the air above and below its letters. */
function isCut(text: Text, bounds: Bounds, size: number, view: Window): boolean {
  for (let at = parentOf(text); at && at.localName !== 'body'; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    if (style.position === 'fixed') return false;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if (!hides(style.overflowX) && !hides(style.overflowY)) {
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
      continue;
    }
    const box = at.getBoundingClientRect();
    // Closed, or folded for screen readers: not cut, hidden.
    if (box.width < 4 || box.height < 4) return false;
    const slack = size * 0.35;
    if (
      hides(style.overflowY) &&
      (bounds.bottom > box.bottom + slack || bounds.top < box.top - slack)
    )
      return true;
    if (
      hides(style.overflowX) &&
      (bounds.right > box.right + slack || bounds.left < box.left - slack)
    )
      return true;
  }
  return false;
}

function isInScroller(text: Text, view: Window): boolean {
  for (let at = parentOf(text); at && at.localName !== 'body'; at = parentOf(at)) {
    const { overflowX, position } = view.getComputedStyle(at);
    if (/auto|scroll|hidden|clip/.test(overflowX) || position === 'fixed') return true;
  }
  return false;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** The visible texts whose contrast with what is behind them is under a ratio. */
export function unreadable(document: Document, ratio = 4.5): string[] {
  const poor: string[] = [];
  const done = new Set<Element>();
  for (const text of visibleTexts(document)) {
    const element = parentOf(text)!;
    if (done.has(element) || element.closest(':disabled,[aria-disabled=true]')) continue;
    done.add(element);
    const found = contrastAt(element);
    if (typeof found === 'string') poor.push(`${describe(text)}: ${found}`);
    else if (found < ratio - 0.01) poor.push(`${describe(text)}: ${found.toFixed(2)}:1`);
  }
  return poor;
}

/** Contrast of an element's text, or why it cannot be told. */
function contrastAt(element: Element): number | string {
  const view = element.ownerDocument.defaultView!;
  const style = view.getComputedStyle(element);
  const behind = backgroundOf(element);
  if (typeof behind === 'string') return behind;
  const fill = style.getPropertyValue('-webkit-text-fill-color') || style.color;
  const ink = layersOver(behind, [
    parse(element.namespaceURI?.endsWith('svg') ? style.fill : fill),
  ]);
  return ratioOf(ink, behind);
}

/** The colour painted behind an element; why not, where a picture is. */
export function backgroundOf(element: Element): Rgb | string {
  const view = element.ownerDocument.defaultView!;
  const layers: [number, number, number, number][] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    // On a control, a picture is its arrow.
    if (style.backgroundImage !== 'none' && !/^(?:INPUT|SELECT|BUTTON)$/.test(at.tagName)) {
      const clip = style.getPropertyValue('background-clip');
      const small = /^\d/.test(style.backgroundSize) || /no-repeat/.test(style.backgroundRepeat);
      if (!small || clip === 'text') return `over ${style.backgroundImage.slice(0, 40)}`;
    }
    const layer = parse(style.backgroundColor);
    if (layer[3] > 0) layers.push(layer);
    if (layer[3] >= 1) break;
  }
  return layersOver([255, 255, 255], layers.reverse());
}

/** Contrast of a control's border, or of its own background, with what is around it. */
export function controlContrast(control: Element): number {
  const style = control.ownerDocument.defaultView!.getComputedStyle(control);
  const around = backgroundOf(parentOf(control)!);
  if (typeof around === 'string') return 21;
  const own = backgroundOf(control);
  const sides = ['top', 'right', 'bottom', 'left']
    .filter(
      (side) =>
        parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
        style.getPropertyValue(`border-${side}-style`) !== 'none',
    )
    .map((side) =>
      ratioOf(layersOver(around, [parse(style.getPropertyValue(`border-${side}-color`))]), around),
    );
  const inset = /^(rgba?\([^)]*\)|color\([^)]*\)) .*inset$/.exec(style.boxShadow)?.[1];
  if (inset) sides.push(ratioOf(layersOver(around, [parse(inset)]), around));
  return Math.max(typeof own === 'string' ? 21 : ratioOf(own, around), ...sides);
}

function layersOver(
  under: Rgb,
  layers: readonly (readonly [number, number, number, number])[],
): Rgb {
  return layers.reduce<Rgb>(
    (below, [red, green, blue, alpha]) => [
      red * alpha + below[0] * (1 - alpha),
      green * alpha + below[1] * (1 - alpha),
      blue * alpha + below[2] * (1 - alpha),
    ],
    under,
  );
}

function parse(value: string): [number, number, number, number] {
  const numbers = value.match(/[\d.]+/g)?.map(Number) ?? [];
  if (/^color\(srgb/.test(value))
    return [numbers[0]! * 255, numbers[1]! * 255, numbers[2]! * 255, numbers[3] ?? 1];
  if (!/^rgb/.test(value)) return [0, 0, 0, value === 'transparent' ? 0 : 1];
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
}

export function ratioOf(one: Rgb, other: Rgb): number {
  const luminance = (colour: Rgb) => {
    const [red, green, blue] = colour.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** All that may differ on a page, element by element, to be compared with `deepEqual` or `===`. */
export function photograph(document: Document): string[] {
  const view = document.defaultView!;
  const lines = [
    document.documentElement.outerHTML,
    `sheets ${document.adoptedStyleSheets.length}`,
    `fonts ${document.fonts.size}`,
  ];
  for (const tree of treesOf(document)) {
    lines.push(`sheets in ${tree.nodeName} ${tree.adoptedStyleSheets.length}`);
    for (const element of tree.querySelectorAll('*')) {
      for (const pseudo of [undefined, '::before', '::after'])
        lines.push(
          `${element.localName}.${element.getAttribute('class') ?? ''}${pseudo ?? ''} ${styleText(view.getComputedStyle(element, pseudo), !pseudo)}`,
        );
      const { left, top, width, height } = element.getBoundingClientRect();
      lines.push(
        `${element.localName} ${[left, top, width, height].map((value) => value.toFixed(2)).join()}`,
      );
    }
  }
  return lines;
}

const PSEUDO_PROPERTIES = [
  'content',
  'color',
  'background-color',
  'background-image',
  'font-size',
  'font-family',
  'letter-spacing',
  'line-height',
  'animation-name',
  'display',
];

function styleText(style: CSSStyleDeclaration, whole: boolean): string {
  const names = whole ? Array.from(style) : PSEUDO_PROPERTIES;
  return names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
}

export function treesOf(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !element.localName.startsWith('parvis-')
      ? treesOf(element.shadowRoot)
      : [],
  );
  return [root, ...inner];
}

/** Texts that are drawn: not of ours, not of a closed part, not for screen readers alone. */
export function visibleTexts(document: Document): Text[] {
  const found: Text[] = [];
  for (const tree of treesOf(document)) {
    const walker = document.createTreeWalker(
      tree === document ? document.body : tree,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = parentOf(text);
      if (
        !parent ||
        !/\S/.test(text.data) ||
        parent.closest('script,style,noscript,template,parvis-toolbar,parvis-launcher')
      )
        continue;
      if (isDrawn(text, parent)) found.push(text);
    }
  }
  return found;
}

function isDrawn(text: Text, parent: Element): boolean {
  const view = parent.ownerDocument.defaultView!;
  const style = view.getComputedStyle(parent);
  if (style.visibility !== 'visible' || style.opacity === '0' || parseFloat(style.fontSize) < 2)
    return false;
  const range = parent.ownerDocument.createRange();
  range.selectNodeContents(text);
  const { width, height, right, bottom } = range.getBoundingClientRect();
  if (!width || !height || right + view.scrollX <= 0 || bottom + view.scrollY <= 0) return false;
  for (let at: Element | null = parent; at && at.localName !== 'body'; at = parentOf(at)) {
    const own = view.getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const clips = own.overflow !== 'visible' || own.clip !== 'auto' || own.clipPath !== 'none';
    if (
      own.opacity === '0' ||
      (clips && own.display !== 'inline' && (box.width < 4 || box.height < 4))
    )
      return false;
  }
  return true;
}

/** The element around a node; the host, for what stands first in a shadow root. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent?.nodeType === 11) return (parent as ShadowRoot).host ?? null;
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

function fontSize(element: Element): number {
  return parseFloat(element.ownerDocument.defaultView!.getComputedStyle(element).fontSize);
}

function describe(text: Text): string {
  const parent = parentOf(text)!;
  return `<${parent.localName}${parent.className && typeof parent.className === 'string' ? ` class="${parent.className}"` : ''}> ${text.data.trim().slice(0, 30)}`;
}
