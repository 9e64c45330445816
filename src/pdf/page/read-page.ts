import { readAddress } from '../../content/links.js';
import type { PdfItem, PdfLink, PdfMark, PdfPage, PdfTag } from '../model.js';
import type { PdfJsNote, PdfJsPage, PdfJsTag } from './pdfjs.js';
import { widgetsOf } from './read-widgets.js';

/** A page as plain data. */
export async function readPage(page: PdfJsPage, number: number, base: string): Promise<PdfPage> {
  const [{ items }, tags, notes] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true }),
    page.getStructTree().catch(() => null),
    page.getAnnotations().catch(() => []),
  ]);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const links = notes.flatMap((note) => linkOf(note, base));
  const open: { readonly id: string | null; readonly isArtifact: boolean }[] = [];
  const found: PdfItem[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [a, b, c, d, x, y] = item.transform;
      const isTurned = Math.abs(b) > Math.abs(a) * 0.1 || a < 0;
      const size = Math.hypot(c, d) || Math.hypot(a, b);
      const link = links.find(({ rect }) => isIn(rect, x + item.width / 2, y + size / 4))?.link;
      found.push({
        text: readable(item.str),
        x,
        y,
        width: isTurned ? 0 : item.width,
        size,
        font: item.fontName,
        mark: open.findLast(({ id }) => id !== null)?.id ?? null,
        isArtifact: open.some(({ isArtifact }) => isArtifact),
        isTurned,
        ...(link ? { link } : {}),
      });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push({ id: item.id ?? null, isArtifact: item.tag === 'Artifact' });
  }
  page.cleanup();
  return {
    number,
    width: right - left,
    height: top - bottom,
    items: found,
    tags: tags && tagOf(tags),
    widgets: widgetsOf(notes, number),
  };
}

/** Letters drawn as one sign (ﬁ) as their letters; nothing else is changed. */
function readable(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKD')).replace(/\0/g, '');
}

function linkOf(
  { subtype, url, rect }: PdfJsNote,
  base: string,
): { readonly rect: PdfJsNote['rect']; readonly link: PdfLink }[] {
  const address = subtype === 'Link' && url ? readAddress(url, base, false) : null;
  return address ? [{ rect, link: address }] : [];
}

function isIn([left, bottom, right, top]: PdfJsNote['rect'], x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function tagOf({ role, alt, lang, scope, children = [] }: PdfJsTag): PdfTag {
  return {
    role,
    ...(alt ? { alt } : {}),
    ...(lang ? { lang } : {}),
    ...(scope ? { scope } : {}),
    children: children.flatMap((child): (PdfTag | PdfMark)[] =>
      'role' in child ? [tagOf(child)] : child.type === 'content' ? [{ mark: child.id }] : [],
    ),
  };
}
