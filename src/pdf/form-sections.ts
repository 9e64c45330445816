import type { PdfField } from './form-model.js';
import type { Stretch } from './stretches.js';
import { cleanLabel } from './field-labels.js';

/** Letters that a heading has at most. */
const LONG = 70;

/** The headings of a form: larger than its text, or in another font, alone on their line. */
export function headingsOf(
  texts: readonly Stretch[],
  isTaken: (text: Stretch) => boolean,
): readonly Stretch[] {
  const size = commonest(texts, (text) => text.size) ?? 0;
  const font = commonest(texts, (text) => text.font);
  return texts.filter((text) => {
    const isLarge = text.size >= 1.15 * size;
    const isOther = text.font !== font && text.size >= size;
    return (
      (isLarge || isOther) &&
      /\p{L}{3}/u.test(text.text) &&
      text.text.length <= LONG &&
      !/[.,;:]$/.test(text.text) &&
      !isTaken(text) &&
      !texts.some(
        (other) => other !== text && other.page === text.page && Math.abs(other.y - text.y) < 3,
      )
    );
  });
}

/** The heading that a field stands under; '' without. */
export function sectionAt(
  headings: readonly Stretch[],
  { page, box }: Pick<PdfField, 'page' | 'box'>,
): string {
  const above = headings.filter(
    (text) => text.page < page || (text.page === page && text.y > box.bottom),
  );
  const last = above.reduce<Stretch | null>(
    (found, text) =>
      !found || text.page > found.page || (text.page === found.page && text.y < found.y)
        ? text
        : found,
    null,
  );
  return last ? cleanLabel(last.text) : '';
}

function commonest<T>(texts: readonly Stretch[], of: (text: Stretch) => T): T | undefined {
  const counts = new Map<T, number>();
  for (const text of texts) counts.set(of(text), (counts.get(of(text)) ?? 0) + text.text.length);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
