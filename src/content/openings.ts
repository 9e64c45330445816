import type { Builder } from './builder.js';
import { attribute, childrenOf, closest, parentOf, tagOf, textOf, viewOf } from './dom.js';
import type { Visit } from './walk.js';

/** A heading, with the level that the page states. */
export function openHeading(builder: Builder, element: Element, tag: string): Visit {
  const stated = Number(
    attribute(element, 'aria-level') ?? (/^h[1-6]$/.test(tag) ? tag.slice(1) : 2),
  );
  const level = Math.min(6, Math.max(1, Math.round(stated) || 2));
  builder.cut();
  const line = builder.lineOf(element, 'heading');
  builder.box.blocks.push({ kind: 'heading', line, level });
  return { leave: builder.enter(builder.box, line) };
}

/** A text whose spaces and lines count. */
export function openExact(builder: Builder, element: Element): Visit {
  const line = builder.lineOf(element, 'exact');
  const leave = builder.enter(builder.box, line);
  return {
    leave: () => {
      leave();
      builder.box.blocks.push({ kind: 'preformatted', line });
    },
  };
}

/** The summary of a `<details>` with its heading level (0 where it has none), and what it opens. */
export function partsOfDetails(element: Element): {
  summary: Element | undefined;
  rest: Node[];
  level: number;
} {
  const children = childrenOf(element);
  const summary = children.find(
    (child) => child.nodeType === 1 && tagOf(child as Element) === 'summary',
  ) as Element | undefined;
  const heading =
    summary &&
    childrenOf(summary).find(
      (child) => child.nodeType === 1 && /^h[1-6]$/.test(tagOf(child as Element)),
    );
  const level = heading ? Number(tagOf(heading as Element).slice(1)) : 0;
  return { summary, rest: children.filter((child) => child !== summary), level };
}

/** One letter in a box of its own: part of a word that is animated or has a drop capital. */
export function isLetter(element: Element): boolean {
  return /^\p{L}$/u.test(textOf(element) ?? '');
}

/** The marks that the browser puts around a `<q>`; null where the page takes them away. */
export function quotesOf(element: Element, lang: string): readonly [string, string] | null {
  const { content } = viewOf(element.ownerDocument)!.getComputedStyle(element, '::before');
  if (content === 'none' || content === 'normal' || content === '""') return null;
  const outer = parentOf(element);
  if (outer && closest(outer, 'q')) return ['“', '”'];
  return /^fr\b/i.test(lang) ? ['«\u00a0', '\u00a0»'] : ['“', '”'];
}

/** What a gauge says: the words its author gave for it, else its value. */
export function measureOf(element: Element): string {
  const said = (attribute(element, 'aria-valuetext') || textOf(element) || '').trim();
  if (said) return said;
  const value = attribute(element, 'value')?.trim();
  if (!value || !Number.isFinite(Number(value))) return '';
  const most = Number(attribute(element, 'max') ?? 1);
  if (most === 1 || most === 100) return `${Math.round((Number(value) / most) * 100)}\u00a0%`;
  return `${value.replace('.', ',')}\u00a0/\u00a0${String(most).replace('.', ',')}`;
}

/** Whether a text stands apart from the one before: inline boxes with room around them look like separate words. */
export function areApart(edges: readonly Element[], data: string, before: Builder): boolean {
  if (edges.length === 0 || !before.endsInWord || /^[\s\p{P}]/u.test(data)) return false;
  if (edges.filter((edge) => tagOf(edge) === 'a').length > 1) return true;
  return edges.some((edge) => {
    const style = viewOf(edge.ownerDocument)!.getComputedStyle(edge);
    const room = [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight];
    return room.some((side) => parseFloat(side) >= 3);
  });
}
