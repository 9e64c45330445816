import { Parser } from 'htmlparser2';

/** An element of a page, as it is written: no script has run. */
export interface Tag {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly line: number;
  readonly parent: Tag | null;
  readonly children: (Tag | string)[];
}

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Reads a page; never throws: browsers do not either. */
export function readHtml(html: string): Tag {
  const starts = [0];
  for (let at = html.indexOf('\n'); at >= 0; at = html.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (index: number) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const root: Tag = { name: '', attributes: {}, line: 1, parent: null, children: [] };
  let open = root;
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag = { name, attributes, line: lineOf(parser.startIndex), parent: open, children: [] };
      open.children.push(tag);
      open = tag;
    },
    ontext: (text) => void open.children.push(text),
    onclosetag: () => void (open = open.parent ?? root),
  });
  parser.end(html);
  return root;
}

/** In the order of the page; what stands in a template is not in the page. */
export function* eachTag(tag: Tag): Generator<Tag> {
  for (const child of tag.children) {
    if (typeof child === 'string') continue;
    yield child;
    if (child.name !== 'template') yield* eachTag(child);
  }
}

/** What an element says, with a space where a block begins or ends. */
export function textOf(tag: Tag): string {
  return tag.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (SILENT.has(child.name) || 'hidden' in child.attributes) return '';
      const text = textOf(child);
      return BLOCKS.has(child.name) || child.name === 'br' ? ` ${text} ` : text;
    })
    .join('');
}

/** Blocks that hold no other: paragraphs, items, cells. */
export function* eachPassage(tag: Tag): Generator<Tag> {
  for (const child of tag.children) {
    if (typeof child === 'string' || SILENT.has(child.name)) continue;
    const inner = [...eachPassage(child)];
    if (inner.length) yield* inner;
    else if (BLOCKS.has(child.name) && textOf(child).trim()) yield child;
  }
}

export function isInside(tag: Tag, name: string): boolean {
  for (let at = tag.parent; at; at = at.parent) if (at.name === name) return true;
  return false;
}
