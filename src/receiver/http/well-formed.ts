/** Half a sign of two is no text: databases would each keep it in their own way. */
export const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** The same in all texts of a value. */
export function wellFormedValue(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(wellFormedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, wellFormedValue(inner)]),
  );
}
