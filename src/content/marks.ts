import { attribute, baseOf, hasAttribute } from './dom.js';
import type { Mark } from './inlines.js';
import { readAddress } from './links.js';

/** Marks around marks beyond this depth are left out. */
const DEEP = 12;

const MARKED: Readonly<Record<string, Mark['kind']>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  sub: 'sub',
  sup: 'sup',
  del: 'deleted',
  s: 'deleted',
  strike: 'deleted',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  abbr: 'abbreviation',
  acronym: 'abbreviation',
};

/** The marks inside an element: those around it, and its own where it has one to add. */
export function markOf(element: Element, tag: string, outer: Mark | null): Mark | null {
  const kind = MARKED[tag];
  if (!kind || (outer && outer.depth >= DEEP)) return outer;
  for (let open = outer; open; open = open.outer)
    if (open.kind === kind && kind !== 'abbreviation') return outer;
  const plain = { href: '', to: 'page', expansion: '' } as const;
  const mark: Mark = { kind, outer, depth: (outer?.depth ?? 0) + 1, ...plain, ink: 0, line: null };
  if (kind === 'link') {
    const address = readAddress(
      attribute(element, 'href'),
      baseOf(element),
      hasAttribute(element, 'download'),
    );
    return address ? { ...mark, ...address } : outer;
  }
  if (kind === 'abbreviation') {
    const expansion = attribute(element, 'title')?.trim();
    return expansion ? { ...mark, expansion } : outer;
  }
  return mark;
}
