/** A number as people write it in French: `1 250,50`, `1250.5`, `12 €`; null for what is none. */
export function readNumber(text: string): number | null {
  const clean = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/(?:€|euros?|m²|m2|ans?|%)$/i, '')
    .replace(
      /^(-?\d{1,3})((?:\.\d{3})+)(?=,|$)/,
      (_, first: string, rest: string) => first + rest.replace(/\./g, ''),
    );
  return /^[-+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/.test(clean) ? Number(clean.replace(',', '.')) : null;
}

/** « 1 250,5 ». */
export const showNumber = (value: number): string =>
  String(value)
    .replace('.', ',')
    .replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0'));
